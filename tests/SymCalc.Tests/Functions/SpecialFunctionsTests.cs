using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace SymCalc.Tests.Functions;

/// <summary>The numeric functions for users: the kernels under a public name (their values: <see cref="CSharpFormatTests"/>).</summary>
public partial class SpecialFunctionsTests
{
    public static TheoryData<string> Methods { get; } = [.. typeof(SpecialFunctions)
        .GetMethods(BindingFlags.Public | BindingFlags.Static).Select(m => m.Name)];

    /// <summary>Each example of the documentation, <c>F(1)      // 0.123…</c>, prints those digits.</summary>
    [Theory, MemberData(nameof(Methods))]
    public void Example_PrintsWhatItSays(string name)
    {
        var members = XDocument.Load(Path.Combine(AppContext.BaseDirectory, "SymCalc.xml")).Descendants("member");
        var member = members.Single(m => m.Attribute("name")!.Value.StartsWith($"M:SymCalc.SpecialFunctions.{name}(", StringComparison.Ordinal));
        var example = ExampleLine().Match(member.Descendants("code").Single().Value);
        Assert.Equal(name, example.Groups["name"].Value);

        object[] arguments = [.. example.Groups["arguments"].Value.Split(',').Select(text => (object)double.Parse(text, CultureInfo.InvariantCulture))];
        var value = (double)typeof(SpecialFunctions).GetMethod(name)!.Invoke(null, arguments)!;
        var printed = value.ToString("R", CultureInfo.InvariantCulture);
        var digits = example.Groups["digits"].Value;
        Assert.Equal(digits, example.Groups["cut"].Success ? printed[..digits.Length] : printed);
    }

    [GeneratedRegex(@"^SpecialFunctions\.(?<name>\w+)\((?<arguments>[^)]*)\) +// (?<digits>[-.0-9]+)(?<cut>…)?$")]
    private static partial Regex ExampleLine();
}
