using SymCalc.Functions;

namespace SymCalc;

// Trigonometric functions and their inverses.
public static partial class ExprMath
{
    /// <summary>The sine of an angle in radians, for all real u.</summary>
    /// <param name="u">The angle.</param>
    /// <returns>sin(u) in canonical form.</returns>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    /// <remarks>
    /// DLMF 4.14.1.
    /// <example><code>ExprMath.Sin(0)      // 0</code></example>
    /// </remarks>
    public static Expr Sin(Expr u) => Call(FunctionTable.Sin, u);

    /// <summary>The cosine of an angle in radians, for all real u.</summary>
    /// <param name="u">The angle.</param>
    /// <returns>cos(u) in canonical form.</returns>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    /// <remarks>
    /// DLMF 4.14.2.
    /// <example><code>ExprMath.Cos(0)      // 1</code></example>
    /// </remarks>
    public static Expr Cos(Expr u) => Call(FunctionTable.Cos, u);

    /// <summary>The tangent sin(u)/cos(u) of an angle in radians, for real u other than pi/2 + k*pi.</summary>
    /// <param name="u">The angle.</param>
    /// <returns>tan(u) in canonical form.</returns>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    /// <remarks>
    /// DLMF 4.14.4.
    /// <example><code>ExprMath.Tan(0)      // 0</code></example>
    /// </remarks>
    public static Expr Tan(Expr u) => Call(FunctionTable.Tan, u);

    /// <summary>The cotangent cos(u)/sin(u) of an angle in radians, for real u other than k*pi.</summary>
    /// <param name="u">The angle.</param>
    /// <returns>cot(u) in canonical form.</returns>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    /// <remarks>
    /// DLMF 4.14.7.
    /// <example><code>ExprMath.Cot(x)      // cot(x)</code></example>
    /// </remarks>
    public static Expr Cot(Expr u) => Call(FunctionTable.Cot, u);

    /// <summary>The secant 1/cos(u) of an angle in radians, for real u other than pi/2 + k*pi.</summary>
    /// <param name="u">The angle.</param>
    /// <returns>sec(u) in canonical form.</returns>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    /// <remarks>
    /// DLMF 4.14.6.
    /// <example><code>ExprMath.Sec(0)      // 1</code></example>
    /// </remarks>
    public static Expr Sec(Expr u) => Call(FunctionTable.Sec, u);

    /// <summary>The cosecant 1/sin(u) of an angle in radians, for real u other than k*pi.</summary>
    /// <param name="u">The angle.</param>
    /// <returns>csc(u) in canonical form.</returns>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    /// <remarks>
    /// DLMF 4.14.5.
    /// <example><code>ExprMath.Csc(x)      // csc(x)</code></example>
    /// </remarks>
    public static Expr Csc(Expr u) => Call(FunctionTable.Csc, u);

    /// <summary>The angle in [-pi/2, pi/2] whose sine is u, for -1 &lt;= u &lt;= 1.</summary>
    /// <param name="u">The argument.</param>
    /// <returns>asin(u) in canonical form.</returns>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    /// <remarks>
    /// Not differentiable at -1 and 1, where the tangent is vertical.
    /// DLMF 4.23(ii).
    /// <example><code>ExprMath.Asin(2)      // asin(2)</code></example>
    /// </remarks>
    public static Expr Asin(Expr u) => Call(FunctionTable.Asin, u);

    /// <summary>The angle in [0, pi] whose cosine is u, for -1 &lt;= u &lt;= 1.</summary>
    /// <param name="u">The argument.</param>
    /// <returns>acos(u) in canonical form.</returns>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    /// <remarks>
    /// Not differentiable at -1 and 1, where the tangent is vertical.
    /// DLMF 4.23(ii).
    /// <example><code>ExprMath.Acos(1)      // 0</code></example>
    /// </remarks>
    public static Expr Acos(Expr u) => Call(FunctionTable.Acos, u);

    /// <summary>The angle in (-pi/2, pi/2) whose tangent is u, for all real u.</summary>
    /// <param name="u">The argument.</param>
    /// <returns>atan(u) in canonical form.</returns>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    /// <remarks>
    /// DLMF 4.23(ii).
    /// <example><code>ExprMath.Atan(0)      // 0</code></example>
    /// </remarks>
    public static Expr Atan(Expr u) => Call(FunctionTable.Atan, u);

    /// <summary>The angle atan(1/u) in (-pi/2, pi/2] whose cotangent is u, with acot(0) = pi/2; for all real u.</summary>
    /// <param name="u">The argument.</param>
    /// <returns>acot(u) in canonical form.</returns>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    /// <remarks>
    /// Jumps at 0 from -pi/2 to pi/2.
    /// DLMF 4.23.9.
    /// <example><code>ExprMath.Acot(0)      // pi/2</code></example>
    /// </remarks>
    public static Expr Acot(Expr u) => Call(FunctionTable.Acot, u);

    /// <summary>The angle acos(1/u) in [0, pi] whose secant is u, for u &lt;= -1 or u &gt;= 1.</summary>
    /// <param name="u">The argument.</param>
    /// <returns>asec(u) in canonical form.</returns>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    /// <remarks>
    /// Not differentiable at -1 and 1, where the tangent is vertical.
    /// DLMF 4.23.8.
    /// <example><code>ExprMath.Asec(1)      // 0</code></example>
    /// </remarks>
    public static Expr Asec(Expr u) => Call(FunctionTable.Asec, u);

    /// <summary>The angle asin(1/u) in [-pi/2, pi/2] whose cosecant is u, for u &lt;= -1 or u &gt;= 1.</summary>
    /// <param name="u">The argument.</param>
    /// <returns>acsc(u) in canonical form.</returns>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    /// <remarks>
    /// Not differentiable at -1 and 1, where the tangent is vertical.
    /// DLMF 4.23.7.
    /// <example><code>ExprMath.Acsc(x)      // acsc(x)</code></example>
    /// </remarks>
    public static Expr Acsc(Expr u) => Call(FunctionTable.Acsc, u);

    /// <summary>The angle in [-pi, pi] from the positive x-axis to the point (x, y), given as atan2(y, x); 0 at the origin.</summary>
    /// <param name="y">The ordinate of the point.</param>
    /// <param name="x">The abscissa of the point.</param>
    /// <returns>atan2(y, x) in canonical form.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <remarks>
    /// Jumps by 2*pi on the negative x-axis (y = 0, x &lt; 0), and at the origin.
    /// Math.Atan2 of .NET (IEEE 754-2019, 9.2.1); the phase of x + y*i, DLMF 1.9.6.
    /// <example><code>ExprMath.Atan2(0, 1)      // 0</code></example>
    /// </remarks>
    public static Expr Atan2(Expr y, Expr x) => Call(FunctionTable.Atan2, y, x);
}
