using System.CommandLine;

namespace SymCalc.Samples.TaylorApproximation;

/// <summary>Taylor polynomials of a function, each with a band that is proven to hold the function.</summary>
internal sealed class TaylorApproximationSample : Sample
{
    private readonly Argument<string> _formula = Formula.CreateArgument("sin(x)*exp(-x/3)");
    private readonly Option<string?> _about = NumberOption.Create("--about", "Where the function is expanded.", "0");
    private readonly Option<string?> _from = NumberOption.Create("--from", "The left end of the interval; by default 3 left of --about.", null);
    private readonly Option<string?> _to = NumberOption.Create("--to", "The right end of the interval; by default 3 right of --about.", null);
    private readonly Option<int> _orders = NumberOption.CreateCount("--orders", "The highest order.", 8, 1, 24);
    private readonly PlotOption _plot;

    public TaylorApproximationSample() : base(
        "taylor-approximation",
        "TaylorApproximation",
        "Taylor polynomials of orders 1, 2, 3, ... of a function, each with a rigorous bound of its error, beside the error that is found by trying.",
        "\"exp(x)\" --from -1 --to 1",
        "\"ln(1+x)\" --from -0.5 --to 1",
        "\"cos(x)\" --about pi/4 --plot cosine.svg")
    {
        Command.Add(_formula);
        Command.Add(_about);
        Command.Add(_from);
        Command.Add(_to);
        Command.Add(_orders);
        _plot = new PlotOption(Command, "taylor-approximation.png");
    }

    protected override void Run(ParseResult arguments, Stage stage)
    {
        var formula = Formula.Read(arguments.GetRequiredValue(_formula));
        var about = NumberOption.Read(arguments, _about);
        var interval = NumberOption.ReadInterval(arguments, _from, _to, about.Value - 3, about.Value + 3);
        var approximations = Enumerable.Range(1, arguments.GetValue(_orders))
            .Select(order => new Approximation(formula, about.Exact, order, interval, stage.Cancellation))
            .ToList();
        Report.Show(stage, approximations);
        _plot.Draw(arguments, stage, () => BandPicture.Draw(approximations, stage.Cancellation));
    }
}
