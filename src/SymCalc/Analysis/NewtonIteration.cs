using SymCalc.Differentiation;
using SymCalc.Evaluation;

namespace SymCalc.Analysis;

/// <summary>Newton's method in floating point, with a proof at the end.</summary>
internal static class NewtonIteration
{
    /// <summary>Steps shorter than this, relative to the point, are rest.</summary>
    private const double Rest = 4E-16;

    /// <summary>A value that is not proven to be next to a root must be this small beside the largest.</summary>
    private const double LargestRest = 1E-6;

    /// <summary>Iterates from a start.</summary>
    public static NewtonRaphson Run(Expr f, Symbol variable, double start, int maxSteps, CancellationToken cancellation)
    {
        var derivative = ForwardDriver.Differentiate(f, variable, cancellation);
        var steps = new List<NewtonStep>();
        var (x, converged) = (start, false);
        while (steps.Count < maxSteps && !converged)
        {
            cancellation.ThrowIfCancellationRequested();
            var (point, value) = (x, DoubleEvaluator.Evaluate(f, _ => x));
            var slope = DoubleEvaluator.Evaluate(derivative, _ => x);
            var next = value == 0 ? point : point - (value / slope);
            if (!double.IsFinite(next))
            {
                break;
            }

            steps.Add(new NewtonStep(point, value, slope, next));
            converged = Math.Abs(next - point) <= Rest * Math.Abs(point) || HasBeenAt(steps, next);
            x = next;
        }

        var root = converged ? Prove(f, variable, x, cancellation) : null;
        return new NewtonRaphson(steps.AsReadOnly(), converged && (root is not null || IsNearZero(steps)), root);
    }

    /// <summary>
    /// Whether the last value is small beside the largest one: where the numbers are so far apart that a step ends between
    /// them, the steps come to rest anywhere.
    /// </summary>
    private static bool IsNearZero(List<NewtonStep> steps) =>
        Math.Abs(steps[^1].Value) <= LargestRest * steps.Max(step => Math.Abs(step.Value)) || Math.Abs(steps[^1].Value) <= Rest;

    /// <summary>Whether the last steps go to and fro between neighbouring numbers.</summary>
    private static bool HasBeenAt(List<NewtonStep> steps, double next) =>
        steps.Count > 1 && steps[^2].Point == next && Math.Abs(steps[^1].Point - next) <= 16 * Rest * Math.Abs(next);

    private static Root? Prove(Expr f, Symbol variable, double x, CancellationToken cancellation)
    {
        using var curve = new Curve(f, variable, 1, cancellation);
        return new RootFinder(curve, 0, RootOptions.Default, cancellation).Inflate(Interval.Of(x, x));
    }
}
