using System.Numerics;
using SymCalc.Simplification.Polynomials;

namespace SymCalc.Simplification.Trigonometry;

/// <summary>(z + 1/z)^m*(z - 1/z)^n: powers of a cosine and a sine, but for powers of 2 and of i.</summary>
internal sealed class WavePowers(AlgebraBudget budget)
{
    private const long BitsOfAWord = 64;
    private const int LargestDegree = 1 << 20;

    private readonly Dictionary<(int Cosines, int Sines), (BigInteger Coefficient, int Exponent)[]> _known = [];

    /// <summary>The exponents of z and their coefficients, without zeros; that of -k is (-1)^n times that of k.</summary>
    public (BigInteger Coefficient, int Exponent)[] Of(int cosines, int sines)
    {
        if (!_known.TryGetValue((cosines, sines), out var terms))
        {
            _known.Add((cosines, sines), terms = Find(cosines, sines));
        }

        return terms;
    }

    private (BigInteger Coefficient, int Exponent)[] Find(int m, int n)
    {
        var degree = (long)m + n;
        var words = 1 + (degree / BitsOfAWord);
        budget.Spend(degree > LargestDegree ? long.MaxValue : (n * degree * words) + (degree * words * words));     // sums; and, later, lowest terms
        var row = new BigInteger[degree + 1];
        row[0] = 1;
        for (var k = 1; k <= m; k++)
        {
            row[k] = row[k - 1] * (m - k + 1) / k;
        }

        for (var i = 0; i < n; i++)
        {
            for (var k = m + i + 1; k > 0; k--)
            {
                row[k] -= row[k - 1];
            }
        }

        var terms = new List<(BigInteger Coefficient, int Exponent)>();
        for (var k = 0; k < row.Length; k++)
        {
            if (!row[k].IsZero)
            {
                terms.Add((row[k], (int)(degree - (2 * k))));
            }
        }

        return [.. terms];
    }
}
