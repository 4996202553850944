using System.Xml.Linq;

namespace SymCalc.Tests.Printing;

/// <summary>Names are escaped in every format: none can smuggle markup or code.</summary>
public class NameTests
{
    public static TheoryData<string, string> Latex { get; } = new()
    {
        { "x", "x" },
        { "x1", "x_{1}" },
        { "x12", "x_{12}" },
        { "x₁₂", "x_{12}" },
        { "m_0", "m_{0}" },
        { "x_max", @"x_{\mathrm{max}}" },
        { "x_i_2", "x_{i,2}" },
        { "x1_y", "x_{1,y}" },
        { "alpha", @"\alpha" },
        { "theta1", @"\theta_{1}" },
        { "θ", @"\theta" },
        { "θ_φ", @"\theta_{\varphi}" },
        { "Omega_x", @"\Omega_{x}" },
        { "name", @"\mathrm{name}" },
        { "name2", @"\mathrm{name}_{2}" },
        { "é", @"\text{é}" },
        { "été_1", @"\text{été}_{1}" },
        { "变量", @"\text{变量}" },
        { "𝑥", @"\text{𝑥}" },
        { "_", @"\mathrm{\_}" },
        { "_x", @"\mathrm{\_x}" },
        { "x_", @"\mathrm{x\_}" },
        { "x__1", @"\mathrm{x\_\_1}" },
        { "x1y", @"\mathrm{x1y}" },
        { "gamma_", @"\mathrm{gamma\_}" },
        { "frac", @"\mathrm{frac}" },
        { "input", @"\mathrm{input}" },
        { "x₁y", @"\text{x₁y}" },
    };

    [Theory, MemberData(nameof(Latex))]
    public void Latex_OfAName(string name, string expected) => Assert.Equal(expected, new Symbol(name).ToString("L"));

    [Theory]
    [InlineData(@"x\input{y}")]
    [InlineData("x$y")]
    [InlineData("x}y")]
    [InlineData("x%y")]
    [InlineData("x<b>")]
    [InlineData("x&amp;")]
    [InlineData("x;System.Environment.Exit(1)")]
    [InlineData("x y")]
    [InlineData("x\u200By")]
    [InlineData("x\u202Ey")]
    [InlineData("x\"")]
    [InlineData("x\n")]
    [InlineData("x^2")]
    public void ANameWithMarkup_IsNoName(string name)
    {
        Assert.Throws<ArgumentException>(() => new Symbol(name));
        Assert.Throws<ArgumentException>(() => new FunctionDefinition(name, 1));
    }

    /// <summary>Every character that a name can hold at all, in names of 50: the outputs hold nothing that their language reserves.</summary>
    [Fact]
    public void EveryCharacterOfNames_IsPlainInEveryFormat()
    {
        var letters = Enumerable.Range(0, 0x30000)
            .Where(c => c is < 0xD800 or > 0xDFFF)
            .Select(char.ConvertFromUtf32)
            .Where(c => SymCalc.Nodes.Identifier.IsValid("x" + c) && ("x" + c).IsNormalized());
        foreach (var chunk in letters.Chunk(50))
        {
            var symbol = new Symbol("x" + string.Join('x', chunk));
            var latex = symbol.ToString("L");
            var inner = latex.Replace(@"\mathrm{", "", StringComparison.Ordinal).Replace(@"\text{", "", StringComparison.Ordinal)
                .Replace(@"\_", "", StringComparison.Ordinal).TrimEnd('}');
            Assert.DoesNotContain(inner, c => @"\{}$%#&^~".Contains(c, StringComparison.Ordinal));
            Assert.True(Microsoft.CodeAnalysis.CSharp.SyntaxFacts.IsValidIdentifier(symbol.ToString("C")), symbol.ToString("C"));
            XElement.Parse(symbol.ToString("M"));
            Assert.Equal(symbol, Expr.Parse(symbol.ToString()));
        }
    }

    [Theory]
    [InlineData("f", @"f\left(x\right)")]
    [InlineData("f_1", @"f_{1}\left(x\right)")]
    [InlineData("phi", @"\phi\left(x\right)")]
    [InlineData("wave", @"\operatorname{wave}\left(x\right)")]
    [InlineData("a__b", @"\operatorname{a\_\_b}\left(x\right)")]
    public void Latex_OfAnUndefinedFunction(string name, string expected) =>
        Assert.Equal(expected, new FunctionDefinition(name, 1).Of(new Symbol("x")).ToString("L"));
}
