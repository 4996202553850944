using System.Numerics;
using SymCalc.Numerics;
using static SymCalc.Functions.FunctionTable;

namespace SymCalc.Functions.Definitions;

internal static class SinDefinition
{
    public static readonly FunctionDefinition Value = new("sin", 1)
    {
        Summary = "The sine of an angle in radians, for all real u.",
        Reference = "DLMF 4.14.1",
        UnaryKernel = Math.Sin,
        ColumnKernel = ColumnFunctions.Sin,
        ComplexKernel = Complex.Sin,
        IntervalEnclosure = u => IntervalFunctions.Sin(u[0]),
        PartialDerivatives =
        [
            // sin(u)' = cos(u)
            (u, _) => Cos.Of(u[0]),
        ],
        ExactValue = u => u[0].IsZero ? NumberExpr.Zero : null,
        Parity = Parity.Odd,
        RightInverse = "asin",
        LatexFormat = @"\sin\left({0}\right)",
        CSharpFormat = "Math.Sin({0})",
        SampleDomain = [(-3, 3)],
    };
}
