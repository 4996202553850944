using System.Globalization;
using SymCalc.Generation;

namespace SymCalc;

/// <summary>An expression, and a point at which it is defined.</summary>
/// <remarks>
/// Defined means that every subexpression has a finite value (of magnitude up to 1e100). Made by
/// <see cref="ExprGenerators.ExpressionsAtPoints"/>, or by hand.
/// <example><code>new ExprAtPoint(Expr.Parse("ln(x)"), ("x", 2.0)).ToString()      // ln(x) at x = 2</code></example>
/// </remarks>
public sealed class ExprAtPoint
{
    /// <summary>An expression at a point.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="point">A value for each of its variables, at least.</param>
    /// <exception cref="ArgumentException">A free symbol has no value, a variable is given twice, or the expression is not defined at the point.</exception>
    public ExprAtPoint(Expr expression, params ReadOnlySpan<(string Variable, double Value)> point)
    {
        ArgumentNullException.ThrowIfNull(expression);
        Dictionary<string, double> values = [];
        foreach (var (variable, value) in point)
        {
            if (!values.TryAdd(variable, value))
            {
                throw new ArgumentException($"Variable '{variable}' is given twice.", nameof(point));
            }
        }

        (Expression, Point) = (expression, values);
        if (!Definedness.IsDefined(expression, values))
        {
            throw new ArgumentException($"The expression is not defined at the point: {this}.", nameof(point));
        }
    }

    internal ExprAtPoint(Expr expression, IReadOnlyDictionary<string, double> point) => (Expression, Point) = (expression, point);

    /// <summary>The expression.</summary>
    public Expr Expression { get; }

    /// <summary>The variables' values.</summary>
    public IReadOnlyDictionary<string, double> Point { get; }

    /// <summary>The expression's value at the point.</summary>
    public double Value => Expression.Evaluate(Point);

    /// <summary>The expression and the point.</summary>
    /// <returns>A text such as <c>ln(x) at x = 2</c>.</returns>
    public override string ToString() => $"{Expression} at {string.Join(", ", Point.OrderBy(p => p.Key, StringComparer.Ordinal)
        .Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Key} = {p.Value}")))}";
}
