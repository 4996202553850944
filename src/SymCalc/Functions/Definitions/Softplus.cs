using System.Numerics;
using SymCalc.Numerics;
using static SymCalc.Functions.FunctionTable;

namespace SymCalc.Functions.Definitions;

internal static class SoftplusDefinition
{
    private const double LargestExponent = 700;      // of an exp that does not overflow

    public static readonly FunctionDefinition Value = new("softplus", 1)
    {
        Summary = "The integral ln(1 + exp(u)) of the logistic function, for all real u.",
        Reference = "C. Dugas et al., Incorporating second-order functional knowledge for better option pricing, NIPS 13 (2000)",
        UnaryKernel = ExponentialFunctions.Softplus,
        ComplexKernel = Continued,
        IntervalEnclosure = u => IntervalFunctions.Monotone(u[0], ExponentialFunctions.Softplus, KernelMargins.Own, exactAt: double.NaN, least: 0),
        PartialDerivatives =
        [
            // softplus(u)' = sigmoid(u)
            (u, _) => Sigmoid.Of(u[0]),
        ],
        ExactValue = u => u[0].IsZero ? Ln.Of(2) : null,
        LatexFormat = @"\operatorname{softplus}\left({0}\right)",
        CSharpFormat = "SymCalc.SpecialFunctions.Softplus({0})",
        SampleDomain = [(-3, 3)],
    };

    private static Complex Continued(Complex z) => z.Real < LargestExponent
        ? ComplexFunctions.Log1p(Complex.Exp(z))
        : new Complex(z.Real, Math.IEEERemainder(z.Imaginary, Math.Tau));
}
