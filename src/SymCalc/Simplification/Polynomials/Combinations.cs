namespace SymCalc.Simplification.Polynomials;

/// <summary>Choices of some of n things, for factors that are put together by trial.</summary>
internal static class Combinations
{
    /// <summary>The next choice of positions below n in lexicographic order; false after the last.</summary>
    public static bool Advance(int[] chosen, int n)
    {
        for (var i = chosen.Length - 1; i >= 0; i--)
        {
            if (chosen[i] < n - chosen.Length + i)
            {
                chosen[i]++;
                for (var j = i + 1; j < chosen.Length; j++)
                {
                    chosen[j] = chosen[j - 1] + 1;
                }

                return true;
            }
        }

        return false;
    }
}
