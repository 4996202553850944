using SymCalc.Differentiation.Rules;
using SymCalc.Nodes;

namespace SymCalc.Differentiation;

/// <summary>Writes down which rule fires where, from the whole to its parts, by the same rules as the drivers.</summary>
internal static class StepRecorder
{
    private const string Collection = "put together";
    private const string Conclusion = "simplify";

    /// <summary>The derivation of an expression's derivative.</summary>
    /// <param name="root">The expression.</param>
    /// <param name="variable">The variable.</param>
    /// <param name="simplify">Makes the result short.</param>
    /// <param name="cancellation">Ends the work with an exception.</param>
    public static Derivation Derive(Expr root, Symbol variable, Func<Expr, Expr> simplify, CancellationToken cancellation)
    {
        var derivative = ForwardDriver.Differentiate(root, variable, cancellation);
        var dependent = Dependence.Of(root, variable);
        var steps = new List<DerivationStep>();
        var waiting = new Stack<Expr>();
        var explained = new HashSet<Expr>();
        waiting.Push(root);
        while (waiting.TryPop(out var node))
        {
            cancellation.ThrowIfCancellationRequested();
            if (!explained.Add(node))
            {
                continue;
            }

            var d = new Expr?[Parts.Count(node)];
            for (var i = 0; i < d.Length; i++)
            {
                var part = Parts.Get(node, i);
                d[i] = part.Equals(variable) ? NumberExpr.One : dependent.Contains(part) ? Notation(part, variable) : null;
            }

            var rule = node.Equals(variable) ? IdentityRule.Instance : DerivativeRule.For(node, d);
            var function = rule is ChainRule ? ((CallExpr)node).Function : null;
            steps.Add(new DerivationStep(rule.Name, rule.Statement, function, Notation(node, variable), rule.Apply(node, d) ?? (node.IsUndefined ? node : NumberExpr.Zero)));
            for (var i = d.Length - 1; i >= 0; i--)
            {
                if (d[i] is CallExpr)
                {
                    waiting.Push(Parts.Get(node, i));
                }
            }
        }

        var result = simplify(derivative);
        if (steps.Count > 1)
        {
            steps.Add(new DerivationStep(Collection, "", null, Notation(root, variable), derivative));
        }

        if (!steps[^1].After.Equals(result))
        {
            steps.Add(new DerivationStep(Conclusion, "", null, Notation(root, variable), result));
        }

        return new Derivation(root, variable, result, steps.AsReadOnly());
    }

    /// <summary>d/dx(u), written but not carried out.</summary>
    private static Expr Notation(Expr u, Symbol variable) => CallExpr.Of(FunctionDefinition.DerivativeNotation, [u, variable]);
}
