using System.Runtime.InteropServices;
using SymCalc.Graph;
using SymCalc.Nodes;

namespace SymCalc.Simplification;

/// <summary>
/// The strategy: passes over the distinct nodes, children first; at each node the rules of the table in their order, each
/// taken only if the node then costs less; until a pass no longer lowers the cost of the whole.
/// </summary>
/// <remarks>
/// The cost falls with every pass, so the strategy ends, and its result is a fixed point: simplifying again does the
/// same last pass and drops it again.
/// </remarks>
internal sealed class Simplifier(SimplifyOptions options, bool record, CancellationToken cancellation)
{
    private readonly Cost _cost = new();
    private readonly List<SimplificationStep> _steps = [];
    private long _work;

    /// <summary>Rules see sums and products of up to this length flat; longer shared ones stay parts (decision 0016).</summary>
    private const int LongestWrittenOut = 100;

    public static SimplificationResult Run(Expr e, SimplifyOptions options, bool record, CancellationToken cancellation) =>
        new Simplifier(options, record, cancellation).Run(e);

    private bool IsExhausted => _work >= options.WorkLimit;

    private SimplificationResult Run(Expr e)
    {
        while (true)
        {
            var recorded = _steps.Count;
            var next = Pass(e);
            if (_cost.Of(next) < _cost.Of(e))
            {
                e = next;
                if (!IsExhausted)
                {
                    continue;
                }
            }
            else
            {
                _steps.RemoveRange(recorded, _steps.Count - recorded);
            }

            return new SimplificationResult(e, _steps.AsReadOnly(), !IsExhausted);
        }
    }

    private Expr Pass(Expr root)
    {
        using var dag = Dag.Of(root);
        var results = new Expr[dag.Count];
        var children = new List<Expr>();
        for (var i = 0; i < results.Length; i++)
        {
            var node = dag[i];
            if (IsExhausted)
            {
                return root;
            }

            cancellation.ThrowIfCancellationRequested();
            children.Clear();
            foreach (var child in dag.ChildrenOf(i))
            {
                children.Add(results[child]);
            }

            var rebuilt = Rebuilding.WithChildren(node, CollectionsMarshal.AsSpan(children));
            var cheaper = _cost.Of(rebuilt) <= _cost.Of(node) ? rebuilt : node;
            results[i] = Rewrite(RewriteFactors(SharedParts.WriteOut(cheaper, LongestWrittenOut)));
        }

        return results[^1];
    }

    /// <summary>Applies the rules to the powers in a product, which are factors and no nodes of their own.</summary>
    private Expr RewriteFactors(Expr node)
    {
        if (node is not ProductExpr { IsShared: false } product)
        {
            return node;
        }

        var builder = new ProductBuilder(product.Stored.Length);
        builder.Multiply(product.Coefficient);
        var changed = false;
        foreach (ref readonly var factor in product.Stored)
        {
            var part = factor.ToExpr();
            var rewritten = factor.Exponent.IsOne ? part : Rewrite(part);
            changed |= !ReferenceEquals(part, rewritten);
            builder.Multiply(rewritten);
        }

        var result = builder.ToExpr();
        return changed && _cost.Of(result) < _cost.Of(node) ? result : node;
    }

    /// <summary>Applies the rules to one node as long as one of them lowers its cost.</summary>
    private Expr Rewrite(Expr node)
    {
        _work += 1 + node.ChildCount;
        var rules = RuleTable.For(node.Kind);
        for (var i = 0; i < rules.Length && !IsExhausted; i++)
        {
            var rule = rules[i];
            if (rule.Apply(node) is { } result && _cost.Of(result) < _cost.Of(node))
            {
                if (record)
                {
                    _steps.Add(new SimplificationStep(rule.Name, node, result));
                }

                node = result;
                rules = RuleTable.For(node.Kind);
                i = -1;
                _work += 1 + node.ChildCount;
            }
        }

        return node;
    }
}
