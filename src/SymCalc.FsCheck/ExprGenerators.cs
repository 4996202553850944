using FsCheck;
using FsCheck.Fluent;
using SymCalc.Generation;

namespace SymCalc;

/// <summary>Random expressions and points for FsCheck, which grow with its size and shrink when a property fails.</summary>
/// <remarks>
/// All randomness is FsCheck's: a failure replays from its seed. The factories bring every expression into canonical form, so that a
/// generated one may be smaller than it was drawn.
/// <example><code>
/// Prop.ForAll(ExprGenerators.Expressions(), e => Expr.Parse(e.ToString()) == e).QuickCheckThrowOnFailure();
/// </code></example>
/// </remarks>
public static class ExprGenerators
{
    /// <summary>Expressions.</summary>
    /// <param name="options">What they are made of; by default everything, in x, y and z.</param>
    /// <returns>A generator of expressions that shrinks to parts, to fewer parts and to simpler numbers.</returns>
    public static Arbitrary<Expr> Expressions(ExprGeneratorOptions? options = null)
    {
        var trees = new TreeGenerator(options ?? ExprGeneratorOptions.Default).Trees;
        return Arb.From(trees.Select(tree => tree.Build()), ExprShrinker.Shrink);
    }

    /// <summary>Expressions, each with a point at which it is defined; expressions that are defined nowhere are left out.</summary>
    /// <param name="options">What they are made of; by default everything, in x, y and z.</param>
    /// <returns>A generator whose cases shrink in their expression and in their point and stay defined.</returns>
    /// <remarks>
    /// Points have coordinates between -3 and 4 that lie on no kink or jump but by chance. They have a value for each variable of the
    /// options, whether it occurs or not.
    /// </remarks>
    public static Arbitrary<ExprAtPoint> ExpressionsAtPoints(ExprGeneratorOptions? options = null)
    {
        options ??= ExprGeneratorOptions.Default;
        string[] names = [.. options.Variables.Distinct()];
        var cases = from tree in new TreeGenerator(options).Trees
                    from candidates in PointGenerator.Candidates(names.Length)
                    select FirstDefined(tree.Build(), names, candidates);
        return Arb.From(cases.Where(c => c is not null).Select(c => c!), Shrink);
    }

    /// <summary>Points: coordinates between -3 and 4, of which each lies on no simple number but by chance.</summary>
    /// <param name="dimension">The number of coordinates.</param>
    /// <returns>A generator of points, which shrink to 0, 1 and whole coordinates.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The dimension is negative.</exception>
    public static Arbitrary<double[]> Points(int dimension)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(dimension);
        return Arb.From(PointGenerator.Point(dimension), PointGenerator.Shrink);
    }

    /// <summary>Points at which an expression is defined.</summary>
    /// <param name="expression">The expression.</param>
    /// <returns>A generator of the expression with points for its free symbols; the points shrink.</returns>
    /// <remarks>FsCheck looks for such a point without end: the expression must be defined somewhere in the box from -3 to 4.</remarks>
    public static Arbitrary<ExprAtPoint> PointsOf(Expr expression)
    {
        ArgumentNullException.ThrowIfNull(expression);
        string[] names = [.. expression.FreeSymbols.Select(symbol => symbol.Name)];
        var cases = PointGenerator.Candidates(names.Length).Select(candidates => FirstDefined(expression, names, candidates));
        return Arb.From(cases.Where(c => c is not null).Select(c => c!), ShrinkPoint);
    }

    /// <summary>Simpler expressions: for generators of your own.</summary>
    /// <param name="expression">The expression.</param>
    /// <returns>Expressions with a shorter text, or an equally long one with smaller numbers; none if it is 0.</returns>
    public static IEnumerable<Expr> Shrink(Expr expression)
    {
        ArgumentNullException.ThrowIfNull(expression);
        return ExprShrinker.Shrink(expression);
    }

    private static ExprAtPoint? FirstDefined(Expr e, string[] names, double[][] candidates)
    {
        foreach (var candidate in candidates)
        {
            var point = PointOf(names, candidate);
            if (Definedness.IsDefined(e, point))
            {
                return new ExprAtPoint(e, point);
            }
        }

        return null;
    }

    private static IEnumerable<ExprAtPoint> Shrink(ExprAtPoint c) => ExprShrinker.Shrink(c.Expression)
        .Where(e => Definedness.IsDefined(e, c.Point)).Select(e => new ExprAtPoint(e, c.Point)).Concat(ShrinkPoint(c));

    private static IEnumerable<ExprAtPoint> ShrinkPoint(ExprAtPoint c)
    {
        string[] names = [.. c.Point.Keys];
        return PointGenerator.Shrink([.. names.Select(name => c.Point[name])]).Select(values => PointOf(names, values))
            .Where(point => Definedness.IsDefined(c.Expression, point)).Select(point => new ExprAtPoint(c.Expression, point));
    }

    private static Dictionary<string, double> PointOf(string[] names, double[] values) => names.Zip(values).ToDictionary(p => p.First, p => p.Second);
}
