using SymCalc.Simplification.Zero;
using Xunit;

namespace SymCalc.Tests.Simplification.Zero;

public sealed class SignSystemTests
{
    private static SignProduct Product(params int[] atoms) => SignProduct.Of(false, atoms);

    private static SignProduct Minus(params int[] atoms) => SignProduct.Of(true, atoms);

    [Fact]
    public void Products_CancelEqualSigns()
    {
        Assert.Equal("s1*s3", (Product(3, 1, 2) * Product(2)).ToString());
        Assert.Equal(SignProduct.Negative, Minus(4) * Product(4));
        Assert.Equal(SignProduct.Positive, Minus(4) * Minus(4));
        Assert.True(Product(1, 2).Contains(2));
    }

    [Fact]
    public void Equations_AreSolvedForTheYoungest()
    {
        var signs = new SignSystem();
        Assert.Equal([3], signs.Require(Product(1, 2, 3)));
        Assert.Equal("s1*s2", signs.Solved[3].ToString());
        Assert.Equal([2, 3], signs.Require(Minus(1, 2)));
        Assert.Equal("-s1", signs.Solved[2].ToString());
        Assert.Equal("-1", signs.Solved[3].ToString());
        Assert.Empty(signs.Require(Minus(3)));
        Assert.False(signs.IsContradictory);
        Assert.Equal("s1", signs.Reduce(Product(1, 2, 3) * Product(1)).ToString());
        Assert.Equal([1, 2], signs.Require(Product(1)));
        Assert.Equal("-1", signs.Solved[2].ToString());
    }

    [Fact]
    public void Equations_ThatContradict_AreNoticed()
    {
        var signs = new SignSystem();
        signs.Require(Product(1, 2));
        signs.Require(Product(2, 3));
        Assert.False(signs.IsContradictory);
        signs.Require(Minus(1, 3));
        Assert.True(signs.IsContradictory);
    }
}
