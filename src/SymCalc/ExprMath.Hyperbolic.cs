using SymCalc.Functions;

namespace SymCalc;

// Hyperbolic functions and their inverses.
public static partial class ExprMath
{
    /// <summary>The hyperbolic sine (exp(u) - exp(-u))/2, for all real u.</summary>
    /// <param name="u">The argument.</param>
    /// <returns>sinh(u) in canonical form.</returns>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    /// <remarks>
    /// DLMF 4.28.1.
    /// <example><code>ExprMath.Sinh(0)      // 0</code></example>
    /// </remarks>
    public static Expr Sinh(Expr u) => Call(FunctionTable.Sinh, u);

    /// <summary>The hyperbolic cosine (exp(u) + exp(-u))/2, for all real u.</summary>
    /// <param name="u">The argument.</param>
    /// <returns>cosh(u) in canonical form.</returns>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    /// <remarks>
    /// DLMF 4.28.2.
    /// <example><code>ExprMath.Cosh(0)      // 1</code></example>
    /// </remarks>
    public static Expr Cosh(Expr u) => Call(FunctionTable.Cosh, u);

    /// <summary>The hyperbolic tangent sinh(u)/cosh(u), for all real u.</summary>
    /// <param name="u">The argument.</param>
    /// <returns>tanh(u) in canonical form.</returns>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    /// <remarks>
    /// DLMF 4.28.4.
    /// <example><code>ExprMath.Tanh(0)      // 0</code></example>
    /// </remarks>
    public static Expr Tanh(Expr u) => Call(FunctionTable.Tanh, u);

    /// <summary>The hyperbolic cotangent cosh(u)/sinh(u), for real u other than 0.</summary>
    /// <param name="u">The argument.</param>
    /// <returns>coth(u) in canonical form.</returns>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    /// <remarks>
    /// DLMF 4.28.7.
    /// <example><code>ExprMath.Coth(x)      // coth(x)</code></example>
    /// </remarks>
    public static Expr Coth(Expr u) => Call(FunctionTable.Coth, u);

    /// <summary>The hyperbolic secant 1/cosh(u), for all real u.</summary>
    /// <param name="u">The argument.</param>
    /// <returns>sech(u) in canonical form.</returns>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    /// <remarks>
    /// DLMF 4.28.6.
    /// <example><code>ExprMath.Sech(0)      // 1</code></example>
    /// </remarks>
    public static Expr Sech(Expr u) => Call(FunctionTable.Sech, u);

    /// <summary>The hyperbolic cosecant 1/sinh(u), for real u other than 0.</summary>
    /// <param name="u">The argument.</param>
    /// <returns>csch(u) in canonical form.</returns>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    /// <remarks>
    /// DLMF 4.28.5.
    /// <example><code>ExprMath.Csch(x)      // csch(x)</code></example>
    /// </remarks>
    public static Expr Csch(Expr u) => Call(FunctionTable.Csch, u);

    /// <summary>The inverse ln(u + sqrt(u^2 + 1)) of the hyperbolic sine, for all real u.</summary>
    /// <param name="u">The argument.</param>
    /// <returns>asinh(u) in canonical form.</returns>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    /// <remarks>
    /// DLMF 4.37(ii).
    /// <example><code>ExprMath.Asinh(0)      // 0</code></example>
    /// </remarks>
    public static Expr Asinh(Expr u) => Call(FunctionTable.Asinh, u);

    /// <summary>The inverse ln(u + sqrt(u^2 - 1)) of the hyperbolic cosine, at least 0, for u &gt;= 1.</summary>
    /// <param name="u">The argument.</param>
    /// <returns>acosh(u) in canonical form.</returns>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    /// <remarks>
    /// Not differentiable at 1, where the tangent is vertical.
    /// DLMF 4.37(ii).
    /// <example><code>ExprMath.Acosh(1)      // 0</code></example>
    /// </remarks>
    public static Expr Acosh(Expr u) => Call(FunctionTable.Acosh, u);

    /// <summary>The inverse ln((1 + u)/(1 - u))/2 of the hyperbolic tangent, for -1 &lt; u &lt; 1.</summary>
    /// <param name="u">The argument.</param>
    /// <returns>atanh(u) in canonical form.</returns>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    /// <remarks>
    /// DLMF 4.37(ii).
    /// <example><code>ExprMath.Atanh(0)      // 0</code></example>
    /// </remarks>
    public static Expr Atanh(Expr u) => Call(FunctionTable.Atanh, u);

    /// <summary>The inverse atanh(1/u) of the hyperbolic cotangent, for u &lt; -1 or u &gt; 1.</summary>
    /// <param name="u">The argument.</param>
    /// <returns>acoth(u) in canonical form.</returns>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    /// <remarks>
    /// DLMF 4.37.9.
    /// <example><code>ExprMath.Acoth(x)      // acoth(x)</code></example>
    /// </remarks>
    public static Expr Acoth(Expr u) => Call(FunctionTable.Acoth, u);

    /// <summary>The inverse acosh(1/u) of the hyperbolic secant, at least 0, for 0 &lt; u &lt;= 1.</summary>
    /// <param name="u">The argument.</param>
    /// <returns>asech(u) in canonical form.</returns>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    /// <remarks>
    /// Not differentiable at 1, where the tangent is vertical.
    /// DLMF 4.37.8.
    /// <example><code>ExprMath.Asech(1)      // 0</code></example>
    /// </remarks>
    public static Expr Asech(Expr u) => Call(FunctionTable.Asech, u);

    /// <summary>The inverse asinh(1/u) of the hyperbolic cosecant, for real u other than 0.</summary>
    /// <param name="u">The argument.</param>
    /// <returns>acsch(u) in canonical form.</returns>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    /// <remarks>
    /// DLMF 4.37.7.
    /// <example><code>ExprMath.Acsch(x)      // acsch(x)</code></example>
    /// </remarks>
    public static Expr Acsch(Expr u) => Call(FunctionTable.Acsch, u);
}
