using System.Numerics;
using SymCalc.Nodes;
using SymCalc.Numerics;

namespace SymCalc.Simplification.Powers;

/// <summary>cbrt(a + b*sqrt(c)) = p + q*sqrt(c) for fractions, if there are such p and q.</summary>
/// <remarks>
/// The norm n = p^2 - q^2*c is the cube root of a^2 - b^2*c, p a root of 4*p^3 - 3*n*p = a, and q = b/(4*p^2 - n): cube both sides.
/// P = 2*m*p is a whole number if m is
/// the product of the denominators of a and n: it is a root of P^3 - 3*m^2*n*P = 2*m^3*a.
/// </remarks>
internal static class NestedCubeRoots
{
    private const int MaxBits = 512;
    private const double LargestGuess = 1L << 50;
    private static readonly Number Half = new(new Rational(1, 2));
    private static readonly Number Third = new(new Rational(1, 3));

    /// <summary>The real cube root of u, or null.</summary>
    public static Expr? Find(Expr u)
    {
        if (u is not SumExpr { AllExact: true, Stored: [var term] } sum
            || term.Value is not PowerExpr { Base: NumberExpr { Value: { IsInteger: true, Sign: > 0 } radicand }, Exponent: NumberExpr { Value: var e } root } power || e != Half)
        {
            return null;
        }

        var (a, b, c) = (sum.ConstantPart.Exact, term.Coefficient.Exact, radicand.Exact);
        if (a.IsZero || CubeRoot((a * a) - (b * b * c)) is not { } n)
        {
            return null;
        }

        var m = a.Denominator * n.Denominator;
        if (m.GetBitLength() > MaxBits)
        {
            return null;
        }

        // The root T of greater magnitude without cancellation; P = m*(T + n/T), as T and n/T are conjugates
        var t = a.Sign * Math.Cbrt(a.Abs().ToDouble() + (b.Abs().ToDouble() * Math.Sqrt(c.ToDouble())));
        var guess = m.IsOne ? t + (n.ToDouble() / t) : (double)m * (t + (n.ToDouble() / t));
        if (!(Math.Abs(guess) < LargestGuess))
        {
            return null;
        }

        var p = new Rational(new BigInteger(Math.Round(guess)), m * 2);
        var below = (p * p * 4) - n;
        if (below.IsZero)
        {
            return null;
        }

        var q = b / below;
        var isRoot = (p * p * p) + (p * q * q * c * 3) == a && (p * p * q * 3) + (q * q * q * c) == b;
        return isRoot ? SumExpr.Add(NumberExpr.Of(new Number(p)), ProductExpr.Scale(new Number(q), power)) : null;
    }

    private static Rational? CubeRoot(Rational value) => value.IsZero ? null
        : PowerExpr.Of(NumberExpr.Of(new Number(value.Abs())), Third) is NumberExpr { Value: { IsExact: true } root }
            ? value.Sign < 0 ? -root.Exact : root.Exact
            : null;
}
