using System.Globalization;

namespace SymCalc.Samples.Regression;

/// <summary>Observations, and a model with parameters that are to be found.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Title">What was measured.</param>
/// <param name="Model">A function of x and the parameters.</param>
/// <param name="Data">The observations.</param>
internal sealed record Problem(string Name, string Title, Expr Model, IReadOnlyList<Observation> Data)
{
    private static readonly Symbol X = new("x");

    /// <summary>NIST's problems in this sample: a line, then curves.</summary>
    public static IReadOnlyList<string> Names { get; } = ["Norris", "Misra1a", "Gauss1", "Thurber"];

    /// <summary>Everything in the model but x.</summary>
    public IReadOnlyList<Symbol> Parameters { get; } = [.. Model.FreeSymbols.Where(symbol => symbol != X)];

    /// <summary>Points from which to search.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, double>> Starts { get; init; } = [];

    /// <summary>The parameters that NIST certifies; null for other data.</summary>
    public IReadOnlyDictionary<string, double>? Certified { get; init; }

    /// <summary>Their standard errors.</summary>
    public IReadOnlyDictionary<string, double>? CertifiedErrors { get; init; }

    /// <summary>One of NIST's problems.</summary>
    public static Problem OfNist(string name)
    {
        using var stream = typeof(Problem).Assembly.GetManifestResourceStream(name + ".txt")!;
        using StreamReader reader = new(stream);
        var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var facts = lines.TakeWhile(line => line != "x y").Select(line => line.Split(": ", 2)).ToLookup(parts => parts[0], parts => parts[1]);
        return new Problem(name, facts["title"].Single(), Expr.Parse(facts["model"].Single()), ReadData(lines.Skip(facts.Sum(group => group.Count()) + 1)))
        {
            Starts = [.. facts["start"].Select(ReadValues)],
            Certified = ReadValues(facts["certified"].Single()),
            CertifiedErrors = ReadValues(facts["errors"].Single()),
        };
    }

    /// <summary>Reads observations, one a line: x, y and perhaps sigma, separated by commas or blanks; a headline is left out.</summary>
    /// <exception cref="InputException">A line is something else, or there are none.</exception>
    public static IReadOnlyList<Observation> ReadData(IEnumerable<string> lines)
    {
        List<Observation> data = [];
        var number = 0;
        foreach (var line in lines)
        {
            number++;
            var cells = line.Split([',', ';', ' ', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries);
            if (cells.Length == 0 || (number == 1 && cells.Any(cell => !IsNumber(cell))))
            {
                continue;
            }

            if (cells.Length is not (2 or 3) || cells.Any(cell => !IsNumber(cell)))
            {
                throw new InputException($"Line {Numbers.Text(number)} of the data is '{line.Trim()}', but a line must be x, y or x, y, sigma.");
            }

            var values = Array.ConvertAll(cells, Formula.ReadExpression);
            if (values.Length == 3 && values[2].Evaluate() <= 0)
            {
                throw new InputException($"Line {Numbers.Text(number)} of the data: sigma must be positive, not {cells[2]}.");
            }

            data.Add(new Observation(values[0], values[1], values.Length == 3 ? values[2] : 1));
        }

        return data.Count > 0 ? data : throw new InputException("There are no data.");
    }

    /// <summary>Reads b1=500, b2=0.0001.</summary>
    /// <exception cref="InputException">It is something else.</exception>
    public static IReadOnlyDictionary<string, double> ReadValues(string text)
    {
        Dictionary<string, double> values = [];
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (part.Split('=', StringSplitOptions.TrimEntries) is not [var name, var value]
                || !double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                || !values.TryAdd(name, number))
            {
                throw new InputException($"'{part}' is not of the form name=number.");
            }
        }

        return values;
    }

    private static bool IsNumber(string cell) => double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value);
}
