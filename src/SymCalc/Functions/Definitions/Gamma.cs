using SymCalc.Numerics;
using static SymCalc.Functions.FunctionTable;

namespace SymCalc.Functions.Definitions;

internal static class GammaDefinition
{
    private const int LargestFolded = 22;

    public static readonly FunctionDefinition Value = new("gamma", 1)
    {
        Summary = "Euler's gamma function, (u - 1)! at positive integers, for real u other than 0, -1, -2, ...",
        Reference = "DLMF 5.2.1",
        UnaryKernel = GammaFunction.Gamma,
        ComplexKernel = ComplexFunctions.Gamma,
        IntervalEnclosure = u => IntervalFunctions.Gamma(u[0]),
        PartialDerivatives =
        [
            // gamma(u)' = gamma(u)*digamma(u)
            (u, f) => f * DiGamma.Of(u[0]),
        ],
        ExactValue = u => u[0] is NumberExpr { IsExact: true } n ? ValueAt(n) : null,
        LatexFormat = @"\Gamma\left({0}\right)",
        CSharpFormat = "SymCalc.SpecialFunctions.Gamma({0})",
        SampleDomain = [(0.2, 5)],
    };

    /// <summary>(n-1)! at small positive integers, undefined at the poles, sqrt(pi) at 1/2.</summary>
    private static Expr? ValueAt(NumberExpr n)
    {
        if (!n.ExactValue.IsInteger)
        {
            return n == Forms.Half ? Forms.Sqrt(ConstantExpr.Pi) : null;
        }

        if (n.Value.Sign <= 0)
        {
            return ConstantExpr.Undefined;
        }

        return n.Value.TryGetInt32(out var k) && k <= LargestFolded ? NumberExpr.Of(Factorial(k - 1)) : null;
    }

    private static Number Factorial(int n)
    {
        var factorial = Number.One;
        for (var k = 2; k <= n; k++)
        {
            factorial *= new Number(k);
        }

        return factorial;
    }
}
