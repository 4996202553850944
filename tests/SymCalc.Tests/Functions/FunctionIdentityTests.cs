using SymCalc.Functions;

namespace SymCalc.Tests.Functions;

/// <summary>The identities that the table states hold for the kernels, and none is forgotten.</summary>
public class FunctionIdentityTests
{
    private const double Rounding = 1e-15;      // odd and even kernels: the same operations, up to the sign

    // f(g(u)) loses digits where g is steep or flat: at most some 100 ulp on the sample domains.
    private const double InverseTolerance = 1e-13;

    public static TheoryData<string> UnaryNames => FunctionSamples.UnaryNames;

    [Theory, MemberData(nameof(UnaryNames))]
    public void Parity_IsThatOfTheKernel(string name)
    {
        var f = FunctionTable.ByName[name];
        var (odd, even) = (true, true);
        foreach (var u in FunctionSamples.PointsOf(f).Select(p => p[0]))
        {
            var (right, left) = (f.UnaryKernel!(u), f.UnaryKernel(-u));
            odd &= Math.Abs(left + right) <= Rounding * Math.Abs(right);
            even &= Math.Abs(left - right) <= Rounding * Math.Abs(right);
        }

        // An odd function that is defined at 0 vanishes there: acot is odd elsewhere only.
        odd &= f.UnaryKernel!(0) is 0 or double.NaN or double.PositiveInfinity or double.NegativeInfinity;
        Assert.Equal(odd ? Parity.Odd : even ? Parity.Even : Parity.None, f.Parity);
    }

    [Theory, MemberData(nameof(UnaryNames))]
    public void RightInverse_IsUndoneByTheKernel(string name)
    {
        var f = FunctionTable.ByName[name];
        if (f.RightInverse.Length == 0)
        {
            return;
        }

        var g = FunctionTable.ByName[f.RightInverse];
        Assert.Equal(f.RightInverse, g.Name);
        double[] points = [.. FunctionSamples.PointsOf(g).Select(p => p[0])];
        foreach (var u in points.Concat(points.Select(u => -u)).Where(u => double.IsFinite(g.UnaryKernel!(u))))
        {
            FunctionSamples.AssertClose(u, f.UnaryKernel!(g.UnaryKernel!(u)), InverseTolerance, $"{f.Name}({g.Name}({u}))");
        }
    }

    /// <summary>f is g's inverse only if it is so on all of g's domain: sin(asin(u)), but not asin(sin(u)).</summary>
    [Fact]
    public void RightInverse_IsStatedWhereverItHolds()
    {
        // ±2 is in the domain of every function of the table that has an inverse here and reaches beyond a branch.
        double[] points = [-4, -2, -0.7, 0.3, 0.7, 2, 4];
        var holds =
            from f in FunctionTable.All
            from g in FunctionTable.All
            where f.Arity == 1 && g.Arity == 1 && f.Name != "ceil" && f.Name != "floor" && f.Name != "round"
            let values = points.Where(u => double.IsFinite(g.UnaryKernel!(u))).ToArray()
            where values.All(u => Math.Abs(f.UnaryKernel!(g.UnaryKernel!(u)) - u) < 1e-9)
            select (f.Name, g.Name);
        Assert.Equal(
            FunctionTable.All.Where(f => f.RightInverse.Length > 0).Select(f => (f.Name, f.RightInverse)).Order(),
            holds.Order());
    }
}
