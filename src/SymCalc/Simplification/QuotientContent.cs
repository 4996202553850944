using System.Numerics;
using SymCalc.Nodes;
using SymCalc.Numerics;

namespace SymCalc.Simplification;

/// <summary>Whole numbers that divide the numerator and the denominator of a quotient: 2 in 6*x/(4*y + 2).</summary>
internal sealed class QuotientContent
{
    private const long LargestPart = int.MaxValue;

    private readonly Dictionary<Expr, long> _known = [];        // of sums, each of which may be in many quotients

    /// <summary>The greatest of them, of numbers and of coefficients of sums that are multiplied or divided by.</summary>
    public long Of(ProductExpr quotient)
    {
        if (!quotient.Coefficient.IsExact || !quotient.Coefficient.Exact.TryGetSmall(out var p, out var q))
        {
            return 1;
        }

        var (above, below) = (Math.Abs(p), q);
        foreach (ref readonly var factor in quotient.Stored)
        {
            if (DirectionOf(factor) is var direction && direction > 0 && above <= LargestPart)
            {
                above *= KnownContentOf((SumExpr)factor.Base);
            }
            else if (direction < 0 && below <= LargestPart)
            {
                below *= KnownContentOf((SumExpr)factor.Base);
            }
        }

        return above == 1 || below == 1 ? 1 : (long)BigInteger.GreatestCommonDivisor(above, below);
    }

    /// <summary>1 for a sum that is multiplied by, -1 for one that is divided by, 0 for anything else.</summary>
    private static int DirectionOf(Factor factor) =>
        factor is { Base: SumExpr { AllExact: true }, Exponent: NumberExpr { Value: var e } } ? e.IsOne ? 1 : e.IsMinusOne ? -1 : 0 : 0;

    private long KnownContentOf(SumExpr sum)
    {
        if (!_known.TryGetValue(sum, out var content))
        {
            _known.Add(sum, content = ContentOf(sum));
        }

        return content;
    }

    /// <summary>The greatest number that divides all coefficients; 1 if one of them is no small whole number.</summary>
    private static long ContentOf(SumExpr sum)
    {
        var content = 0L;
        if (!sum.ConstantPart.IsZero && !TryDivide(sum.ConstantPart, ref content))
        {
            return 1;
        }

        foreach (ref readonly var term in sum.Stored)
        {
            if (!TryDivide(term.Coefficient, ref content))
            {
                return 1;
            }
        }

        return content;
    }

    /// <summary>Whether a greatest common divisor above 1 is left with another coefficient.</summary>
    private static bool TryDivide(Number coefficient, ref long content)
    {
        if (!coefficient.TryGetInt64(out var n) || n is < -LargestPart or > LargestPart)
        {
            return false;
        }

        content = (long)BigInteger.GreatestCommonDivisor(content, n);
        return content > 1;
    }
}
