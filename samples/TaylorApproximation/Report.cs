using Spectre.Console;

namespace SymCalc.Samples.TaylorApproximation;

/// <summary>What is found, on the terminal.</summary>
internal static class Report
{
    public static void Show(Stage stage, IReadOnlyList<Approximation> approximations)
    {
        var last = approximations[^1];
        var formula = last.Formula;
        var centre = last.Series.Centre;
        stage.Headline($"Taylor polynomials of {formula.Name} = {formula.Function} about {formula.Variable} = {centre}");
        stage.Formula(formula.Name, last.Series.ToString(), Stage.Result);
        stage.Gap();
        stage.Line(
            ("  On ", Stage.Aside),
            ($"[{Numbers.Text(last.Interval.Lower)}, {Numbers.Text(last.Interval.Upper)}]", Stage.Name),
            (": the bound is proven to hold at every point, the error is the largest at 2,001 points.", Stage.Aside));
        stage.Gap();
        stage.Show(TableOf(approximations));
        ShowRemark(stage, approximations);
    }

    private static Table TableOf(IReadOnlyList<Approximation> approximations)
    {
        var table = Stage.NumberTable("order", "new coefficient", "proven bound", "error found", "bound/error");
        foreach (var approximation in approximations)
        {
            var coefficient = approximation.Series.Coefficients[^1].Simplify();
            Stage.AddRow(
                table,
                (Numbers.Text(approximation.Series.Order), Stage.Name),
                (coefficient.ToString(), coefficient == 0 ? Stage.Aside : Style.Plain),
                (Numbers.Scientific(approximation.Bound, 4), Stage.Result),
                (Numbers.Scientific(approximation.Error, 4), Style.Plain),
                (approximation.Ratio is { } ratio ? Numbers.Fixed(ratio, 3) : "–", Stage.Accent));
        }

        return table;
    }

    private static void ShowRemark(Stage stage, IReadOnlyList<Approximation> approximations)
    {
        if (approximations.Any(approximation => double.IsPositiveInfinity(approximation.Bound)))
        {
            stage.Line("A bound of ∞ means: the function may be undefined or unbounded somewhere on the interval.", Stage.Accent);
        }
        else if (approximations.Count > 1 && approximations[^1].Bound > approximations[0].Bound)
        {
            stage.Line("Higher orders are worse here: the interval is wider than the series converges.", Stage.Accent);
        }
        else
        {
            stage.Line("Near the centre each order gains a power of the distance; the pictures' bands show it.", Stage.Aside);
        }
    }
}
