using SymCalc.Functions.Definitions;
using SymCalc.Numerics;

namespace SymCalc;

/// <summary>The numeric functions that <see cref="Math"/> lacks, for C# code generated from expressions and for any other.</summary>
/// <remarks>
/// The same code that evaluates expressions: values agree to the last bit. Outside its domain a function returns NaN;
/// NaN gives NaN. Nothing throws. Errors are the largest seen against mpmath at 2,000 to 180,000 random points of the
/// domain, rounded up.
/// </remarks>
public static class SpecialFunctions
{
    /// <summary>The cotangent cos(u)/sin(u) of an angle in radians, for real u other than k*pi.</summary>
    /// <param name="u">The argument.</param>
    /// <returns>cot(u).</returns>
    /// <remarks>
    /// ±∞ at ±0.
    /// Error: 1.5 ulp.
    /// DLMF 4.14.7.
    /// <example><code>SpecialFunctions.Cot(1)      // 0.642092615934…</code></example>
    /// </remarks>
    public static double Cot(double u) => ReciprocalFunctions.Cot(u);

    /// <summary>The secant 1/cos(u) of an angle in radians, for real u other than pi/2 + k*pi.</summary>
    /// <param name="u">The argument.</param>
    /// <returns>sec(u).</returns>
    /// <remarks>
    /// All doubles: no double is a pole.
    /// Error: 1.5 ulp.
    /// DLMF 4.14.6.
    /// <example><code>SpecialFunctions.Sec(1)      // 1.850815717680…</code></example>
    /// </remarks>
    public static double Sec(double u) => ReciprocalFunctions.Sec(u);

    /// <summary>The cosecant 1/sin(u) of an angle in radians, for real u other than k*pi.</summary>
    /// <param name="u">The argument.</param>
    /// <returns>csc(u).</returns>
    /// <remarks>
    /// ±∞ at ±0.
    /// Error: 1.5 ulp.
    /// DLMF 4.14.5.
    /// <example><code>SpecialFunctions.Csc(1)      // 1.188395105778…</code></example>
    /// </remarks>
    public static double Csc(double u) => ReciprocalFunctions.Csc(u);

    /// <summary>The angle atan(1/u) in (-pi/2, pi/2] whose cotangent is u, with acot(0) = pi/2; for all real u.</summary>
    /// <param name="u">The argument.</param>
    /// <returns>acot(u).</returns>
    /// <remarks>
    /// pi/2 at 0.
    /// Error: 1.3 ulp.
    /// DLMF 4.23.9.
    /// <example><code>SpecialFunctions.Acot(2)      // 0.463647609000…</code></example>
    /// </remarks>
    public static double Acot(double u) => InverseReciprocalFunctions.Acot(u);

    /// <summary>The angle acos(1/u) in [0, pi] whose secant is u, for u &lt;= -1 or u &gt;= 1.</summary>
    /// <param name="u">The argument.</param>
    /// <returns>asec(u).</returns>
    /// <remarks>
    /// NaN for -1 &lt; u &lt; 1.
    /// Error: 2.0 ulp.
    /// DLMF 4.23.8.
    /// <example><code>SpecialFunctions.Asec(2)      // 1.047197551196…</code></example>
    /// </remarks>
    public static double Asec(double u) => InverseReciprocalFunctions.Asec(u);

    /// <summary>The angle asin(1/u) in [-pi/2, pi/2] whose cosecant is u, for u &lt;= -1 or u &gt;= 1.</summary>
    /// <param name="u">The argument.</param>
    /// <returns>acsc(u).</returns>
    /// <remarks>
    /// NaN for -1 &lt; u &lt; 1.
    /// Error: 1.4 ulp.
    /// DLMF 4.23.7.
    /// <example><code>SpecialFunctions.Acsc(2)      // 0.523598775598…</code></example>
    /// </remarks>
    public static double Acsc(double u) => InverseReciprocalFunctions.Acsc(u);

    /// <summary>The hyperbolic cotangent cosh(u)/sinh(u), for real u other than 0.</summary>
    /// <param name="u">The argument.</param>
    /// <returns>coth(u).</returns>
    /// <remarks>
    /// ±∞ at ±0.
    /// Error: 2.9 ulp.
    /// DLMF 4.28.7.
    /// <example><code>SpecialFunctions.Coth(1)      // 1.313035285499…</code></example>
    /// </remarks>
    public static double Coth(double u) => ReciprocalFunctions.Coth(u);

    /// <summary>The hyperbolic secant 1/cosh(u), for all real u.</summary>
    /// <param name="u">The argument.</param>
    /// <returns>sech(u).</returns>
    /// <remarks>
    /// All doubles; subnormal from |u| = 709.1, 0 from 745.9.
    /// Error: 2.3 ulp.
    /// DLMF 4.28.6.
    /// <example><code>SpecialFunctions.Sech(1)      // 0.648054273663…</code></example>
    /// </remarks>
    public static double Sech(double u) => ReciprocalFunctions.Sech(u);

    /// <summary>The hyperbolic cosecant 1/sinh(u), for real u other than 0.</summary>
    /// <param name="u">The argument.</param>
    /// <returns>csch(u).</returns>
    /// <remarks>
    /// ±∞ at ±0; subnormal from |u| = 709.1, 0 from 745.9.
    /// Error: 2.3 ulp.
    /// DLMF 4.28.5.
    /// <example><code>SpecialFunctions.Csch(1)      // 0.850918128239…</code></example>
    /// </remarks>
    public static double Csch(double u) => ReciprocalFunctions.Csch(u);

    /// <summary>The inverse atanh(1/u) of the hyperbolic cotangent, for u &lt; -1 or u &gt; 1.</summary>
    /// <param name="u">The argument.</param>
    /// <returns>acoth(u).</returns>
    /// <remarks>
    /// ±∞ at ±1, NaN for -1 &lt; u &lt; 1.
    /// Error: 1.9 ulp.
    /// DLMF 4.37.9.
    /// <example><code>SpecialFunctions.Acoth(2)      // 0.549306144334…</code></example>
    /// </remarks>
    public static double Acoth(double u) => InverseReciprocalFunctions.Acoth(u);

    /// <summary>The inverse acosh(1/u) of the hyperbolic secant, at least 0, for 0 &lt; u &lt;= 1.</summary>
    /// <param name="u">The argument.</param>
    /// <returns>asech(u).</returns>
    /// <remarks>
    /// +∞ at 0, NaN for u &lt; 0 and u &gt; 1.
    /// Error: 2.7 ulp.
    /// DLMF 4.37.8.
    /// <example><code>SpecialFunctions.Asech(0.5)      // 1.316957896924…</code></example>
    /// </remarks>
    public static double Asech(double u) => InverseReciprocalFunctions.Asech(u);

    /// <summary>The inverse asinh(1/u) of the hyperbolic cosecant, for real u other than 0.</summary>
    /// <param name="u">The argument.</param>
    /// <returns>acsch(u).</returns>
    /// <remarks>
    /// ±∞ at ±0.
    /// Error: 2.0 ulp.
    /// DLMF 4.37.7.
    /// <example><code>SpecialFunctions.Acsch(2)      // 0.481211825059…</code></example>
    /// </remarks>
    public static double Acsch(double u) => InverseReciprocalFunctions.Acsch(u);

    /// <summary>The real cube root, negative for negative u, for all real u.</summary>
    /// <param name="u">The argument.</param>
    /// <returns>cbrt(u).</returns>
    /// <remarks>
    /// All doubles; exact on cubes.
    /// Error: 0.6 ulp.
    /// IEEE 754-2019, 9.2.1 (rootn).
    /// <example><code>SpecialFunctions.Cbrt(2)      // 1.259921049894…</code></example>
    /// </remarks>
    public static double Cbrt(double u) => ExponentialFunctions.Cbrt(u);

    /// <summary>The sign of u: -1, 0 or 1, for all real u.</summary>
    /// <param name="u">The argument.</param>
    /// <returns>sign(u).</returns>
    /// <remarks>
    /// All doubles; NaN for NaN, where Math.Sign throws. Exact.
    /// ISO 80000-2 (sgn).
    /// <example><code>SpecialFunctions.Sign(-2)      // -1</code></example>
    /// </remarks>
    public static double Sign(double u) => SignDefinition.ValueAt(u);

    /// <summary>The error function 2/sqrt(pi) times the integral of exp(-t^2) from 0 to u, for all real u.</summary>
    /// <param name="u">The argument.</param>
    /// <returns>erf(u).</returns>
    /// <remarks>
    /// All doubles; ±1 at ±∞.
    /// Error: 1.0 ulp.
    /// DLMF 7.2.1.
    /// <example><code>SpecialFunctions.Erf(1)      // 0.842700792949…</code></example>
    /// </remarks>
    public static double Erf(double u) => ErrorFunction.Erf(u);

    /// <summary>The complementary error function 1 - erf(u), for all real u.</summary>
    /// <param name="u">The argument.</param>
    /// <returns>erfc(u).</returns>
    /// <remarks>
    /// All doubles; 2 at -∞, subnormal from 26.54, 0 from 27.23.
    /// Error: 2.5 ulp.
    /// DLMF 7.2.2.
    /// <example><code>SpecialFunctions.Erfc(1)      // 0.157299207050…</code></example>
    /// </remarks>
    public static double Erfc(double u) => ErrorFunction.Erfc(u);

    /// <summary>Euler's gamma function, (u - 1)! at positive integers, for real u other than 0, -1, -2, ...</summary>
    /// <param name="u">The argument.</param>
    /// <returns>gamma(u).</returns>
    /// <remarks>
    /// ±∞ at ±0, NaN at negative integers; overflows from 171.63.
    /// Error: 0.6 ulp for |u| &lt;= 24, 4 ulp beyond.
    /// DLMF 5.2.1.
    /// <example><code>SpecialFunctions.Gamma(0.5)      // 1.772453850905…</code></example>
    /// </remarks>
    public static double Gamma(double u) => GammaFunction.Gamma(u);

    /// <summary>The logarithm ln(|gamma(u)|) of the absolute value of the gamma function, for real u other than 0, -1, -2, ...</summary>
    /// <param name="u">The argument.</param>
    /// <returns>lgamma(u).</returns>
    /// <remarks>
    /// +∞ at 0, -1, -2, …
    /// Error: 2.9 ulp.
    /// DLMF 5.2.1.
    /// <example><code>SpecialFunctions.LogGamma(10)      // 12.80182748008…</code></example>
    /// </remarks>
    public static double LogGamma(double u) => GammaFunction.LogGamma(u);

    /// <summary>The digamma function, the derivative of ln(gamma(u)), for real u other than 0, -1, -2, ...</summary>
    /// <param name="u">The argument.</param>
    /// <returns>digamma(u).</returns>
    /// <remarks>
    /// ∓∞ at ±0, NaN at negative integers.
    /// Error: 3 ulp for u &gt; 0; 3e-15 absolute near the zeros between the poles.
    /// DLMF 5.2.2.
    /// <example><code>SpecialFunctions.DiGamma(1)      // -0.577215664901…</code></example>
    /// </remarks>
    public static double DiGamma(double u) => DigammaFunction.Digamma(u);

    /// <summary>The polygamma function, the n-th derivative of digamma(x), for integers n &gt;= 0 and real x other than 0, -1, -2, ...</summary>
    /// <param name="n">The order of differentiation.</param>
    /// <param name="x">The argument.</param>
    /// <returns>polygamma(n, x).</returns>
    /// <remarks>
    /// NaN unless n is an integer, n &gt;= 0. Poles at 0, -1, -2, …: +∞ for odd n; for even n ∓∞ at ±0, NaN elsewhere.
    /// Error: 4.4 ulp for x &gt; 0 and n up to 10, 6.3 ulp for n up to 5,000; more for x &lt; 0, where terms cancel.
    /// DLMF 5.15.
    /// <example><code>SpecialFunctions.PolyGamma(1, 1)      // 1.644934066848…</code></example>
    /// </remarks>
    public static double PolyGamma(double n, double x) => PolyGammaDefinition.ValueAt(n, x);

    /// <summary>The logistic function 1/(1 + exp(-u)), for all real u.</summary>
    /// <param name="u">The argument.</param>
    /// <returns>sigmoid(u).</returns>
    /// <remarks>
    /// All doubles; 0 at -∞, 1 at +∞.
    /// Error: 2.1 ulp.
    /// D. R. Cox, The regression analysis of binary sequences, J. R. Stat. Soc. B 20 (1958) 215-242.
    /// <example><code>SpecialFunctions.Sigmoid(1)      // 0.731058578630…</code></example>
    /// </remarks>
    public static double Sigmoid(double u) => ExponentialFunctions.Sigmoid(u);

    /// <summary>The exponential less 1, exp(u) - 1, without cancellation near u = 0, for all real u.</summary>
    /// <param name="u">The argument.</param>
    /// <returns>expm1(u).</returns>
    /// <remarks>
    /// All doubles; -1 at -∞. .NET's <c>double.ExpM1</c> subtracts literally.
    /// Error: 1.2 ulp.
    /// IEEE 754-2019, 9.2.1.
    /// <example><code>SpecialFunctions.Expm1(0.5)      // 0.648721270700…</code></example>
    /// </remarks>
    public static double Expm1(double u) => ExponentialFunctions.Expm1(u);

    /// <summary>The logarithm ln(1 + u) without cancellation near u = 0, for u &gt; -1.</summary>
    /// <param name="u">The argument.</param>
    /// <returns>log1p(u); NaN below -1.</returns>
    /// <remarks>
    /// All doubles; -∞ at -1. .NET's <c>double.LogP1</c> adds literally.
    /// Error: 1.0 ulp.
    /// IEEE 754-2019, 9.2.1.
    /// <example><code>SpecialFunctions.Log1p(0.5)      // 0.405465108108…</code></example>
    /// </remarks>
    public static double Log1p(double u) => ExponentialFunctions.Log1p(u);

    /// <summary>The integral ln(1 + exp(u)) of the logistic function, for all real u.</summary>
    /// <param name="u">The argument.</param>
    /// <returns>softplus(u).</returns>
    /// <remarks>
    /// All doubles; 0 at -∞, u for large u.
    /// Error: 1.8 ulp.
    /// C. Dugas et al., Incorporating second-order functional knowledge for better option pricing, NIPS 13 (2000).
    /// <example><code>SpecialFunctions.Softplus(1)      // 1.313261687518…</code></example>
    /// </remarks>
    public static double Softplus(double u) => ExponentialFunctions.Softplus(u);
}
