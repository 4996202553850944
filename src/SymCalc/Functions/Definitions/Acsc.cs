using SymCalc.Numerics;

namespace SymCalc.Functions.Definitions;

internal static class AcscDefinition
{
    public static readonly FunctionDefinition Value = new("acsc", 1)
    {
        Aliases = ["arccsc"],
        Summary = "The angle asin(1/u) in [-pi/2, pi/2] whose cosecant is u, for u <= -1 or u >= 1.",
        Reference = "DLMF 4.23.7",
        ExceptionalSet = "Not differentiable at -1 and 1, where the tangent is vertical.",
        UnaryKernel = InverseReciprocalFunctions.Acsc,
        ComplexKernel = ComplexFunctions.Acsc,
        IntervalEnclosure = u => IntervalFunctions.MonotoneOutside(1, open: false, u[0], InverseReciprocalFunctions.Acsc, KernelMargins.Reciprocal),
        PartialDerivatives =
        [
            // acsc(u)' = -1/(u^2*sqrt(1 - 1/u^2))
            (u, _) => -1 / (u[0].Pow(2) * Forms.Sqrt(1 - u[0].Pow(-2))),
        ],
        // acsc(u) = asin(1/u)
        SeriesForm = u => FunctionTable.Asin.Of(1 / u[0]),
        Parity = Parity.Odd,
        PrincipalRange = (new Rational(-1, 2), new Rational(1, 2)),
        LatexFormat = @"\operatorname{arccsc}\left({0}\right)",
        CSharpFormat = "SymCalc.SpecialFunctions.Acsc({0})",
        SampleDomain = [(1.1, 5)],
    };
}
