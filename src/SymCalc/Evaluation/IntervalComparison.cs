namespace SymCalc.Evaluation;

/// <summary>Comparisons of intervals, whose members may be any pair.</summary>
internal static class IntervalComparison
{
    /// <summary>True or false if the relation holds for all pairs or for none; null if it depends.</summary>
    public static bool? Holds(Relation relation, Interval left, Interval right) => relation switch
    {
        Relation.Less => Decide(left.Upper < right.Lower, left.Lower >= right.Upper),
        Relation.LessOrEqual => Decide(left.Upper <= right.Lower, left.Lower > right.Upper),
        Relation.Greater => Decide(left.Lower > right.Upper, left.Upper <= right.Lower),
        Relation.GreaterOrEqual => Decide(left.Lower >= right.Upper, left.Upper < right.Lower),
        Relation.Equal => Decide(AreOnePoint(left, right), left.IsDisjointFrom(right)),
        _ => Decide(left.IsDisjointFrom(right), AreOnePoint(left, right)),
    };

    private static bool AreOnePoint(Interval left, Interval right) => left.IsPoint && right.IsPoint && left.Lower == right.Lower;

    private static bool? Decide(bool always, bool never) => always ? true : never ? false : null;
}
