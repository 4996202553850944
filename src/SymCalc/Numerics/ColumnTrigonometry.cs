using System.Runtime.Intrinsics;

namespace SymCalc.Numerics;

/// <summary>Sine and cosine of eight numbers at a time; each result depends on its own argument only.</summary>
/// <remarks>
/// Sun Microsystems, fdlibm 5.3: the argument is reduced by multiples of π/2 in four parts (e_rem_pio2.c), then the
/// polynomials of k_sin.c and k_cos.c. Arguments beyond 500,000 go to System.Math one at a time.
/// </remarks>
internal static class ColumnTrigonometry
{
    private const double LargestReduced = 500_000;

    private const double TwoOverPi = 6.36619772367581382433e-01;

    /// <summary>1.5·2^52: adding it rounds to an integer, which the lowest bits of the sum then hold.</summary>
    private const double Rounder = 6755399441055744.0;

    // π/2 in parts of 33 bits, so that their products with a multiple of 20 bits are exact
    private const double HalfPi1 = 1.57079632673412561417e+00;
    private const double HalfPi2 = 6.07710050630396597660e-11;
    private const double HalfPi3 = 2.02226624871116645580e-21;
    private const double HalfPi4 = 8.47842766036889956997e-32;

    /// <summary>sin(u).</summary>
    public static Vector512<double> Sin(Vector512<double> u)
    {
        var result = OfQuadrant(u, Vector512<long>.Zero);
        return IsReducible(u) ? result : ByNumber(u, result, Math.Sin);
    }

    /// <summary>cos(u) = sin(u + π/2).</summary>
    public static Vector512<double> Cos(Vector512<double> u)
    {
        var result = OfQuadrant(u, Vector512<long>.One);
        return IsReducible(u) ? result : ByNumber(u, result, Math.Cos);
    }

    private static bool IsReducible(Vector512<double> u) => Vector512.LessThanOrEqualAll(Vector512.Abs(u), Vector512.Create(LargestReduced));

    private static Vector512<double> ByNumber(Vector512<double> u, Vector512<double> result, Func<double, double> function)
    {
        for (var i = 0; i < Vector512<double>.Count; i++)
        {
            if (!(Math.Abs(u[i]) <= LargestReduced))
            {
                result = result.WithElement(i, function(u[i]));
            }
        }

        return result;
    }

    /// <summary>sin(u + quadrants·π/2).</summary>
    private static Vector512<double> OfQuadrant(Vector512<double> u, Vector512<long> quadrants)
    {
        var rounded = (u * Vector512.Create(TwoOverPi)) + Vector512.Create(Rounder);
        var n = rounded - Vector512.Create(Rounder);
        quadrants += rounded.AsInt64();

        // u - n·π/2 = x + y, with y the rounding error of x
        var a = u - (n * Vector512.Create(HalfPi1));
        var t = n * Vector512.Create(HalfPi2);
        var b = a - t;
        var tail = (a - b) - t;
        t = n * Vector512.Create(HalfPi3);
        var c = b - t;
        tail += ((b - c) - t) - (n * Vector512.Create(HalfPi4));
        var x = c + tail;
        var y = (c - x) + tail;

        var isOdd = ~Vector512.Equals(quadrants & Vector512<long>.One, Vector512<long>.Zero);
        var sign = (quadrants & Vector512.Create(2L)) << 62;
        var value = Vector512.ConditionalSelect(isOdd.AsDouble(), CosNear(x, y), SinNear(x, y));
        return value ^ sign.AsDouble();
    }

    /// <summary>sin(x + y) for |x| ≤ π/4.</summary>
    private static Vector512<double> SinNear(Vector512<double> x, Vector512<double> y)
    {
        var z = x * x;
        var v = z * x;
        var r = Horner(
            z, 8.33333333332248946124e-03, -1.98412698298579493134e-04, 2.75573137070700676789e-06, -2.50507602534068634195e-08, 1.58969099521155010221e-10);
        return x - (((z * ((Vector512.Create(0.5) * y) - (v * r))) - y) - (v * Vector512.Create(-1.66666666666666324348e-01)));
    }

    /// <summary>cos(x + y) for |x| ≤ π/4.</summary>
    private static Vector512<double> CosNear(Vector512<double> x, Vector512<double> y)
    {
        var one = Vector512.Create(1.0);
        var z = x * x;
        var r = z * Horner(
            z,
            4.16666666666666019037e-02,
            -1.38888888888741095749e-03,
            2.48015872894767294178e-05,
            -2.75573143513906633035e-07,
            2.08757232129817482790e-09,
            -1.13596475577881948265e-11);
        var half = Vector512.Create(0.5) * z;
        var w = one - half;
        return w + (((one - w) - half) + ((z * r) - (x * y)));
    }

    private static Vector512<double> Horner(Vector512<double> z, params ReadOnlySpan<double> coefficients)
    {
        var sum = Vector512.Create(coefficients[^1]);
        for (var i = coefficients.Length - 2; i >= 0; i--)
        {
            sum = (sum * z) + Vector512.Create(coefficients[i]);
        }

        return sum;
    }
}
