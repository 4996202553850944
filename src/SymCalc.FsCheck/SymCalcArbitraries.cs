using FsCheck;

namespace SymCalc;

/// <summary>The generators with their defaults, for FsCheck's attributes.</summary>
/// <remarks>
/// <example><code>
/// [Property(Arbitrary = [typeof(SymCalcArbitraries)])]
/// public bool Text_ReadsBack(Expr e) => Expr.Parse(e.ToString()) == e;
/// </code></example>
/// </remarks>
public static class SymCalcArbitraries
{
    /// <summary>Expressions in x, y and z.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<Expr> Expressions() => ExprGenerators.Expressions();

    /// <summary>Expressions in x, y and z with a point at which they are defined.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<ExprAtPoint> ExpressionsAtPoints() => ExprGenerators.ExpressionsAtPoints();
}
