// Source: DLMF 4.23(ii), 4.23(iv) (4.23.34-36) and 4.37; asin and acos after Hull, Fairgrieve and Tang (ACM Trans.
// Math. Softw. 23 (1997) 299-335), as the platform has them. On the cuts, where DLMF's logarithmic forms (and mpmath)
// give one value and the platform another, theirs are taken: they keep asin, atan, asinh and atanh odd everywhere.

using System.Numerics;

namespace SymCalc.Numerics;

/// <content>The inverse trigonometric and hyperbolic functions.</content>
internal static partial class ComplexFunctions
{
    /// <summary>Returns asin(z); cuts (-∞, -1) from above and (1, ∞) from below. Error: 6e-16.</summary>
    public static Complex Asin(Complex z)
    {
        Complex w = Complex.Asin(Normalized(z));
        return z.Imaginary == 0 ? new(w.Real, z.Real > 1 ? -Math.Abs(w.Imaginary) : Math.Abs(w.Imaginary)) : w;
    }

    /// <summary>Returns acos(z) = pi/2 - asin(z); the cuts of asin. Error: 4e-16.</summary>
    public static Complex Acos(Complex z)
    {
        Complex w = Complex.Acos(Normalized(z));
        return z.Imaginary == 0 ? new(w.Real, z.Real < -1 ? -Math.Abs(w.Imaginary) : Math.Abs(w.Imaginary)) : w;
    }

    /// <summary>
    /// Returns atan(z); ±i∞ at ±i; cuts (i, i∞) from the right and (-i∞, -i) from the left. Error: 5e-16
    /// (<see cref="Complex.Atan(Complex)"/>: 5e-9 near 0).
    /// </summary>
    public static Complex Atan(Complex z)
    {
        double x = Math.Abs(z.Real);
        double y = Math.Abs(z.Imaginary);
        double re = Math.PI / 2;
        double im;
        if (x > 1E100 || y > 1E100)
        {
            double h = double.Hypot(x, y);
            im = double.IsInfinity(h) ? 0 : y / h / h;
        }
        else
        {
            // 1 - x^2 - y^2 without cancellation where it matters
            double rest = y > x ? ((1 - y) * (1 + y)) - (x * x) : ((1 - x) * (1 + x)) - (y * y);
            re = Math.Atan2(2 * x, rest) / 2;
            double distance = double.Hypot(x, 1 - y);
            im = distance < 0.5
                ? Math.Log(double.Hypot(x, 1 + y) / distance) / 2
                : ExponentialFunctions.Log1p(4 * y / distance / distance) / 4;
        }

        // On the imaginary axis beyond ±i the real part is ±pi/2 with the sign of y.
        return new(Math.CopySign(re, z.Real == 0 && y > 1 ? z.Imaginary : z.Real), Math.CopySign(im, z.Imaginary));
    }

    /// <summary>Returns asinh(z) = -i*asin(i*z). Error: 6e-16.</summary>
    public static Complex Asinh(Complex z) => OverI(Asin(TimesI(z)));

    /// <summary>Returns acosh(z), real part ≥ 0, imaginary part in (-pi, pi]; cut (-∞, 1) from above. Error: 4e-16.</summary>
    public static Complex Acosh(Complex z) => AcosToAcosh(Acos(z));

    /// <summary>Returns atanh(z) = -i*atan(i*z); cuts (-∞, -1) from above and (1, ∞) from below. Error: 5e-16.</summary>
    public static Complex Atanh(Complex z) => OverI(Atan(TimesI(z)));

    // acosh is i*acos or -i*acos: the one with real part >= 0
    private static Complex AcosToAcosh(Complex w) => Normalized(w.Imaginary > 0 ? OverI(w) : TimesI(w));
}
