using System.Numerics;
using SymCalc.Functions;
using SymCalc.Nodes;
using SymCalc.Numerics;

namespace SymCalc.Simplification.Zero;

/// <summary>
/// Sums with inverse hyperbolic functions: D is 0 if and only if e^(n·D) is 1, and of that the normal form knows that it is
/// algebraic in the arguments, while asinh(u) and ln(u + sqrt(u² + 1)) are kernels of their own.
/// </summary>
internal static class LogarithmicSum
{
    private const int LargestExponent = 64;

    /// <summary>e^(n·D) with the smallest n that makes all coefficients of D integers; null for sums without asinh and acosh.</summary>
    public static Expr? TryExponentiate(Expr difference)
    {
        if (difference is not SumExpr { IsShared: false, AllExact: true } sum)
        {
            return null;
        }

        var (hasInverse, n, largest) = (false, sum.ConstantPart.Exact.Denominator, Rational.Zero);
        foreach (ref readonly var term in sum.Stored)
        {
            var c = term.Coefficient.Exact;
            hasInverse |= term.Value is CallExpr call && (call.Function == FunctionTable.Asinh || call.Function == FunctionTable.Acosh);
            n *= c.Denominator / BigInteger.GreatestCommonDivisor(n, c.Denominator);
            largest = c.Abs() > largest ? c.Abs() : largest;
        }

        var scale = new Rational(n);
        if (!hasInverse || largest * scale > new Rational(LargestExponent))
        {
            return null;
        }

        var builder = new SumBuilder(sum.Stored.Length);
        builder.Add(sum, new Number(scale));
        return Forms.Exp(builder.ToExpr());
    }
}
