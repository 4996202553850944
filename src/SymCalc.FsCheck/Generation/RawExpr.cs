using System.Collections.Frozen;
using System.Globalization;

namespace SymCalc.Generation;

/// <summary>
/// An expression as somebody writes it, before anything is brought into canonical form. (SymCalc's own laws compare what it
/// means, and how it can be spelt, with what the factories and the parser make of it.)
/// </summary>
internal sealed class RawExpr
{
    /// <summary>What is written like a function and is no entry of the table.</summary>
    public static IReadOnlyList<(string Name, int Arity)> Forms { get; } = [("exp", 1), ("sqrt", 1), ("pow", 2), ("log", 1), ("log", 2)];

    private static readonly FrozenDictionary<string, FunctionDefinition> BuiltIn = FunctionDefinition.BuiltIn.ToFrozenDictionary(f => f.Name);

    /// <summary>Whether a name is that of a function or of a form of SymCalc.</summary>
    public static bool IsFunction(string name) => BuiltIn.ContainsKey(name) || Forms.Any(form => form.Name == name);

    private RawExpr(RawKind kind, IReadOnlyList<RawExpr> children)
    {
        Kind = kind;
        Children = children;
        Size = 1 + children.Sum(child => child.Size);
    }

    public RawKind Kind { get; }

    public IReadOnlyList<RawExpr> Children { get; }

    /// <summary>The number of nodes.</summary>
    public int Size { get; }

    /// <summary>Of a constant, variable or call.</summary>
    public string Name { get; private init; } = "";

    /// <summary>Of a call; null for what is written like a function and is none.</summary>
    public FunctionDefinition? Function { get; private init; }

    public Rational ExactValue { get; private init; }

    public double DecimalValue { get; private init; }

    /// <summary>Of the branches of a piecewise definition.</summary>
    public IReadOnlyList<Relation> Relations { get; private init; } = [];

    /// <summary>Random bits by which a spelling can be chosen.</summary>
    public int Style { get; private init; }

    public static RawExpr Exact(Rational value, int style = 0) => new(RawKind.Exact, []) { ExactValue = value, Style = style };

    public static RawExpr Decimal(double value, int style = 0) => new(RawKind.Decimal, []) { DecimalValue = value, Style = style };

    public static RawExpr Constant(string name, int style = 0) => new(RawKind.Constant, []) { Name = name, Style = style };

    public static RawExpr Variable(string name, int style = 0) => new(RawKind.Variable, []) { Name = name, Style = style };

    public static RawExpr Call(string name, IReadOnlyList<RawExpr> arguments, int style = 0) =>
        new(RawKind.Call, arguments) { Name = name, Function = Forms.Contains((name, arguments.Count)) ? null : BuiltIn[name], Style = style };

    public static RawExpr Call(FunctionDefinition function, IReadOnlyList<RawExpr> arguments, int style = 0) =>
        new(RawKind.Call, arguments) { Name = function.Name, Function = function, Style = style };

    public static RawExpr Of(RawKind kind, IReadOnlyList<RawExpr> children, int style = 0) => new(kind, children) { Style = style };

    public static RawExpr Piecewise(IReadOnlyList<Relation> relations, IReadOnlyList<RawExpr> children, int style = 0) =>
        new(RawKind.Piecewise, children) { Relations = relations, Style = style };

    /// <summary>The same node with other children.</summary>
    public RawExpr With(IReadOnlyList<RawExpr> children) => new(Kind, children)
    {
        Name = Name,
        Function = Function,
        ExactValue = ExactValue,
        DecimalValue = DecimalValue,
        Relations = Relations,
        Style = Style,
    };

    /// <summary>Whether some node is a double: then the order of operations may show in the last bits of coefficients.</summary>
    public bool HasDecimals => Kind == RawKind.Decimal || Children.Any(child => child.HasDecimals);

    /// <summary>The names of the variables, from left to right, again and again.</summary>
    public IEnumerable<string> Variables => Kind == RawKind.Variable ? [Name] : Children.SelectMany(child => child.Variables);

    /// <summary>The expression as operators and <see cref="ExprMath"/> make it.</summary>
    public Expr Build()
    {
        Expr[] u = [.. Children.Select(child => child.Build())];
        return Kind switch
        {
            RawKind.Exact => Expr.Rational(ExactValue.Numerator, ExactValue.Denominator),
            RawKind.Decimal => DecimalValue,
            RawKind.Constant => Name == "pi" ? ExprMath.Pi : ExprMath.E,
            RawKind.Variable => new Symbol(Name),
            RawKind.Negate => -u[0],
            RawKind.Add => u[0] + u[1],
            RawKind.Subtract => u[0] - u[1],
            RawKind.Multiply => u[0] * u[1],
            RawKind.Divide => u[0] / u[1],
            RawKind.Power => u[0].Pow(u[1]),
            RawKind.Sum => ExprMath.Sum(u),
            RawKind.Product => ExprMath.Product(u),
            RawKind.Piecewise => BuildPiecewise(u),
            _ => (Name, u.Length) switch
            {
                ("exp", 1) => ExprMath.Exp(u[0]),
                ("sqrt", 1) => ExprMath.Sqrt(u[0]),
                ("pow", 2) => ExprMath.Pow(u[0], u[1]),
                ("log", 1) => ExprMath.Log(u[0]),
                ("log", 2) => ExprMath.Log(u[0], u[1]),
                _ => Function!.Of(u),
            },
        };
    }

    private Expr BuildPiecewise(Expr[] u) => ExprMath.Piecewise(
        Relations.Select((relation, i) => (new Condition(u[3 * i], relation, u[(3 * i) + 1]), u[(3 * i) + 2])), u[^1]);

    /// <summary>Simpler expressions: the children, then this with one child simplified, then without spelling.</summary>
    public IEnumerable<RawExpr> Shrink()
    {
        foreach (var child in Children)
        {
            yield return child;
        }

        if (Kind == RawKind.Exact && ExactValue != 1 && ExactValue != 2)
        {
            yield return Exact(1);
            yield return Exact(2);
        }

        if (Kind is RawKind.Decimal or RawKind.Constant)
        {
            yield return Exact(2);
        }

        if (Kind is RawKind.Sum or RawKind.Product && Children.Count > 2)
        {
            for (var i = 0; i < Children.Count; i++)
            {
                yield return With([.. Children.Take(i), .. Children.Skip(i + 1)]);
            }
        }

        if (Style != 0)
        {
            yield return new RawExpr(Kind, Children)
            {
                Name = Name, Function = Function, ExactValue = ExactValue, DecimalValue = DecimalValue, Relations = Relations,
            };
        }

        for (var i = 0; i < Children.Count; i++)
        {
            foreach (var smaller in Children[i].Shrink())
            {
                yield return With([.. Children.Take(i), smaller, .. Children.Skip(i + 1)]);
            }
        }
    }

    /// <summary>The tree as it was made: every operation a call, so that no rule of reading comes between.</summary>
    public override string ToString() => Kind switch
    {
        RawKind.Exact => ExactValue.ToString(),
        RawKind.Decimal => DecimalValue.ToString("R", CultureInfo.InvariantCulture) + "d",
        RawKind.Constant or RawKind.Variable => Name,
        RawKind.Call => $"{Name}({string.Join(", ", Children)})",
        RawKind.Piecewise => $"Piecewise[{string.Join(' ', Relations)}]({string.Join(", ", Children)})",
        _ => $"{Kind}({string.Join(", ", Children)})",
    };
}
