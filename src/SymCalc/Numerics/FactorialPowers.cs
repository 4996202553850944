// Source for n above 170: Stirling's formula DLMF 5.11.1, n! = sqrt(2*pi*n) (n/e)^n exp(1/(12n) - ...).

namespace SymCalc.Numerics;

/// <summary>The terms n! * a^-(n+1) and n! * a^-n of polygamma sums, where n! or the power alone may overflow.</summary>
/// <remarks>Range: n ≥ 1, all a. Measured as part of <see cref="PolygammaFunction"/>.</remarks>
internal readonly struct FactorialPowers(int n)
{
    private const int LargestFactorial = 170;

    // n!, or sqrt(2*pi*n) exp(1/(12n) - ...)
    private readonly double _factor = n <= LargestFactorial
        ? GammaFunction.Gamma(n + 1.0)
        : Math.Sqrt(2 * Math.PI * n) * Math.Exp(GammaFunction.StirlingTail(n));

    /// <summary>The order n.</summary>
    public int N { get; } = n;

    /// <summary>Returns n! * a^-(n+1).</summary>
    public double Over(double a) => N <= LargestFactorial ? FactorialTimesPower(a, -(N + 1)) : StirlingPower(a, _factor / a);

    /// <summary>Returns n! * a^-n.</summary>
    public double OverLower(double a) => N <= LargestFactorial ? FactorialTimesPower(a, -N) : StirlingPower(a, _factor);

    private double FactorialTimesPower(double a, int exponent)
    {
        double power = Math.Pow(a, exponent);
        if (Math.Abs(power) is > 1E-290 and < 1E300)
        {
            return _factor * power;
        }

        int half = exponent / 2;
        return _factor * Math.Pow(a, exponent - half) * Math.Pow(a, half);
    }

    // factor*(n/(e*a))^n, the base as q*(1 + rest)
    private double StirlingPower(double a, double factor)
    {
        if (double.IsInfinity(a))
        {
            return 0;
        }

        DoubleDouble ea = new DoubleDouble(Math.E, 1.4456468917292502E-16) * a;
        double q = N / ea.Hi;
        DoubleDouble back = ea * q;
        double rest = ((N - back.Hi) - back.Lo) / N;
        return Math.Pow(q, N - 1) * (q * factor * Math.Exp(N * rest));
    }
}
