using FsCheck;
using FsCheck.Fluent;

namespace SymCalc.Generation;

/// <summary>Random points: of one sign and of both, small and larger, which lie on kinks and jumps only by chance.</summary>
internal static class PointGenerator
{
    /// <summary>From an expression's point of view, several ways to be defined: all positive (for ln), below 1 (for asin), above 1 (for acosh), any.</summary>
    public static Gen<double[][]> Candidates(int dimension) => Gen.CollectToArray(
    [
        .. new[] { (-192, 192), (1, 256), (1, 63), (-63, 63), (65, 200), (-192, 192), (1, 256), (-192, -1), (1, 63), (1, 256), (-192, 192), (-63, 63) }
            .Select(range => Point(dimension, range.Item1, range.Item2)),
    ]);

    public static Gen<double[]> Point(int dimension) => Candidates(dimension).Select(candidates => candidates[0]);

    /// <summary>Simpler points: a coordinate 0, 1 or rounded.</summary>
    public static IEnumerable<double[]> Shrink(double[] point)
    {
        for (var i = 0; i < point.Length; i++)
        {
            foreach (var simpler in new[] { 0.0, 1.0, Math.Round(point[i]), Math.Round(point[i] * 4) / 4 })
            {
                if (IsSimpler(simpler, point[i]))
                {
                    yield return [.. point[..i], simpler, .. point[(i + 1)..]];
                }
            }
        }
    }

    /// <summary>0 before 1 before whole numbers before quarters before the rest, so that shrinking ends.</summary>
    private static bool IsSimpler(double a, double b) => Rank(a) < Rank(b);

    private static int Rank(double x) => x == 0 ? 0 : x == 1 ? 1 : double.IsInteger(x) ? 2 : double.IsInteger(4 * x) ? 3 : 4;

    /// <summary>Multiples of 1/64, each moved a little by an odd fraction of its own.</summary>
    private static Gen<double[]> Point(int dimension, int low, int high) =>
        Gen.ArrayOf(Gen.Choose(low, high), dimension).Select(n => n.Select((k, i) => (k / 64.0) + ((i + 1) / (1021.0 + i))).ToArray());
}
