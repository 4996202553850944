using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using SymCalc.Functions;

namespace SymCalc.Tests.Functions;

/// <summary>Every entry of the function table is complete.</summary>
public partial class FunctionTableTests
{
    public static TheoryData<string> Names => FunctionSamples.Names;

    [Theory, MemberData(nameof(Names))]
    public void Entry_IsDocumented(string name)
    {
        var f = FunctionTable.ByName[name];
        Assert.Matches(@"^[A-Z].*\.$", f.Summary);
        Assert.NotEmpty(f.Reference);
        Assert.Matches(@"^$|^[A-Z].*\.$", f.ExceptionalSet);
    }

    [Theory, MemberData(nameof(Names))]
    public void Entry_HasTheKernelOfItsArity(string name)
    {
        var f = FunctionTable.ByName[name];
        Assert.Equal(f.Arity == 1, f.UnaryKernel is not null);
        Assert.Equal(f.Arity == 2, f.BinaryKernel is not null);
        Assert.Null(f.Kernel);
        Assert.Equal(f.Arity, f.PartialDerivatives.Count);
    }

    [Theory, MemberData(nameof(Names))]
    public void SampleDomain_LiesInTheDomain(string name)
    {
        var f = FunctionTable.ByName[name];
        Assert.Equal(f.Arity, f.SampleDomain.Count);
        Assert.All(f.SampleDomain, domain => Assert.True(domain.Lower <= domain.Upper));
        double[][] points = [.. FunctionSamples.PointsOf(f), [.. f.SampleDomain.Select(d => d.Lower)], [.. f.SampleDomain.Select(d => d.Upper)]];
        Assert.All(points, point => Assert.True(double.IsFinite(f.Evaluate(point))));
    }

    [Theory, MemberData(nameof(Names))]
    public void Kernel_OfNaN_IsNaN(string name)
    {
        var f = FunctionTable.ByName[name];
        for (var i = 0; i < f.Arity; i++)
        {
            double[] point = [.. FunctionSamples.PointsOf(f).First()];
            point[i] = double.NaN;
            Assert.Equal(double.NaN, f.Evaluate(point));
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void Formats_UseEveryArgumentOnce(string name)
    {
        var f = FunctionTable.ByName[name];
        Assert.All([f.LatexFormat, f.CSharpFormat], format =>
            Assert.Equal(
                Enumerable.Range(0, f.Arity).Select(i => i.ToString(System.Globalization.CultureInfo.InvariantCulture)),
                Placeholder().Matches(Assert.IsType<string>(format)).Select(m => m.Groups[1].Value)));
    }

    [Theory, MemberData(nameof(Names))]
    public void LatexFormat_HasMatchingBracesAndDelimiters(string name)
    {
        var latex = FunctionTable.ByName[name].LatexFormat!;
        Assert.Equal(latex.Count(c => c == '{'), latex.Count(c => c == '}'));
        Assert.Equal(Regex.Count(latex, @"\\left"), Regex.Count(latex, @"\\right"));
    }

    [Theory, MemberData(nameof(Names))]
    public void ExprMath_HasAMethodThatMakesTheCall(string name)
    {
        var f = FunctionTable.ByName[name];
        var method = MethodOf(f);
        var symbols = FunctionSamples.SymbolsOf(f);
        Assert.Equal(f.Of(symbols), method.Invoke(null, symbols));
        Assert.All(Enumerable.Range(0, f.Arity), i =>
        {
            object?[] arguments = [.. symbols];
            arguments[i] = null;
            var thrown = Assert.Throws<TargetInvocationException>(() => method.Invoke(null, arguments));
            Assert.Equal(method.GetParameters()[i].Name, Assert.IsType<ArgumentNullException>(thrown.InnerException).ParamName);
        });
    }

    /// <summary>The table is the one source: the documentation that users see in the editor repeats it word for word.</summary>
    [Theory, MemberData(nameof(Names))]
    public void ExprMath_IsDocumentedInTheWordsOfTheTable(string name)
    {
        var f = FunctionTable.ByName[name];
        var id = $"M:SymCalc.ExprMath.{MethodOf(f).Name}({string.Join(',', Enumerable.Repeat("SymCalc.Expr", f.Arity))})";
        var member = Documentation.Value.Descendants("member").Single(m => m.Attribute("name")!.Value == id);
        Assert.Equal(f.Summary, member.Element("summary")!.Value);
        Assert.Contains(f.Reference, member.Element("remarks")!.Value, StringComparison.Ordinal);
        Assert.Contains(f.ExceptionalSet, member.Element("remarks")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_AreUniqueAndReserved()
    {
        string[] names = [.. FunctionTable.All.SelectMany(f => f.Aliases.Prepend(f.Name)), .. FunctionTable.FormNames];
        Assert.Equal(names.Length, names.Distinct().Count());
        Assert.All(names, name => Assert.Equal("a function", FunctionTable.ReservedReason(name)));
    }

    [Fact]
    public void ByName_KnowsTheFunctionsOfTheDesign()
    {
        const string Names = """
            sin cos tan cot sec csc asin acos atan acot asec acsc arcsin arccos arctan arccot arcsec arccsc atan2
            sinh cosh tanh coth sech csch asinh acosh atanh acoth asech acsch arsinh arcosh artanh arcoth arsech arcsch
            arcsinh arccosh arctanh arccoth arcsech arccsch ln log10 log2 cbrt abs sign sgn min max floor ceil ceiling round
            erf erfc gamma lgamma loggamma digamma polygamma sigmoid softplus relu hypot expm1 log1p
            """;
        Assert.All(Names.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), name => Assert.True(FunctionTable.ByName.ContainsKey(name), name));
    }

    [Fact]
    public void Of_TheWrongNumberOfArguments_Throws()
    {
        var thrown = Assert.Throws<ArgumentException>(() => FunctionTable.Sin.Of(1, 2));
        Assert.StartsWith("Function 'sin' takes 1 argument, not 2.", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_Null_Throws() => Assert.Throws<ArgumentNullException>(() => FunctionTable.Hypot.Of(new Symbol("x"), null!));

    /// <summary>Derivatives without a formula are calls of the derived function.</summary>
    [Fact]
    public void DifferentiateBy_AnArgumentWithoutFormula_GivesTheDerivedFunction()
    {
        Expr[] u = [new Symbol("n"), new Symbol("x")];
        var f = FunctionTable.PolyGamma;
        var derivative = Assert.IsType<CallExpr>(f.DifferentiateBy(0, u, f.Of(u)));
        Assert.Equal("polygamma'[1,0]", derivative.Function.Name);
        Assert.Equal(f.Of(u[0] + 1, u[1]), f.DifferentiateBy(1, u, f.Of(u)));
    }

    private static Lazy<XDocument> Documentation { get; } =
        new(() => XDocument.Load(Path.Combine(AppContext.BaseDirectory, "SymCalc.xml")));

    private static MethodInfo MethodOf(FunctionDefinition f) => typeof(ExprMath).GetMethods().Single(m =>
        m.GetParameters().Length == f.Arity
        && m.GetParameters().All(p => p.ParameterType == typeof(Expr))
        && f.Aliases.Prepend(f.Name).Contains(m.Name, StringComparer.OrdinalIgnoreCase));

    [GeneratedRegex(@"\{(\d)\}")]
    private static partial Regex Placeholder();
}
