using SymCalc.Numerics;

namespace SymCalc.Functions.Definitions;

internal static class ReluDefinition
{
    public static readonly FunctionDefinition Value = new("relu", 1)
    {
        Summary = "The rectified linear unit: u where u > 0, 0 elsewhere, for all real u.",
        Reference = "V. Nair and G. E. Hinton, Rectified linear units improve restricted Boltzmann machines, ICML (2010)",
        ExceptionalSet = "Not differentiable at 0; the derivative given there is 0.",
        UnaryKernel = u => Math.Max(u, 0.0),
        IntervalEnclosure = u => IntervalFunctions.Relu(u[0]),
        ColumnKernel = ColumnFunctions.Relu,
        PartialDerivatives =
        [
            // relu(u)' = 1 where u > 0, 0 elsewhere
            (u, _) => Forms.Choose(u[0] > 0, 1, 0),
        ],
        // relu(u) = max(u, 0)
        SeriesForm = u => FunctionTable.Max.Of(u[0], NumberExpr.Zero),
        ExactValue = u => u[0] is NumberExpr n ? (n.Value.Sign > 0 ? n : NumberExpr.Zero) : null,
        LatexFormat = @"\operatorname{ReLU}\left({0}\right)",
        CSharpFormat = "Math.Max({0}, 0.0)",
        SampleDomain = [(-3, 3)],
    };
}
