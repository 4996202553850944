using System.CommandLine;

namespace SymCalc.Samples.NewtonRaphson;

/// <summary>Newton's method: replace the function by its tangent, again and again, and prove where the root is.</summary>
internal sealed class NewtonRaphsonSample : Sample
{
    private readonly Argument<string> _formula = Formula.CreateArgument("x^3 - 2*x - 5");
    private readonly Option<string?> _start = NumberOption.Create("--start", "The first point.", "1.3");
    private readonly Option<int> _steps = NumberOption.CreateCount("--steps", "The largest number of tangents.", 50, 1, 1000);
    private readonly Option<string?> _from = NumberOption.Create("--from", "With --to: the left end of an interval on which all roots are wanted.", null);
    private readonly Option<string?> _to = NumberOption.Create("--to", "With --from: its right end.", null);
    private readonly PlotOption _plot;

    public NewtonRaphsonSample() : base(
        "newton-raphson",
        "NewtonRaphson",
        "Newton's method: each step follows the tangent to the axis. At the end interval arithmetic proves that there is a root, and only one, between two numbers that differ in the last digits. (The default is the equation that Newton himself took as his example, in 1669.)",
        "\"cos(x) - x\" --start 1",
        "\"exp(x) - 3*x\" --start 0 --from -1 --to 3",
        "\"x^3 - 2*x + 2\" --start 0 --steps 12",
        "\"x^2 - 2\" --start 5 --plot tangents.svg")
    {
        Command.Add(_formula);
        Command.Add(_start);
        Command.Add(_steps);
        Command.Add(_from);
        Command.Add(_to);
        _plot = new PlotOption(Command, "newton-raphson.png");
        Command.Validators.Add(result =>
        {
            if (result.GetValue(_from) is null != result.GetValue(_to) is null)
            {
                result.AddError("--from and --to go together.");
            }
        });
    }

    protected override void Run(ParseResult arguments, Stage stage)
    {
        var formula = Formula.Read(arguments.GetRequiredValue(_formula));
        var start = NumberOption.Read(arguments, _start).Value;
        Course course = new(formula, start, arguments.GetValue(_steps), stage.Cancellation);
        Interval? interval = arguments.GetValue(_from) is null ? null : NumberOption.ReadInterval(arguments, _from, _to, 0, 0);
        Report.Show(stage, course);
        if (interval is { } everywhere)
        {
            Report.ShowAllRoots(stage, formula, everywhere);
        }

        _plot.Draw(arguments, stage, () => TangentPicture.Draw(course));
    }
}
