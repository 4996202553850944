using SymCalc.Functions;

namespace SymCalc.Tests.Functions;

/// <summary>Principal ranges, in multiples of pi: f(g(u)) = u within, and not beyond.</summary>
public class PrincipalRangeTests
{
    public static TheoryData<string> Names { get; } = [.. FunctionTable.All.Where(f => f.PrincipalRange is not null).Select(f => f.Name)];

    [Theory, MemberData(nameof(Names))]
    public void InverseFunction_IsAnInverseInItsPrincipalRange(string name)
    {
        var f = FunctionTable.ByName[name];
        var g = FunctionTable.All.Single(other => other.RightInverse == name);
        var (lower, upper) = f.PrincipalRange!.Value;
        var first = (double)lower * Math.PI;
        var last = upper is { } u ? (double)u * Math.PI : 4;
        double Error(double v) => Math.Abs(f.UnaryKernel!(g.UnaryKernel!(v)) - v);
        for (var i = 1; i < 40; i++)
        {
            var v = first + ((last - first) * i / 40);
            Assert.True(!double.IsFinite(g.UnaryKernel!(v)) || Error(v) < 1e-9, $"{name} at {v}");
        }

        Assert.True(Error(first - 0.1) > 0.1, $"{name} below {first}");
        Assert.True(upper is null || Error(last + 0.1) > 0.1, $"{name} beyond {last}");
    }
}
