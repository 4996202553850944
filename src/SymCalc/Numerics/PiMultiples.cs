namespace SymCalc.Numerics;

/// <summary>Trigonometric functions of pi*x, reduced exactly before the multiplication, for reflection formulas.</summary>
/// <remarks>The platform's <c>double.SinPi</c> is off by up to 1.8 ulp, and pi*x rounded first by any amount.</remarks>
internal static class PiMultiples
{
    /// <summary>Returns sin(pi*x).</summary>
    /// <remarks>Range: finite x; exactly 0 at integers. Largest error seen: 0.99 ulp (40,000 random points, mpmath).</remarks>
    public static double SinPi(double x)
    {
        double r = x - (2 * Math.Round(x / 2)); // in [-1, 1], exact
        double a = Math.Abs(r);
        double sine = a switch
        {
            <= 0.25 => Sin(a),
            <= 0.75 => Cos(0.5 - a),
            _ => Sin(1 - a),
        };
        return Math.CopySign(sine, r);
    }

    /// <summary>Returns cot(pi*x).</summary>
    /// <remarks>Range: finite x; ±∞ at integers, exactly 0 halfway.
    /// Largest error seen: 2.20 ulp (40,000 random points, mpmath).</remarks>
    public static double CotPi(double x)
    {
        double r = x - Math.Round(x); // in [-1/2, 1/2], exact
        double a = Math.Abs(r);
        double cotangent = a <= 0.25 ? 1 / Tan(a) : Tan(0.5 - a);
        return Math.CopySign(cotangent, r);
    }

    // f(pi*r) = f(hi + lo) = f(hi) + lo*f'(hi), where hi + lo is pi*r to 106 bits
    private static double Sin(double r)
    {
        DoubleDouble t = DoubleDouble.Pi * r;
        return Math.Sin(t.Hi) + (t.Lo * Math.Cos(t.Hi));
    }

    private static double Cos(double r)
    {
        DoubleDouble t = DoubleDouble.Pi * r;
        return Math.Cos(t.Hi) - (t.Lo * Math.Sin(t.Hi));
    }

    private static double Tan(double r)
    {
        DoubleDouble t = DoubleDouble.Pi * r;
        double tangent = Math.Tan(t.Hi);
        return tangent + (t.Lo * (1 + (tangent * tangent)));
    }
}
