using System.Reflection;
using SymCalc.Functions;
using SymCalc.Tests.Corpora;
using SymCalc.Tests.Functions;

namespace SymCalc.Tests.Printing;

/// <summary>C# output compiles and has the expression's value.</summary>
public class CSharpTests
{
    private static readonly string[] Names = ["x", "y", "a", "x₁", "class", "Math", "System", "été", "_", "x__1", "θ", "𝑥", "value"];

    private static readonly double[] Point = [0.7, -1.3, 2.5, 0.25, 1.75, 3.5, -0.4, 1.1, 0.9, -2.2, 0.6, 1.9, 2.1];

    private static readonly Lazy<IReadOnlyDictionary<string, MethodInfo>> Compiled = new(() => Compile(Texts!.Select(row => row.Data)));

    public static TheoryData<string> Texts { get; } =
    [
        "2", "-3", "1/2", "-1/2", "x/2", "1/2*x", "2/3*x-1/7", "1/(2*x)", "x^2", "x^3*y", "y/x^2", "-x^2", "x^4", "x^-3", "x^0.3", "x^(2/3)", "x^(-1/3)",
        "(x+a)^2", "(x^2+1)^(x*y)", "2^x", "(1/2)^x", "(x^a)^y", "x^a^y", "sqrt(x)", "1/sqrt(x+a)", "sqrt(2)*x", "exp(-x^2/2)", "e^2*x/e", "pi*e", "x/(y*a)",
        "x-(y-a)", "-(x+y)/(x-a)", "x/(y/(x/a))", "1/(1/x+1/y)", "0.5*(x+y)+a", "-1.5*x", "1e20*x", "x/12345678901234567890", "12345678901234567890*x", "3000000000*x",
        "123456789012345678901234567890/987654321098765432109876543211*x", "(1/3)^(1/3)", "round(2)*x/3", "abs(3)*x/2", "max(2,1)/4*x", "max(x,1)/2", "round(5/2+0*x)",
        "x₁+x__1", "class*Math/System", "été*θ-𝑥", "_^2+value^2", "x^2*sin(x)/(1+x^2)", "sin(x)^2+cos(x)^2", "atan2(y,x)", "log(a,3)", "hypot(3,4*x)",
        "piecewise(x<0,1,2)/4", "piecewise(y<0,-y,y)^2", "2-piecewise(y<0,1,x<1,2,3)", "-piecewise(x==y,1,2)", "piecewise(x!=y,1,2)", "piecewise(x<=0,1,x>1,2,x>=0.5,3)",
        "piecewise(x<0,1)", "max(piecewise(x<0,1,2),piecewise(x>0,3,4))", "piecewise(piecewise(x<0,1,2)>1,x,y)", "piecewise(x<0,x,y<0,piecewise(a>0,1,2),3)",
        "undefined", "9^9^9", "x+9^9^9/7^9^9",
    ];

    [Theory, MemberData(nameof(Texts))]
    public void CSharp_Compiled_HasTheValue(string text)
    {
        var value = (double)Compiled.Value[text].Invoke(null, [.. Point.Cast<object>()])!;
        AssertSame(Evaluate(Expr.Parse(text)), value, text);
    }

    [Fact]
    public void CSharp_OfEveryFunction_HasTheValue()
    {
        var texts = FunctionTable.All.ToDictionary(
            f => f.Name,
            f => $"{f.Name}({string.Join(',', FunctionSamples.PointsOf(f).First().Select(v => $"x*{v / Point[0]:R}"))})^2/3");
        var compiled = Compile(texts.Values);
        foreach (var (name, text) in texts)
        {
            AssertSame(Evaluate(Expr.Parse(text)), (double)compiled[text].Invoke(null, [.. Point.Cast<object>()])!, name);
        }
    }

    [Fact]
    public void CSharp_OfCasesWithAnUndefinedSide_IsNaN()
    {
        string[] relations = ["<", "<=", ">", ">=", "==", "!="];
        string[] undefined = ["piecewise(ln(y)#0,1,2)", "piecewise(x>100,0,ln(y)#0,1,2)", "piecewise(ln(y)#0,0,x>0,1,2)"];
        const string chosen = "piecewise(x>0,5,ln(y)<0,1,2)";
        var texts = relations.SelectMany(relation => undefined.Select(text => text.Replace("#", relation, StringComparison.Ordinal))).ToArray();
        var compiled = Compile([.. texts, chosen]);
        Assert.All(texts, text => Assert.Equal(double.NaN, compiled[text].Invoke(null, [.. Point.Cast<object>()])));
        Assert.Equal(5.0, compiled[chosen].Invoke(null, [.. Point.Cast<object>()]));
    }

    [Fact]
    public void CSharp_OfTheCorpus_CompilesAndHasTheValue()
    {
        var texts = Corpus.Lines("rubi-diff/rubi-diff.public.jsonl").Where((_, i) => i % 25 == 0)
            .Select(line => line.GetProperty("df").GetString()!).Distinct().ToArray();
        var symbols = texts.SelectMany(text => Expr.Parse(text).FreeSymbols).Distinct().Select(s => s.Name).Order(StringComparer.Ordinal).ToArray();
        var point = symbols.Select((_, i) => 1.1 + (0.37 * i)).ToArray();
        var values = symbols.Zip(point).ToDictionary(p => p.First, p => p.Second);
        var compiled = Compile(texts, symbols);
        foreach (var text in texts)
        {
            AssertSame(Expr.Parse(text).Evaluate(values), (double)compiled[text].Invoke(null, [.. point.Cast<object>()])!, text);
        }
    }

    [Fact]
    public void Identifiers_OfDifferentNames_Differ()
    {
        string[] names =
        [
            "x₁", "x_1", "x__1", "x___1", "x__1_", "x₁₂", "x₁2", "x12", "x1₂", "x_₁", "x₁_", "x₁_2", "x₁u", "_", "__", "___", "_₁", "𝑥", "x", "𝑥₁", "_𝑥", "_u1D465_",
            "__u1D465_", "class", "Math", "__u4D_ath", "u4D_ath", "f__d1", "f_d1",
        ];
        var derived = new FunctionDefinition("f", 1).Of(new Symbol("x")).Differentiate("x").ToString("C")[..^3];
        var identifiers = names.Select(name => new Symbol(name).ToString("C")).Append(derived).ToArray();
        Assert.Equal(identifiers.Length, identifiers.Distinct().Count());
        Assert.All(identifiers, identifier => Assert.True(
            Microsoft.CodeAnalysis.CSharp.SyntaxFacts.IsValidIdentifier(identifier.TrimStart('@')), identifier));
    }

    private static double Evaluate(Expr e) => e.Evaluate(Names.Zip(Point).ToDictionary(p => p.First, p => p.Second));

    private static void AssertSame(double expected, double actual, string where)
    {
        if (double.IsFinite(expected))
        {
            FunctionSamples.AssertClose(expected, actual, 1e-12, where);
        }
        else
        {
            Assert.Equal(expected, actual);
        }
    }

    private static IReadOnlyDictionary<string, MethodInfo> Compile(IEnumerable<string> texts) => Compile(texts, Names);

    /// <summary>One method for each text, with a parameter for each name.</summary>
    private static IReadOnlyDictionary<string, MethodInfo> Compile(IEnumerable<string> texts, string[] names)
    {
        var all = texts.ToArray();
        var parameters = string.Join(", ", names.Select(name => $"double {new Symbol(name).ToString("C")}"));
        var methods = all.Select((text, i) => $"public static double F{i}({parameters}) => {Expr.Parse(text).ToString("C")};");
        var type = CompiledCode.TypeOf("Printed", $"using System; public static class Printed {{ {string.Join('\n', methods)} }}");
        return all.Select((text, i) => (text, Method: type.GetMethod($"F{i}")!)).ToDictionary(p => p.text, p => p.Method);
    }
}
