// Sources: Stirling's series DLMF 5.11.1 after the recurrence DLMF 5.5.1; D. E. G. Hare, "Computing the principal branch
// of log-Gamma", J. Algorithms 25 (1997) 221-236, for the branch; reflection DLMF 5.5.3-4; digamma DLMF 5.11.2, 5.5.2.

using System.Numerics;

namespace SymCalc.Numerics;

/// <content>The gamma function, its logarithm and its logarithmic derivative.</content>
internal static partial class ComplexFunctions
{
    // B_2k/(2k(2k-1)), k = 1 … 10
    private static ReadOnlySpan<double> Stirling =>
    [
        1.0 / 12, -1.0 / 360, 1.0 / 1260, -1.0 / 1680, 1.0 / 1188, -691.0 / 360360, 1.0 / 156, -3617.0 / 122400,
        43867.0 / 244188, -174611.0 / 125400,
    ];

    /// <summary>Returns Gamma(z). On the real axis <see cref="GammaFunction.Gamma"/>.</summary>
    /// <remarks>Error: 2e-14 for |Re|, |Im| up to 15, 2e-13 up to 100.</remarks>
    public static Complex Gamma(Complex z)
    {
        if (z.Imaginary == 0)
        {
            return GammaFunction.Gamma(z.Real);
        }

        if (z.Real < -10 || Math.Abs(z.Imaginary) > 50)
        {
            return Complex.Exp(LogGamma(z));
        }

        Complex product = Complex.One;
        Complex a = z;
        while (a.Real < 0 || SquareSum(a) < 100)
        {
            product *= a;
            a = new(a.Real + 1, a.Imaginary);
        }

        return Complex.Exp(LogStirling(a)) / product;
    }

    /// <summary>
    /// Returns the principal branch of ln Gamma(z): real for positive z, analytic off (-∞, 0], and there the limit from
    /// above: ln|Gamma(x)| + i*pi*floor(x). Not the logarithm of Gamma(z), from which it differs by multiples of 2*pi*i.
    /// </summary>
    /// <remarks>Error: 5e-15 relative to 1 + |ln Gamma(z)|, for |Re|, |Im| up to 100.</remarks>
    public static Complex LogGamma(Complex z)
    {
        if (z.Imaginary == 0)
        {
            double x = z.Real;
            double modulus = GammaFunction.LogGamma(x);
            return x >= 0 || double.IsInfinity(modulus) ? modulus : new Complex(modulus, Math.PI * Math.Floor(x));
        }

        if (z.Imaginary < 0)
        {
            return Complex.Conjugate(LogGamma(Complex.Conjugate(z)));
        }

        if (z.Real < 0)
        {
            return Math.Log(Math.PI) - LogSinPi(z) - LogGamma(Complex.One - z);
        }

        Complex product = Complex.One;
        double phase = 0;
        Complex a = z;
        while (SquareSum(a) < 100)
        {
            product *= a;
            phase += a.Phase;
            a = new(a.Real + 1, a.Imaginary);
        }

        return LogStirling(a) - new Complex(LogAbs(product.Real, product.Imaginary), phase);
    }

    /// <summary>Returns psi(z) = Gamma'(z)/Gamma(z). On the real axis <see cref="DigammaFunction.Digamma"/>.</summary>
    /// <remarks>Error: 1e-15 relative to 1 + |psi(z)|, for |Re|, |Im| up to 100.</remarks>
    public static Complex Digamma(Complex z)
    {
        if (z.Imaginary == 0)
        {
            return DigammaFunction.Digamma(z.Real);
        }

        if (z.Real < 0)
        {
            double r = z.Real - Math.Round(z.Real);
            return Digamma(Complex.One - z) - (Math.PI * Cot(Math.PI * new Complex(r, z.Imaginary)));
        }

        Complex sum = Complex.Zero;
        Complex a = z;
        while (SquareSum(a) < 100)
        {
            sum += Complex.One / a;
            a = new(a.Real + 1, a.Imaginary);
        }

        Complex inverse = Complex.One / a;
        Complex s = inverse * inverse;
        Complex tail = Complex.Zero;
        ReadOnlySpan<double> c = Stirling;
        for (int k = c.Length; k >= 1; k--)
        {
            tail = (tail * s) + ((2 * k - 1) * c[k - 1]);
        }

        return Log(a) - (0.5 * inverse) - (s * tail) - sum;
    }

    // (a-1/2)*log(a) - a + ln(2*pi)/2 + sum B_2k/(2k(2k-1)) a^(1-2k) for Re a >= 0, |a| >= 10
    private static Complex LogStirling(Complex a)
    {
        const double HalfLogTwoPi = 0.9189385332046728;
        Complex inverse = Complex.One / a;
        Complex s = inverse * inverse;
        Complex tail = Complex.Zero;
        ReadOnlySpan<double> c = Stirling;
        for (int k = c.Length - 1; k >= 0; k--)
        {
            tail = (tail * s) + c[k];
        }

        return ((a - 0.5) * (Log(a) - 1)) + (HalfLogTwoPi - 0.5) + (tail * inverse);
    }

    // The branch of log(sin(pi*z)) that is analytic in the upper half-plane and real on (0, 1):
    // sin(pi*z) = e^(-i*pi*z) * (i/2) * (1 - q), q = e^(2*i*pi*z), |q| < 1
    private static Complex LogSinPi(Complex z)
    {
        double decay = Math.Exp(-2 * Math.PI * z.Imaginary);
        double sine = PiMultiples.SinPi(z.Real);
        double re = -ExponentialFunctions.Expm1(-2 * Math.PI * z.Imaginary) + (2 * decay * sine * sine);
        double im = -decay * PiMultiples.SinPi(2 * z.Real);
        Complex last = decay < 0.25 ? Log1p(new(re - 1, im)) : Log(new(re, im));
        return new Complex((Math.PI * z.Imaginary) - Math.Log(2), Math.PI * (0.5 - z.Real)) + last;
    }

    private static double SquareSum(Complex z) => (z.Real * z.Real) + (z.Imaginary * z.Imaginary);
}
