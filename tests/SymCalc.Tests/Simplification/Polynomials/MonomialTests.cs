using SymCalc.Simplification.Polynomials;
using Xunit;

namespace SymCalc.Tests.Simplification.Polynomials;

public sealed class MonomialTests
{
    public static TheoryData<int[], int[]> Pairs() => new()
    {
        { [], [] },
        { [1], [0, 1] },
        { [3, 0, 2], [1, 5] },
        { [127], [1] },
        { [100, 0, 100], [100, 1] },
        { [0, 127, 1], [0, 127, 126] },
        { [128], [127, 127] },
        { [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7], [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7] },
        { [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1], [2] },
        { [1_000_000], [1_000_000, 3] },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Operations_AreThoseOfExponents(int[] a, int[] b)
    {
        var (x, y) = (Monomial.Of(a), Monomial.Of(b));
        Assert.Equal(Both(a, b, (p, q) => p + q), x * y);
        Assert.Equal(Both(a, b, Math.Min), Monomial.Gcd(x, y));
        Assert.Equal(Both(a, b, Math.Max), Monomial.Lcm(x, y));
        Assert.Equal(Both(a, b, (p, q) => q == 0 ? p : 0), x.Without(y));
        Assert.Equal(Math.Sign(Compare(a, b)), Math.Sign(x.CompareTo(y)));
        Assert.Equal(a.Sum(), x.TotalDegree);
        Assert.Equal(a.Length, x.GeneratorCount);
        Assert.Equal(Enumerable.Range(0, 20).All(i => At(a, i) >= At(b, i)), Monomial.TryDivide(x, y, out var quotient));
        Assert.True(Monomial.TryDivide(x * y, y, out quotient));
        Assert.Equal(x, quotient);
        Assert.Equal(x.GetHashCode(), quotient.GetHashCode());
    }

    [Fact]
    public void Packing_DependsOnTheValueOnly()
    {
        Assert.True(Monomial.TryDivide(Monomial.Of(0, 500), Monomial.Of(0, 400), out var small));
        Assert.True(small.IsPacked);
        Assert.Equal(Monomial.Of(0, 100), small);
        Assert.False(Monomial.Of(0, 128).IsPacked);
        Assert.False((Monomial.Of(3, 64) * Monomial.Of(3, 64)).IsPacked);
        Assert.Equal(Monomial.Of(17, 2), Monomial.One.With(17, 2));
        Assert.Equal(Monomial.One, Monomial.Of(17, 2).With(17, 0));
        Assert.Equal(Monomial.Of(2, 200), Monomial.Of(2, 3).With(2, 200));
    }

    [Fact]
    public void Exponents_ThatExceed31Bits_AreRefused() =>
        Assert.Throws<OverflowException>(() => Monomial.Of(0, int.MaxValue) * Monomial.Of(0, 1));

    private static int At(int[] exponents, int i) => i < exponents.Length ? exponents[i] : 0;

    private static Monomial Both(int[] a, int[] b, Func<int, int, int> combine) =>
        Monomial.Of([.. Enumerable.Range(0, 20).Select(i => combine(At(a, i), At(b, i)))]);

    private static int Compare(int[] a, int[] b) =>
        Enumerable.Range(0, 20).Select(i => At(a, i).CompareTo(At(b, i))).FirstOrDefault(order => order != 0);
}
