using System.Numerics;
using SymCalc.Numerics;

namespace SymCalc.Tests.Numerics;

public sealed class IntegerRootsTests
{
    [Fact]
    public void PerfectPower_FindsEveryPower_AndNoOther()
    {
        for (var root = 2; root < 60; root++)
        {
            var (primitive, inner) = IntegerRoots.PerfectPower(root);
            for (var degree = 1; degree <= 12; degree++)
            {
                var power = BigInteger.Pow(root, degree);
                Assert.Equal((primitive, inner * degree), IntegerRoots.PerfectPower(power));
                if (inner * degree > 1 && power != 8)
                {
                    Assert.Equal(1, IntegerRoots.PerfectPower(power + 1).Degree);       // Catalan's theorem: 8 and 9 alone
                }
            }
        }
    }

    [Theory]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(97)]
    public void PerfectPower_OfLargeNumbers(int degree)
    {
        var root = BigInteger.Pow(10, 30) + 57;
        Assert.Equal((root, degree), IntegerRoots.PerfectPower(BigInteger.Pow(root, degree)));
        Assert.Equal(1, IntegerRoots.PerfectPower(BigInteger.Pow(root, degree) + 1).Degree);
        Assert.Equal(1, IntegerRoots.PerfectPower(BigInteger.Pow(root, degree) - 1).Degree);
    }
}
