using SymCalc.Numerics;

namespace SymCalc.Functions.Definitions;

/// <summary>Not odd: acot(-0) would be -pi/2 (docs/semantics.md, lines 2 and 14).</summary>
internal static class AcotDefinition
{
    public static readonly FunctionDefinition Value = new("acot", 1)
    {
        Aliases = ["arccot"],
        Summary = "The angle atan(1/u) in (-pi/2, pi/2] whose cotangent is u, with acot(0) = pi/2; for all real u.",
        Reference = "DLMF 4.23.9",
        ExceptionalSet = "Jumps at 0 from -pi/2 to pi/2.",
        UnaryKernel = InverseReciprocalFunctions.Acot,
        ComplexKernel = ComplexFunctions.Acot,
        IntervalEnclosure = u => IntervalFunctions.Acot(u[0]),
        PartialDerivatives =
        [
            // acot(u)' = -1/(1 + u^2)
            (u, _) => -1 / (1 + u[0].Pow(2)),
        ],
        // acot(u) = atan(1/u)
        SeriesForm = u => FunctionTable.Atan.Of(1 / u[0]),
        ExactValue = u => u[0].IsZero ? ConstantExpr.Pi / 2 : null,
        LatexFormat = @"\operatorname{arccot}\left({0}\right)",
        CSharpFormat = "SymCalc.SpecialFunctions.Acot({0})",
        SampleDomain = [(-3, 3)],
    };
}
