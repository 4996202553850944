// Sources: logarithm near the unit circle: T. E. Hull, T. F. Fairgrieve, P. T. P. Tang, "Implementing complex
// elementary functions using exception handling", ACM Trans. Math. Softw. 20 (1994) 215-244, with the square sum in
// double-double; definitions and cuts DLMF 4.2(ii), 4.2(iv).

using System.Numerics;

namespace SymCalc.Numerics;

/// <summary>
/// Elementary and special functions of a complex argument, principal branches, where <see cref="Complex"/> is missing,
/// inaccurate or of another branch: its exp, sin, cos, sinh and cosh are good to 4e-16 and are used as they are.
/// </summary>
/// <remarks>
/// The sign of a zero never chooses a branch: a point of a cut has one value, that of DLMF (and mpmath), so that
/// expressions which are equal stay equal on the cuts. Errors are relative to |f(z)| unless a function says
/// otherwise, the largest seen against mpmath (50 digits) at 5,000 random points and more: in the square |Re|, |Im|
/// below 3, log-uniform from 1e-8 to 30 in each part, and within 1e-6 of 1, -1, i and -i.
/// </remarks>
internal static partial class ComplexFunctions
{
    /// <summary>Returns the logarithm with imaginary part in (-pi, pi]; -∞ at 0.</summary>
    /// <remarks>Error: 3e-16, on the unit circle too (<see cref="Complex.Log(Complex)"/>: 4e-9 there).</remarks>
    public static Complex Log(Complex z) => new(LogAbs(z.Real, z.Imaginary), Phase(z));

    /// <summary>Returns e^z - 1.</summary>
    /// <remarks>e^x·cos(y) - 1 = (e^x - 1)·cos(y) - 2·sin(y/2)². Error: 4e-16, near 0 too.</remarks>
    public static Complex Expm1(Complex z)
    {
        var half = Math.Sin(z.Imaginary / 2);
        return new(
            (ExponentialFunctions.Expm1(z.Real) * Math.Cos(z.Imaginary)) - (2 * half * half),
            Math.Exp(z.Real) * Math.Sin(z.Imaginary));
    }

    /// <summary>Returns ln(1 + z), cut along (-∞, -1].</summary>
    /// <remarks>Error: 4e-16, near 0 too.</remarks>
    public static Complex Log1p(Complex z)
    {
        double x = z.Real;
        double y = z.Imaginary;
        if (Math.Abs(x) > 1E8 || Math.Abs(y) > 1E8)
        {
            return Log(1 + z);
        }

        // |1+z|^2 - 1 = 2x + x^2 + y^2
        DoubleDouble excess = (DoubleDouble.Product(x, x) + DoubleDouble.Product(y, y)) + (2 * x);
        return excess.Hi > -0.5
            ? new(0.5 * ExponentialFunctions.Log1p(excess.Hi), Math.Atan2(y + 0.0, 1 + x))
            : Log(new Complex(1 + x, y));
    }

    /// <summary>Returns the square root with real part ≥ 0, on the cut (-∞, 0] with imaginary part ≥ 0.</summary>
    /// <remarks>Error: 3e-16.</remarks>
    public static Complex Sqrt(Complex z) => Complex.Sqrt(Normalized(z));

    /// <summary>Returns z^w = exp(w * Log(z)), with z^0 = 1 for every z.</summary>
    /// <remarks>
    /// 0^w is 0 for Re w > 0, +∞ for negative real w, NaN otherwise. Real powers of positive numbers and integer powers
    /// of real ones are those of <see cref="Math.Pow"/>. Error: 1e-14 for integer w up to 64 in
    /// absolute value, else 1e-16 times |w * Log(z)| (7e-14 where the result is near overflow).
    /// </remarks>
    public static Complex Pow(Complex z, Complex w)
    {
        if (w == Complex.Zero)
        {
            return Complex.One;
        }

        if (z == Complex.Zero)
        {
            return w.Real > 0 ? Complex.Zero
                : w.Imaginary == 0 ? new(double.PositiveInfinity, 0)
                : new(double.NaN, double.NaN);
        }

        if (w.Imaginary != 0)
        {
            return Complex.Exp(w * Log(z));
        }

        double p = w.Real;
        if (z.Imaginary == 0)
        {
            double power = Math.Pow(Math.Abs(z.Real), p);
            return z.Real > 0 ? power : new Complex(power * PiMultiples.SinPi(p + 0.5), power * PiMultiples.SinPi(p));
        }

        return p == 0.5 ? Sqrt(z)
            : double.IsInteger(p) && Math.Abs(p) <= 64 ? IntegerPower(z, (int)p)
            : Complex.Exp(p * Log(z));
    }

    // By repeated squaring.
    private static Complex IntegerPower(Complex z, int n)
    {
        Complex result = Complex.One;
        Complex square = z;
        for (int k = Math.Abs(n); k > 0; k >>= 1)
        {
            if ((k & 1) == 1)
            {
                result *= square;
            }

            square *= square;
        }

        return n < 0 ? Complex.One / result : result;
    }

    /// <summary>Returns z with both zeros positive, which puts it on the upper, or right, side of a cut.</summary>
    private static Complex Normalized(Complex z) => new(z.Real + 0.0, z.Imaginary + 0.0);

    private static double Phase(Complex z) => Math.Atan2(z.Imaginary + 0.0, z.Real + 0.0);

    private static double LogAbs(double x, double y)
    {
        double larger = Math.Max(Math.Abs(x), Math.Abs(y));
        if (larger is > 0.5 and < 2)
        {
            DoubleDouble square = DoubleDouble.Product(x, x) + DoubleDouble.Product(y, y);
            return 0.5 * ExponentialFunctions.Log1p((square + -1).Hi);
        }

        return larger > 1E300
            ? Math.Log(double.Hypot(x / 2, y / 2)) + Math.Log(2)
            : Math.Log(double.Hypot(x, y));
    }

    // i*z and -i*z, exact
    private static Complex TimesI(Complex z) => new(-z.Imaginary, z.Real);

    private static Complex OverI(Complex z) => new(z.Imaginary, -z.Real);
}
