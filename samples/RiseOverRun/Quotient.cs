namespace SymCalc.Samples.RiseOverRun;

/// <summary>The difference quotient of a function, in general and at a point, and its limits.</summary>
internal sealed class Quotient
{
    private const string StepName = "h";

    private readonly CompiledExpr _function;

    /// <summary>Forms the quotient and finds its limits.</summary>
    /// <exception cref="InputException">The function is undefined at the point, or uses the name of the run.</exception>
    public Quotient(Formula formula, Expr at)
    {
        Formula = formula;
        At = at;
        if (formula.Variable.Name == StepName)
        {
            throw new InputException($"The variable cannot be '{StepName}', the name of the run.");
        }

        _function = formula.Function.Compile(formula.Variable);
        Point = (at.Evaluate(), _function.Invoke(at.Evaluate()));
        if (!double.IsFinite(Point.Y))
        {
            throw new InputException($"The function has no finite value at {formula.Variable} = {at}.");
        }

        var quotient = formula.Function.DifferenceQuotient(formula.Variable.Name, StepName);
        General = Shorten(quotient);
        GeneralLimit = General.Limit(StepName, 0);
        AtPoint = Shorten(quotient.Substitute(formula.Variable.Name, at));
        LimitAtPoint = AtPoint.Limit(StepName, 0);
        Slope = LimitAtPoint is { Kind: LimitKind.Finite, Value: { } value } ? value.Evaluate() : null;
    }

    public Formula Formula { get; }

    public Expr At { get; }

    /// <summary>The fixed point of all lines.</summary>
    public (double X, double Y) Point { get; }

    /// <summary>(f(x + h) - f(x))/h, simplified.</summary>
    public Expr General { get; }

    /// <summary>The limit of <see cref="General"/> as h goes to 0: the derivative, from its definition.</summary>
    public Limit GeneralLimit { get; }

    /// <summary>The quotient at the point, in h alone.</summary>
    public Expr AtPoint { get; }

    public Limit LimitAtPoint { get; }

    /// <summary>The slope at the point; null if the limit is no number.</summary>
    public double? Slope { get; }

    public double ValueAt(double x) => _function.Invoke(x);

    /// <summary>Lines through the fixed point and a second one at half the run each time.</summary>
    public IReadOnlyList<Secant> Secants(double run, int count) =>
        [.. Enumerable.Range(0, count).Select(k => SecantOf(run * Math.Pow(2, -k)))];

    /// <summary>A polynomial is shortest without brackets, and then h cancels; most others are shorter as one fraction.</summary>
    private static Expr Shorten(Expr quotient)
    {
        var (fraction, sum) = (quotient.Simplify(), quotient.Expand().Simplify());
        return fraction.ToString().Length < sum.ToString().Length ? fraction : sum;
    }

    private Secant SecantOf(double run)
    {
        var rise = _function.Invoke(Point.X + run) - Point.Y;
        return new Secant(run, rise, Slope is { } slope ? (rise / run) - slope : double.NaN);
    }
}
