using SymCalc.Functions;

namespace SymCalc;

// Absolute value, sign, smallest, largest and rounding.
public static partial class ExprMath
{
    /// <summary>The absolute value |u|, for all real u.</summary>
    /// <param name="u">The argument.</param>
    /// <returns>abs(u) in canonical form.</returns>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    /// <remarks>
    /// Not differentiable at 0; the derivative given is u/abs(u), undefined at 0.
    /// DLMF 1.9.7.
    /// <example><code>ExprMath.Abs(-2)      // 2</code></example>
    /// </remarks>
    public static Expr Abs(Expr u) => Call(FunctionTable.Abs, u);

    /// <summary>The sign of u: -1, 0 or 1, for all real u.</summary>
    /// <param name="u">The argument.</param>
    /// <returns>sign(u) in canonical form.</returns>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    /// <remarks>
    /// Jumps at 0; the derivative is 0 elsewhere.
    /// ISO 80000-2 (sgn).
    /// <example><code>ExprMath.Sign(-2)      // -1</code></example>
    /// </remarks>
    public static Expr Sign(Expr u) => Call(FunctionTable.Sign, u);

    /// <summary>The smaller of a and b, for all real a and b.</summary>
    /// <param name="a">One argument.</param>
    /// <param name="b">The other argument.</param>
    /// <returns>min(a, b) in canonical form.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <remarks>
    /// Not differentiable where a = b; the derivative given there is that of a.
    /// IEEE 754-2019, 9.6 (minimum).
    /// <example><code>ExprMath.Min(2, 3)      // 2</code></example>
    /// </remarks>
    public static Expr Min(Expr a, Expr b) => Call(FunctionTable.Min, a, b);

    /// <summary>The larger of a and b, for all real a and b.</summary>
    /// <param name="a">One argument.</param>
    /// <param name="b">The other argument.</param>
    /// <returns>max(a, b) in canonical form.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <remarks>
    /// Not differentiable where a = b; the derivative given there is that of a.
    /// IEEE 754-2019, 9.6 (maximum).
    /// <example><code>ExprMath.Max(2, 3)      // 3</code></example>
    /// </remarks>
    public static Expr Max(Expr a, Expr b) => Call(FunctionTable.Max, a, b);

    /// <summary>The largest integer that is not above u, for all real u.</summary>
    /// <param name="u">The argument.</param>
    /// <returns>floor(u) in canonical form.</returns>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    /// <remarks>
    /// Jumps at the integers; the derivative is 0 elsewhere.
    /// IEEE 754-2019, 5.9 (roundToIntegralTowardNegative).
    /// <example><code>ExprMath.Floor(Expr.Rational(-1, 2))      // -1</code></example>
    /// </remarks>
    public static Expr Floor(Expr u) => Call(FunctionTable.Floor, u);

    /// <summary>The smallest integer that is not below u, for all real u.</summary>
    /// <param name="u">The argument.</param>
    /// <returns>ceil(u) in canonical form.</returns>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    /// <remarks>
    /// Jumps at the integers; the derivative is 0 elsewhere.
    /// IEEE 754-2019, 5.9 (roundToIntegralTowardPositive).
    /// <example><code>ExprMath.Ceiling(Expr.Rational(-1, 2))      // 0</code></example>
    /// </remarks>
    public static Expr Ceiling(Expr u) => Call(FunctionTable.Ceiling, u);

    /// <summary>The integer nearest to u, the even one halfway between two, for all real u.</summary>
    /// <param name="u">The argument.</param>
    /// <returns>round(u) in canonical form.</returns>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    /// <remarks>
    /// Jumps halfway between integers; the derivative is 0 elsewhere.
    /// IEEE 754-2019, 5.9 (roundToIntegralTiesToEven); Math.Round of .NET.
    /// <example><code>ExprMath.Round(Expr.Rational(5, 2))      // 2</code></example>
    /// </remarks>
    public static Expr Round(Expr u) => Call(FunctionTable.Round, u);
}
