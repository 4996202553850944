namespace SymCalc.Tests.Graph;

/// <summary>Replacement of symbols, and which symbols there are.</summary>
public sealed class SubstitutionTests
{
    private static readonly Symbol X = new("x");
    private static readonly Symbol Y = new("y");

    [Theory]
    [InlineData("x^2 + y", "a + b", "(a + b)^2 + y")]
    [InlineData("x + y", "y", "2*y")]
    [InlineData("x - y", "y", "0")]
    [InlineData("1/x", "0", "undefined")]
    [InlineData("sin(x)", "0", "0")]
    [InlineData("x^y", "0", "0^y")]
    [InlineData("x^x", "2", "4")]
    [InlineData("3*x + 1", "y - 1/3", "3*y")]
    [InlineData("exp(x)", "ln(y)", "exp(ln(y))")]
    [InlineData("piecewise(x < 1, y, x)", "2", "2")]
    [InlineData("piecewise(x < 1, y, x)", "z", "piecewise(z < 1, y, z)")]
    [InlineData("y^2", "z", "y^2")]
    [InlineData("x*(x + 1)", "x + 1", "(x + 1)*(x + 2)")]
    public void Substitute_GivesTheCanonicalForm(string text, string replacement, string expected) =>
        Assert.Equal(Expr.Parse(expected), Expr.Parse(text).Substitute("x", Expr.Parse(replacement)));

    [Fact]
    public void SeveralSymbols_AreReplacedAtTheSameTime()
    {
        var swapped = Expr.Parse("x - 2*y").Substitute(new Dictionary<Symbol, Expr> { [X] = Y, [Y] = X });
        Assert.Equal(Expr.Parse("y - 2*x"), swapped);
    }

    [Fact]
    public void WhatDoesNotChange_IsTheSameObject()
    {
        var untouched = ExprMath.Sin(Y);
        var e = (CallExpr)ExprMath.Atan2(untouched, X);
        Assert.Same(e, e.Substitute("z", 1));
        Assert.Same(e, e.Substitute(new Dictionary<Symbol, Expr>()));
        Assert.Same(untouched, ((CallExpr)e.Substitute("x", 2)).Arguments[0]);

        // the same symbol as two objects
        var twice = (new Symbol("x") * Y) + new Symbol("x");
        Assert.Same(twice, twice.Substitute("z", 1));
    }

    [Fact]
    public void ASharedPart_IsReplacedOnce()
    {
        Expr e = X;
        for (var i = 0; i < 100; i++)
        {
            e = ExprMath.Atan2(e, e + 1);
        }

        Assert.Equal(e, e.Substitute("x", Y).Substitute("y", X));
    }

    [Theory]
    [InlineData("1", "")]
    [InlineData("pi + e", "")]
    [InlineData("z*y + sin(x)", "x y z")]
    [InlineData("x - x", "")]
    [InlineData("b + a + B + A + _", "A B _ a b")]
    [InlineData("piecewise(x < y, z, a)", "a x y z")]
    [InlineData("x^y", "x y")]
    public void FreeSymbols_AreInNameOrder(string text, string expected) =>
        Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries), Expr.Parse(text).FreeSymbols.Select(symbol => symbol.Name));

    [Fact]
    public void NullArguments_AreErrors()
    {
        Assert.Throws<ArgumentNullException>(() => X.Substitute((string)null!, 1));
        Assert.Throws<ArgumentNullException>(() => X.Substitute((Symbol)null!, 1));
        Assert.Throws<ArgumentNullException>(() => X.Substitute("x", null!));
        Assert.Throws<ArgumentNullException>(() => X.Substitute((IReadOnlyDictionary<Symbol, Expr>)null!));
        Assert.Throws<ArgumentException>(() => X.Substitute("sin", 1));
    }
}
