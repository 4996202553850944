using Spectre.Console;

namespace SymCalc.Samples.RiseOverRun;

/// <summary>What is found, on the terminal.</summary>
internal static class Report
{
    private const int BarWidth = 24;

    public static void Show(Stage stage, Quotient quotient, IReadOnlyList<Secant> secants)
    {
        var x = quotient.Formula.Variable;
        stage.Headline($"Rise over run of {quotient.Formula.Name} = {quotient.Formula.Function}");
        stage.Formula("rise/run", $"(f({x} + h) - f({x}))/h");
        stage.Formula("        ", quotient.General.ToString());
        ShowLimit(stage, "h → 0   ", quotient.GeneralLimit);
        ShowComparison(stage, quotient);
        stage.Gap();
        stage.Line(($"  At {x} = {quotient.At}", Stage.Name), (":", Stage.Aside));
        stage.Formula("rise/run", quotient.AtPoint.ToString());
        ShowLimit(stage, "h → 0   ", quotient.LimitAtPoint);
        stage.Gap();
        stage.Show(TableOf(secants));
        ShowRemark(stage, quotient, secants);
    }

    private static void ShowLimit(Stage stage, string name, Limit limit)
    {
        if (limit.Kind == LimitKind.Finite)
        {
            stage.Formula(name, limit.ToString(), Stage.Result);
        }
        else
        {
            stage.Line(("  " + name, Stage.Name), ("   ", Style.Plain), (limit.ToString(), Stage.Accent));
        }
    }

    /// <summary>The limit was found without a rule of differentiation; the rules come to the same.</summary>
    private static void ShowComparison(Stage stage, Quotient quotient)
    {
        if (quotient.GeneralLimit.Value is { } limit)
        {
            var derivative = quotient.Formula.Function.Differentiate(quotient.Formula.Variable);
            var verdict = limit.EquivalentTo(derivative).Verdict;
            stage.Line(("             the rules of differentiation say the same: ", Stage.Aside), (verdict.ToString().ToLowerInvariant(), Stage.Aside));
        }
    }

    private static Table TableOf(IReadOnlyList<Secant> secants)
    {
        var table = Stage.NumberTable("run h", "rise", "rise/run", "error", "of the last", "");
        table.Columns[^1].Alignment = Justify.Left;
        var largest = secants.Max(secant => Math.Abs(secant.Error));
        for (var i = 0; i < secants.Count; i++)
        {
            var secant = secants[i];
            var share = i == 0 ? "" : Share(Math.Abs(secant.Error / secants[i - 1].Error));
            Stage.AddRow(
                table,
                (Numbers.Text(secant.Run), Style.Plain),
                (Numbers.Fixed(secant.Rise, 8), Style.Plain),
                (Numbers.Fixed(secant.Slope, 8), Stage.Result),
                (double.IsNaN(secant.Error) ? "–" : Numbers.Scientific(secant.Error, 1), Style.Plain),
                (share, Stage.Aside),
                (Bar(Math.Abs(secant.Error) / largest), Stage.Accent));
        }

        return table;
    }

    private static string Share(double share) => double.IsFinite(share) ? Numbers.Fixed(100 * share, 1) + " %" : "–";

    /// <summary>A bar in eighths of a character.</summary>
    private static string Bar(double fraction)
    {
        if (!(fraction > 0))
        {
            return "";
        }

        var eighths = (int)Math.Round(fraction * BarWidth * 8);
        return new string('█', eighths / 8) + (eighths % 8 == 0 ? "" : ((char)('█' + 8 - (eighths % 8))).ToString());
    }

    private static void ShowRemark(Stage stage, Quotient quotient, IReadOnlyList<Secant> secants)
    {
        if (quotient.LimitAtPoint.Kind == LimitKind.DoesNotExist)
        {
            stage.Line("The two sides disagree: the curve has a kink or a jump here, and no slope.", Stage.Aside);
        }
        else if (secants is [.., var before, var last] && double.IsFinite(last.Error))
        {
            var share = Math.Abs(last.Error / before.Error);
            stage.Line(
                share switch
                {
                    > 0.4 and < 0.6 => "Half the run, half the error: the slope closes in on its limit in proportion to h.",
                    < 0.4 => "The error falls faster than h.",
                    _ when before.Error == 0 => "The line is the curve: every rise over run is the slope.",
                    _ => "The error falls no more: rise is a difference of nearly equal numbers, whose rounding is now what is seen.",
                },
                Stage.Aside);
        }
    }
}
