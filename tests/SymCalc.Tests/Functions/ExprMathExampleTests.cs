using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace SymCalc.Tests.Functions;

/// <summary>Every example of <see cref="ExprMath"/>'s documentation, <c>code      // text</c>, prints its text.</summary>
public partial class ExprMathExampleTests
{
    private static readonly Dictionary<string, Match> Found =
        XDocument.Load(Path.Combine(AppContext.BaseDirectory, "SymCalc.xml")).Descendants("member")
            .Where(member => Identifier(member) is { } id && id.Contains(":SymCalc.ExprMath.", StringComparison.Ordinal) && id[0] != 'T' && id[0] != 'P')
            .ToDictionary(Identifier, member => Example().Match(member.Descendants("code").SingleOrDefault()?.Value ?? ""));

    private static readonly Lazy<Type> Compiled = new(Compile);

    public static TheoryData<string> Members { get; } = [.. Found.Keys];

    [Theory, MemberData(nameof(Members))]
    public void Example_PrintsWhatItSays(string member)
    {
        Assert.True(Found[member].Success, "no example");
        var value = (Expr)Compiled.Value.GetMethod(MethodName(member))!.Invoke(null, null)!;
        Assert.Equal(Found[member].Groups["text"].Value, value.ToString());
    }

    private static Type Compile() => CompiledCode.TypeOf("Examples", $$"""
        using System.Linq; using SymCalc;
        public static class Examples
        {
            private static readonly Symbol x = new("x"), y = new("y");
            {{string.Join("\n", Found.Where(e => e.Value.Success).Select(e => $"public static Expr {MethodName(e.Key)}() => {e.Value.Groups["code"].Value};"))}}
        }
        """);

    private static string Identifier(XElement member) => member.Attribute("name")!.Value;

    private static string MethodName(string member) => Regex.Replace(member, @"\W", "_");

    [GeneratedRegex(@"^(?<code>ExprMath\..*?) +// (?<text>.*)$")]
    private static partial Regex Example();
}
