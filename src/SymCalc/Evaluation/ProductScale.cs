using SymCalc.Nodes;
using SymCalc.Numerics;

namespace SymCalc.Evaluation;

/// <summary>
/// How the coefficient of a product is multiplied in: as p/q, and what is far from 1 as powers of two, shared out among the
/// factors. The coefficient of (x/6e23)^14 is 1e-333, and x^14 is infinite at 6e23: x is scaled before it is raised.
/// </summary>
/// <param name="Numerator">p.</param>
/// <param name="Denominator">q.</param>
/// <param name="PerUnit">b^n becomes (b·2^s)^n for this s, and (b·2^-s)^n for negative n.</param>
/// <param name="Rest">The power of two that is left for the end.</param>
/// <remarks>Scaling by powers of two rounds nothing (but what is smaller than the normal doubles).</remarks>
internal readonly record struct ProductScale(double Numerator, double Denominator, int PerUnit, int Rest)
{
    /// <summary>Coefficients beyond 2^±64 are shared out among powers.</summary>
    private const int LargestPlain = 64;

    private const long LargestExponent = 1_000_000;

    public static ProductScale Of(ProductExpr product)
    {
        RealArithmetic.SplitFraction(product.Coefficient, out var p, out var q, out var rest);
        long exponent = rest;
        if (!product.CanJoin)
        {
            foreach (ref readonly var factor in product.Stored)
            {
                if (IsFolded(factor))
                {
                    var (mantissa, binary) = PowerOf(((NumberExpr)factor.Base).Value, ((NumberExpr)factor.Exponent).Value);
                    (p, exponent) = Shifted(p, exponent + binary);
                    p *= mantissa;
                }
            }
        }

        if (exponent == 0 && Math.Abs(p) is >= 5e-20 and <= 2e19)
        {
            return new ProductScale(p, q, 0, 0);
        }

        var degree = DegreeOf(product);
        if (exponent == 0 && degree < 2)
        {
            return new ProductScale(p, q, 0, 0);
        }

        var plain = Math.ILogB(p);
        exponent = Math.Clamp(exponent + plain, -LargestExponent, LargestExponent);
        var perUnit = degree == 0 || Math.Abs(exponent) <= LargestPlain ? 0 : (int)(exponent / degree);
        return new ProductScale(Math.ScaleB(p, -plain), q, perUnit, (int)(exponent - (perUnit * degree)));
    }

    /// <summary>Whether a factor is a number whose power is no normal double, and counts as part of the coefficient.</summary>
    public static bool IsFolded(in Factor factor) => factor is { Base: NumberExpr b, Exponent: NumberExpr { Value: { IsInteger: true } e } }
        && e.TryGetInt32(out _) && !double.IsNormal(Math.Pow(b.DoubleValue, e.ToDouble()));

    /// <summary>Whether a factor takes its share: a whole power of what is no number.</summary>
    public static bool TakesShare(in Factor factor) => factor is { Base: not NumberExpr, Exponent: NumberExpr { Value: { IsInteger: true } e } } && e.TryGetInt32(out _);

    private static long DegreeOf(ProductExpr product)
    {
        var degree = 0L;
        foreach (ref readonly var factor in product.Stored)
        {
            if (TakesShare(factor) && ((NumberExpr)factor.Exponent).Value.TryGetInt32(out var n))
            {
                degree += Math.Abs((long)n);
            }
        }

        return degree;
    }

    /// <summary>b^n as m·2^k with 1 ≤ |m| &lt; 2, by repeated squaring.</summary>
    private static (double Mantissa, long Exponent) PowerOf(Number b, Number n)
    {
        _ = n.TryGetInt32(out var power);
        var (square, squareExponent) = Normalized(b);
        var (mantissa, exponent) = (1.0, 0L);
        for (var bits = (uint)Math.Abs((long)power); bits != 0; bits >>= 1)
        {
            if ((bits & 1) != 0)
            {
                (mantissa, exponent) = Shifted(mantissa * square, exponent + squareExponent);
            }

            (square, squareExponent) = Shifted(square * square, 2 * squareExponent);
        }

        return power >= 0 ? (mantissa, exponent) : Shifted(1 / mantissa, -exponent);
    }

    private static (double, long) Normalized(Number b)
    {
        if (b.IsDouble)
        {
            return Shifted(b.ToDouble(), 0);
        }

        var mantissa = RationalConversion.Normalize(b.Exact, out var exponent);
        return Shifted(mantissa, exponent);
    }

    private static (double, long) Shifted(double mantissa, long exponent)
    {
        var shift = Math.ILogB(mantissa);
        return (Math.ScaleB(mantissa, -shift), exponent + shift);
    }
}
