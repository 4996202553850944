namespace SymCalc.Numerics;

/// <summary>Horner's scheme for the kernels' coefficient tables (lowest power first).</summary>
internal static class Polynomial
{
    /// <summary>Returns c[0] + c[1]*x + c[2]*x^2 + …</summary>
    public static double Evaluate(ReadOnlySpan<double> c, double x)
    {
        double sum = 0;
        for (int k = c.Length - 1; k >= 0; k--)
        {
            sum = (sum * x) + c[k];
        }

        return sum;
    }
}
