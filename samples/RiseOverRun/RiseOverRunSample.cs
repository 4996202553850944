using System.CommandLine;

namespace SymCalc.Samples.RiseOverRun;

/// <summary>The slope between two points closes in on the derivative.</summary>
internal sealed class RiseOverRunSample : Sample
{
    private readonly Argument<string> _formula = Formula.CreateArgument("x^3 - 2*x");
    private readonly Option<string?> _at = NumberOption.Create("--at", "Where the slope is wanted.", "1");
    private readonly Option<string?> _run = NumberOption.Create("--run", "The first run h; negative to come from the left.", "1");
    private readonly Option<int> _count = NumberOption.CreateCount("--count", "How often the run is halved.", 8, 1, 60);
    private readonly PlotOption _plot;

    public RiseOverRunSample() : base(
        "rise-over-run",
        "RiseOverRun",
        "Rise over run: the slope of the line through two points of a curve, as the points close in on each other, and the limit, which is the derivative.",
        """ "sin(x)" --at pi/4 """.Trim(),
        """ "abs(x)" --at 0 --run -1 """.Trim(),
        """ "exp(-x^2)" --plot secants.svg """.Trim())
    {
        Command.Add(_formula);
        Command.Add(_at);
        Command.Add(_run);
        Command.Add(_count);
        _plot = new PlotOption(Command, "rise-over-run.png");
    }

    protected override void Run(ParseResult arguments, Stage stage)
    {
        var formula = Formula.Read(arguments.GetRequiredValue(_formula));
        var run = NumberOption.Read(arguments, _run).Value;
        if (run == 0)
        {
            throw new InputException("--run must not be 0: a line needs two points.");
        }

        var quotient = new Quotient(formula, NumberOption.Read(arguments, _at).Exact);
        var secants = quotient.Secants(run, arguments.GetValue(_count) + 1);
        Report.Show(stage, quotient, secants);
        _plot.Draw(arguments, stage, () => SecantPicture.Draw(quotient, secants));
    }
}
