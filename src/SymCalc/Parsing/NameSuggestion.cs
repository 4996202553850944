namespace SymCalc.Parsing;

/// <summary>The known name that somebody probably meant: few letters added, left out, replaced or swapped.</summary>
/// <remarks>Damerau-Levenshtein distance with adjacent swaps (optimal string alignment), as in Damerau, CACM 7 (1964) 171.</remarks>
internal static class NameSuggestion
{
    private const int LongestName = 32;

    /// <summary>The nearest of the names, the first of several; null if none is near.</summary>
    public static string? Nearest(string name, IEnumerable<string> known)
    {
        // One letter says too little: x(2) is a product that somebody wrote without the sign.
        var best = name.Length switch { 1 or > LongestName => 0, <= 4 => 1, <= 8 => 2, _ => 3 } + 1;
        string? nearest = null;
        foreach (var candidate in known)
        {
            if (Math.Abs(candidate.Length - name.Length) < best && Distance(name.ToLowerInvariant(), candidate) is var distance && distance < best)
            {
                (best, nearest) = (distance, candidate);
            }
        }

        return nearest;
    }

    private static int Distance(string a, string b)
    {
        var distance = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    distance[i, j] = i + j;
                    continue;
                }

                var replaced = distance[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                var shortest = Math.Min(replaced, Math.Min(distance[i - 1, j], distance[i, j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    shortest = Math.Min(shortest, distance[i - 2, j - 2] + 1);
                }

                distance[i, j] = shortest;
            }
        }

        return distance[a.Length, b.Length];
    }
}
