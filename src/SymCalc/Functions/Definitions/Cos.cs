using System.Numerics;
using SymCalc.Numerics;
using static SymCalc.Functions.FunctionTable;

namespace SymCalc.Functions.Definitions;

internal static class CosDefinition
{
    public static readonly FunctionDefinition Value = new("cos", 1)
    {
        Summary = "The cosine of an angle in radians, for all real u.",
        Reference = "DLMF 4.14.2",
        UnaryKernel = Math.Cos,
        ColumnKernel = ColumnFunctions.Cos,
        ComplexKernel = Complex.Cos,
        IntervalEnclosure = u => IntervalFunctions.Cos(u[0]),
        PartialDerivatives =
        [
            // cos(u)' = -sin(u)
            (u, _) => -Sin.Of(u[0]),
        ],
        ExactValue = u => u[0].IsZero ? NumberExpr.One : null,
        Parity = Parity.Even,
        RightInverse = "acos",
        LatexFormat = @"\cos\left({0}\right)",
        CSharpFormat = "Math.Cos({0})",
        SampleDomain = [(-3, 3)],
    };
}
