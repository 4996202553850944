using SymCalc.Graph;
using SymCalc.Nodes;
using SymCalc.Simplification.Polynomials;
using SymCalc.Simplification.Proving;
using SymCalc.Simplification.Trigonometry;

namespace SymCalc.Simplification;

/// <summary>
/// The strategy: passes over the distinct nodes, children first; at each node the rules of the table in their order, then the
/// algebraic forms, each taken only if the node then costs less; until a pass no longer lowers the cost of the whole. Multiple
/// angles and some rules are tried in a pass of their own then: earlier they would hide what cancels.
/// </summary>
/// <remarks>
/// The cost falls with every pass, so the strategy ends, and its result is a fixed point: simplifying again does the
/// same last pass and drops it again. What is remembered from pass to pass depends on the node alone.
/// </remarks>
internal sealed class Simplifier(SimplifyOptions options, bool record, AlgebraBudget budget, CancellationToken cancellation)
{
    private const int PolishingPasses = 3;
    private const long UnitsOfAProof = 1_000_000;
    private const int UnitsOfRemaking = 20;     // a node is made again and its cost is known
    private const int UnitsOfALook = 24;        // all rules look at a node,
    private const int UnitsOfALookAtAChild = 16; // and some of them at each of its children

    private readonly Prover _prover = new(options.Assumptions, budget);
    private readonly Cost _cost = new();
    private readonly List<SimplificationStep> _steps = [];
    private readonly HashSet<Expr> _settled = [];               // no rule helps here
    private readonly HashSet<Expr> _settledFactors = [];        // nor with a factor
    private readonly Dictionary<Expr, (string Name, Expr Form)?> _forms = [];
    private readonly Dictionary<Expr, Expr> _polished = [];
    private readonly HashSet<Expr> _ruled = [];                 // no rule helps here, nor in any part
    private bool _isExhausted;
    private bool _hasAngles;

    /// <summary>Rules see sums and products of up to this length flat; longer shared ones stay parts (decision 0016).</summary>
    private const int LongestWrittenOut = 100;

    public static SimplificationResult Run(Expr e, SimplifyOptions options, bool record, CancellationToken cancellation) =>
        new Simplifier(options, record, new AlgebraBudget(options.WorkLimit, cancellation), cancellation).Run(e);

    private SimplificationResult Run(Expr e)
    {
        if (options.ProveZero && IsProvenZero(e))
        {
            return new SimplificationResult(NumberExpr.Zero, _steps.AsReadOnly(), completed: true);
        }

        while (!_isExhausted && (TryImprove(ref e, Improve) || TryImprove(ref e, ByLastForms)))
        {
        }

        e = options.ProveZero && IsProvenZero(e) ? NumberExpr.Zero : e;
        return new SimplificationResult(e, _steps.AsReadOnly(), !_isExhausted);
    }

    /// <summary>Whether a pass lowers the cost; otherwise what it did is dropped.</summary>
    private bool TryImprove(ref Expr e, Func<Expr, Expr> improve)
    {
        cancellation.ThrowIfCancellationRequested();
        var recorded = _steps.Count;
        var next = TryPass(e, improve);
        if (!ReferenceEquals(next, e) && _cost.Of(next) < _cost.Of(e))
        {
            e = next;
            return true;
        }

        _steps.RemoveRange(recorded, _steps.Count - recorded);
        return false;
    }

    /// <summary>Whether an expression is proven to be 0 (decision 0056); records the proof as a step.</summary>
    private bool IsProvenZero(Expr e)
    {
        var part = new AlgebraBudget(Math.Min(UnitsOfAProof, Math.Max(budget.Left, 0)), cancellation);
        if (e is not (SumExpr or ProductExpr) || !IsZero(e, part))
        {
            return false;
        }

        Record("zero-proof", e, NumberExpr.Zero);

        return true;
    }

    private bool IsZero(Expr e, AlgebraBudget part)
    {
        try
        {
            return Equivalence.WhyNotEqual(ExactNumbers.Of(e, part), NumberExpr.Zero, options.Assumptions, part) is null;
        }
        catch (AlgebraBudgetException)
        {
            return false;
        }
    }

    /// <summary>A pass over all nodes; the expression itself if the budget does not suffice to reach and to remake them all.</summary>
    private Expr TryPass(Expr e, Func<Expr, Expr> improve)
    {
        try
        {
            return Pass(e, improve, known: null);
        }
        catch (AlgebraBudgetException)
        {
            _isExhausted = true;
            return e;
        }
    }

    /// <summary>
    /// One pass, whose end is paid for at its beginning: after the budget is used up, nodes are only made again.
    /// </summary>
    /// <param name="root">The expression.</param>
    /// <param name="improve">What is done at each node.</param>
    /// <param name="known">Nodes that stay as they are with all their parts.</param>
    private Expr Pass(Expr root, Func<Expr, Expr> improve, HashSet<Expr>? known)
    {
        using var dag = budget.GraphOf(root, known);
        budget.Spend((long)UnitsOfRemaking * dag.Count);
        var results = new Expr[dag.Count];
        var scratch = new List<Expr>();
        for (var i = 0; i < results.Length; i++)
        {
            var node = dag[i];
            if (node.ChildCount > 0 && dag.ChildrenOf(i).IsEmpty)
            {
                results[i] = node;
                continue;
            }

            var rebuilt = Rebuilding.FromResults(dag, i, results, scratch);
            results[i] = ReferenceEquals(rebuilt, node) || _cost.Of(rebuilt) <= _cost.Of(node) ? rebuilt : node;
            if (_isExhausted)
            {
                continue;
            }

            results[i] = SharedParts.WriteOut(results[i], LongestWrittenOut);
            try
            {
                budget.Spend(ReferenceEquals(results[i], node) ? 0 : BottomUp.UnitsOf(results[i]));
                results[i] = improve(results[i]);
            }
            catch (AlgebraBudgetException)
            {
                _isExhausted = true;
            }

            if (!_isExhausted && node.ChildCount > 0 && ReferenceEquals(rebuilt, node) && ReferenceEquals(results[i], node))
            {
                _ruled.Add(node);
            }
        }

        return results[^1];
    }

    private Expr Improve(Expr node)
    {
        _hasAngles |= node is CallExpr call && AngleFamily.Find(call.Function) is not null;
        while (true)
        {
            node = RewriteFactors(node);
            node = Rewrite(node);
            if (BestForm(node) is not var (name, form))
            {
                return node;
            }

            Record(name, node, form);
            node = form;
        }
    }

    private Expr ByLastForms(Expr node)
    {
        SpendOnALook(node);
        node = _hasAngles ? ByForm(MultipleAngles.Name, node, MultipleAngles.Of(node, budget)) : node;
        foreach (var rule in RuleTable.LastFor(node.Kind))
        {
            node = ByForm(rule.Name, node, rule.Rewrite(node, _prover));
        }

        return node;
    }

    private Expr ByForm(string name, Expr node, Expr? form)
    {
        if (form is null || Polish(form) is var polished && _cost.Of(polished) >= _cost.Of(node))
        {
            return node;
        }

        Record(name, node, polished);
        return polished;
    }

    private void Record(string name, Expr before, Expr after)
    {
        if (record)
        {
            _steps.Add(new SimplificationStep(name, before, after));
        }
    }

    /// <summary>The shortest of a node's algebraic forms, polished by the rules, if it is shorter than the node.</summary>
    private (string Name, Expr Form)? BestForm(Expr node)
    {
        if (node is not (SumExpr or ProductExpr))
        {
            return null;
        }

        if (_forms.TryGetValue(node, out var known))
        {
            return known;
        }

        (string Name, Expr Form)? best = null;
        foreach (var (name, form) in AlgebraicForms.Of(node, budget, _cost, _prover))
        {
            if (form == node)
            {
                continue;       // the rules have been applied to it and to its parts
            }

            var polished = Polish(form);
            best = _cost.Of(polished) < _cost.Of(best?.Form ?? node) ? (name, polished) : best;
        }

        _forms[node] = best;
        return best;
    }

    /// <summary>The expression after some passes of rules alone, without a record.</summary>
    private Expr Polish(Expr e)
    {
        if (_polished.TryGetValue(e, out var known))
        {
            return known;
        }

        var recorded = _steps.Count;
        var result = e;
        for (var i = 0; i < PolishingPasses; i++)
        {
            var next = Pass(result, node => Rewrite(RewriteFactors(node)), _ruled);
            if (_cost.Of(next) >= _cost.Of(result))
            {
                break;
            }

            result = next;
        }

        _steps.RemoveRange(recorded, _steps.Count - recorded);
        _polished[e] = result;
        return result;
    }

    /// <summary>Applies the rules to the powers in a product, which are factors and no nodes of their own.</summary>
    private Expr RewriteFactors(Expr node)
    {
        if (node is not ProductExpr { IsShared: false } product || _settledFactors.Contains(node))
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
        if (changed && _cost.Of(result) < _cost.Of(node))
        {
            return result;
        }

        _settledFactors.Add(node);
        return node;
    }

    /// <summary>Applies the rules to one node as long as one of them lowers its cost.</summary>
    private Expr Rewrite(Expr node)
    {
        if (_settled.Contains(node))
        {
            return node;
        }

        SpendOnALook(node);
        var rules = RuleTable.For(node.Kind);
        for (var i = 0; i < rules.Length; i++)
        {
            var rule = rules[i];
            if (rule.Rewrite(node, _prover) is { } result && _cost.Of(result) < _cost.Of(node))
            {
                Record(rule.Name, node, result);
                node = result;
                rules = RuleTable.For(node.Kind);
                i = -1;
                SpendOnALook(node);
            }
        }

        _settled.Add(node);
        return node;
    }

    private void SpendOnALook(Expr node) => budget.Spend(UnitsOfALook + ((long)UnitsOfALookAtAChild * node.ChildCount));
}
