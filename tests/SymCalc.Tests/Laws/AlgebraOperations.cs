namespace SymCalc.Tests.Laws;

/// <summary>The algebraic operations by their names, with x where one of them asks for a variable.</summary>
internal static class AlgebraOperations
{
    public static IReadOnlyDictionary<string, Func<Expr, Expr>> All { get; } = new Dictionary<string, Func<Expr, Expr>>
    {
        ["Expand"] = e => e.Expand(),
        ["Factor"] = e => e.Factor(),
        ["Collect"] = e => e.Collect("x"),
        ["Together"] = e => e.Together(),
        ["Cancel"] = e => e.Cancel(),
        ["Apart"] = e => e.Apart("x"),
        ["TrigReduce"] = e => e.TrigReduce(),
        ["TrigExpand"] = e => e.TrigExpand(),
        ["ExpandLog"] = e => e.ExpandLog(),
        ["CombineLogs"] = e => e.CombineLogs(),
        ["PowerSimplify"] = e => e.PowerSimplify(),
        ["DenestRoots"] = e => e.DenestRoots(),
    };
}
