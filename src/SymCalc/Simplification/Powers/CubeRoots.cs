using SymCalc.Functions;
using SymCalc.Nodes;
using SymCalc.Numerics;

namespace SymCalc.Simplification.Powers;

/// <summary>Cubes out of real cube roots, which are defined and multiplicative everywhere.</summary>
internal static class CubeRoots
{
    private const int Degree = 3;
    private static readonly Number Third = new(new Rational(1, Degree));

    /// <summary>cbrt(c*u^(3*k + r)) = u^k*cbrt(c*u^r).</summary>
    public static Expr TakeOut(CallExpr call)
    {
        var outside = new ProductBuilder();
        var inside = new ProductBuilder();
        var c = Terms.CoefficientOf(call.Argument);
        if (c.IsExact && !c.IsZero && PowerExpr.Of(NumberExpr.Of(c.Sign < 0 ? -c : c), Third) is var root && Terms.CoefficientOf(root) is var k)
        {
            outside.Multiply(k);
            c *= (k * k * k).Inverse();
        }

        inside.Multiply(c);
        foreach (var factor in Terms.FactorsOf(call.Argument))
        {
            var (cubes, rest) = int.DivRem(Terms.IntegerOf(factor.Exponent), Degree);
            outside.Multiply(PowerExpr.Of(factor.Base, new Number(cubes)));
            inside.Multiply(cubes == 0 ? factor.ToExpr() : PowerExpr.Of(factor.Base, new Number(rest)));
        }

        outside.Multiply(CallExpr.Of(call.Function, inside.ToExpr()));
        return outside.ToExpr();
    }

    /// <summary>cbrt(u)^(3*k + r) = u^k*cbrt(u)^r; null if the factor is not of that kind.</summary>
    public static Expr? Power(Factor factor)
    {
        if (factor.Base is not CallExpr { ChildCount: 1 } call || call.Function != FunctionTable.Cbrt)
        {
            return null;
        }

        var (cubes, rest) = int.DivRem(Terms.IntegerOf(factor.Exponent), Degree);
        return cubes == 0 ? null : ProductExpr.Multiply(PowerExpr.Of(call.Argument, new Number(cubes)), PowerExpr.Of(call, new Number(rest)));
    }
}
