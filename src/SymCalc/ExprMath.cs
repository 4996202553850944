using System.Runtime.CompilerServices;

namespace SymCalc;

/// <summary>The functions and constants of expressions, named as in <see cref="Math"/>.</summary>
/// <remarks>
/// Every method returns a canonical expression: known values are folded (<c>Sin(0)</c> is 0), everything else stays
/// (<c>Asin(2)</c> is a call without a real value). Numbers may be given directly: they convert to <see cref="Expr"/>.
/// <example><code>
/// Symbol x = new("x");
/// Expr f = x.Pow(2) * ExprMath.Sin(x) + ExprMath.Exp(-x);
/// </code></example>
/// </remarks>
public static partial class ExprMath
{
    /// <summary>π = 3.14159…</summary>
    public static Expr Pi => ConstantExpr.Pi;

    /// <summary>Euler's number e = 2.71828…</summary>
    public static Expr E => ConstantExpr.E;

    /// <summary>The sum of any number of expressions, in linear time.</summary>
    /// <param name="terms">The terms.</param>
    /// <returns>The sum in canonical form; 0 if there are no terms.</returns>
    /// <exception cref="ArgumentNullException">A term is null.</exception>
    /// <remarks>A loop of <c>sum += term</c> gives the same; this is faster.
    /// <example><code>ExprMath.Sum([x, y, x])      // 2*x + y</code></example></remarks>
    public static Expr Sum(params ReadOnlySpan<Expr> terms) => SumExpr.Of(NoneNull(terms));

    /// <summary>The sum of any number of expressions, in linear time.</summary>
    /// <param name="terms">The terms.</param>
    /// <returns>The sum in canonical form; 0 if there are no terms.</returns>
    /// <exception cref="ArgumentNullException">The sequence or a term is null.</exception>
    /// <example><code>ExprMath.Sum(Enumerable.Range(1, 3).Select(k => x.Pow(k)))      // x^3 + x^2 + x</code></example>
    public static Expr Sum(IEnumerable<Expr> terms) => Sum([.. NotNull(terms)]);

    /// <summary>The product of any number of expressions, in linear time.</summary>
    /// <param name="factors">The factors.</param>
    /// <returns>The product in canonical form; 1 if there are no factors.</returns>
    /// <exception cref="ArgumentNullException">A factor is null.</exception>
    /// <example><code>ExprMath.Product([x, y, x])      // x^2*y</code></example>
    public static Expr Product(params ReadOnlySpan<Expr> factors) => ProductExpr.Of(NoneNull(factors));

    /// <summary>The product of any number of expressions, in linear time.</summary>
    /// <param name="factors">The factors.</param>
    /// <returns>The product in canonical form; 1 if there are no factors.</returns>
    /// <exception cref="ArgumentNullException">The sequence or a factor is null.</exception>
    /// <example><code>ExprMath.Product(Enumerable.Range(1, 3).Select(k => k * x))      // 6*x^3</code></example>
    public static Expr Product(IEnumerable<Expr> factors) => Product([.. NotNull(factors)]);

    /// <summary>A definition by cases: the value of the first branch whose condition holds.</summary>
    /// <param name="branches">The conditions and their values, in the order in which they are tried.</param>
    /// <param name="otherwise">The value where no condition holds; null for <c>undefined</c>.</param>
    /// <returns>The definition in canonical form; branches that are decided by exact numbers are chosen or dropped.</returns>
    /// <exception cref="ArgumentNullException">The sequence, a condition or a value is null.</exception>
    /// <remarks>A comparison with an undefined side makes the value undefined. The derivative is that of the chosen branch.
    /// <example><code>ExprMath.Piecewise([(x &lt; 0, -x)], otherwise: x)      // piecewise(x &lt; 0, -x, x)</code></example></remarks>
    public static Expr Piecewise(IEnumerable<(Condition Condition, Expr Value)> branches, Expr? otherwise = null)
    {
        (Condition Condition, Expr Value)[] all = [.. NotNull(branches)];
        foreach (var (condition, value) in all)
        {
            ArgumentNullException.ThrowIfNull(condition, nameof(branches));
            ArgumentNullException.ThrowIfNull(value, nameof(branches));
        }

        return PiecewiseExpr.Of(all, otherwise ?? ConstantExpr.Undefined);
    }

    private static Expr Call(FunctionDefinition function, Expr u, [CallerArgumentExpression(nameof(u))] string? name = null) =>
        CallExpr.Of(function, NotNull(u, name));

    private static Expr Call(
        FunctionDefinition function,
        Expr a,
        Expr b,
        [CallerArgumentExpression(nameof(a))] string? first = null,
        [CallerArgumentExpression(nameof(b))] string? second = null) =>
        CallExpr.Of(function, [NotNull(a, first), NotNull(b, second)]);

    private static T NotNull<T>(T value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        ArgumentNullException.ThrowIfNull(value, name);
        return value;
    }

    private static ReadOnlySpan<Expr> NoneNull(ReadOnlySpan<Expr> values, [CallerArgumentExpression(nameof(values))] string? name = null)
    {
        foreach (var value in values)
        {
            ArgumentNullException.ThrowIfNull(value, name);
        }

        return values;
    }
}
