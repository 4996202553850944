namespace SymCalc.Samples.Regression;

/// <summary>A problem and its solution, for the picture.</summary>
/// <param name="Problem">The problem.</param>
/// <param name="Start">Where the search began; null if there was none.</param>
/// <param name="Solution">The parameters.</param>
internal sealed record Fit(Problem Problem, IReadOnlyList<double>? Start, IReadOnlyList<double> Solution)
{
    /// <summary>The model with numbers for the parameters.</summary>
    public CompiledExpr Curve(IReadOnlyList<double> parameters) =>
        Problem.Model.Substitute(Problem.Parameters.Zip(parameters).ToDictionary(pair => pair.First, pair => (Expr)pair.Second)).Compile("x");
}
