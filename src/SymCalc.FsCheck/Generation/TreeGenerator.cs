using FsCheck;
using FsCheck.Fluent;

namespace SymCalc.Generation;

/// <summary>Random expressions over all kinds of nodes and all functions, of the size that FsCheck asks for.</summary>
/// <remarks>All randomness is FsCheck's, so that a failure replays.</remarks>
internal sealed class TreeGenerator
{
    private const int LargestStyle = 1 << 9;

    /// <summary>How many levels <see cref="Repeated"/> puts around its parts.</summary>
    private const int MaxDepthOfShapes = 4;

    /// <summary>Its first argument is a small whole number.</summary>
    private const string WithOrder = "polygamma";

    private static readonly double[] Doubles = [0.5, 0.25, 1.5, 2.0, 0.1, 0.3, 3.7, 1e-3, 12.5, 1e3];

    private static readonly Relation[] Relations = Enum.GetValues<Relation>();

    private static readonly Gen<int> Style = Gen.Frequency((1, Gen.Constant(0)), (2, Gen.Choose(0, LargestStyle - 1)));

    private static readonly string[] NamesInShapes = ["sin", "cos", "tanh", "exp", "ln", "sqrt", "abs", "acos"];

    private readonly ExprGeneratorOptions _options;
    private readonly string[] _variables;
    private readonly HashSet<string> _names;
    private readonly (string Name, int Arity)[] _calls;
    private readonly FunctionDefinition[] _own;

    public TreeGenerator(ExprGeneratorOptions options)
    {
        _options = options;
        _variables = [.. options.Variables];
        (string Name, int Arity)[] all = [.. FunctionDefinition.BuiltIn.Select(f => (f.Name, f.Arity)), .. RawExpr.Forms];
        var allowed = Has(ExprIngredients.Functions) ? all.Where(f => options.Functions?.Contains(f.Name) != false) : [];
        _names = [.. allowed.Select(f => f.Name)];
        _calls = [.. allowed.Where(f => f.Name != WithOrder)];
        _own = Has(ExprIngredients.Functions) ? [.. options.OwnFunctions] : [];
    }

    /// <summary>Trees of up to the options' number of nodes at FsCheck's size 100.</summary>
    public Gen<RawExpr> Trees => Gen.Sized(size => Gen.Choose(1, 2 + (size * _options.MaxSize / 100)).SelectMany(Tree));

    /// <summary>Trees of about so many nodes.</summary>
    public Gen<RawExpr> Tree(int budget) => Tree(budget, _options.MaxDepth);

    /// <summary>Shapes in which a part comes back.</summary>
    public Gen<RawExpr> Shapes(int size) => Repeated(Tree(1 + (size / 20)), Tree(1 + (size / 30)));

    private bool Has(ExprIngredients ingredient) => _options.Ingredients.HasFlag(ingredient);

    private Gen<RawExpr> Tree(int budget, int depth)
    {
        if (budget <= 1 || depth <= 1)
        {
            return Leaf();
        }

        Gen<RawExpr> Sub(int share) => Tree(Math.Max(1, (budget - 1) / share), depth - 1);

        Gen<RawExpr> Binary(RawKind kind) => Node(kind, Sub(2), Sub(2));

        // Made when chosen: a generator of all trees would be as large as all trees.
        List<(int, Gen<Func<Gen<RawExpr>>>)> choices = [];
        void Add(int frequency, Func<Gen<RawExpr>> choice) => choices.Add((frequency, Gen.Constant(choice)));

        Add(2, () => Leaf());
        Add(4, () => Binary(RawKind.Add));
        Add(3, () => Binary(RawKind.Subtract));
        Add(5, () => Binary(RawKind.Multiply));
        Add(3, () => Binary(RawKind.Divide));
        Add(2, () => Node(RawKind.Negate, Sub(1)));
        Add(3, () => Node(RawKind.Power, Sub(1), IntegerExponent));
        Add(2, () => Many(RawKind.Sum, budget, depth));
        Add(2, () => Many(RawKind.Product, budget, depth));
        if (depth > MaxDepthOfShapes)
        {
            Add(6, () => Repeated(Tree(Math.Max(1, (budget - 1) / 3), depth - MaxDepthOfShapes), Tree(Math.Max(1, (budget - 1) / 3), depth - MaxDepthOfShapes)));
        }

        AddCalls(Add, Sub);
        if (Has(ExprIngredients.Powers))
        {
            Add(2, () => Node(RawKind.Power, Sub(1), Fraction));
            Add(2, () => Node(RawKind.Power, Sub(2), Sub(2)));
        }

        if (Has(ExprIngredients.Piecewise))
        {
            Add(1, () => PiecewiseOf(Math.Max(1, (budget - 1) / 4), depth - 1));
        }

        return Gen.Frequency([.. choices]).SelectMany(choice => choice());
    }

    private void AddCalls(Action<int, Func<Gen<RawExpr>>> add, Func<int, Gen<RawExpr>> sub)
    {
        if (_calls.Length > 0)
        {
            add(9, () => from call in Gen.Elements(_calls)
                         from arguments in Gen.ArrayOf(sub(call.Arity), call.Arity)
                         from style in Style
                         select RawExpr.Call(call.Name, arguments, style));
        }

        if (_own.Length > 0)
        {
            add(9, () => from function in Gen.Elements(_own)
                         from arguments in Gen.ArrayOf(sub(function.Arity), function.Arity)
                         select RawExpr.Call(function, arguments));
        }

        if (_names.Contains(WithOrder))
        {
            add(1, () => from order in Gen.Choose(0, 3) from u in sub(1) select RawExpr.Call(WithOrder, [RawExpr.Exact(order), u]));
        }
    }

    private Gen<RawExpr> Leaf(bool isRational = false)
    {
        List<(int, Gen<RawExpr>)> choices =
        [
            (7, from name in Gen.Elements(_variables) from style in Style select RawExpr.Variable(name, style)),
            (4, from n in Gen.Choose(0, 9) from style in Style select RawExpr.Exact(n, style)),
            (1, Fraction),
        ];
        if (Has(ExprIngredients.Constants) && !isRational)
        {
            choices.Add((1, from name in Gen.Elements("pi", "e") from style in Style select RawExpr.Constant(name, style)));
        }

        if (Has(ExprIngredients.Decimals) && !isRational)
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

    private Gen<RawExpr> Many(RawKind kind, int budget, int depth) =>
        from count in Gen.Choose(2, 5)
        from node in Node(kind, [.. Enumerable.Repeat(Tree(Math.Max(1, (budget - 1) / count), depth - 1), count)])
        select node;

    private Gen<RawExpr> PiecewiseOf(int budget, int depth) =>
        from branches in Gen.Choose(1, 2)
        from relations in Gen.ArrayOf(Gen.Elements(Relations), branches)
        from children in Gen.ArrayOf(Tree(Math.Max(1, budget / branches), depth), (3 * branches) + 1)
        from style in Style
        select RawExpr.Piecewise(relations, children, style);

    /// <summary>Shapes in which a part comes back, where factories and rules have something to do.</summary>
    private Gen<RawExpr> Repeated(Gen<RawExpr> parts, Gen<RawExpr> others)
    {
        static RawExpr Of(RawKind kind, RawExpr a, RawExpr b) => RawExpr.Of(kind, [a, b]);
        static RawExpr Square(RawExpr u) => Of(RawKind.Power, u, RawExpr.Exact(2));
        static RawExpr F(string name, RawExpr u) => RawExpr.Call(name, [u]);

        var exponent = Has(ExprIngredients.Powers)
            ? Gen.OneOf(IntegerExponent, Fraction, Leaf(isRational: true))
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
        if (NamesInShapes.All(_names.Contains))
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
