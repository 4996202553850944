using System.Globalization;
using System.Numerics;
using SymCalc.Nodes;
using SymCalc.Numerics;

namespace SymCalc;

/// <summary>A function's partial derivative by one of its arguments, as an expression.</summary>
/// <param name="u">The arguments u₀, u₁, …</param>
/// <param name="f">The call f(u₀, u₁, …) itself, for derivatives that use it again (tanh' = 1 - tanh²).</param>
/// <returns>∂f/∂uᵢ.</returns>
public delegate Expr PartialDerivative(ReadOnlySpan<Expr> u, Expr f);

/// <summary>A function's value where it is known exactly, such as sin(0) = 0.</summary>
/// <param name="u">The arguments.</param>
/// <returns>The value, or null if the call is to stay.</returns>
public delegate Expr? ExactValue(ReadOnlySpan<Expr> u);

/// <summary>A function's numeric value at a point.</summary>
/// <param name="u">The arguments.</param>
/// <returns>The value; NaN outside the domain.</returns>
public delegate double RealKernel(ReadOnlySpan<double> u);

/// <summary>An enclosure of a function's values on a box.</summary>
/// <param name="u">
/// The arguments' intervals: not empty, and decorated <see cref="IntervalDecoration.Smooth"/>, since what the arguments
/// lack is taken off the result.
/// </param>
/// <returns>
/// An interval that holds the value at every point of the box where the function is defined, decorated with what is proven
/// on the box; <see cref="Interval.Empty"/> if it is defined nowhere.
/// </returns>
public delegate Interval IntervalKernel(ReadOnlySpan<Interval> u);

/// <summary>What f(-u) is.</summary>
public enum Parity
{
    /// <summary>Neither odd nor even.</summary>
    None,

    /// <summary>f(-u) = -f(u).</summary>
    Odd,

    /// <summary>f(-u) = f(u).</summary>
    Even,
}

/// <summary>All that SymCalc knows of one function: every part of the library reads it here.</summary>
/// <remarks>
/// <para>A function is identified by its name and arity. One without a kernel and without derivatives is an <em>undefined
/// function</em>: it stays symbolic and is differentiated to <c>f'(x)</c> by the chain rule.</para>
/// <example><code>
/// FunctionDefinition swish = new("swish", 1)
/// {
///     UnaryKernel = u =&gt; u / (1 + Math.Exp(-u)),
///     PartialDerivatives = [(u, f) =&gt; ExprMath.Sigmoid(u[0]) + f * (1 - ExprMath.Sigmoid(u[0]))],
/// };
/// Expr e = Expr.Parse("swish(2x)", new ParseOptions { Functions = [swish] });
/// </code></example>
/// </remarks>
public sealed class FunctionDefinition
{
    private readonly FunctionDefinition? _root;     // of a derived function f'[…]
    private readonly int[] _orders = [];

    /// <summary>The functions that SymCalc comes with, in no particular order. What only looks like a function is not among them (<c>sqrt</c>, a power).</summary>
    /// <example><code>FunctionDefinition.BuiltIn.Count(f => f.Arity == 2)</code></example>
    public static IReadOnlyList<FunctionDefinition> BuiltIn => Functions.FunctionTable.All;

    /// <summary>Defines a function.</summary>
    /// <param name="name">Its name, an identifier.</param>
    /// <param name="arity">The number of arguments, at least 1.</param>
    /// <exception cref="ArgumentException">The name is not an identifier.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The arity is less than 1.</exception>
    public FunctionDefinition(string name, int arity)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentOutOfRangeException.ThrowIfLessThan(arity, 1);
        Name = Identifier.IsValid(name)
            ? Identifier.Normalize(name)
            : throw new ArgumentException($"'{Identifier.ForMessage(name)}' is not an identifier and cannot be the name of a function.", nameof(name));
        Arity = arity;
        Fingerprint = HashOf(Name, arity);
    }

    private FunctionDefinition(FunctionDefinition root, int[] orders)
    {
        _root = root;
        _orders = orders;
        Name = root.Name + NameSuffix(orders);
        Arity = root.Arity;
        Fingerprint = HashOf(Name, Arity);
    }

    /// <summary>The notation d/dx(u) for a derivative that is not carried out, a function of u and x; for display only.</summary>
    internal static FunctionDefinition DerivativeNotation { get; } = new("d_d", 2)
    {
        InfixFormat = "d/d{1}({0})",
        LatexFormat = @"\frac{d}{d {1}}\left[{0}\right]",
    };

    /// <summary>The name under which the function is written and read.</summary>
    public string Name { get; }

    /// <summary>The number of arguments.</summary>
    public int Arity { get; }

    /// <summary>Other names under which the function is read.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>What the function is, with its formula and domain.</summary>
    public string Summary { get; init; } = "";

    /// <summary>Where it is defined, such as a section of the DLMF.</summary>
    public string Reference { get; init; } = "";

    /// <summary>Where, inside its domain, the function jumps, has a kink or is not smooth; empty if nowhere.</summary>
    public string ExceptionalSet { get; init; } = "";

    /// <summary>The numeric value of a function of one argument.</summary>
    public Func<double, double>? UnaryKernel { get; init; }

    /// <summary>The numeric value of a function of two arguments.</summary>
    public Func<double, double, double>? BinaryKernel { get; init; }

    /// <summary>The numeric value of a function of any number of arguments.</summary>
    public RealKernel? Kernel { get; init; }

    /// <summary>The numeric values of a function of one argument for many arguments at once, some ulps from the kernel's.</summary>
    internal ColumnKernel? ColumnKernel { get; init; }

    /// <summary>The value on the complex plane (principal branch) of a function of one argument.</summary>
    public Func<Complex, Complex>? ComplexKernel { get; init; }

    /// <summary>An enclosure of the values on a box; null if nothing is known, so that intervals are <see cref="Interval.Entire"/> and may be undefined.</summary>
    /// <remarks>
    /// <example><code>
    /// FunctionDefinition cube = new("cube", 1) { UnaryKernel = u =&gt; u * u * u, IntervalEnclosure = u =&gt; u[0].Pow(3) };
    /// </code></example>
    /// </remarks>
    public IntervalKernel? IntervalEnclosure { get; init; }

    /// <summary>One partial derivative for each argument; null, or left out at the end, for one that has no formula.</summary>
    /// <remarks>A derivative without a formula is written as that of an undefined function: <c>polygamma'[1,0](n, x)</c>.</remarks>
    public IReadOnlyList<PartialDerivative?> PartialDerivatives { get; init; } = [];

    /// <summary>Exact values at special arguments.</summary>
    public ExactValue? ExactValue { get; init; }

    /// <summary>An equal expression whose power series is known, such as sin(u)/cos(u) for tan; null where the derivative does.</summary>
    internal ExactValue? SeriesForm { get; init; }

    /// <summary>What f(-u) is.</summary>
    public Parity Parity { get; init; }

    /// <summary>The function g with f(g(u)) = u for every real u where g(u) is defined, by its name; empty if there is none.</summary>
    public string RightInverse { get; init; } = "";

    /// <summary>The bounds of an inverse function's values, in multiples of pi, both included; without an upper one, the numbers from 0 on.</summary>
    /// <remarks>f(g(u)) = u for these u, where f is g's right inverse.</remarks>
    internal (Rational Lower, Rational? Upper)? PrincipalRange { get; init; }

    /// <summary>How the call is written in LaTeX, with <c>{0}</c>, <c>{1}</c> for the arguments; null for <c>\operatorname{name}(…)</c>.</summary>
    /// <remarks>
    /// <c>{0}</c>, <c>{1}</c>, … below the arity stand for arguments, replaced in one pass; every other brace is literal:
    /// <c>\sqrt[3]{{0}}</c> gives <c>\sqrt[3]{x}</c>.
    /// </remarks>
    public string? LatexFormat { get; init; }

    /// <summary>How the call is written in infix, if not as <c>name(…)</c>.</summary>
    internal string? InfixFormat { get; init; }

    /// <summary>How the call is written in C#, with <c>{0}</c>, <c>{1}</c> for the arguments; null if it cannot be.</summary>
    /// <remarks>An expression of type double where <c>System</c> is imported, filled like <see cref="LatexFormat"/>.</remarks>
    public string? CSharpFormat { get; init; }

    /// <summary>An interval of ordinary values for each argument, from which tests draw points; (n, n) fixes the argument.</summary>
    public IReadOnlyList<(double Lower, double Upper)> SampleDomain { get; init; } = [];

    /// <summary>The orders of differentiation of a derivative of an undefined function; empty for the function itself.</summary>
    public IReadOnlyList<int> DerivativeOrders => _orders.AsReadOnly();

    /// <summary>The function that this is a derivative of; itself if it is none.</summary>
    public FunctionDefinition Root => _root ?? this;

    internal Fingerprint Fingerprint { get; }

    /// <summary>Whether a numeric value can be computed.</summary>
    internal bool HasKernel => UnaryKernel is not null || BinaryKernel is not null || Kernel is not null;

    /// <summary>The call of the function with arguments.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <returns>f(u₀, u₁, …) in canonical form.</returns>
    /// <exception cref="ArgumentException">The number of arguments is not <see cref="Arity"/>.</exception>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public Expr Of(params ReadOnlySpan<Expr> arguments)
    {
        if (arguments.Length != Arity)
        {
            throw new ArgumentException(string.Create(
                CultureInfo.InvariantCulture, $"Function '{Name}' takes {Arity} argument{(Arity == 1 ? "" : "s")}, not {arguments.Length}."), nameof(arguments));
        }

        foreach (var argument in arguments)
        {
            ArgumentNullException.ThrowIfNull(argument, nameof(arguments));
        }

        return CallExpr.Of(this, arguments);
    }

    /// <summary>∂f/∂uᵢ at the arguments: the documented derivative, or the call of the derived undefined function.</summary>
    internal Expr DifferentiateBy(int index, ReadOnlySpan<Expr> u, Expr f) => PartialDerivatives.Count > index && PartialDerivatives[index] is { } partial
        ? partial(u, f)
        : CallExpr.Of(Derived(index), u);

    /// <summary>The function that is the partial derivative by argument <paramref name="index"/>, as a name only.</summary>
    internal FunctionDefinition Derived(int index)
    {
        var orders = _orders.Length == 0 ? new int[Arity] : (int[])_orders.Clone();
        orders[index]++;
        return new FunctionDefinition(Root, orders);
    }

    /// <summary>The derivative of given orders, as a name only.</summary>
    internal FunctionDefinition Derived(ReadOnlySpan<int> orders) => new(Root, orders.ToArray());

    /// <summary>The exact value of a call, or null if the call is to stay.</summary>
    internal Expr? FoldExact(ReadOnlySpan<Expr> arguments) => ExactValue?.Invoke(arguments);

    /// <summary>The numeric value; NaN outside the domain.</summary>
    internal double Evaluate(ReadOnlySpan<double> arguments) =>
        UnaryKernel is not null ? UnaryKernel(arguments[0])
        : BinaryKernel is not null ? BinaryKernel(arguments[0], arguments[1])
        : Kernel!(arguments);

    /// <summary>The enclosure of the values on a box; all reals, perhaps undefined, where the definition says nothing.</summary>
    internal Interval Enclose(ReadOnlySpan<Interval> arguments)
    {
        var decoration = IntervalDecoration.Smooth;
        Span<Interval> given = arguments.Length <= 4 ? stackalloc Interval[arguments.Length] : new Interval[arguments.Length];
        for (var i = 0; i < given.Length; i++)
        {
            if (arguments[i].IsEmpty)
            {
                return Interval.Empty;
            }

            decoration = decoration > arguments[i].Decoration ? decoration : arguments[i].Decoration;
            given[i] = arguments[i].Undecorated;
        }

        return IntervalEnclosure is null
            ? Interval.Entire.AtMost(IntervalDecoration.MayBeUndefined)
            : IntervalEnclosure(given).AtMost(decoration);
    }

    /// <summary>f', f'', f''' for one argument; f'[1,0] in general.</summary>
    private static string NameSuffix(int[] orders) => orders is [<= 3 and var order]
        ? new string('\'', order)
        : $"'[{string.Join(',', orders.Select(o => o.ToString(CultureInfo.InvariantCulture)))}]";

    private static Fingerprint HashOf(string name, int arity) => Fingerprint.OfText(name, HashSalt.Function + ((ulong)arity << 32));

    /// <summary>The name and its arguments' number.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name}/{Arity}");
}
