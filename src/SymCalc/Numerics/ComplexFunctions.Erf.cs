// Source: M. Al Azah, S. N. Chandler-Wilde, "Computation of the complex error function using modified trapezoidal
// rules", SIAM J. Numer. Anal. 59 (2021) 2346-2367, with N = 11; near 0 the power series DLMF 7.6.1.

using System.Numerics;

namespace SymCalc.Numerics;

/// <content>The error function, by way of Faddeeva's function w(z) = exp(-z^2)*erfc(-i*z) (DLMF 7.2.3).</content>
internal static partial class ComplexFunctions
{
    private const int Nodes = 11;

    private static readonly double Step = Math.Sqrt(Math.PI / (Nodes + 1));

    /// <summary>Returns erf(z). On the real axis <see cref="ErrorFunction.Erf"/>, on the imaginary axis imaginary.</summary>
    /// <remarks>Error: 3e-15 for |Re|, |Im| up to 26, worst near the complex zeros.</remarks>
    public static Complex Erf(Complex z)
    {
        if (z.Imaginary == 0)
        {
            return ErrorFunction.Erf(z.Real);
        }

        if (SquareSum(z) < 1)
        {
            return ErfSeries(z);
        }

        if (z.Real < 0)
        {
            return -Erf(-z);
        }

        Complex w = Complex.One - ErfcRight(z);
        return z.Real == 0 ? new(0, w.Imaginary) : w;
    }

    /// <summary>Returns erfc(z) = 1 - erf(z). On the real axis <see cref="ErrorFunction.Erfc"/>.</summary>
    /// <remarks>Error: 2e-15 for Re z ≥ 0, |Re|, |Im| up to 26; to the left as erfc = 2 - erfc(-z) is conditioned.</remarks>
    public static Complex Erfc(Complex z) =>
        z.Imaginary == 0 ? ErrorFunction.Erfc(z.Real)
        : SquareSum(z) < 1 ? Complex.One - ErfSeries(z)
        : z.Real < 0 ? 2 - ErfcRight(-z)
        : ErfcRight(z);

    // 2/sqrt(pi) * sum of (-1)^n z^(2n+1)/(n!(2n+1)), |z| < 1
    private static Complex ErfSeries(Complex z)
    {
        Complex square = z * z;
        Complex term = z;
        Complex sum = z;
        for (int n = 1; n <= 20; n++)
        {
            term *= -square / n;
            sum += term / ((2 * n) + 1);
        }

        return 1.1283791670955126 * sum;
    }

    // erfc(z) = exp(-z^2)*w(iz) for Re z >= 0, where w(i*z) = w(i*conj(z))*
    private static Complex ErfcRight(Complex z)
    {
        if (z.Imaginary < 0)
        {
            return Complex.Conjugate(ErfcRight(Complex.Conjugate(z)));
        }

        Complex w = Complex.Conjugate(FaddeevaFirstQuadrant(new(z.Imaginary, z.Real)));
        return ExpMinusSquare(z) * w;
    }

    // exp(-z^2), the exponent y^2 - x^2 - 2ixy to 106 bits
    private static Complex ExpMinusSquare(Complex z)
    {
        DoubleDouble re = DoubleDouble.Product(z.Imaginary, z.Imaginary) - DoubleDouble.Product(z.Real, z.Real);
        DoubleDouble im = DoubleDouble.Product(-2 * z.Real, z.Imaginary);
        Complex head = Complex.Exp(new(re.Hi, im.Hi));
        return head + (head * new Complex(re.Lo, im.Lo));
    }

    // w(z) for Re z >= 0, Im z >= 0: the midpoint rule (with nodes at (k+1/2)h) or the trapezoidal rule (at kh) for
    // DLMF 7.7.2, whichever has its nodes farther from z, with the residue at the pole z added where it is needed.
    private static Complex FaddeevaFirstQuadrant(Complex z)
    {
        double h = Step;
        double x = z.Real;
        double y = z.Imaginary;
        double fraction = (x / h) - Math.Floor(x / h);
        bool needsResidue = y < Math.Max(x, Math.PI / h);
        bool midpoint = !needsResidue || fraction < 0.25 || fraction > 0.75;

        Complex square = z * z;
        Complex sum = Complex.Zero;
        for (int k = midpoint ? 0 : 1; k <= Nodes; k++)
        {
            double t = (midpoint ? k + 0.5 : k) * h;
            sum += Math.Exp(-t * t) / (square - (t * t));
        }

        Complex w = 2 * h / Math.PI * TimesI(z) * sum;
        if (!midpoint)
        {
            w += h / Math.PI * (Complex.ImaginaryOne / z);
        }

        if (needsResidue && 2 * Math.PI * y / h < 700)
        {
            Complex e = Complex.Exp(OverI(z) * (2 * Math.PI / h));
            w += 2 * ExpMinusSquare(z) / (midpoint ? 1 + e : 1 - e);
        }

        return w;
    }
}
