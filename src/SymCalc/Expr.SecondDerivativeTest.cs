using System.Globalization;
using SymCalc.Analysis;

namespace SymCalc;

public abstract partial class Expr
{
    /// <summary>What kind of critical point this expression has at a point, by the signs of the Hessian's eigenvalues.</summary>
    /// <param name="point">A value for every free symbol, by name; others are ignored.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    /// <returns>Minimum, maximum, saddle, undecided (the Hessian is singular), or not critical (the gradient is not 0).</returns>
    /// <exception cref="ArgumentException">A free symbol has no value, or one that is not finite.</exception>
    /// <exception cref="InvalidOperationException">The expression calls a function without a kernel.</exception>
    /// <remarks>
    /// Exact where gradient and Hessian are fractions at the point. Otherwise with rounding errors in mind: the gradient
    /// counts as 0 where moving by 1e-8 of the coordinates could make it 0, and an eigenvalue within 1e-8 of the largest has
    /// no sign. "Undecided" makes no statement: x^4 has a minimum at 0 that the second derivatives do not show.
    /// <example><code>Expr.Parse("x^3 - 3*x*y^2 + y^2*x^2").ClassifyCriticalPoint(("x", 0), ("y", 0)).Kind      // Undecided</code></example>
    /// </remarks>
    public SecondDerivativeResult ClassifyCriticalPoint(IReadOnlyDictionary<string, double> point, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(point);
        foreach (var symbol in FreeSymbols)
        {
            if (!double.IsFinite(Lookup(point, symbol)))
            {
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"The value of '{symbol.Name}' is {point[symbol.Name]}; a critical point has finite coordinates."), nameof(point));
            }
        }

        return SecondDerivativeTest.Classify(this, FreeSymbols, symbol => point[symbol.Name], cancellation);
    }

    /// <inheritdoc cref="ClassifyCriticalPoint(IReadOnlyDictionary{string, double}, CancellationToken)"/>
    public SecondDerivativeResult ClassifyCriticalPoint(params ReadOnlySpan<(string Name, double Value)> point) => ClassifyCriticalPoint(ToDictionary(point));
}
