namespace SymCalc.Tests.Printing;

/// <summary>The text of expressions in infix, LaTeX and C#, word for word.</summary>
public class FormatTests
{
    /// <summary>Text in; infix, LaTeX and C# out.</summary>
    public static TheoryData<string, string, string, string> Table { get; } = new()
    {
        // numbers
        { "2", "2", "2", "2.0" },
        { "-3", "-3", "-3", "-3.0" },
        { "1/2", "1/2", @"\frac{1}{2}", "1.0 / 2" },
        { "-2/3", "-2/3", @"-\frac{2}{3}", "-2.0 / 3" },
        { "0.5", "0.5", "0.5", "0.5" },
        { "3.0", "3.0", "3.0", "3.0" },
        { "1.5e20", "1.5E+20", @"1.5 \cdot 10^{20}", "1.5E+20" },
        { "1e-7", "1E-07", "10^{-7}", "1E-07" },
        { "12345678901234567890", "12345678901234567890", "12345678901234567890", "1.2345678901234567E+19" },
        { "4294967296*x", "4294967296*x", "4294967296 x", "4294967296.0 * x" },
        { "x/12345678901234567890", "x/12345678901234567890", @"\frac{x}{12345678901234567890}", "8.100000072900001E-20 * x" },
        { "pi", "pi", @"\pi", "Math.PI" },
        { "e", "e", "e", "Math.E" },
        { "1/0", "undefined", @"\mathrm{undefined}", "double.NaN" },

        // sums
        { "x+y", "x + y", "x + y", "x + y" },
        { "x-y", "x - y", "x - y", "x - y" },
        { "-x", "-x", "-x", "-x" },
        { "-x-y", "-x - y", "-x - y", "-x - y" },
        { "1-x", "1 - x", "1 - x", "1 - x" },
        { "x^2+2x+1", "x^2 + 2*x + 1", "x^{2} + 2 x + 1", "x * x + 2 * x + 1" },
        { "x^2+x-1/2", "x^2 + x - 1/2", @"x^{2} + x - \frac{1}{2}", "x * x + x - 1.0 / 2" },
        { "x-0.5*y", "x - 0.5*y", "x - 0.5 y", "x - 0.5 * y" },
        { "sin(x)-y/2", "sin(x) - y/2", @"\sin\left(x\right) - \frac{y}{2}", "Math.Sin(x) - y / 2" },

        // products and quotients
        { "2x", "2*x", "2 x", "2 * x" },
        { "x/2", "x/2", @"\frac{x}{2}", "x / 2" },
        { "2x/3", "2*x/3", @"\frac{2 x}{3}", "2 * x / 3" },
        { "-x/2", "-x/2", @"-\frac{x}{2}", "-x / 2" },
        { "3/x", "3/x", @"\frac{3}{x}", "3 / x" },
        { "1/(2x)", "1/(2*x)", @"\frac{1}{2 x}", "1 / (2 * x)" },
        { "-1/x", "-1/x", @"-\frac{1}{x}", "-1 / x" },
        { "x/(y^2*z)", "x/(y^2*z)", @"\frac{x}{y^{2} z}", "x / (y * y * z)" },
        { "2(x+1)", "2*(1 + x)", @"2 \left(1 + x\right)", "2 * (1 + x)" },
        { "-(x+1)", "-(1 + x)", @"-\left(1 + x\right)", "-(1 + x)" },
        { "(x+1)/2", "(1 + x)/2", @"\frac{1 + x}{2}", "(1 + x) / 2" },
        { "x/(1+x)", "x/(1 + x)", @"\frac{x}{1 + x}", "x / (1 + x)" },
        { "1/(1/x+1)", "1/(1 + 1/x)", @"\frac{1}{1 + \frac{1}{x}}", "1 / (1 + 1 / x)" },
        { "0.5x/y", "0.5*x/y", @"\frac{0.5 x}{y}", "0.5 * x / y" },
        { "(0-1.0)*x", "(-1.0)*x", @"\left(-1.0\right) x", "(-1.0) * x" },
        { "x^2*sin(x)/(1+x^2)", "x^2*sin(x)/(1 + x^2)", @"\frac{x^{2} \sin\left(x\right)}{1 + x^{2}}", "x * x * Math.Sin(x) / (1 + x * x)" },

        // powers, roots, exponentials
        { "x^2", "x^2", "x^{2}", "x * x" },
        { "x^3", "x^3", "x^{3}", "x * x * x" },
        { "x^4", "x^4", "x^{4}", "Math.Pow(x, 4)" },
        { "1/x^2", "1/x^2", @"\frac{1}{x^{2}}", "1 / (x * x)" },
        { "-x^2", "-x^2", "-x^{2}", "-x * x" },
        { "(x+y)^2", "(x + y)^2", @"\left(x + y\right)^{2}", "Math.Pow(x + y, 2)" },
        { "x^(a+b)", "x^(a + b)", "x^{a + b}", "Math.Pow(x, a + b)" },
        { "x^-a", "x^(-a)", "x^{-a}", "Math.Pow(x, -a)" },
        { "(x^a)^b", "(x^a)^b", @"\left(x^{a}\right)^{b}", "Math.Pow(Math.Pow(x, a), b)" },
        { "x^a^b", "x^(a^b)", "x^{a^{b}}", "Math.Pow(x, Math.Pow(a, b))" },
        { "(-2)^x", "(-2)^x", @"\left(-2\right)^{x}", "Math.Pow(-2, x)" },
        { "(1/2)^x", "(1/2)^x", @"\left(\frac{1}{2}\right)^{x}", "Math.Pow(1.0 / 2, x)" },
        { "2^x*3^y", "2^x*3^y", @"2^{x} \cdot 3^{y}", "Math.Pow(2, x) * Math.Pow(3, y)" },
        { "1e20^x", "1E+20^x", @"\left(10^{20}\right)^{x}", "Math.Pow(1E+20, x)" },
        { "x^0.3", "x^0.3", "x^{0.3}", "Math.Pow(x, 0.3)" },
        { "sqrt(x)", "sqrt(x)", @"\sqrt{x}", "Math.Sqrt(x)" },
        { "1/sqrt(x)", "1/sqrt(x)", @"\frac{1}{\sqrt{x}}", "1 / Math.Sqrt(x)" },
        { "sqrt(x^2)", "sqrt(x^2)", @"\sqrt{x^{2}}", "Math.Sqrt(x * x)" },
        { "sqrt(x)^y", "sqrt(x)^y", @"\left(\sqrt{x}\right)^{y}", "Math.Pow(Math.Sqrt(x), y)" },
        { "x^(3/2)", "x^(3/2)", "x^{3/2}", "Math.Pow(x, 3.0 / 2)" },
        { "x^(1/3)", "x^(1/3)", "x^{1/3}", "Math.Pow(x, 1.0 / 3)" },
        { "x^(-2/3)", "1/x^(2/3)", @"\frac{1}{x^{2/3}}", "1 / Math.Pow(x, 2.0 / 3)" },
        { "(-8)^(1/3)", "(-8)^(1/3)", @"\left(-8\right)^{1/3}", "Math.Pow(-8, 1.0 / 3)" },
        { "2^(3/2)", "2*sqrt(2)", @"2 \sqrt{2}", "2 * Math.Sqrt(2)" },
        { "x*sqrt(2)/3", "sqrt(2)*x/3", @"\frac{\sqrt{2} x}{3}", "Math.Sqrt(2) * x / 3" },
        { "9^9^9", "9^387420489", "9^{387420489}", "Math.Pow(9, 387420489)" },
        { "exp(-x^2)", "exp(-x^2)", "e^{-x^{2}}", "Math.Exp(-x * x)" },
        { "x*exp(-x)", "x*exp(-x)", "x e^{-x}", "x * Math.Exp(-x)" },
        { "e^(1/2)", "exp(1/2)", "e^{1/2}", "Math.Exp(1.0 / 2)" },
        { "x/e", "x/e", @"\frac{x}{e}", "x / Math.E" },
        { "exp(x)^y", "exp(x)^y", @"\left(e^{x}\right)^{y}", "Math.Pow(Math.Exp(x), y)" },

        // functions
        { "sin(x)^2", "sin(x)^2", @"\sin^{2}\left(x\right)", "Math.Pow(Math.Sin(x), 2)" },
        { "1/cosh(x)^2", "1/cosh(x)^2", @"\frac{1}{\cosh^{2}\left(x\right)}", "1 / Math.Pow(Math.Cosh(x), 2)" },
        { "sin(x)^a", "sin(x)^a", @"\left(\sin\left(x\right)\right)^{a}", "Math.Pow(Math.Sin(x), a)" },
        { "abs(x)^3", "abs(x)^3", @"\left|x\right|^{3}", "Math.Pow(Math.Abs(x), 3)" },
        { "floor(x/2)", "floor(x/2)", @"\left\lfloor \frac{x}{2} \right\rfloor", "Math.Floor(x / 2)" },
        { "cbrt(x)", "cbrt(x)", @"\sqrt[3]{x}", "SymCalc.SpecialFunctions.Cbrt(x)" },
        { "ln(x)+asin(y)", "asin(y) + ln(x)", @"\arcsin\left(y\right) + \ln\left(x\right)", "Math.Asin(y) + Math.Log(x)" },
        { "max(x,2)^2", "max(x, 2)^2", @"\left(\max\left(x, 2\right)\right)^{2}", "Math.Pow(Math.Max(x, 2.0), 2)" },
        { "gamma(x+1)", "gamma(1 + x)", @"\Gamma\left(1 + x\right)", "SymCalc.SpecialFunctions.Gamma(1 + x)" },

        // cases
        {
            "piecewise(x<0,-x,x)", "piecewise(x < 0, -x, x)",
            @"\begin{cases} -x & \text{if } x < 0 \\ x & \text{otherwise} \end{cases}",
            "x < 0 ? -x : x >= 0 ? x : double.NaN"
        },
        {
            "piecewise(x≥y,1)", "piecewise(x >= y, 1)",
            @"\begin{cases} 1 & \text{if } x \ge y \end{cases}",
            "x >= y ? 1.0 : double.NaN"
        },
        {
            "2*piecewise(x==1,2,x!=y+1,3,x)", "2*piecewise(x == 1, 2, x != 1 + y, 3, x)",
            @"2 \left(\begin{cases} 2 & \text{if } x = 1 \\ 3 & \text{if } x \ne 1 + y \\ x & \text{otherwise} \end{cases}\right)",
            "2 * (x == 1 ? 2.0 : !(x < 1 || x > 1) ? double.NaN : x < 1 + y || x > 1 + y ? 3.0 : x == 1 + y ? x : double.NaN)"
        },

        // names
        { "x1+x_2+x₃", "x1 + x_2 + x₃", "x_{1} + x_{2} + x_{3}", "x1 + x_2 + x__3" },
        { "alpha*θ1", "alpha*θ1", @"\alpha \theta_{1}", "alpha * θ1" },
        { "mass*speed*t", "mass*speed*t", @"\mathrm{mass} \cdot \mathrm{speed} t", "mass * speed * t" },
        { "v_max^2", "v_max^2", @"v_{\mathrm{max}}^{2}", "v_max * v_max" },
        { "class+Math", "Math + class", @"\mathrm{Math} + \mathrm{class}", "__u4D_ath + @class" },
    };

    [Theory, MemberData(nameof(Table))]
    public void ToString_WritesAsAPersonWould(string text, string infix, string latex, string code)
    {
        var e = Expr.Parse(text);
        Assert.Equal(infix, e.ToString());
        Assert.Equal(infix, e.ToString("G"));
        Assert.Equal(latex, e.ToString("L"));
        Assert.Equal(code, e.ToString("C"));
        Assert.Equal(e, Expr.Parse(infix));
    }

    [Fact]
    public void ToString_OfDerivativesOfUndefinedFunctions_WritesPrimesOrOrders()
    {
        var x = new Symbol("x");
        var f = new FunctionDefinition("f", 1).Of(x);
        AssertTexts(f.Differentiate("x"), "f'(x)", @"f'\left(x\right)", "f__d1(x)");
        AssertTexts(f.Differentiate("x", 3), "f'''(x)", @"f'''\left(x\right)", "f__d3(x)");
        AssertTexts(f.Differentiate("x", 4), "f'[4](x)", @"f^{(4)}\left(x\right)", "f__d4(x)");

        var g = new FunctionDefinition("wave", 2).Of(x, new Symbol("y")).Differentiate("y").Differentiate("x");
        AssertTexts(g, "wave'[1,1](x, y)", @"\operatorname{wave}^{(1,1)}\left(x, y\right)", "wave__d1_1(x, y)");
        AssertTexts(g.Pow(2), "wave'[1,1](x, y)^2", @"\left(\operatorname{wave}^{(1,1)}\left(x, y\right)\right)^{2}", "Math.Pow(wave__d1_1(x, y), 2)");

        static void AssertTexts(Expr e, params string[] expected) =>
            Assert.Equal<string[]>(expected, [e.ToString("G"), e.ToString("L"), e.ToString("C")]);
    }

    [Fact]
    public void ToString_OfAUsersFormats_BracketsWhatTheyDoNot()
    {
        var half = new FunctionDefinition("half", 1) { CSharpFormat = "{0} / 2", LatexFormat = @"\frac{{0}}{2}" };
        var e = half.Of(new Symbol("x") + 1).Pow(2) * half.Of(-3);
        Assert.Equal("Math.Pow((1 + x) / 2, 2) * ((-3.0) / 2)", Ordered(e.ToString("C")));
        Assert.Equal(@"\frac{-3}{2} \left(\frac{1 + x}{2}\right)^{2}", e.ToString("L"));

        static string Ordered(string code) => code.StartsWith('(') ? string.Join(" * ", code.Split(" * ").Reverse()) : code;
    }

    [Fact]
    public void ToString_InAnyCulture_IsTheSame()
    {
        var before = System.Globalization.CultureInfo.CurrentCulture;
        var e = Expr.Parse("-1.5*x^-2 + 1e300*y");
        var expected = new[] { "G", "L", "M", "C" }.Select(format => e.ToString(format)).ToArray();
        try
        {
            foreach (var culture in new[] { "de-DE", "ar-SA", "sv-SE", "tr-TR" })
            {
                System.Globalization.CultureInfo.CurrentCulture = new(culture);
                Assert.Equal(expected, new[] { "G", "L", "M", "C" }.Select(format => e.ToString(format)));
                Assert.Equal(expected[0], $"{e}");
                Assert.Equal(expected[1], $"{e:L}");
            }
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void ToString_InAnUnknownFormat_NamesTheFour()
    {
        var error = Assert.Throws<FormatException>(() => new Symbol("x").ToString("X"));
        Assert.Equal(
            "Unknown format 'X'; the formats of an expression are \"G\" (infix), \"L\" (LaTeX), \"M\" (MathML) and \"C\" (C#).", error.Message);
        Assert.Equal("x", new Symbol("x").ToString(null));
        Assert.Equal("x", new Symbol("x").ToString(""));
    }
}
