// Sources: as for PolygammaFunction; reflection DLMF 5.15.6 with the geometric series of the cotangent (DLMF 4.14.7, 4.14.1-2).

using System.Numerics;

namespace SymCalc.Numerics;

/// <content>The polygamma functions.</content>
internal static partial class ComplexFunctions
{
    /// <summary>
    /// Returns the n-th derivative of digamma at z, 0 ≤ n ≤ 170 (NaN otherwise). On the real axis
    /// <see cref="PolygammaFunction.Polygamma"/>.
    /// </summary>
    /// <remarks>Error: 3e-15 for Re z ≥ 0, 2e-14 for Re z &lt; 0 (n = 1, 2, 3, 4, 5, 10, 20 and |Re|, |Im| up to 60), but
    /// for even n beside the negative axis, where the sum over the poles cancels, relative to its largest terms.</remarks>
    public static Complex Polygamma(int n, Complex z)
    {
        if (n is < 0 or > 170)
        {
            return new(double.NaN, double.NaN);
        }

        if (n == 0 || z.Imaginary == 0)
        {
            return n == 0 ? Digamma(z) : PolygammaFunction.Polygamma(n, z.Real);
        }

        if (z.Real < 0 && Math.Abs(z.Imaginary) > 1)
        {
            Complex mirrored = Polygamma(n, Complex.One - z);
            return (int.IsOddInteger(n) ? -mirrored : mirrored) - CotangentDerivative(n, z);
        }

        Complex zeta = z.Real > -16 ? HurwitzZeta(n + 1, z) : HurwitzZetaFarLeft(n + 1, z);
        double factorial = GammaFunction.Gamma(n + 1.0);
        return (int.IsOddInteger(n) ? factorial : -factorial) * zeta;
    }

    // The n-th derivative of pi*cot(pi*z) = -i*pi*(1 + 2*sum e^(2*pi*i*k*z)) for Im z > 1, its conjugate for Im z < -1.
    private static Complex CotangentDerivative(int n, Complex z)
    {
        if (z.Imaginary < 0)
        {
            return Complex.Conjugate(CotangentDerivative(n, Complex.Conjugate(z)));
        }

        Complex exponent = 2 * Math.PI * TimesI(new(z.Real - Math.Round(z.Real), z.Imaginary));
        Complex sum = Complex.Zero;
        for (int k = 1; k <= 10 + n; k++)
        {
            sum += Complex.Exp((k * exponent) + (n * Math.Log(k)));
        }

        return Pow(new(0, 2 * Math.PI), n) * new Complex(0, -2 * Math.PI) * sum;
    }

    // With r = z - round(Re z): the sum of (r+k)^-s over all integers k, less the part left of z.
    private static Complex HurwitzZetaFarLeft(int s, Complex z)
    {
        Complex r = new(z.Real - Math.Round(z.Real), z.Imaginary);
        Complex mirrored = HurwitzZeta(s, Complex.One - r) - HurwitzZeta(s, Complex.One - z);
        return HurwitzZeta(s, r) + (int.IsEvenInteger(s) ? mirrored : -mirrored);
    }

    // sum of (z+k)^-s, k = 0, 1, …, by Euler-Maclaurin summation from Re a >= s + 10 on
    private static Complex HurwitzZeta(int s, Complex z)
    {
        Complex sum = Complex.Zero;
        Complex a = z;
        while (a.Real < 10 + s)
        {
            sum += Pow(a, -s);
            a = new(a.Real + 1, a.Imaginary);
        }

        Complex inverse = Complex.One / a;
        Complex rising = s * inverse;
        Complex corrections = Complex.Zero;
        double p = s;
        foreach (double c in PolygammaFunction.EulerMaclaurin)
        {
            corrections += c * rising;
            rising *= ((p + 1) * inverse) * ((p + 2) * inverse);
            p += 2;
        }

        return sum + (Pow(a, 1 - s) * ((1.0 / (s - 1)) + ((0.5 + corrections) * inverse)));
    }
}
