using System.Numerics;
using SymCalc.Functions;
using SymCalc.Nodes;
using SymCalc.Numerics;

namespace SymCalc.Simplification.Zero;

/// <summary>
/// Sums of logarithms and inverse hyperbolic functions: D = Σ c·f(u) with fractions c is 0 if and only if e^(n·D) is 1, and
/// that is algebraic in the arguments: e^asinh(u) = u + sqrt(u² + 1).
/// </summary>
internal static class LogarithmicSum
{
    private const int LargestExponent = 64;

    /// <summary>e^(n·D) for the smallest n that makes its exponents integers; null for other sums. It is positive where D is defined.</summary>
    public static Expr? TryExponentiate(Expr difference)
    {
        var factors = new List<(Expr Base, Rational Exponent)>();
        var hasInverse = false;
        var denominator = BigInteger.One;
        foreach (var term in difference is SumExpr { ConstantPart.IsZero: true, IsShared: false } ? Terms.Of(difference) : [])
        {
            var c = Terms.CoefficientOf(term);
            if (!c.IsExact || Terms.FactorsOf(term) is not [{ Exponent.IsOne: true, Base: CallExpr { ChildCount: 1 } call }] || ExponentialOf(call) is not { } exponential)
            {
                return null;
            }

            hasInverse |= call.Function != FunctionTable.Ln && call.Function != FunctionTable.Log1p;
            factors.Add((exponential, c.Exact));
            denominator *= c.Exact.Denominator / BigInteger.GreatestCommonDivisor(denominator, c.Exact.Denominator);
        }

        if (!hasInverse || factors.Exists(f => BigInteger.Abs((f.Exponent * new Rational(denominator)).Numerator) > LargestExponent))
        {
            return null;
        }

        return ProductExpr.Of([.. factors.Select(f => PowerExpr.Of(f.Base, new Number(f.Exponent * new Rational(denominator))))]);
    }

    /// <summary>e^f(u), for f whose values are logarithms; for atanh and acoth a square root.</summary>
    private static Expr? ExponentialOf(CallExpr call)
    {
        var (f, u) = (call.Function, call.Argument);
        Expr one = NumberExpr.One;
        Expr Root(Expr radicand) => PowerExpr.Of(radicand, new Number(new Rational(1, 2)));
        return f == FunctionTable.Ln ? u
            : f == FunctionTable.Log1p ? SumExpr.Add(one, u)
            : f == FunctionTable.Asinh ? SumExpr.Add(u, Root(SumExpr.Add(PowerExpr.Of(u, new Number(2)), one)))
            : f == FunctionTable.Acosh ? SumExpr.Add(u, ProductExpr.Multiply(Root(SumExpr.Subtract(u, one)), Root(SumExpr.Add(u, one))))
            : f == FunctionTable.Atanh ? Root(ProductExpr.Divide(SumExpr.Add(one, u), SumExpr.Subtract(one, u)))
            : f == FunctionTable.Acoth ? Root(ProductExpr.Divide(SumExpr.Add(u, one), SumExpr.Subtract(u, one)))
            : null;
    }
}
