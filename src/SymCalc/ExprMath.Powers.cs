using SymCalc.Functions;

namespace SymCalc;

// Powers, roots, exponential and logarithms.
public static partial class ExprMath
{
    /// <summary>The exponential function e^u, for all real u.</summary>
    /// <param name="u">The exponent.</param>
    /// <returns>e^u in canonical form; it is printed as exp(u).</returns>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    /// <remarks>DLMF 4.2.19.
    /// <example><code>ExprMath.Exp(0)      // 1</code></example></remarks>
    public static Expr Exp(Expr u) => Forms.Exp(NotNull(u));

    /// <summary>The natural logarithm, for u &gt; 0.</summary>
    /// <param name="u">The argument.</param>
    /// <returns>ln(u) in canonical form.</returns>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    /// <remarks>
    /// DLMF 4.2.2.
    /// <example><code>ExprMath.Ln(ExprMath.E)      // 1</code></example>
    /// </remarks>
    public static Expr Ln(Expr u) => Call(FunctionTable.Ln, u);

    /// <summary>The natural logarithm ln(u), as in C#.</summary>
    /// <param name="u">The argument.</param>
    /// <returns>ln(u) in canonical form.</returns>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    /// <remarks>The same as <see cref="Ln"/>.
    /// <example><code>ExprMath.Log(x)      // ln(x)</code></example></remarks>
    public static Expr Log(Expr u) => Ln(u);

    /// <summary>The logarithm to any base, ln(u)/ln(newBase), for u &gt; 0.</summary>
    /// <param name="u">The argument.</param>
    /// <param name="newBase">The base.</param>
    /// <returns>ln(u)/ln(newBase) in canonical form.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <remarks>DLMF 4.2(ii). Log10 and Log2 are more accurate for their bases.
    /// <example><code>ExprMath.Log(x, ExprMath.E)      // ln(x)</code></example></remarks>
    public static Expr Log(Expr u, Expr newBase) => Forms.Log(NotNull(u), NotNull(newBase));

    /// <summary>The logarithm to base 10, ln(u)/ln(10), for u &gt; 0.</summary>
    /// <param name="u">The argument.</param>
    /// <returns>log10(u) in canonical form.</returns>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    /// <remarks>
    /// DLMF 4.2(ii).
    /// <example><code>ExprMath.Log10(1000)      // 3</code></example>
    /// </remarks>
    public static Expr Log10(Expr u) => Call(FunctionTable.Log10, u);

    /// <summary>The logarithm to base 2, ln(u)/ln(2), for u &gt; 0.</summary>
    /// <param name="u">The argument.</param>
    /// <returns>log2(u) in canonical form.</returns>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    /// <remarks>
    /// DLMF 4.2(ii).
    /// <example><code>ExprMath.Log2(Expr.Rational(1, 8))      // -3</code></example>
    /// </remarks>
    public static Expr Log2(Expr u) => Call(FunctionTable.Log2, u);

    /// <summary>The power b^e.</summary>
    /// <param name="b">The base.</param>
    /// <param name="e">The exponent.</param>
    /// <returns>b^e in canonical form; 0^0 is 1.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <remarks>The same as b.Pow(e).
    /// <example><code>ExprMath.Pow(x, 2)      // x^2</code></example></remarks>
    public static Expr Pow(Expr b, Expr e) => Forms.Pow(NotNull(b), NotNull(e));

    /// <summary>The square root, the power 1/2, for u &gt;= 0.</summary>
    /// <param name="u">The argument.</param>
    /// <returns>u^(1/2) in canonical form; it is printed as sqrt(u).</returns>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    /// <remarks>DLMF 4.2(iv). Not differentiable at 0, where the tangent is vertical.
    /// <example><code>ExprMath.Sqrt(8)      // 2*sqrt(2)</code></example></remarks>
    public static Expr Sqrt(Expr u) => Forms.Sqrt(NotNull(u));

    /// <summary>The real cube root, negative for negative u, for all real u.</summary>
    /// <param name="u">The argument.</param>
    /// <returns>cbrt(u) in canonical form.</returns>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    /// <remarks>
    /// Not differentiable at 0, where the tangent is vertical.
    /// IEEE 754-2019, 9.2.1 (rootn).
    /// <example><code>ExprMath.Cbrt(-8)      // -2</code></example>
    /// </remarks>
    public static Expr Cbrt(Expr u) => Call(FunctionTable.Cbrt, u);
}
