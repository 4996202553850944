using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace SymCalc.Tests.Laws;

/// <summary>A point: a value for each of the generator's variables.</summary>
/// <param name="X">The value of x.</param>
/// <param name="Y">The value of y.</param>
/// <param name="Z">The value of z.</param>
/// <param name="A">The value of a.</param>
internal sealed record Point(double X, double Y, double Z, double A)
{
    public double this[string name] => name switch { "x" => X, "y" => Y, "z" => Z, _ => A };

    public Dictionary<string, double> Values() => new() { ["x"] = X, ["y"] = Y, ["z"] = Z, ["a"] = A };

    public Point With(string name, double value) => name switch
    {
        "x" => this with { X = value },
        "y" => this with { Y = value },
        "z" => this with { Z = value },
        _ => this with { A = value },
    };

    /// <summary>Another point nearby, which lies on no kink or jump but by chance.</summary>
    public Point Shifted() => new(X + (1.0 / 997), Y + (2.0 / 991), Z - (1.0 / 983), A + (3.0 / 977));

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"(x = {X}, y = {Y}, z = {Z}, a = {A})");

    public RealApproximation Approximate(string name) => RealApproximation.OfDouble(this[name]);
}

/// <summary>The trees of SymCalc.FsCheck's generator in four variables, and points for them.</summary>
/// <remarks>All randomness is FsCheck's, so that a failure replays (see <see cref="Law"/>).</remarks>
internal static class ExprGenerator
{
    public static IReadOnlyList<string> Variables { get; } = ["x", "y", "z", "a"];

    /// <summary>Expressions of up to some 25 nodes at FsCheck's size 100.</summary>
    public static Arbitrary<RawExpr> Expressions(Ingredients ingredients = Ingredients.Everything, int largest = 25) => Arb.From(
        new TreeGenerator(OptionsOf(ingredients, largest)).Trees, e => e.Shrink());

    /// <summary>Expressions in which at least so many variables occur.</summary>
    public static Arbitrary<RawExpr> ExpressionsOf(int variables, int largest)
    {
        bool HasEnough(RawExpr e) => e.Variables.Distinct().Count() >= variables;
        var all = Expressions(largest: largest);
        return Arb.From(all.Generator.Where(HasEnough), e => all.Shrinker(e).Where(HasEnough));
    }

    /// <summary>Sums of shapes for which there are factories' and simplification rules, with random parts.</summary>
    public static Arbitrary<RawExpr> Shapes()
    {
        var trees = new TreeGenerator(OptionsOf(Ingredients.Everything, 25));
        return Arb.From(
            Gen.Sized(size => Gen.ArrayOf(trees.Shapes(size), 3).Select(shapes => RawExpr.Of(RawKind.Sum, shapes))), e => e.Shrink());
    }

    /// <summary>
    /// Eight points, of the four variables each: small multiples of 1/64 of different signs and magnitudes, and two points
    /// at the edges of domains.
    /// </summary>
    public static Arbitrary<Point[]> Points { get; } = Arb.From(
        Gen.CollectToArray([Positive, Between(1, 63), Signed, Between(65, 200), Signed, Positive, Special, Special]));

    /// <summary>A symbol of the generator.</summary>
    public static Arbitrary<string> VariableNames { get; } = Arb.From(Gen.Elements("x", "y", "z", "a"));

    private static ExprGeneratorOptions OptionsOf(Ingredients ingredients, int largest) =>
        new() { Variables = ["x", "x", "y", "z", "a"], Ingredients = ingredients, MaxSize = largest };

    private static Gen<Point> Positive => Between(1, 256);

    private static Gen<Point> Signed => Between(-192, 192);

    private static Gen<Point> Special => Coordinates(Gen.Elements(0.0, 0.0, 1.0, -1.0, 0.5, 2.0, -2.0));

    private static Gen<Point> Between(int low, int high) => Coordinates(Gen.Choose(low, high).Select(n => n / 64.0));

    private static Gen<Point> Coordinates(Gen<double> one) => Gen.Four(one).Select(p => new Point(p.Item1, p.Item2, p.Item3, p.Item4));
}
