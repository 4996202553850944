using System.Globalization;
using System.Text.RegularExpressions;
using SymCalc.Functions;

namespace SymCalc.Tests.Functions;

/// <summary>The C# spelling of every function compiles and computes what the kernel computes.</summary>
public class CSharpFormatTests
{
    private static readonly Lazy<Type> Compiled = new(Compile);

    public static TheoryData<string> Names => FunctionSamples.Names;

    [Theory, MemberData(nameof(Names))]
    public void CSharpFormat_ComputesTheKernel(string name)
    {
        var f = FunctionTable.ByName[name];
        var method = Compiled.Value.GetMethod("F_" + name)!;
        foreach (var point in FunctionSamples.PointsOf(f))
        {
            Assert.Equal(f.Evaluate(point), (double)method.Invoke(null, [point])!);
        }
    }

    private static Type Compile()
    {
        var methods = FunctionTable.All.Select(f =>
            $"public static double F_{f.Name}(double[] u) => {Fill(f.CSharpFormat!)};");
        var source = $"using System; public static class Functions {{ {string.Join("\n", methods)} }}";
        return CompiledCode.TypeOf("Functions", source);
    }

    private static string Fill(string format) => Regex.Replace(format, @"\{(\d)\}", match =>
        $"u[{int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)}]");
}
