namespace SymCalc.Simplification;

/// <summary>All rules, in the order in which they are tried.</summary>
internal static class RuleTable
{
    public static IReadOnlyList<SimplificationRule> All { get; } =
    [
        .. PowerRules.All,
        .. CallRules.All,
        .. TrigonometricRules.All,
        .. ProductRules.All,
        .. SumRules.All,
    ];
}
