using SymCalc.Differentiation.Rules;

namespace SymCalc.Differentiation;

/// <summary>
/// A rule of differentiation: a node's derivative from its children's derivatives. It is the only code that knows the
/// rule; drivers pass derivatives in, explanations pass in the notation d/dx(u) and get the step as it is taught.
/// </summary>
internal abstract class DerivativeRule(string name, string statement, string latex)
{
    /// <summary>The rule's name, as in a first course.</summary>
    public string Name { get; } = name;

    /// <summary>The rule as a formula.</summary>
    public string Statement { get; } = statement;

    /// <summary>The rule as a formula in LaTeX.</summary>
    public string Latex { get; } = latex;

    /// <summary>The derivative of a node; null stands for 0.</summary>
    /// <param name="node">The node.</param>
    /// <param name="d">The derivatives of its parts (see <see cref="Parts"/>); null stands for 0.</param>
    public abstract Expr? Apply(Expr node, ReadOnlySpan<Expr?> d);

    /// <summary>All rules, in the order in which they are tried.</summary>
    public static IReadOnlyList<DerivativeRule> All { get; } =
    [
        ConstantRule.Instance, IdentityRule.Instance, SumRule.Instance, ConstantMultipleRule.Instance, ProductRule.Instance,
        PowerRule.Instance, ExponentialRule.Instance, GeneralPowerRule.Instance, ChainRule.Instance, PiecewiseRule.Instance,
    ];

    /// <summary>The rule for a node, given which of its parts have a derivative other than 0.</summary>
    public static DerivativeRule For(Expr node, ReadOnlySpan<Expr?> d)
    {
        var active = 0;
        foreach (var part in d)
        {
            active += part is null ? 0 : 1;
        }

        if (active == 0)
        {
            return ConstantRule.Instance;
        }

        return node switch
        {
            SumExpr => SumRule.Instance,
            ProductExpr => active == 1 ? ConstantMultipleRule.Instance : ProductRule.Instance,
            PowerExpr when d[1] is null => PowerRule.Instance,
            PowerExpr when d[0] is null => ExponentialRule.Instance,
            PowerExpr => GeneralPowerRule.Instance,
            CallExpr => ChainRule.Instance,
            _ => PiecewiseRule.Instance,
        };
    }
}
