namespace SymCalc.Samples.NewtonRaphson;

/// <summary>The course of Newton's method for a function and a starting point.</summary>
internal sealed class Course
{
    private readonly CompiledExpr _function;

    /// <summary>Goes all steps.</summary>
    public Course(Formula formula, double start, int maxSteps, CancellationToken cancellation)
    {
        Formula = formula;
        Start = start;
        Newton = formula.Function.NewtonRaphson(formula.Variable.Name, start, maxSteps, cancellation);
        _function = formula.Function.Compile(formula.Variable);
        if (!double.IsFinite(ValueAt(start)))
        {
            throw new InputException($"The function has no finite value at the start, {formula.Variable} = {Numbers.Text(start)}.");
        }
    }

    public Formula Formula { get; }

    public double Start { get; }

    public SymCalc.NewtonRaphson Newton { get; }

    /// <summary>The root, as well as it is known; null if the steps did not come to rest.</summary>
    public double? Root => Newton.Root?.Enclosure.Midpoint ?? (Newton.Converged ? Newton.Point : null);

    /// <summary>Where the steps ended.</summary>
    public double End => Newton.Steps.Count == 0 ? Start : Newton.Point;

    /// <summary>Whether the steps ended because there the tangent is level.</summary>
    public bool EndsLevel => Formula.Function.Differentiate(Formula.Variable).Evaluate((Formula.Variable.Name, End)) == 0;

    /// <summary>The share of the way that each step leaves, if they do come nearer but slowly; else null.</summary>
    public double? CreepsBy
    {
        get
        {
            if (Newton.Converged || Newton.Steps is not [.., var before, var last])
            {
                return null;
            }

            var (length, share) = (Math.Abs(last.Next - last.Point), Math.Abs(last.Next - last.Point) / Math.Abs(before.Next - before.Point));
            return share is > 0.3 and < 0.97 && length < 1e-3 * Math.Max(1, Math.Abs(End)) ? share : null;
        }
    }

    public double ValueAt(double x) => _function.Invoke(x);

    /// <summary>How many decimal digits of a point are those of the root; null if the root is not known.</summary>
    public double? DigitsOf(double point) =>
        Root is not { } root ? null
        : point == root ? 16
        : Math.Clamp(0 - Math.Log10(Math.Abs(point - root) / Math.Max(Math.Abs(root), 1e-300)), 0, 16);
}
