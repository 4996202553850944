// Source: definitions DLMF 4.23.7-9 and 4.37.7-9 (f(z) = g(1/z)); near z = ±1, where rounding 1/z would cost half the
// digits, the forms of DLMF 4.37.19 and 4.37.24 in z itself.

using System.Numerics;

namespace SymCalc.Numerics;

/// <content>The inverses of the reciprocal trigonometric and hyperbolic functions.</content>
internal static partial class ComplexFunctions
{
    /// <summary>Returns acot(z) = atan(1/z), pi/2 at 0. Error: 5e-16.</summary>
    public static Complex Acot(Complex z) => z == Complex.Zero ? Math.PI / 2 : TimesI(Acoth(TimesI(z)));

    /// <summary>Returns asec(z) = acos(1/z). Error: 6e-16.</summary>
    public static Complex Asec(Complex z)
    {
        if (Math.Abs(z.Imaginary) > 0.5 || Math.Abs(Math.Abs(z.Real) - 1) > 0.5)
        {
            return Acos(Complex.One / z);
        }

        return z.Real < 0 ? Math.PI - AsecNearOne(-z) : AsecNearOne(z);
    }

    /// <summary>Returns acsc(z) = asin(1/z). Error: 5e-16.</summary>
    public static Complex Acsc(Complex z)
    {
        if (Math.Abs(z.Imaginary) > 0.5 || Math.Abs(Math.Abs(z.Real) - 1) > 0.5)
        {
            return Asin(Complex.One / z);
        }

        return z.Real < 0 ? AsecNearOne(-z) - (Math.PI / 2) : (Math.PI / 2) - AsecNearOne(z);
    }

    /// <summary>Returns acoth(z) = atanh(1/z), ±∞ at ±1, i*pi/2 at 0 whatever its sign. Error: 5e-16.</summary>
    public static Complex Acoth(Complex z)
    {
        if (z == Complex.Zero)
        {
            return new(0, Math.PI / 2);
        }

        if (Complex.Abs(z) > 2)
        {
            return Atanh(Complex.One / z);
        }

        // acoth(z) = atanh(z) -+ i*pi/2 off the real axis and on [-1, 1]
        if (z.Imaginary == 0 && Math.Abs(z.Real) >= 1)
        {
            return InverseReciprocalFunctions.Acoth(z.Real);
        }

        double side = z.Imaginary == 0 ? z.Real : z.Imaginary;
        Complex w = Atanh(z);
        return new(w.Real, w.Imaginary - Math.CopySign(Math.PI / 2, side));
    }

    /// <summary>Returns asech(z) = acosh(1/z), +∞ at 0. Error: 6e-16.</summary>
    public static Complex Asech(Complex z) =>
        z == Complex.Zero ? new(double.PositiveInfinity, 0) : AcosToAcosh(Asec(z));

    /// <summary>Returns acsch(z) = asinh(1/z), +∞ at 0. Error: 5e-16.</summary>
    public static Complex Acsch(Complex z) =>
        z == Complex.Zero ? new(double.PositiveInfinity, 0) : OverI(Acsc(OverI(z)));

    // acos(1/z) near 1, from acosh(1/z) = log1p((1-z + sqrt(1-z)*sqrt(1+z))/z), where 1-z is exact. For real z below 1
    // 1/z is on the cut of acos, where the imaginary part is positive.
    private static Complex AsecNearOne(Complex z)
    {
        if (z.Imaginary == 0)
        {
            return z.Real >= 1
                ? InverseReciprocalFunctions.Asec(z.Real)
                : new Complex(0, InverseReciprocalFunctions.Asech(z.Real));
        }

        Complex rest = Complex.One - z;
        Complex w = Log1p((rest + (Sqrt(rest) * Sqrt(Complex.One + z))) / z);
        return z.Imaginary > 0 ? TimesI(w) : OverI(w);
    }
}
