namespace SymCalc.Tests.Functions;

/// <summary>What <see cref="ExprMath"/> has beside the functions of the table.</summary>
public class ExprMathTests
{
    private static readonly Symbol X = new("x");

    private static readonly Symbol Y = new("y");

    [Fact]
    public void Sum_OfAnySequence_IsTheSum()
    {
        Expr expected = X + Y;
        List<Symbol> list = [X, Y];
        Expr[] array = [X, Y];
        Assert.Equal(expected, ExprMath.Sum([X, Y]));
        Assert.Equal(expected, ExprMath.Sum(X, Y));
        Assert.Equal(expected, ExprMath.Sum(list));
        Assert.Equal(expected, ExprMath.Sum(array));
        Assert.Equal(expected, ExprMath.Sum(array.Select(e => e)));
        Assert.Equal(X, ExprMath.Sum(X));
        Assert.Equal(0, ExprMath.Sum());
        Assert.Equal(0, ExprMath.Sum([]));
    }

    [Fact]
    public void Product_OfAnySequence_IsTheProduct()
    {
        Expr expected = X * Y;
        List<Symbol> list = [X, Y];
        Symbol[] array = [X, Y];
        Assert.Equal(expected, ExprMath.Product([X, Y]));
        Assert.Equal(expected, ExprMath.Product(X, Y));
        Assert.Equal(expected, ExprMath.Product(list));
        Assert.Equal(expected, ExprMath.Product(array));
        Assert.Equal(expected, ExprMath.Product(array.Select(e => e)));
        Assert.Equal(1, ExprMath.Product());
        Assert.Equal(1, ExprMath.Product([]));
    }

    [Fact]
    public void Sum_CollectsEqualTerms() => Assert.Equal(2 * X + Y + 3, ExprMath.Sum([X, 1, Y, X, 2]));

    [Fact]
    public void Product_CollectsEqualBases() => Assert.Equal(6 * X.Pow(2) * Y, ExprMath.Product([X, 2, Y, X, 3]));

    [Fact]
    public void Forms_ArePowersAndQuotients()
    {
        Assert.Equal(ExprMath.E.Pow(X), ExprMath.Exp(X));
        Assert.Equal(X.Pow(Expr.Rational(1, 2)), ExprMath.Sqrt(X));
        Assert.Equal(X.Pow(Y), ExprMath.Pow(X, Y));
        Assert.Equal(ExprMath.Ln(X), ExprMath.Log(X));
        Assert.Equal(ExprMath.Ln(X) / ExprMath.Ln(Y), ExprMath.Log(X, Y));
        Assert.Equal(ExprMath.Ln(X), ExprMath.Log(X, ExprMath.E));
        Assert.Equal(ConstantExpr.Undefined, ExprMath.Log(X, 1));
        Assert.Equal(ConstantExpr.Pi, ExprMath.Pi);
        Assert.Equal(1, ExprMath.Exp(0));
        Assert.Equal(2 * ExprMath.Sqrt(2), ExprMath.Sqrt(8));
    }

    [Fact]
    public void Piecewise_WithoutOtherwise_IsUndefinedElsewhere()
    {
        var piecewise = Assert.IsType<PiecewiseExpr>(ExprMath.Piecewise([(X < 0, -X), (X > 0, X)]));
        Assert.Equal(ConstantExpr.Undefined, piecewise.Otherwise);
        Assert.Equal([(X < 0, -X), (X > 0, X)], piecewise.Branches);
        Assert.Equal(ConstantExpr.Undefined, ExprMath.Piecewise([]));
    }

    [Fact]
    public void Piecewise_TakesTheFirstTrueCondition()
    {
        var piecewise = ExprMath.Piecewise([(X < 0, -X), (X < 1, Y)], otherwise: X);
        Assert.Equal(2, piecewise.Evaluate(("x", -2), ("y", 7)));
        Assert.Equal(7, piecewise.Evaluate(("x", 0), ("y", 7)));
        Assert.Equal(3, piecewise.Evaluate(("x", 3), ("y", 7)));
        Assert.Equal(Y, ExprMath.Piecewise([(2 < (Expr)3, Y)]));
    }

    [Fact]
    public void Null_IsRefusedByName()
    {
        Throws("terms", () => ExprMath.Sum((IEnumerable<Expr>)null!));
        Throws("terms", () => ExprMath.Sum([X, null!]));
        Throws("terms", () => ExprMath.Sum(new Expr[] { X, null! }.Select(e => e)));
        Throws("factors", () => ExprMath.Product((IEnumerable<Expr>)null!));
        Throws("factors", () => ExprMath.Product([X, null!]));
        Throws("branches", () => ExprMath.Piecewise(null!));
        Throws("branches", () => ExprMath.Piecewise([(null!, X)]));
        Throws("branches", () => ExprMath.Piecewise([(X < 0, null!)]));
        Throws("u", () => ExprMath.Exp(null!));
        Throws("u", () => ExprMath.Sqrt(null!));
        Throws("u", () => ExprMath.Log(null!));
        Throws("newBase", () => ExprMath.Log(X, null!));
        Throws("b", () => ExprMath.Pow(null!, X));
        Throws("e", () => ExprMath.Pow(X, null!));
    }

    private static void Throws(string name, Action action) => Assert.Equal(name, Assert.Throws<ArgumentNullException>(action).ParamName);
}
