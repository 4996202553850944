namespace SymCalc.Simplification.Polynomials;

/// <summary>Polynomials in x and t modulo a prime from their values for some t, by I. Newton's divided differences.</summary>
internal static class ModularInterpolation
{
    /// <summary>The coefficients of t^0, t^1, …, polynomials in x.</summary>
    public static ModularPolynomial[] Of(IReadOnlyList<uint> points, IReadOnlyList<ModularPolynomial> values, uint prime)
    {
        var differences = values.ToArray();
        for (var order = 1; order < differences.Length; order++)
        {
            for (var i = differences.Length - 1; i >= order; i--)
            {
                var step = (uint)(((ulong)points[i] + prime - points[i - order]) % prime);
                differences[i] = (differences[i] - differences[i - 1]).Scale(ModularPolynomial.Inverse(step, prime));
            }
        }

        // Horner's scheme: result = result·(t - points[i]) + differences[i]
        var result = new List<ModularPolynomial>();
        for (var i = differences.Length - 1; i >= 0; i--)
        {
            var negated = (prime - points[i]) % prime;
            result.Insert(0, new ModularPolynomial([], prime));
            for (var k = 0; k + 1 < result.Count; k++)
            {
                result[k] += result[k + 1].Scale(negated);
            }

            result[0] += differences[i];
        }

        return [.. result];
    }
}
