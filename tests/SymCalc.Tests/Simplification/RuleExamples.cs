namespace SymCalc.Tests.Simplification;

/// <summary>For every rule of simplification: where it fires and what comes of it, and where its guard holds it back.</summary>
internal static class RuleExamples
{
    /// <summary>An example of a rule.</summary>
    /// <param name="Rule">The rule's name.</param>
    /// <param name="Before">An expression that the rule changes.</param>
    /// <param name="After">What Simplify makes of it.</param>
    /// <param name="Guarded">An expression of like shape in which the rule must not fire, because the value would change or nothing would be won.</param>
    public sealed record Example(string Rule, string Before, string After, string Guarded);

    public static IReadOnlyList<Example> All { get; } =
    [
        // rule                                before                                after                 guarded
        new("even-power-of-power",             "(x^2)^(1/2)",                        "abs(x)",             "(x^3)^(1/2)"),
        new("even-power-of-power",             "sqrt((x - 1)^2)",                    "abs(x - 1)",         "sqrt((x - 1)^3)"),
        new("power-of-power",                  "sqrt(x)^y",                          "x^(y/2)",            "(x^3)^y"),
        new("power-of-power",                  "(x^0.3)^y",                          "x^(0.3*y)",          "(x^a)^y"),
        new("power-of-exponential",            "exp(x)^y",                           "exp(x*y)",           "(2^x)^y"),
        new("exponential-of-logarithm",        "exp(2*ln(x))",                       "x^2",                "exp(ln(x)^2)"),
        new("exponential-of-logarithm",        "exp(x + ln(y))",                     "y*exp(x)",           "exp(x/ln(y))"),
        new("coefficient-out-of-root",         "(8*x)^(1/3)",                        "2*x^(1/3)",          "(-8*x)^(1/3)"),
        new("function-of-right-inverse",       "sin(asin(x))",                       "x",                  "asin(sin(x))"),
        new("function-of-right-inverse",       "asinh(sinh(x))",                     "x",                  "acosh(cosh(x))"),
        new("odd-function",                    "sin(-x)",                            "-sin(x)",            "acot(-x)"),
        new("odd-function",                    "atan(-x - y)",                       "-atan(x + y)",       "atan(x - y)"),
        new("even-function",                   "cos(-x)",                            "cos(x)",             "acos(-x)"),
        new("logarithm-of-exponential",        "ln(exp(x))",                         "x",                  "ln(2^x)"),
        new("logarithm-of-power",              "ln((x + 1)^3)",                      "3*ln(x + 1)",        "ln((x + 1)^2)"),
        new("logarithm-of-power",              "ln(1/x)",                            "-ln(x)",             "ln(1/x^2)"),
        new("logarithm-of-power",              "ln(sqrt(x))",                        "ln(x)/2",            "ln(x^y)"),
        new("absolute-value-of-non-negative",  "abs(x^2)",                           "x^2",                "abs(x^3)"),
        new("absolute-value-of-non-negative",  "abs(1 + cosh(x))",                   "1 + cosh(x)",        "abs(cosh(x) - 1)"),
        new("absolute-value-of-multiple",      "abs(0.5*(x + 1))",                   "0.5*abs(x + 1)",     "abs(y*(x + 1))"),
        new("sign-of-multiple",                "sign(-3*x)",                         "-sign(x)",           "sign(x*y)"),
        new("arctangent-of-reciprocal",        "atan(1/x)",                          "acot(x)",            "acot(1/x)"),
        new("equal-branches",                  "piecewise(x < 0, y, y)",             "y",                  "piecewise(x < 0, y, z)"),
        new("equal-branches",                  "piecewise(x < 0, y, x > 1, y, y)",   "y",                  "piecewise(x < 0, y, x > 1, z, y)"),
        new("exact-trigonometric-value",       "sin(pi/6)",                          "1/2",                "sin(pi/5)"),
        new("exact-trigonometric-value",       "cos(-5*pi/3)",                       "1/2",                "cos(1.5*pi)"),
        new("exact-trigonometric-value",       "tan(pi/4) + cot(3*pi/4)",            "0",                  "tan(pi/2)"),
        new("pythagorean-sin-cos",             "sin(x)^2 + cos(x)^2",                "1",                  "sin(x)^2 + cos(y)^2"),
        new("pythagorean-sin-cos",             "a - a*sin(x)^2",                     "a*cos(x)^2",         "a + a*sin(x)^2"),
        new("pythagorean-cos-sin",             "1 - cos(x)^2",                       "sin(x)^2",           "1 + cos(x)^2"),
        new("pythagorean-cosh-sinh",           "cosh(x)^2 - sinh(x)^2",              "1",                  "cosh(x)^2 + sinh(x)^2"),
        new("pythagorean-cosh-sinh",           "cosh(x)^2 - 1",                      "sinh(x)^2",          "cosh(x)^2 + 1"),
        new("pythagorean-sinh-cosh",           "1 + sinh(x)^2",                      "cosh(x)^2",          "1 - sinh(x)^2"),
        new("pythagorean-tan-sec",             "1 + tan(x)^2",                       "sec(x)^2",           "1 - tan(x)^2"),
        new("pythagorean-cot-csc",             "1 + cot(x)^2",                       "csc(x)^2",           "1 - cot(x)^2"),
        new("pythagorean-tanh-sech",           "1 - tanh(x)^2",                      "sech(x)^2",          "1 + tanh(x)^2"),
        new("double-angle-sine",               "2*sin(x)*cos(x)",                    "sin(2*x)",           "2*sin(x)*cos(y)"),
        new("double-angle-sine",               "sin(3*x)*cos(3*x)*y",                "y*sin(6*x)/2",       "sin(3*x)*cos(3*x)^2*y"),
        new("quotient-of-functions",           "sin(x)/cos(x)",                      "tan(x)",             "sin(x)/cos(y)"),
        new("quotient-of-functions",           "tan(x)*cot(x)",                      "1",                  "tan(x)*cot(y)"),
        new("quotient-of-functions",           "y*sinh(x)^2/cosh(x)^2",              "y*tanh(x)^2",        "y*sinh(x)^2/cosh(2*x)^2"),
        new("even-power-of-absolute-value",    "abs(x)^2",                           "x^2",                "abs(x)^3"),
        new("even-power-of-absolute-value",    "y/abs(x)^4",                         "y/x^4",              "y*abs(x)^y"),
        new("sign-of-quotient",                "x/abs(x)",                           "sign(x)",            "y/abs(x)"),
        new("combine-fractions",               "x*(1 + y/x)",                        "x + y",              "x*(1 + y/z)"),
        new("expand-product",                  "(x + 1)*(x - 1)",                    "x^2 - 1",            "(x + 1)*(y + 2)"),
        new("expand-sum",                      "(x + 1)^2 - x^2 - 2*x",              "1",                  "(x + 1)^2 + x"),
        new("expand-sum",                      "(x + 2)^2 - 4*x - 4",                "x^2",                "(x + y)^10 - x^10"),
        new("common-content",                  "6*x + 6*y + 6*z",                    "6*(x + y + z)",      "0.5*x + 0.5*y + 0.5*z"),
        new("common-factor",                   "x^2*y + x^2*z",                      "x^2*(y + z)",        "x^2*y + z"),
        new("common-denominator",              "x/y + z/y + a/y",                    "(x + z + a)/y",      "x/y + z/a + 1"),
        new("collect",                         "sin(x)*y + sin(x)*z + a",            "sin(x)*(y + z) + a", "sin(x)*y + cos(x)*z + a"),
        new("lowest-terms",                    "(x^2 - 1)/(x - 1)",                  "x + 1",              "(x^2 + 1)/(x - 1)"),
        new("lowest-terms",                    "1/(4*(1 + 9*x^2/4))",                "1/(4 + 9*x^2)",      "1/(4 + 9.5*x^2)"),
        new("lowest-terms",                    "(2 - 2*x^2)/sqrt(1 - x^2)",          "2*sqrt(1 - x^2)",    "(2 - 2*x^3)/sqrt(1 - x^2)"),
        new("lowest-terms",                    "(exp(2*x) - 1)/(exp(x) - 1)",        "1 + exp(x)",         "(exp(2*x) - 2)/(exp(x) - 1)"),
        new("lowest-terms",                    "(x - y)/(sqrt(x) - sqrt(y))",        "sqrt(x) + sqrt(y)",  "(x - y)/(sqrt(x + 1) - sqrt(y))"),
        new("lowest-terms-in-sines",           "sec(x)*(sec(x)^2 + tan(x)^2 - 1)",   "2*sec(x)*tan(x)^2",  "sec(x)*(sec(x)^2 + tan(y)^2 - 1)"),
        new("lowest-terms-in-sines",           "cos(x)^2/(1 + sin(x)) + y",          "1 + y - sin(x)",     "cos(x)^2/(2 + sin(x)) + y"),
        new("lowest-terms-in-cosines",         "sin(x)^2/(1 + cos(x)) + y",          "1 + y - cos(x)",     "sin(x)^2/(2 + cos(x)) + y"),
    ];
}
