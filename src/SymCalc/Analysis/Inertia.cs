namespace SymCalc.Analysis;

/// <summary>The number of positive and of negative eigenvalues of a symmetric matrix of fractions, exactly.</summary>
/// <remarks>
/// By the characteristic polynomial (Faddeev and Le Verrier's method: F. R. Gantmacher, The Theory of Matrices, 1959,
/// chapter IV, section 5), all of whose roots are real, so that Descartes' rule of signs counts the positive ones exactly.
/// </remarks>
internal static class Inertia
{
    /// <summary>How many eigenvalues are positive, and how many negative.</summary>
    public static (int Positive, int Negative) Of(Rational[,] matrix)
    {
        var coefficients = CharacteristicPolynomial(matrix);
        var alternating = new Rational[coefficients.Length];
        for (var i = 0; i < alternating.Length; i++)
        {
            alternating[i] = (i & 1) == 0 ? coefficients[i] : -coefficients[i];
        }

        return (SignChanges(coefficients), SignChanges(alternating));
    }

    /// <summary>det(t·I - A) = tⁿ + c₁·tⁿ⁻¹ + … + cₙ as 1, c₁, …, cₙ.</summary>
    private static Rational[] CharacteristicPolynomial(Rational[,] a)
    {
        var n = a.GetLength(0);
        var coefficients = new Rational[n + 1];
        coefficients[0] = Rational.One;
        var m = new Rational[n, n];
        for (var k = 1; k <= n; k++)
        {
            // M_k = A·M_{k-1} + c_{k-1}·I, c_k = -trace(A·M_k)/k
            m = Multiply(a, m);
            for (var i = 0; i < n; i++)
            {
                m[i, i] += coefficients[k - 1];
            }

            var (product, trace) = (Multiply(a, m), Rational.Zero);
            for (var i = 0; i < n; i++)
            {
                trace += product[i, i];
            }

            coefficients[k] = -trace / new Rational(k);
        }

        return coefficients;
    }

    private static Rational[,] Multiply(Rational[,] a, Rational[,] b)
    {
        var n = a.GetLength(0);
        var product = new Rational[n, n];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
            {
                for (var k = 0; k < n; k++)
                {
                    product[i, j] += a[i, k] * b[k, j];
                }
            }
        }

        return product;
    }

    private static int SignChanges(Rational[] coefficients)
    {
        var (changes, last) = (0, 0);
        foreach (var coefficient in coefficients)
        {
            if (coefficient.Sign != 0)
            {
                changes += last != 0 && coefficient.Sign != last ? 1 : 0;
                last = coefficient.Sign;
            }
        }

        return changes;
    }
}
