using SymCalc.Nodes;
using SymCalc.Simplification.Trigonometry;

namespace SymCalc.Simplification;

/// <summary>All rules, in the order in which they are tried.</summary>
internal static class RuleTable
{
    public static IReadOnlyList<SimplificationRule> All { get; } =
    [
        .. PowerRules.All,
        .. CallRules.All,
        .. SignRules.All,
        .. IntegerRules.All,
        .. AngleRules.All,
        .. TrigonometricRules.All,
        .. NumberLogarithms.All,
        .. QuotientRules.All,
        .. ProductRules.All,
        .. TrigonometricRules.Last,
        .. LogarithmRules.All,
        .. SumRules.All,
        .. ComplementRules.All,
        .. ExtremeRules.All,
        .. PairRules.All,
        .. GammaRules.All,
        .. AlgebraicForms.All,
        .. MultipleAngles.All,
    ];

    private static readonly SimplificationRule[][] ByKind =
        [.. Enum.GetValues<ExprKind>().Select(kind => All.Where(rule => rule.Kind == kind && !rule.IsForm).ToArray())];

    private static readonly SimplificationRule[][] LastByKind =
        [.. Enum.GetValues<ExprKind>().Select(kind => ComplementRules.Last.Concat(QuotientRules.Last).Where(rule => rule.Kind == kind).ToArray())];

    /// <summary>The rules for nodes of a kind that are tried when no other helps any more.</summary>
    public static ReadOnlySpan<SimplificationRule> LastFor(ExprKind kind) => LastByKind[(int)kind];

    /// <summary>The rules that look at nodes of a kind, without the forms.</summary>
    public static ReadOnlySpan<SimplificationRule> For(ExprKind kind) => ByKind[(int)kind];
}
