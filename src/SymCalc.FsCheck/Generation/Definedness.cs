namespace SymCalc.Generation;

/// <summary>Whether an expression is defined at a point, and how large its parts become there.</summary>
internal static class Definedness
{
    private const double Largest = 1e100;

    /// <summary>
    /// The largest magnitude of a subexpression; null if one is not finite, or beyond 1e100. (Branches that are not chosen count too.)
    /// </summary>
    public static double? LargestPart(Expr e, IReadOnlyDictionary<string, double> point)
    {
        List<Expr> parts = [];
        e.Fold<int>((node, _) =>
        {
            parts.Add(node);
            return 0;
        });
        var largest = 0.0;
        foreach (var part in parts)
        {
            var magnitude = Math.Abs(part.Evaluate(point));
            if (!(magnitude <= Largest))
            {
                return null;
            }

            largest = Math.Max(largest, magnitude);
        }

        return largest;
    }

    public static bool IsDefined(Expr e, IReadOnlyDictionary<string, double> point) => LargestPart(e, point) is not null;
}
