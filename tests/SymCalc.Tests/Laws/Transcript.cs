using System.Globalization;
using System.Text;
using SymCalc.Functions;

namespace SymCalc.Tests.Laws;

/// <summary>
/// What can be observed of some hundred fixed expressions: texts, derivatives, simplified forms and their steps, terms and
/// factors in their order, values to the last bit, messages. It must be the same in every process and culture.
/// </summary>
internal static class Transcript
{
    private static readonly string[] Texts =
    [
        "x + y + z + a", "a*z*y*x", "x^2*y + x*y^2 + x*y + x + y + 1", "1.5*x - 0.1*y + 1e20", "1/3 - x/7", "2*(x + 1)*(y - 1)",
        "sin(x) + sin(y) + sin(z) + sin(a)", "sin(x)*sin(y)*sin(z)*sin(a)", "sin(x + y) + sin(x - y) + sin(y - x) + sin(x*y)",
        "cos(x + y)*cos(x + z)*cos(y + z)*cos(y + x)", "(x + y)*(x + z)*(y + z)*(x + a)", "(x + y)^2 + (y + z)^2 + (x + z)^2 + (x + y + z)^2",
        "sqrt(x + y) + sqrt(y + z) + sqrt(x + z)", "exp(x*y) + exp(y*z) + exp(x*z)", "x^y + y^x + x^z + z^x", "2^x*3^y*5^z*7^a",
        "ln(x)*ln(y) + ln(y)*ln(z) + ln(z)*ln(x)", "atan2(x, y) + atan2(y, x) + atan2(x, z) + atan2(z, x)", "max(x, y, z) - min(x, y, z)",
        "piecewise(x < y, x, y) + piecewise(x > y, x, y) + piecewise(x <= y, x, y)", "piecewise(x + y < z, sin(x), y > 0, cos(y), z)",
        "f(x, y) + f(y, x) + f(x, x)*g(y)", "g(x + y)*g(y + z)*f(z, x)", "x^2*sin(x)/(1 + x^2)", "exp(-x^2/2)/sqrt(2*pi)",
        "(x + 1/x)^3/(x - 1/x)", "sin(x)^2 + cos(x)^2 + tan(x)^2 + sec(x)^2", "sqrt(x^2) + sqrt(y^2*z^2)", "ln(exp(x) + exp(y))",
        "erf(x) + erfc(y) + gamma(x + 1)*lgamma(y + 1)", "polygamma(2, x) + digamma(y)", "1/(x*y) + 1/(y*z) + 1/(z*x)", "x/y/z/a",
        "(x*y)^(1/2)*(y*z)^(1/2)*(z*x)^(1/2)", "(2/3)^(1/2) + 12^(1/3) + (-8)^(1/3)", "9^9^9 + x^(9^9)", "0.1 + 0.2 + 0.3*x + 0.7*x",
        "sin(sin(x)) + sin(sin(y)) + sin(sin(z))", "x*(y*(z*(a + 1) + 1) + 1) + 1", "((x + y)*z + a)*((y + z)*a + x)*((z + a)*x + y)",
        "abs(x - y) + abs(y - x) + sign(x - y)", "floor(x + y) + ceil(y + z) + round(z + a)", "sinh(x)*cosh(y) + cosh(x)*sinh(y)",
        "asin(x/9) + acos(y/9) + atan(z) + acot(a)", "sigmoid(x + y)*softplus(y + z)*relu(z + x)", "hypot(x, y)*hypot(y, z)*hypot(z, x)",
        "x^2.5*y^-1.5 + x^(1/3)*y^(-2/3)", "e^(x + y)*e^(y + z)*pi^x", "log(x, 2) + log10(y) + log2(z)", "cbrt(x + y)*cbrt(y + z)",
        "undefined", "0^x + 0^y", "é*ß + θ₁*φ₂ + I*E", "İ + ı + i", "ﬁ + x_1*x1*x₁",
    ];

    private static SimplifyOptions Assumed { get; } = new() { Assumptions = Assumptions.Of("x > 0", "y < z", "a integer") };

    /// <summary>The transcript, made under the culture that is current.</summary>
    public static string Write()
    {
        ParseOptions options = new() { Functions = [new("f", 2), new("g", 1)] };
        var text = new StringBuilder();
        foreach (var source in Texts)
        {
            var e = Expr.Parse(source, options);
            Write(text, source, e);
            foreach (var symbol in e.FreeSymbols)
            {
                Write(text, $"d/d{symbol}", e.Differentiate(symbol));
            }
        }

        foreach (var (f, g) in Texts.Zip(Texts.Skip(1)))
        {
            text.AppendLine(Expr.Parse(f, options).Differentiate("x").EquivalentTo(Expr.Parse(g, options)).ToString());
            text.AppendLine(Expr.Parse(f, options).EquivalentTo(Expr.Parse(f, options).Simplify()).ToString());
        }

        foreach (var function in FunctionTable.All)
        {
            Expr[] arguments = [.. Enumerable.Range(0, function.Arity).Select(i => new Symbol("x") + i + new Symbol("y"))];
            Write(text, function.Name, function.Of(arguments));
        }

        Write(text, "long sum", ExprMath.Sum(Enumerable.Range(0, 60).Select(i => ExprMath.Sin(new Symbol($"s{i}") + new Symbol($"s{i * 7 % 60}")))));
        Write(text, "long product", ExprMath.Product(Enumerable.Range(0, 60).Select(i => new Symbol($"p{i}") + new Symbol($"p{i * 11 % 60}"))));
        WriteMessages(text);
        return text.ToString();
    }

    private static void Write(StringBuilder text, string title, Expr e)
    {
        text.Append("== ").Append(title).Append('\n');
        foreach (var format in (string[])["G", "L", "M"])
        {
            text.Append(e.ToString(format, CultureInfo.CurrentCulture)).Append('\n');
        }

        text.AppendJoin("; ", (e as SumExpr)?.Terms ?? (e as ProductExpr)?.Factors ?? []).Append('\n');
        text.AppendJoin(", ", e.FreeSymbols).Append('\n');
        var simplified = e.SimplifyWithSteps();
        text.Append(simplified.Result).Append('\n').AppendJoin('\n', simplified.Steps).Append('\n');
        text.Append(e.Stabilize()).Append('\n').Append(e.Simplify(Assumed)).Append('\n');
        var (names, i) = (e.FreeSymbols, 0);
        var values = names.ToDictionary(symbol => symbol.Name, _ => 0.3125 + (0.6875 * i++));
        try
        {
            text.Append(Bits(e.Evaluate(values))).Append(' ').Append(Bits(simplified.Result.Evaluate(values))).Append('\n');
        }
        catch (InvalidOperationException exception)      // f and g have no kernel
        {
            text.Append(exception.Message).Append('\n');
        }
    }

    private static void WriteMessages(StringBuilder text)
    {
        foreach (var wrong in (string[])["x +", "sn(x)", "x 2", "1.234.5", "(x", "İ(x)", "sin^-1(x)", "f(x)", "1e999", "x*)"])
        {
            Expr.TryParse(wrong, out _, out var error);
            text.Append(error?.Message).Append('\n');
        }

        try
        {
            Expr.Parse("x*y").Evaluate(("y", 1.5), ("a", 2));
        }
        catch (ArgumentException exception)
        {
            text.Append(exception.Message).Append('\n');
        }

        text.Append(Expr.Parse("x^2*sin(x)/(1 + x^2)").DifferentiateWithSteps("x")).Append('\n');
    }

    private static string Bits(double value) => BitConverter.DoubleToInt64Bits(value).ToString("X16", CultureInfo.InvariantCulture);
}
