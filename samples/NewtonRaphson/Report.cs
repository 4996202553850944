using System.Globalization;
using Spectre.Console;

namespace SymCalc.Samples.NewtonRaphson;

/// <summary>What is found, on the terminal.</summary>
internal static class Report
{
    public static void Show(Stage stage, Course course)
    {
        var x = course.Formula.Variable;
        var derivative = course.Formula.Function.Differentiate(x).Simplify();
        stage.Headline($"Newton's method for {course.Formula.Name} = {course.Formula.Function} = 0");
        stage.Formula($"f'({x})", derivative.ToString());
        stage.Formula("next " + x, $"{x} - f({x})/f'({x})", Stage.Result);
        stage.Gap();
        stage.Show(TableOf(course));
        ShowEnd(stage, course);
    }

    /// <summary>All roots on an interval, without a starting point.</summary>
    public static void ShowAllRoots(Stage stage, Formula formula, Interval interval)
    {
        var search = formula.Function.FindRoots(formula.Variable.Name, interval, null, stage.Cancellation);
        stage.Gap();
        stage.Line(
            ($"Roots between {Numbers.Text(interval.Lower)} and {Numbers.Text(interval.Upper)}: ", Style.Plain),
            (Numbers.Text(search.Roots.Count), Stage.Result),
            (search.Completed ? "" : " (the budget of work ended before the search did)", Stage.Accent));
        foreach (var root in search.Roots)
        {
            ShowRoot(stage, formula.Variable.Name, root);
        }
    }

    private static Table TableOf(Course course)
    {
        var x = course.Formula.Variable.Name;
        var table = Stage.NumberTable("step", x, $"f({x})", $"f'({x})", "right digits", "");
        table.Columns[^1].Alignment = Justify.Left;
        var steps = course.Newton.Steps;
        for (var i = 0; i < steps.Count; i++)
        {
            AddRow(table, course, i, steps[i].Point, steps[i].Value, steps[i].Slope);
        }

        AddRow(table, course, steps.Count, course.End, course.ValueAt(course.End), double.NaN);
        return table;
    }

    private static void AddRow(Table table, Course course, int number, double point, double value, double slope)
    {
        var digits = course.DigitsOf(point);
        Stage.AddRow(
            table,
            (Numbers.Text(number), Stage.Name),
            (Numbers.Text(point, 16), Stage.Result),
            (Numbers.Scientific(value, 1), Style.Plain),
            (double.IsNaN(slope) ? "" : Numbers.Text(slope, 5), Style.Plain),
            (digits is { } d ? Numbers.Text(Math.Floor(d)) : "–", Style.Plain),
            (digits is { } length ? new string('█', (int)Math.Round(length)) : "", Stage.Accent));
    }

    private static void ShowEnd(Stage stage, Course course)
    {
        var newton = course.Newton;
        if (newton.Root is { } root)
        {
            ShowRoot(stage, course.Formula.Variable.Name, root);
            stage.Line("Near a simple root each tangent doubles the number of right digits.", Stage.Aside);
        }
        else if (newton.Converged)
        {
            stage.Line($"The steps came to rest at {Numbers.Text(newton.Point, 16)}, but a simple root there is not proven; it may be a double one.", Stage.Accent);
        }
        else if (course.CreepsBy is { } share)
        {
            stage.Line($"Each step leaves {Numbers.Fixed(100 * share, 0)} % of the way to {Numbers.Text(course.End)}: slow, as at a multiple root, where tangents become level.", Stage.Accent);
        }
        else if (course.EndsLevel)
        {
            stage.Line($"The tangent at {Numbers.Text(course.End)} is level and meets the axis nowhere.", Stage.Accent);
        }
        else
        {
            stage.Line($"The steps did not come to rest in {newton.Steps.Count} tangents: start elsewhere.", Stage.Accent);
        }
    }

    private static void ShowRoot(Stage stage, string variable, Root root)
    {
        var (lower, upper) = (root.Enclosure.Lower, root.Enclosure.Upper);
        stage.Line(
            (root.IsProven ? root.IsUnique ? "Proven: exactly one root" : "Proven: a root" : "Not excluded: a root", root.IsProven ? Stage.Result : Stage.Accent),
            (" in ", Stage.Aside),
            ($"{Digits(lower)} ≤ {variable} ≤ {Digits(upper)}", Style.Plain));
    }

    private static string Digits(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
