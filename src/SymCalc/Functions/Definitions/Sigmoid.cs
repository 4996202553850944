using System.Numerics;
using SymCalc.Numerics;

namespace SymCalc.Functions.Definitions;

internal static class SigmoidDefinition
{
    public static readonly FunctionDefinition Value = new("sigmoid", 1)
    {
        Summary = "The logistic function 1/(1 + exp(-u)), for all real u.",
        Reference = "D. R. Cox, The regression analysis of binary sequences, J. R. Stat. Soc. B 20 (1958) 215-242",
        UnaryKernel = ExponentialFunctions.Sigmoid,
        ColumnKernel = ColumnFunctions.Sigmoid,
        ComplexKernel = Continued,
        IntervalEnclosure = u => IntervalFunctions.Monotone(u[0], ExponentialFunctions.Sigmoid, KernelMargins.Own, least: 0, most: 1),
        PartialDerivatives =
        [
            // sigmoid(u)' = sigmoid(u)*sigmoid(-u), which keeps its digits where 1 - sigmoid(u) loses them
            (u, f) => f * FunctionTable.Sigmoid.Of(-u[0]),
        ],
        // sigmoid(u) = 1/(1 + exp(-u))
        SeriesForm = u => 1 / (1 + Forms.Exp(-u[0])),
        ExactValue = u => u[0].IsZero ? Forms.Half : null,
        LatexFormat = @"\operatorname{sigmoid}\left({0}\right)",
        CSharpFormat = "SymCalc.SpecialFunctions.Sigmoid({0})",
        SampleDomain = [(-3, 3)],
    };

    private static Complex Continued(Complex z)
    {
        if (z.Real >= 0)
        {
            return 1 / (1 + Complex.Exp(-z));
        }

        var power = Complex.Exp(z);
        return power / (1 + power);
    }
}
