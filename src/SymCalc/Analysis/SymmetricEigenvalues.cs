namespace SymCalc.Analysis;

/// <summary>
/// The eigenvalues of a symmetric matrix by Jacobi's rotations (G. H. Golub, C. F. Van Loan, Matrix Computations, 4th ed.,
/// section 8.5.2): small ones come out with an error of a few ulps of the largest.
/// </summary>
internal static class SymmetricEigenvalues
{
    private const int MaxSweeps = 60;

    /// <summary>The eigenvalues, ascending.</summary>
    public static double[] Of(double[,] matrix)
    {
        var n = matrix.GetLength(0);
        var a = (double[,])matrix.Clone();
        for (var sweep = 0; sweep < MaxSweeps && OffDiagonal(a) > 0; sweep++)
        {
            for (var p = 0; p < n; p++)
            {
                for (var q = p + 1; q < n; q++)
                {
                    Rotate(a, p, q);
                }
            }
        }

        var eigenvalues = new double[n];
        for (var i = 0; i < n; i++)
        {
            eigenvalues[i] = a[i, i];
        }

        Array.Sort(eigenvalues);
        return eigenvalues;
    }

    /// <summary>The largest entry beside the diagonal that is not negligible.</summary>
    private static double OffDiagonal(double[,] a)
    {
        var (largest, off) = (0.0, 0.0);
        foreach (var value in a)
        {
            largest = Math.Max(largest, Math.Abs(value));
        }

        for (var i = 0; i < a.GetLength(0); i++)
        {
            for (var j = 0; j < i; j++)
            {
                off = Math.Max(off, Math.Abs(a[i, j]));
            }
        }

        return off <= 1e-16 * largest ? 0 : off;
    }

    /// <summary>The rotation that makes a[p, q] zero.</summary>
    private static void Rotate(double[,] a, int p, int q)
    {
        if (a[p, q] == 0)
        {
            return;
        }

        var tau = (a[q, q] - a[p, p]) / (2 * a[p, q]);
        var t = (tau >= 0 ? 1 : -1) / (Math.Abs(tau) + Math.Sqrt(1 + (tau * tau)));
        var c = 1 / Math.Sqrt(1 + (t * t));
        var s = t * c;
        for (var k = 0; k < a.GetLength(0); k++)
        {
            (a[k, p], a[k, q]) = ((c * a[k, p]) - (s * a[k, q]), (s * a[k, p]) + (c * a[k, q]));
        }

        for (var k = 0; k < a.GetLength(0); k++)
        {
            (a[p, k], a[q, k]) = ((c * a[p, k]) - (s * a[q, k]), (s * a[p, k]) + (c * a[q, k]));
        }
    }
}
