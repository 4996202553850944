using Spectre.Console;

namespace SymCalc.Samples.Regression;

/// <summary>What is found, on the terminal.</summary>
internal static class Report
{
    private const int LongestFormula = 160;

    /// <summary>The way to the minimum of chi-squared for a model that is linear in its parameters.</summary>
    public static void Show(Stage stage, LinearFit fit)
    {
        ShowProblem(stage, fit.Problem);
        var names = string.Join(", ", fit.Problem.Parameters);
        stage.Formula($"χ²({names})", $"sum of ((y - model)/σ)^2 over {Numbers.Text(fit.Problem.Data.Count)} observations");
        stage.Formula(new string(' ', $"χ²({names})".Length), fit.ChiSquared.ToString());
        stage.Gap();
        stage.Line("  At the minimum the gradient is 0:", Stage.Aside);
        for (var i = 0; i < fit.Gradient.Count; i++)
        {
            stage.Formula($"∂χ²/∂{fit.Problem.Parameters[i]}", fit.Gradient[i] + " = 0");
        }

        stage.Gap();
        stage.Line("  χ² is quadratic, its Hessian H the same everywhere: one Newton step from 0 leads to the minimum, exactly.", Stage.Aside);
        stage.Formula("H", fit.Hessian.ToString());
        stage.Formula($"({names})", $"-H⁻¹·∇χ²(0) = {fit.Solution}", Stage.Result);
        stage.Gap();
        stage.Show(TableOf(fit.Problem, null, [.. fit.Solution.Select(value => value.Evaluate())], fit.Errors));
        ShowScatter(stage, fit.Problem, fit.Minimum.Evaluate());
    }

    /// <summary>The search for the minimum of chi-squared for other models.</summary>
    public static void Show(Stage stage, CurveFit fit)
    {
        ShowProblem(stage, fit.Problem);
        for (var i = 0; i < fit.Jacobian.Count; i++)
        {
            var derivative = fit.Jacobian[i].ToString();
            if (derivative.Length <= LongestFormula)
            {
                stage.Formula($"∂y/∂{fit.Problem.Parameters[i]}", derivative);
            }
        }

        stage.Gap();
        stage.Show(TableOf(fit.Problem, fit.Start, fit.Solution, fit.Errors));
        stage.Line(($"Levenberg–Marquardt needed {Numbers.Text(fit.Iterations)} steps with the exact Jacobian.", Stage.Aside));
        ShowScatter(stage, fit.Problem, fit.ChiSquared);
    }

    private static void ShowProblem(Stage stage, Problem problem)
    {
        stage.Headline(problem.Title.Length > 0 ? $"{problem.Name}: {problem.Title}" : problem.Name);
        stage.Formula("y", problem.Model.ToString());
    }

    private static void ShowScatter(Stage stage, Problem problem, double chiSquared)
    {
        var degrees = problem.Data.Count - problem.Parameters.Count;
        stage.Line(
            ("χ² = ", Stage.Aside),
            (Numbers.Text(chiSquared, 10), Stage.Result),
            ($", {Numbers.Count(degrees, "degree of freedom", "degrees of freedom")}, standard deviation of the residuals ", Stage.Aside),
            (Numbers.Text(Math.Sqrt(chiSquared / degrees), 6), Stage.Result));
        stage.Gap();
    }

    private static Table TableOf(Problem problem, IReadOnlyList<double>? start, IReadOnlyList<double> solution, IReadOnlyList<double> errors)
    {
        var table = Stage.NumberTable(
        [
            "parameter",
            .. start is null ? Array.Empty<string>() : ["start"],
            "least squares",
            "standard error",
            .. problem.Certified is null ? Array.Empty<string>() : ["certified by NIST", "equal digits"],
        ]);
        for (var i = 0; i < solution.Count; i++)
        {
            var name = problem.Parameters[i].Name;
            List<(string, Style)> row = [(name, Stage.Name)];
            if (start is not null)
            {
                row.Add((Numbers.Text(start[i]), Style.Plain));
            }

            row.Add((Numbers.Text(solution[i], 12), Stage.Result));
            row.Add((Numbers.Text(errors[i], 4), Style.Plain));
            if (problem.Certified is { } certified)
            {
                row.Add((Numbers.Text(certified[name], 12), Style.Plain));
                row.Add((Numbers.Text(DigitsOf(solution[i], certified[name])), Stage.Accent));
            }

            Stage.AddRow(table, row);
        }

        return table;
    }

    /// <summary>NIST certifies 11 digits.</summary>
    private static int DigitsOf(double found, double certified) =>
        (int)Math.Clamp(Math.Floor(0 - Math.Log10(Math.Max(Math.Abs((found - certified) / certified), 1e-11)) + 1e-9), 0, 11);
}
