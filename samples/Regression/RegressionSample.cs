using System.CommandLine;

namespace SymCalc.Samples.Regression;

/// <summary>Linear regression as the minimum of chi-squared, and curves by nonlinear least squares.</summary>
internal sealed class RegressionSample : Sample
{
    private readonly Argument<string> _model = new("model")
    {
        Description = "With --data: the model, a function of x and of parameters with any names, such as \"a*exp(-b*x)\".",
        DefaultValueFactory = _ => "a + b*x",
    };

    private readonly Option<string?> _data = new("--data") { Description = "A file of your own observations, one a line: x, y and perhaps sigma.", HelpName = "file" };
    private readonly Option<string?> _problem = new("--problem") { Description = $"One of NIST's problems only: {string.Join(", ", Problem.Names)}.", HelpName = "name" };
    private readonly Option<string> _start = new("--start")
    {
        Description = "Where to search from: NIST's start 1 or 2; with --data a value for each parameter, such as a=1,b=2.",
        HelpName = "values",
        DefaultValueFactory = _ => "1",
    };

    private readonly PlotOption _plot;

    public RegressionSample() : base(
        "regression",
        "Regression",
        "Least squares: a line through points is the minimum of chi-squared, found exactly from its symbolic gradient and Hessian; curves are found by Levenberg and Marquardt's method with symbolic Jacobians. The results are compared with NIST's certified ones.",
        "--problem Thurber --start 2",
        "--data points.csv",
        "\"a*exp(-b*x) + c\" --data points.csv --start a=1,b=1,c=0")
    {
        Command.Add(_model);
        Command.Add(_data);
        Command.Add(_problem);
        Command.Add(_start);
        _plot = new PlotOption(Command, "regression.png");
        _problem.Validators.Add(result =>
        {
            if (result.GetValue(_problem) is { } name && !Problem.Names.Contains(name))
            {
                result.AddError($"--problem needs one of {string.Join(", ", Problem.Names)}, not '{name}'.");
            }
        });
        Command.Validators.Add(result =>
        {
            if (result.GetValue(_data) is null && result.GetResult(_model) is { Implicit: false })
            {
                result.AddError("A model of your own needs data of your own: --data file.");
            }
            else if (result.GetValue(_data) is null && result.GetResult(_start) is { Implicit: false } && result.GetValue(_start) is not ("1" or "2"))
            {
                result.AddError($"Without --data, --start needs 1 or 2, not '{result.GetValue(_start)}'.");
            }
        });
    }

    protected override void Run(ParseResult arguments, Stage stage)
    {
        var start = arguments.GetRequiredValue(_start);
        List<Problem> problems = arguments.GetValue(_data) is { } path ? [ReadProblem(arguments.GetRequiredValue(_model), path)]
            : arguments.GetValue(_problem) is { } name ? [Problem.OfNist(name)]
            : [.. Problem.Names.Select(Problem.OfNist)];
        List<Fit> fits = [];
        foreach (var problem in problems)
        {
            stage.Cancellation.ThrowIfCancellationRequested();
            fits.Add(Solve(stage, problem, start));
        }

        _plot.Draw(arguments, stage, () => FitPicture.Draw(fits));
    }

    private static Fit Solve(Stage stage, Problem problem, string start)
    {
        if (LinearFit.TrySolve(problem) is { } line)
        {
            Report.Show(stage, line);
            return new Fit(problem, null, [.. line.Solution.Select(value => value.Evaluate())]);
        }

        CurveFit curve = new(problem, problem.Starts.Count > 0 ? problem.Starts[start == "1" ? 0 : 1] : start == "1" ? new Dictionary<string, double>() : Problem.ReadValues(start));
        Report.Show(stage, curve);
        return new Fit(problem, curve.Start, curve.Solution);
    }

    private static Problem ReadProblem(string model, string path)
    {
        var expression = Formula.ReadExpression(model);
        if (!File.Exists(path))
        {
            throw new InputException($"There is no file '{path}'.");
        }

        Problem problem = new(Path.GetFileName(path), "", expression, Problem.ReadData(File.ReadLines(path)));
        return problem.Parameters.Count > 0 ? problem : throw new InputException($"The model '{model}' has no parameters to find.");
    }
}
