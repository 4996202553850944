namespace SymCalc.Numerics;

/// <summary>Functions of e^x and ln(1+x) for real arguments without cancellation or overflow, and the cube root.</summary>
/// <remarks>The platform's <c>double.ExpM1</c> and <c>double.LogP1</c> compute e^x - 1 and ln(1+x) literally.</remarks>
internal static class ExponentialFunctions
{
    // 1/k! for k = 2 … 19 (DLMF 4.2.19); the remainder at |x| = 1 is below 2^-60.
    private static ReadOnlySpan<double> InverseFactorials =>
    [
        1.0 / 2, 1.0 / 6, 1.0 / 24, 1.0 / 120, 1.0 / 720, 1.0 / 5040, 1.0 / 40320, 1.0 / 362880, 1.0 / 3628800,
        1.0 / 39916800, 1.0 / 479001600, 1.0 / 6227020800, 1.0 / 87178291200, 1.0 / 1307674368000,
        1.0 / 20922789888000, 1.0 / 355687428096000, 1.0 / 6402373705728000, 1.0 / 121645100408832000,
    ];

    /// <summary>Returns e^x - 1.</summary>
    /// <remarks>
    /// Range: all doubles; -1 at -∞. Largest error seen: 1.19 ulp (40,000 random points, mpmath).
    /// Method: the power series for |x| up to 1, the definition elsewhere.
    /// </remarks>
    public static double Expm1(double x)
    {
        if (x == 0)
        {
            return x;
        }

        return Math.Abs(x) <= 1 ? x + (x * x * Polynomial.Evaluate(InverseFactorials, x)) : Math.Exp(x) - 1;
    }

    /// <summary>Returns ln(1 + x).</summary>
    /// <remarks>
    /// Range: x ≥ -1 (-∞ at -1), NaN below. Largest error seen: 0.99 ulp (70,000 random points, mpmath).
    /// Method: the logarithm of the rounded 1 + x, corrected to first order for the rounding (fdlibm, s_log1p.c).
    /// </remarks>
    public static double Log1p(double x)
    {
        double u = 1 + x;
        if (u == 1)
        {
            return x;
        }

        double lost = x >= 1 ? 1 - (u - x) : x - (u - 1);
        return double.IsFinite(u) && u > 0 ? Math.Log(u) + (lost / u) : Math.Log(u);
    }

    /// <summary>Returns the logistic function 1/(1 + e^-x).</summary>
    /// <remarks>Range: all doubles; 0 at -∞, 1 at +∞, subnormal below -708.4.
    /// Largest error seen: 2.02 ulp (40,000 random points, mpmath).</remarks>
    public static double Sigmoid(double x)
    {
        if (x >= 0)
        {
            return 1 / (1 + Math.Exp(-x));
        }

        double e = Math.Exp(x);
        return e / (1 + e);
    }

    /// <summary>Returns ln(1 + e^x), the integral of the logistic function.</summary>
    /// <remarks>Range: all doubles; 0 at -∞, x for large x. Largest error seen: 1.71 ulp (40,000 random points,
    /// mpmath).</remarks>
    public static double Softplus(double x) => x > 0 ? x + Log1p(Math.Exp(-x)) : Log1p(Math.Exp(x));

    private const double LargestPlainCube = 1e300;

    /// <summary>Returns the real cube root of x.</summary>
    /// <remarks>
    /// Range: all doubles; odd; exact on cubes. Largest error seen: 0.50 ulp (40,000 random points, mpmath).
    /// Method: the platform's root (3 ulp on glibc) and one Newton step with an exact residual.
    /// </remarks>
    public static double Cbrt(double x)
    {
        if (Math.Abs(x) > LargestPlainCube && double.IsFinite(x))
        {
            return Math.ScaleB(Cbrt(Math.ScaleB(x, -60)), 20);      // the cube below would overflow
        }

        double y = Math.Cbrt(x);
        if (y == 0 || !double.IsFinite(y))
        {
            return y;
        }

        DoubleDouble square = DoubleDouble.Product(y, y);
        DoubleDouble cube = square * y;
        return y - (((cube.Hi - x) + cube.Lo) / (3 * square.Hi));
    }
}
