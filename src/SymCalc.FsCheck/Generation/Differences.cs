namespace SymCalc.Generation;

/// <summary>Derivatives from differences.</summary>
internal static class Differences
{
    private const int Rows = 9;

    /// <summary>Estimates whose error is larger than this, relative to the derivative or to 1, say nothing.</summary>
    private const double LargestError = 1e-6;

    /// <summary>Whether an estimate says enough.</summary>
    public static bool IsSettled(double value, double error) => error <= LargestError * Math.Max(1, Math.Abs(value));

    /// <summary>The smallest step that is taken from a point.</summary>
    public static double SmallestStep(double x) => LargestStep(x) / (1 << (Rows - 1));

    /// <summary>
    /// The derivative of f at x from central differences, extrapolated, with an estimate of its error; null where they do not settle,
    /// at kinks and poles and where rounding errors are too large.
    /// </summary>
    /// <remarks>C. J. F. Ridders, "Accurate computation of F'(x) and F'(x)F''(x)", Advances in Engineering Software 4 (1982) 75-76.</remarks>
    public static (double Value, double Error)? Of(Func<double, double> f, double x)
    {
        var table = new double[Rows, Rows];
        (double Value, double Error)? best = null;
        var h = LargestStep(x);
        for (var i = 0; i < Rows; i++, h /= 2)
        {
            var (above, below) = (f(x + h), f(x - h));
            var width = (x + h) - (x - h);
            table[i, 0] = (above - below) / width;
            if (!double.IsFinite(table[i, 0]))
            {
                return null;
            }

            var noise = (Math.Abs(above) + Math.Abs(below)) / (1L << 51) / width;
            var power = 4.0;
            for (var k = 1; k <= i; k++, power *= 4)
            {
                table[i, k] = ((table[i, k - 1] * power) - table[i - 1, k - 1]) / (power - 1);
                var error = Math.Max(Math.Abs(table[i, k] - table[i, k - 1]), Math.Abs(table[i, k] - table[i - 1, k - 1])) + (4 * noise);
                if (i >= Rows - 2 && (best is null || error < best.Value.Error))
                {
                    best = (table[i, k], error);
                }
            }
        }

        return best is { } result && IsSettled(result.Value, result.Error) ? result : null;
    }

    private static double LargestStep(double x) => Math.Max(Math.Abs(x), 1) / 16;
}
