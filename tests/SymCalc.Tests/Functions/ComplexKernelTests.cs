using System.Numerics;
using SymCalc.Functions;

namespace SymCalc.Tests.Functions;

/// <summary>The complex kernels continue the real ones analytically.</summary>
public class ComplexKernelTests
{
    public static TheoryData<string> ComplexNames { get; } =
        [.. FunctionTable.All.Where(f => f.ComplexKernel is not null).Select(f => f.Name)];

    public static TheoryData<string> AnalyticNames { get; } =
        [.. FunctionTable.All.Where(f => f.ComplexKernel is not null && f.Name != "abs").Select(f => f.Name)];

    [Theory, MemberData(nameof(ComplexNames))]
    public void ComplexKernel_OnTheRealAxis_IsTheRealKernel(string name)
    {
        var f = FunctionTable.ByName[name];
        double[] points = [.. FunctionSamples.PointsOf(f).Select(p => p[0])];
        foreach (var u in points.Concat(points.Select(u => -u)).Where(u => double.IsFinite(f.UnaryKernel!(u))))
        {
            var value = f.ComplexKernel!(u);
            FunctionSamples.AssertClose(f.UnaryKernel!(u), value.Real, 1e-13, $"Re {name}({u})");
            FunctionSamples.AssertClose(0, value.Imaginary, 1e-15, $"Im {name}({u})");
        }
    }

    /// <summary>Cauchy and Riemann: the differences along both axes agree, to the h^2 = 1e-8 of a central difference.</summary>
    [Theory, MemberData(nameof(AnalyticNames))]
    public void ComplexKernel_OffTheRealAxis_IsAnalytic(string name)
    {
        var f = FunctionTable.ByName[name];
        foreach (var z in FunctionSamples.PointsOf(f).SelectMany(p => new[] { new Complex(p[0], 0.4), new Complex(p[0], -0.3) }))
        {
            var h = 1e-4;
            var along = (f.ComplexKernel!(z + h) - f.ComplexKernel(z - h)) / (2 * h);
            var across = (f.ComplexKernel(z + new Complex(0, h)) - f.ComplexKernel(z - new Complex(0, h))) / new Complex(0, 2 * h);
            FunctionSamples.AssertClose(0, Complex.Abs(along - across) / Math.Max(1, Complex.Abs(along)), 2e-6, $"{name} at {z}");
        }
    }

    /// <summary>-0 is 0: on the axes, where the cuts are, a kernel has one value whatever the signs of the zeros.</summary>
    [Theory, MemberData(nameof(ComplexNames))]
    public void ComplexKernel_OnTheAxes_HasOneValueForEveryZero(string name)
    {
        var f = FunctionTable.ByName[name].ComplexKernel!;
        foreach (var u in new[] { 0, 0.25, 0.5, 1, 1.5, 2, 3.25 })
        {
            foreach (var (z, same) in new (Complex, Complex)[]
            {
                (new(u, 0), new(u, -0.0)), (new(-u, 0), new(-u, -0.0)), (new(0, u), new(-0.0, u)), (new(0, -u), new(-0.0, -u)),
                (Complex.Zero, new(-0.0, -0.0)),
            })
            {
                var (value, other) = (f(z), f(same));
                Assert.True(value.Equals(other) || (value - other).Magnitude <= 1e-15 * value.Magnitude, $"{name} at {z} is {value}, at {same} {other}");
            }
        }
    }

    [Fact]
    public void ComplexKernel_IsMissingWhereThereIsNone() => Assert.Equal(
        ["atan2", "sign", "min", "max", "floor", "ceil", "round", "polygamma", "relu", "hypot"],
        FunctionTable.All.Where(f => f.ComplexKernel is null).Select(f => f.Name));

    /// <summary>Where both exist, exp(z) would overflow: the values are those of the limit.</summary>
    [Fact]
    public void ComplexKernel_FarOut_DoesNotOverflow()
    {
        Assert.Equal(Complex.One, FunctionTable.Sigmoid.ComplexKernel!(new Complex(2000, 1)));
        Assert.Equal(Complex.Zero, FunctionTable.Sigmoid.ComplexKernel!(new Complex(-2000, 1)));
        Assert.Equal(new Complex(2000, 1), FunctionTable.Softplus.ComplexKernel!(new Complex(2000, 1)));
        Assert.Equal(Complex.Zero, FunctionTable.Softplus.ComplexKernel!(new Complex(-2000, 1)));
    }

    [Fact]
    public void Cbrt_IsOddAndTheRealRootOnTheAxis()
    {
        var cbrt = FunctionTable.Cbrt.ComplexKernel!;
        Assert.Equal(new Complex(-2, 0), cbrt(-8));
        Assert.Equal(-cbrt(new Complex(3, 4)), cbrt(new Complex(-3, -4)));
    }
}
