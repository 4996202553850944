using System.Numerics;
using SymCalc.Functions;
using SymCalc.Nodes;
using SymCalc.Numerics;

namespace SymCalc.Series;

/// <summary>
/// Finds, without computing a series, common denominators and sizes of its coefficients, and the exact constants that
/// occur on the way; null where that is not possible, which says nothing about the series itself.
/// </summary>
/// <remarks>Every bound is that of the majorant series: of |b₀|/(|b₀| - |b₁|·ρ - …) for 1/b, of e^(|u₁|·ρ + …) for exp(u), and so on.</remarks>
internal sealed class BoundAlgebra(Rational centre, SeriesContext context) : ISeriesAlgebra<SeriesBound>
{
    private const int Steps = 4;            // for each doubling of ρ
    private const int Smallest = -6 * Steps;
    private const int Largest = 12 * Steps;

    /// <summary>1 - Σ|wₙ|·ρⁿ must be at least this, so that rounding does not matter.</summary>
    private const double Margin = 1e-6;

    private const int MaxBaseBits = 64;
    private const int MaxMultiplierBits = 4_096;

    /// <summary>The ρ for which sizes are bounded: 2^(-6) to 2^12.</summary>
    public static IReadOnlyList<double> Radii { get; } = [.. Enumerable.Range(Smallest, Largest - Smallest + 1).Select(j => Math.Pow(2, (double)j / Steps))];

    public SeriesContext Context => context;

    /// <summary>The exact constants that functions and powers have at the centre, by their node.</summary>
    public Dictionary<Expr, Rational> Constants { get; } = [];

    /// <summary>Integers that are divided by.</summary>
    public List<BigInteger> Divisors { get; } = [];

    public SeriesBound Variable => Of(centre, false, centre.Denominator, BigInteger.One, i => Radii[i])!;

    public SeriesBound? Constant(Expr e) => e is NumberExpr { IsExact: true } number ? OfConstant(number.ExactValue) : null;

    public SeriesBound Add(SeriesBound a, SeriesBound b) => new(
        a.Constant + b.Constant,
        a.HasFactorial || b.HasFactorial,
        LeastCommonMultiple(a.Multiplier, b.Multiplier),
        LeastCommonMultiple(a.Base, b.Base),
        [.. a.Tail.Zip(b.Tail, (x, y) => x + y)]);

    public SeriesBound Scale(Number c, SeriesBound a)
    {
        if (c.IsDouble)
        {
            context.Fail(SingularityKind.Undecided, NumberExpr.Of(c));      // no fraction
            return a;
        }

        var exact = c.Exact;
        var size = Math.Abs(exact.ToDouble());
        Divisors.Add(exact.Denominator);
        return a with
        {
            Constant = a.Constant * exact,
            Multiplier = a.Multiplier * exact.Denominator,
            Tail = [.. a.Tail.Select(x => OrInfinite(x * size))],
        };
    }

    public SeriesBound Multiply(SeriesBound a, SeriesBound b)
    {
        var (x, y) = (Size(a), Size(b));
        return new(
            a.Constant * b.Constant,
            a.HasFactorial || b.HasFactorial,
            a.Multiplier * b.Multiplier,
            LeastCommonMultiple(a.Base, b.Base),
            [.. a.Tail.Zip(b.Tail, (s, t) => OrInfinite((s * (y + t)) + (x * t)))]);
    }

    public SeriesBound? Divide(Expr node, SeriesBound a, SeriesBound b) =>
        Ratio(b) is { } w && Of(b.Constant.Inverse(), w.HasFactorial, b.Constant.Numerator, w.Base, i => w.Tail[i] / (1 - w.Tail[i]) / Size(b)) is { } inverse
            ? Checked(Multiply(a, inverse))
            : null;

    public SeriesBound? Power(Expr node, SeriesBound b, Expr e)
    {
        if (e is not NumberExpr { IsExact: true } number || Math.Abs(number.DoubleValue) > 1_000)
        {
            return null;
        }

        var exponent = number.ExactValue;
        Divisors.Add(exponent.Denominator);
        if (b.Constant.IsZero)
        {
            return exponent.IsInteger && exponent.Sign > 0 ? NaturalPower(b, (int)exponent.Numerator) : null;
        }

        if (PowerExpr.Of(NumberExpr.Of(new Number(b.Constant)), e) is not NumberExpr { IsExact: true } constant || Ratio(b) is not { } w)
        {
            return null;
        }

        Constants[node] = constant.ExactValue;
        var scale = Math.Abs(constant.DoubleValue);
        var root = w.HasFactorial ? exponent.Denominator : exponent.Denominator * exponent.Denominator;
        var power = Math.Abs(exponent.ToDouble());
        Func<double, double> tail = exponent.IsInteger && exponent.Sign > 0
            ? x => Math.Pow(1 + x, power) - 1
            : x => Math.Pow(1 - x, -power) - 1;
        return Of(constant.ExactValue, w.HasFactorial, constant.ExactValue.Denominator, w.Base * root, i => scale * tail(w.Tail[i]));
    }

    public SeriesBound? CubeRoot(Expr node, SeriesBound u) => null;

    public SeriesBound? Exp(Expr node, SeriesBound u) => FromZero(u, Rational.One, x => Math.Exp(x) - 1);

    public SeriesBound? Ln(Expr node, SeriesBound u)
    {
        if (!u.Constant.IsOne || Ratio(u) is not { } w)
        {
            return null;
        }

        Constants[node] = Rational.Zero;
        return Of(Rational.Zero, true, BigInteger.One, w.Base, i => -Math.Log(1 - w.Tail[i]));
    }

    public (SeriesBound Sine, SeriesBound Cosine)? SineCosine(Expr node, SeriesBound u, bool hyperbolic) =>
        FromZero(u, Rational.Zero, Math.Sinh) is { } sine && FromZero(u, Rational.One, x => Math.Cosh(x) - 1) is { } cosine
            ? (sine, cosine)
            : null;

    public SeriesBound? IntegralAlong(Expr node, SeriesBound r, SeriesBound u)
    {
        var size = Size(r);
        return Of(Rational.Zero, true, r.Multiplier * u.Multiplier, LeastCommonMultiple(r.Base, u.Base), i => (size + r.Tail[i]) * u.Tail[i]);
    }

    public SeriesBound? ValueAtCentre(Expr node, FunctionDefinition f, ReadOnlySpan<SeriesBound> u)
    {
        var arguments = new Expr[u.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            arguments[i] = NumberExpr.Of(new Number(u[i].Constant));
        }

        if (CallExpr.Of(f, arguments) is not NumberExpr { IsExact: true } value)
        {
            return null;
        }

        Constants[node] = value.ExactValue;
        return OfConstant(value.ExactValue);
    }

    public SeriesBound WithValue(Expr node, FunctionDefinition f, ReadOnlySpan<SeriesBound> u, SeriesBound series) => series;

    public SeriesBound? Compose(Expr node, FunctionDefinition f, ReadOnlySpan<SeriesBound> u) => null;

    public LocalSign SignOf(Expr node, SeriesBound u) => LocalSign.Unknown;

    public SeriesBound? SymbolicSign(Expr node, SeriesBound u, SingularityKind otherwise) => null;

    public bool? IsUnbounded(Expr node, SeriesBound u) => false;

    public bool? IsZeroAtCentre(Expr node, SeriesBound u) => null;

    public Expr? CentreOf(Expr node, SeriesBound u) => null;

    public SeriesBound Truncate(SeriesBound a, int precision) => a;

    public int PrecisionOf(SeriesBound a) => 0;

    private static double Size(SeriesBound a) => Math.Abs(a.Constant.ToDouble());

    private SeriesBound OfConstant(Rational value)
    {
        Divisors.Add(value.Denominator);
        return new(value, false, value.Denominator, BigInteger.One, new double[Radii.Count]);
    }

    /// <summary>f(u) for a u without constant term, where f has n!·fₙ ∈ ℤ.</summary>
    private SeriesBound? FromZero(SeriesBound u, Rational constant, Func<double, double> tail)
    {
        if (!u.Constant.IsZero)
        {
            return null;
        }

        return Of(constant, true, BigInteger.One, u.Base * u.Multiplier, i => tail(u.Tail[i]));
    }

    /// <summary>w with b = b₀·(1 + w), and q = 1 for it, since w₀ = 0; null if b₀ = 0. Its tails are infinite from 1 on.</summary>
    private SeriesBound? Ratio(SeriesBound b)
    {
        if (b.Constant.IsZero)
        {
            return null;
        }

        Divisors.Add(b.Constant.Numerator);
        var multiplier = b.Multiplier * BigInteger.Abs(b.Constant.Numerator);
        multiplier /= BigInteger.GreatestCommonDivisor(multiplier, b.Constant.Denominator);
        var size = Size(b);
        return Of(Rational.Zero, b.HasFactorial, BigInteger.One, b.Base * multiplier, i => b.Tail[i] / size is var x && x <= 1 - Margin ? x : double.PositiveInfinity);
    }

    private SeriesBound? NaturalPower(SeriesBound b, int n)
    {
        var power = b;
        for (var i = 1; i < n && power is not null; i++)
        {
            power = Checked(Multiply(power, b));
        }

        return power;
    }

    private SeriesBound? Of(Rational constant, bool hasFactorial, BigInteger multiplier, BigInteger @base, Func<int, double> tail)
    {
        var tails = new double[Radii.Count];
        for (var i = 0; i < tails.Length; i++)
        {
            tails[i] = OrInfinite(tail(i));
        }

        Divisors.Add(constant.Denominator);
        return Checked(new(constant, hasFactorial, BigInteger.Abs(multiplier), @base, tails));
    }

    /// <summary>No bound instead of what ∞ - ∞ or 0·∞ gave.</summary>
    private static double OrInfinite(double size) => size >= 0 ? size : double.PositiveInfinity;

    private static SeriesBound? Checked(SeriesBound bound) =>
        bound.Base.GetBitLength() <= MaxBaseBits && bound.Multiplier.GetBitLength() <= MaxMultiplierBits ? bound : null;

    private static BigInteger LeastCommonMultiple(BigInteger a, BigInteger b) => a * (b / BigInteger.GreatestCommonDivisor(a, b));
}
