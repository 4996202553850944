using System.Numerics;
using SymCalc.Numerics;

namespace SymCalc.Functions.Definitions;

internal static class AbsDefinition
{
    public static readonly FunctionDefinition Value = new("abs", 1)
    {
        Summary = "The absolute value |u|, for all real u.",
        Reference = "DLMF 1.9.7",
        ExceptionalSet = "Not differentiable at 0; the derivative given is u/abs(u), undefined at 0.",
        UnaryKernel = Math.Abs,
        ColumnKernel = ColumnFunctions.Abs,
        ComplexKernel = u => Complex.Abs(u),
        IntervalEnclosure = u => IntervalFunctions.Abs(u[0]),
        PartialDerivatives =
        [
            // abs(u)' = u/abs(u)
            (u, f) => u[0] / f,
        ],
        ExactValue = u => u[0] is NumberExpr n ? NumberExpr.Of(n.Value.Sign < 0 ? -n.Value : n.Value) : null,
        Parity = Parity.Even,
        LatexFormat = @"\left|{0}\right|",
        CSharpFormat = "Math.Abs({0})",
        SampleDomain = [(-3, 3)],
    };
}
