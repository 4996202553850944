using SymCalc.Functions;

namespace SymCalc;

// Special functions, and those of neural networks.
public static partial class ExprMath
{
    /// <summary>The error function 2/sqrt(pi) times the integral of exp(-t^2) from 0 to u, for all real u.</summary>
    /// <param name="u">The argument.</param>
    /// <returns>erf(u) in canonical form.</returns>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    /// <remarks>
    /// DLMF 7.2.1.
    /// <example><code>ExprMath.Erf(0)      // 0</code></example>
    /// </remarks>
    public static Expr Erf(Expr u) => Call(FunctionTable.Erf, u);

    /// <summary>The complementary error function 1 - erf(u), for all real u.</summary>
    /// <param name="u">The argument.</param>
    /// <returns>erfc(u) in canonical form.</returns>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    /// <remarks>
    /// DLMF 7.2.2.
    /// <example><code>ExprMath.Erfc(0)      // 1</code></example>
    /// </remarks>
    public static Expr Erfc(Expr u) => Call(FunctionTable.Erfc, u);

    /// <summary>Euler's gamma function, (u - 1)! at positive integers, for real u other than 0, -1, -2, ...</summary>
    /// <param name="u">The argument.</param>
    /// <returns>gamma(u) in canonical form.</returns>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    /// <remarks>
    /// DLMF 5.2.1.
    /// <example><code>ExprMath.Gamma(5)      // 24</code></example>
    /// </remarks>
    public static Expr Gamma(Expr u) => Call(FunctionTable.Gamma, u);

    /// <summary>The logarithm ln(|gamma(u)|) of the absolute value of the gamma function, for real u other than 0, -1, -2, ...</summary>
    /// <param name="u">The argument.</param>
    /// <returns>lgamma(u) in canonical form.</returns>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    /// <remarks>
    /// DLMF 5.2.1.
    /// <example><code>ExprMath.LogGamma(1)      // 0</code></example>
    /// </remarks>
    public static Expr LogGamma(Expr u) => Call(FunctionTable.LogGamma, u);

    /// <summary>The digamma function, the derivative of ln(gamma(u)), for real u other than 0, -1, -2, ...</summary>
    /// <param name="u">The argument.</param>
    /// <returns>digamma(u) in canonical form.</returns>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    /// <remarks>
    /// DLMF 5.2.2.
    /// <example><code>ExprMath.DiGamma(x)      // digamma(x)</code></example>
    /// </remarks>
    public static Expr DiGamma(Expr u) => Call(FunctionTable.DiGamma, u);

    /// <summary>The polygamma function, the n-th derivative of digamma(x), for integers n &gt;= 0 and real x other than 0, -1, -2, ...</summary>
    /// <param name="n">The order of differentiation, an integer, at least 0.</param>
    /// <param name="x">The argument.</param>
    /// <returns>polygamma(n, x) in canonical form.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <remarks>
    /// DLMF 5.15.
    /// <example><code>ExprMath.PolyGamma(0, x)      // digamma(x)</code></example>
    /// </remarks>
    public static Expr PolyGamma(Expr n, Expr x) => Call(FunctionTable.PolyGamma, n, x);

    /// <summary>The logistic function 1/(1 + exp(-u)), for all real u.</summary>
    /// <param name="u">The argument.</param>
    /// <returns>sigmoid(u) in canonical form.</returns>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    /// <remarks>
    /// D. R. Cox, The regression analysis of binary sequences, J. R. Stat. Soc. B 20 (1958) 215-242.
    /// <example><code>ExprMath.Sigmoid(0)      // 1/2</code></example>
    /// </remarks>
    public static Expr Sigmoid(Expr u) => Call(FunctionTable.Sigmoid, u);

    /// <summary>The exponential less 1, exp(u) - 1, without cancellation near u = 0, for all real u.</summary>
    /// <param name="u">The argument.</param>
    /// <returns>expm1(u) in canonical form.</returns>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    /// <remarks>
    /// IEEE 754-2019, 9.2.1.
    /// <example><code>ExprMath.Expm1(x)      // expm1(x)</code></example>
    /// </remarks>
    public static Expr Expm1(Expr u) => Call(FunctionTable.Expm1, u);

    /// <summary>The logarithm ln(1 + u) without cancellation near u = 0, for u &gt; -1.</summary>
    /// <param name="u">The argument.</param>
    /// <returns>log1p(u) in canonical form.</returns>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    /// <remarks>
    /// IEEE 754-2019, 9.2.1.
    /// <example><code>ExprMath.Log1p(x)      // log1p(x)</code></example>
    /// </remarks>
    public static Expr Log1p(Expr u) => Call(FunctionTable.Log1p, u);

    /// <summary>The integral ln(1 + exp(u)) of the logistic function, for all real u.</summary>
    /// <param name="u">The argument.</param>
    /// <returns>softplus(u) in canonical form.</returns>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    /// <remarks>
    /// C. Dugas et al., Incorporating second-order functional knowledge for better option pricing, NIPS 13 (2000).
    /// <example><code>ExprMath.Softplus(0)      // ln(2)</code></example>
    /// </remarks>
    public static Expr Softplus(Expr u) => Call(FunctionTable.Softplus, u);

    /// <summary>The rectified linear unit: u where u &gt; 0, 0 elsewhere, for all real u.</summary>
    /// <param name="u">The argument.</param>
    /// <returns>relu(u) in canonical form.</returns>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    /// <remarks>
    /// Not differentiable at 0; the derivative given there is 0.
    /// V. Nair and G. E. Hinton, Rectified linear units improve restricted Boltzmann machines, ICML (2010).
    /// <example><code>ExprMath.Relu(-2)      // 0</code></example>
    /// </remarks>
    public static Expr Relu(Expr u) => Call(FunctionTable.Relu, u);

    /// <summary>The distance sqrt(x^2 + y^2) of the point (x, y) from the origin, without overflow on the way, for all real x and y.</summary>
    /// <param name="x">One side of the right angle.</param>
    /// <param name="y">The other side.</param>
    /// <returns>hypot(x, y) in canonical form.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <remarks>
    /// Not differentiable at the origin; the derivatives given are undefined there.
    /// IEEE 754-2019, 9.2.1.
    /// <example><code>ExprMath.Hypot(x, y)      // hypot(x, y)</code></example>
    /// </remarks>
    public static Expr Hypot(Expr x, Expr y) => Call(FunctionTable.Hypot, x, y);
}
