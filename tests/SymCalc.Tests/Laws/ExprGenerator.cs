using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using SymCalc.Functions;

namespace SymCalc.Tests.Laws;

/// <summary>What a generator may use.</summary>
[Flags]
internal enum Ingredients
{
    /// <summary>Exact numbers, symbols, sums, products, quotients and integer powers.</summary>
    Rational = 0,
    Decimals = 1,
    Constants = 2,
    Functions = 4,

    /// <summary>Fractional and symbolic exponents.</summary>
    Powers = 8,
    Piecewise = 16,

    Exact = Constants | Functions | Powers | Piecewise,
    Everything = Exact | Decimals,
}

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

/// <summary>Random expressions over all kinds of nodes and all functions, of the size that FsCheck asks for.</summary>
/// <remarks>All randomness is FsCheck's, so that a failure replays (see <see cref="Law"/>).</remarks>
internal static class ExprGenerator
{
    public static IReadOnlyList<string> Variables { get; } = ["x", "y", "z", "a"];

    private const int LargestStyle = 1 << 9;

    private static readonly (string Name, int Arity)[] Calls =
        [.. FunctionTable.All.Where(f => f.Name != "polygamma").Select(f => (f.Name, f.Arity)), .. RawExpr.Forms];

    private static readonly double[] Doubles = [0.5, 0.25, 1.5, 2.0, 0.1, 0.3, 3.7, 1e-3, 12.5, 1e3];

    private static readonly Relation[] Relations = Enum.GetValues<Relation>();

    private static readonly Gen<int> Style = Gen.Frequency((1, Gen.Constant(0)), (2, Gen.Choose(0, LargestStyle - 1)));

    /// <summary>Expressions of up to some 25 nodes at FsCheck's size 100.</summary>
    public static Arbitrary<RawExpr> Expressions(Ingredients ingredients = Ingredients.Everything, int largest = 25) => Arb.From(
        Gen.Sized(size => Gen.Choose(1, 2 + (size * largest / 100)).SelectMany(budget => Tree(budget, ingredients))), e => e.Shrink());

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
        static Gen<RawExpr> Part(int budget) => Tree(budget, Ingredients.Everything);
        return Arb.From(
            Gen.Sized(size => Gen.ArrayOf(Repeated(Part(1 + (size / 20)), Part(1 + (size / 30)), Ingredients.Everything), 3)
                .Select(shapes => RawExpr.Of(RawKind.Sum, shapes))),
            e => e.Shrink());
    }

    /// <summary>
    /// Eight points, of the four variables each: small multiples of 1/64 of different signs and magnitudes, and two points
    /// at the edges of domains.
    /// </summary>
    public static Arbitrary<Point[]> Points { get; } = Arb.From(
        Gen.CollectToArray([Positive, Between(1, 63), Signed, Between(65, 200), Signed, Positive, Special, Special]));

    /// <summary>A symbol of the generator.</summary>
    public static Arbitrary<string> VariableNames { get; } = Arb.From(Gen.Elements("x", "y", "z", "a"));

    private static Gen<Point> Positive => Between(1, 256);

    private static Gen<Point> Signed => Between(-192, 192);

    private static Gen<Point> Special => Coordinates(Gen.Elements(0.0, 0.0, 1.0, -1.0, 0.5, 2.0, -2.0));

    private static Gen<Point> Between(int low, int high) => Coordinates(Gen.Choose(low, high).Select(n => n / 64.0));

    private static Gen<Point> Coordinates(Gen<double> one) => Gen.Four(one).Select(p => new Point(p.Item1, p.Item2, p.Item3, p.Item4));

    private static Gen<RawExpr> Tree(int budget, Ingredients ingredients)
    {
        if (budget <= 1)
        {
            return Leaf(ingredients);
        }

        Gen<RawExpr> Sub(int share) => Tree(Math.Max(1, (budget - 1) / share), ingredients);

        Gen<RawExpr> Binary(RawKind kind) => Node(kind, Sub(2), Sub(2));

        // Made when chosen: a generator of all trees would be as large as all trees.
        List<(int, Gen<Func<Gen<RawExpr>>>)> choices = [];
        void Add(int frequency, Func<Gen<RawExpr>> choice) => choices.Add((frequency, Gen.Constant(choice)));

        Add(2, () => Leaf(ingredients));
        Add(4, () => Binary(RawKind.Add));
        Add(3, () => Binary(RawKind.Subtract));
        Add(5, () => Binary(RawKind.Multiply));
        Add(3, () => Binary(RawKind.Divide));
        Add(2, () => Node(RawKind.Negate, Sub(1)));
        Add(3, () => Node(RawKind.Power, Sub(1), IntegerExponent));
        Add(2, () => Many(RawKind.Sum, budget, ingredients));
        Add(2, () => Many(RawKind.Product, budget, ingredients));
        Add(6, () => Repeated(Sub(3), Sub(3), ingredients));
        if (ingredients.HasFlag(Ingredients.Functions))
        {
            Add(9, () => from call in Gen.Elements(Calls)
                         from arguments in Gen.ArrayOf(Sub(call.Arity), call.Arity)
                         from style in Style
                         select RawExpr.Call(call.Name, arguments, style));
            Add(1, () => from order in Gen.Choose(0, 3) from u in Sub(1) select RawExpr.Call("polygamma", [RawExpr.Exact(order), u]));
        }

        if (ingredients.HasFlag(Ingredients.Powers))
        {
            Add(2, () => Node(RawKind.Power, Sub(1), Fraction));
            Add(2, () => Node(RawKind.Power, Sub(2), Sub(2)));
        }

        if (ingredients.HasFlag(Ingredients.Piecewise))
        {
            Add(1, () => PiecewiseOf(Math.Max(1, (budget - 1) / 4), ingredients));
        }

        return Gen.Frequency([.. choices]).SelectMany(choice => choice());
    }

    private static Gen<RawExpr> Leaf(Ingredients ingredients)
    {
        List<(int, Gen<RawExpr>)> choices =
        [
            (7, from name in Gen.Elements("x", "x", "y", "z", "a") from style in Style select RawExpr.Variable(name, style)),
            (4, from n in Gen.Choose(0, 9) from style in Style select RawExpr.Exact(n, style)),
            (1, Fraction),
        ];
        if (ingredients.HasFlag(Ingredients.Constants))
        {
            choices.Add((1, from name in Gen.Elements("pi", "e") from style in Style select RawExpr.Constant(name, style)));
        }

        if (ingredients.HasFlag(Ingredients.Decimals))
        {
            choices.Add((1, Gen.Elements(Doubles).Select(value => RawExpr.Decimal(value))));
        }

        return Gen.Frequency([.. choices]);
    }

    private static Gen<RawExpr> Fraction =>
        from p in Gen.Choose(-7, 7) from q in Gen.Choose(2, 6) from style in Style select RawExpr.Exact(new Rational(p, q), style);

    private static Gen<RawExpr> IntegerExponent =>
        from n in Gen.Choose(-3, 5) from style in Style
        select n < 0 && (style & 8) != 0 ? RawExpr.Of(RawKind.Negate, [RawExpr.Exact(-n)], style) : RawExpr.Exact(n, style);

    private static Gen<RawExpr> Node(RawKind kind, params Gen<RawExpr>[] children) =>
        from parts in Gen.CollectToArray(children) from style in Style select RawExpr.Of(kind, parts, style);

    private static Gen<RawExpr> Many(RawKind kind, int budget, Ingredients ingredients) =>
        from count in Gen.Choose(2, 5)
        from node in Node(kind, [.. Enumerable.Repeat(Tree(Math.Max(1, (budget - 1) / count), ingredients), count)])
        select node;

    private static Gen<RawExpr> PiecewiseOf(int budget, Ingredients ingredients) =>
        from branches in Gen.Choose(1, 2)
        from relations in Gen.ArrayOf(Gen.Elements(Relations), branches)
        from children in Gen.ArrayOf(Tree(Math.Max(1, budget / branches), ingredients), (3 * branches) + 1)
        from style in Style
        select RawExpr.Piecewise(relations, children, style);

    /// <summary>Shapes in which a part comes back, where factories and rules have something to do.</summary>
    private static Gen<RawExpr> Repeated(Gen<RawExpr> parts, Gen<RawExpr> others, Ingredients ingredients)
    {
        static RawExpr Of(RawKind kind, RawExpr a, RawExpr b) => RawExpr.Of(kind, [a, b]);
        static RawExpr Square(RawExpr u) => Of(RawKind.Power, u, RawExpr.Exact(2));
        static RawExpr F(string name, RawExpr u) => RawExpr.Call(name, [u]);

        var exponent = ingredients.HasFlag(Ingredients.Powers)
            ? Gen.OneOf(IntegerExponent, Fraction, Leaf(Ingredients.Rational))
            : IntegerExponent;
        List<Func<RawExpr, RawExpr, RawExpr, RawExpr, RawExpr>> shapes =
        [
            (u, v, p, q) => Of(RawKind.Add, Of(RawKind.Multiply, p, u), Of(RawKind.Multiply, u, q)),
            (u, v, p, q) => Of(RawKind.Multiply, Of(RawKind.Power, u, p), Of(RawKind.Power, u, q)),
            (u, v, p, q) => Of(RawKind.Divide, Of(RawKind.Multiply, u, v), Of(RawKind.Power, u, p)),
            (u, v, p, q) => Of(RawKind.Power, Of(RawKind.Power, u, p), q),
            (u, v, p, q) => Of(RawKind.Power, Of(RawKind.Multiply, u, v), p),
            (u, v, p, q) => Of(RawKind.Power, Of(RawKind.Divide, u, v), p),
            (u, v, p, q) => Of(RawKind.Subtract, u, Of(RawKind.Multiply, RawExpr.Exact(2), Of(RawKind.Add, u, v))),
            (u, v, p, q) => Of(RawKind.Add, Of(RawKind.Multiply, p, Of(RawKind.Add, u, v)), u),
            (u, v, p, q) => Of(RawKind.Divide, Of(RawKind.Subtract, Square(u), Square(v)), Of(RawKind.Subtract, u, v)),
            (u, v, p, q) => Of(RawKind.Add, Of(RawKind.Divide, u, v), Of(RawKind.Divide, p, v)),
        ];
        if (ingredients.HasFlag(Ingredients.Functions))
        {
            shapes.AddRange(
            [
                (u, v, p, q) => Of(RawKind.Add, Square(F("sin", u)), Square(F("cos", u))),
                (u, v, p, q) => Of(RawKind.Subtract, v, Of(RawKind.Multiply, v, Square(F("tanh", u)))),
                (u, v, p, q) => Of(RawKind.Multiply, F("exp", u), F("exp", v)),
                (u, v, p, q) => F("exp", Of(RawKind.Add, Of(RawKind.Multiply, p, F("ln", u)), v)),
                (u, v, p, q) => F("ln", F("exp", u)),
                (u, v, p, q) => F("ln", Of(RawKind.Power, u, p)),
                (u, v, p, q) => F("sqrt", Square(u)),
                (u, v, p, q) => Of(RawKind.Divide, u, F("abs", u)),
                (u, v, p, q) => F("abs", Of(RawKind.Multiply, RawExpr.Exact(-2), u)),
                (u, v, p, q) => Of(RawKind.Multiply, F("sin", u), F("cos", u)),
                (u, v, p, q) => Of(RawKind.Divide, F("sin", u), F("cos", u)),
                (u, v, p, q) => F("sin", Of(RawKind.Multiply, Of(RawKind.Divide, RawExpr.Constant("pi"), RawExpr.Exact(6)), p)),
                (u, v, p, q) => F("cos", F("acos", u)),
            ]);
        }

        return from shape in Gen.Elements(shapes.ToArray())
               from u in parts
               from v in others
               from p in exponent
               from q in exponent
               select shape(u, v, p, q);
    }
}
