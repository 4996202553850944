using System.Xml.Linq;
using SymCalc.Functions;
using SymCalc.Tests.Corpora;

namespace SymCalc.Tests.Printing;

/// <summary>MathML output is well formed, and what it should be.</summary>
public class MathMLTests
{
    private static readonly XNamespace Namespace = "http://www.w3.org/1998/Math/MathML";

    /// <summary>How many children the elements have that are not rows.</summary>
    private static readonly Dictionary<string, int> Arity = new() { ["mfrac"] = 2, ["msup"] = 2, ["msub"] = 2, ["msubsup"] = 3, ["mroot"] = 2, ["mi"] = 0, ["mn"] = 0, ["mo"] = 0 };

    public static TheoryData<string, string> Table { get; } = new()
    {
        { "x", "<mi>x</mi>" },
        { "-x/2", "<mrow><mo>−</mo><mfrac><mi>x</mi><mn>2</mn></mfrac></mrow>" },
        { "x^2-y", "<mrow><msup><mi>x</mi><mn>2</mn></msup><mo>−</mo><mi>y</mi></mrow>" },
        { "2x", "<mrow><mn>2</mn><mo>&#x2062;</mo><mi>x</mi></mrow>" },
        { "2*3^x", "<mrow><mn>2</mn><mo>·</mo><msup><mn>3</mn><mi>x</mi></msup></mrow>" },
        { "(x+1)^2", "<msup><mrow><mo>(</mo><mrow><mn>1</mn><mo>+</mo><mi>x</mi></mrow><mo>)</mo></mrow><mn>2</mn></msup>" },
        { "sqrt(x)", "<msqrt><mi>x</mi></msqrt>" },
        { "x^(1/5)", "<mroot><mi>x</mi><mn>5</mn></mroot>" },
        { "cbrt(x)", "<mroot><mi>x</mi><mn>3</mn></mroot>" },
        { "exp(-x)", "<msup><mi>e</mi><mrow><mo>−</mo><mi>x</mi></mrow></msup>" },
        { "pi", "<mi>π</mi>" },
        { "1.5e-7", "<mrow><mn>1.5</mn><mo>·</mo><msup><mn>10</mn><mrow><mo>−</mo><mn>7</mn></mrow></msup></mrow>" },
        { "sin(x)^2", "<mrow><msup><mi>sin</mi><mn>2</mn></msup><mo>&#x2061;</mo><mrow><mo>(</mo><mi>x</mi><mo>)</mo></mrow></mrow>" },
        { "asin(x)", "<mrow><mi>arcsin</mi><mo>&#x2061;</mo><mrow><mo>(</mo><mi>x</mi><mo>)</mo></mrow></mrow>" },
        { "log2(x)^3", "<mrow><msubsup><mi>log</mi><mn>2</mn><mn>3</mn></msubsup><mo>&#x2061;</mo><mrow><mo>(</mo><mi>x</mi><mo>)</mo></mrow></mrow>" },
        { "abs(x)", "<mrow><mo>|</mo><mi>x</mi><mo>|</mo></mrow>" },
        { "max(x,y)", "<mrow><mi>max</mi><mo>&#x2061;</mo><mrow><mo>(</mo><mi>x</mi><mo>,</mo><mi>y</mi><mo>)</mo></mrow></mrow>" },
        { "theta_1", "<msub><mi>θ</mi><mn>1</mn></msub>" },
        { "x_max_0", "<msub><mi>x</mi><mrow><mi>max</mi><mo>,</mo><mn>0</mn></mrow></msub>" },
        {
            "piecewise(x<0,-x,x)",
            "<mrow><mo>{</mo><mtable columnalign=\"left\">"
            + "<mtr><mtd><mrow><mo>−</mo><mi>x</mi></mrow></mtd><mtd><mrow><mtext>if </mtext><mi>x</mi><mo>&lt;</mo><mn>0</mn></mrow></mtd></mtr>"
            + "<mtr><mtd><mi>x</mi></mtd><mtd><mtext>otherwise</mtext></mtd></mtr></mtable></mrow>"
        },
    };

    [Theory, MemberData(nameof(Table))]
    public void MathML_WritesPresentationElements(string text, string content)
    {
        var math = Expr.Parse(text).ToString("M");
        Assert.Equal($"<math xmlns=\"{Namespace}\">{content}</math>", math);
        AssertWellFormed(Expr.Parse(text));
    }

    public static TheoryData<string> FunctionNames { get; } = [.. FunctionTable.All.Select(f => f.Name)];

    [Theory, MemberData(nameof(FunctionNames))]
    public void MathML_OfEveryFunction_IsWellFormed(string name)
    {
        var f = FunctionTable.ByName[name];
        var call = f.Of([.. Enumerable.Range(0, f.Arity).Select(i => (Expr)new Symbol("u" + i))]);
        AssertWellFormed(call.Pow(2) + call.Pow(new Symbol("x")) + (1 / call));
    }

    [Fact]
    public void MathML_OfUndefinedFunctions_IsWellFormed()
    {
        Expr x = new Symbol("x"), e = new FunctionDefinition("f_1", 2).Of(x, x * x);
        AssertWellFormed(e.Differentiate("x", 2));
        AssertWellFormed(new FunctionDefinition("g", 1).Of(x).Differentiate("x", 2));
    }

    [Fact]
    public void MathML_OfTheCorpus_IsWellFormed()
    {
        foreach (var line in Corpus.Lines("rubi-diff/rubi-diff.public.jsonl"))
        {
            AssertWellFormed(Expr.Parse(line.GetProperty("f").GetString()!));
            AssertWellFormed(Expr.Parse(line.GetProperty("df").GetString()!));
        }
    }

    private static void AssertWellFormed(Expr e)
    {
        var math = XElement.Parse(e.ToString("M"));
        Assert.Equal(Namespace + "math", math.Name);
        foreach (var element in math.DescendantsAndSelf())
        {
            if (Arity.TryGetValue(element.Name.LocalName, out var count) && element.Elements().Count() != count)
            {
                Assert.Fail($"{element.Name.LocalName} has {element.Elements().Count()} children in {math}");
            }
        }
    }
}
