using SymCalc.Analysis;
using SymCalc.Evaluation;
using SymCalc.Graph;

namespace SymCalc;

/// <content>Rigorous bounds of the error.</content>
public sealed partial class MultivariateTaylorSeries
{
    /// <summary>A rigorous bound of the error |f - T| on a box, T being the polynomial with its exact coefficients.</summary>
    /// <param name="box">A bounded interval for each variable, by name; others are ignored.</param>
    /// <returns>
    /// A number that no error exceeds, at any point of the box, also where f has kinks or jumps; +∞ where f may be undefined.
    /// </returns>
    /// <exception cref="ArgumentException">A variable has no interval, or an interval is empty or unbounded.</exception>
    /// <exception cref="InvalidOperationException">The function has parameters beside the variables.</exception>
    /// <remarks>
    /// The box is cut into pieces; on each the error is enclosed along the rays from the centre, and by the mean-value form
    /// of f - T (docs/decisions/0021-error-bounds.md).
    /// <example><code>
    /// Expr.Parse("exp(x + y)").TaylorSeries(2, ("x", 0), ("y", 0)).ErrorBound(new Dictionary&lt;string, Interval&gt; { ["x"] = new(-0.5, 0.5), ["y"] = new(-0.5, 0.5) })      // 0.22, the error at (0.5, 0.5)
    /// </code></example>
    /// </remarks>
    public double ErrorBound(IReadOnlyDictionary<string, Interval> box) => ErrorBound(box, ErrorBoundOptions.Default, CancellationToken.None);

    /// <inheritdoc cref="ErrorBound(IReadOnlyDictionary{string, Interval})"/>
    /// <param name="box">A bounded interval for each variable, by name; others are ignored.</param>
    /// <param name="options">The number of pieces, and when a bound is tight enough.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of pieces or the tightness is less than 1.</exception>
    public double ErrorBound(IReadOnlyDictionary<string, Interval> box, ErrorBoundOptions options, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(box);
        ArgumentNullException.ThrowIfNull(options);
        foreach (var symbol in Substitution.FreeSymbols([Function, .. Centre]))
        {
            if (!Variables.Contains(symbol))
            {
                throw new InvalidOperationException($"The function has the parameter '{symbol.Name}'; an error bound needs numbers.");
            }
        }

        var sides = Variables.Select(variable => SideOf(box, variable)).ToArray();
        var centre = Centre.Select(a => IntervalEvaluator.Evaluate(a, _ => Interval.Empty)).ToArray();
        using var bounder = new BoxErrorBounder(Function, [.. Variables], centre, Polynomial, Order, options, cancellation);
        return bounder.Bound(sides);
    }

    private static Interval SideOf(IReadOnlyDictionary<string, Interval> box, Symbol variable)
    {
        if (!box.TryGetValue(variable.Name, out var side))
        {
            throw new ArgumentException(
                $"Variable '{variable.Name}' has no value; values were given for: {(box.Count == 0 ? "none" : string.Join(", ", box.Keys.Order(StringComparer.Ordinal)))}.", nameof(box));
        }

        return side.IsBounded
            ? side.Undecorated
            : throw new ArgumentException($"The interval {side} of '{variable.Name}' is not bounded; an error bound needs bounded intervals.", nameof(box));
    }
}
