using Xunit;

namespace SymCalc.Tests.Differentiation;

/// <summary>Jacobians: values, pattern, rows and columns, products with vectors, composition.</summary>
public sealed class JacobianTests
{
    private static readonly Symbol X = new("x"), Y = new("y"), Z = new("z");

    private static readonly ExprVector F = [X * Y + ExprMath.Sin(Z), X.Pow(2) / Y, ExprMath.Exp(X * Z), Expr.Parse("piecewise(x < y, x*z, sqrt(x - y))")];

    private static readonly (string, double)[] Point = [("x", 0.75), ("y", 1.25), ("z", 0.5)];

    private static void AssertClose(Expr expected, Expr actual)
    {
        var value = expected.Evaluate(Point);
        Assert.Equal(value, actual.Evaluate(Point), 1e-12 * Math.Max(1, Math.Abs(value)));
    }

    [Fact]
    public void Jacobian_AgreesWithDifferentiate()
    {
        var jacobian = F.Jacobian("x", "y", "z");
        Assert.Equal((4, 3), (jacobian.RowCount, jacobian.ColumnCount));
        for (var i = 0; i < 4; i++)
        {
            for (var j = 0; j < 3; j++)
            {
                AssertClose(F[i].Differentiate(new[] { X, Y, Z }[j]), jacobian[i, j]);
            }
        }
    }

    [Fact]
    public void Jacobian_StoresNoZeros()
    {
        var jacobian = new ExprVector(X * Y, 3 * Z, 7).Jacobian("x", "y", "z", "w");
        Assert.Equal([(0, 0), (0, 1), (1, 2)], jacobian.Pattern);
        Assert.Equal(3, jacobian.NonZeroCount);
        Assert.Equal([(0, 0, Y), (0, 1, X), (1, 2, 3)], jacobian.NonZeros);
        Assert.Equal("[[y, x, 0, 0], [0, 0, 3, 0], [0, 0, 0, 0]]", jacobian.ToString());
    }

    /// <summary>200 functions of one variable with a long common part: by columns it is differentiated once.</summary>
    [Fact]
    public void Jacobian_OfFewVariables_SharesTheCommonPart()
    {
        Expr common = X;
        for (var i = 0; i < 20_000; i++)
        {
            common = ExprMath.Sin(common);
        }

        var functions = new ExprVector(Enumerable.Range(1, 200).Select(i => common.Pow(i)));
        var jacobian = functions.Jacobian("x");
        Assert.Equal(200, jacobian.NonZeroCount);
        Assert.Equal(common.Differentiate("x"), jacobian[0, 0]);
    }

    [Fact]
    public void Jacobian_ByRowsAndByColumns_AreEqualInValue()
    {
        // Many functions of two variables with a common part choose columns, their transposed question rows.
        var common = ExprMath.Exp(ExprMath.Sin(X * Y));
        ExprVector functions = [.. Enumerable.Range(1, 10).Select(i => common * (X + i) / (Y + i))];
        var jacobian = functions.Jacobian("x", "y");
        for (var i = 0; i < 10; i++)
        {
            var gradient = functions[i].Gradient("x", "y");
            AssertClose(gradient[0], jacobian[i, 0]);
            AssertClose(gradient[1], jacobian[i, 1]);
        }
    }

    [Fact]
    public void Products_AreThoseWithTheJacobian()
    {
        var jacobian = F.Jacobian("x", "y", "z");
        ExprVector v = [2, -1, Expr.Rational(1, 3)], w = [1, 2, 3, 4];
        foreach (var (expected, actual) in (jacobian * v).Zip(F.JacobianVectorProduct(["x", "y", "z"], v)))
        {
            AssertClose(expected, actual);
        }

        foreach (var (expected, actual) in (w * jacobian).Zip(F.VectorJacobianProduct([X, Y, Z], w)))
        {
            AssertClose(expected, actual);
        }

        foreach (var (expected, actual) in (F[1].Hessian("x", "y", "z") * v).Zip(F[1].HessianVectorProduct(["x", "y", "z"], v)))
        {
            AssertClose(expected, actual);
        }

        AssertClose(F[0].Gradient("x", "y", "z").Dot(v), F[0].DirectionalDerivative(["x", "y", "z"], v));
    }

    [Fact]
    public void Weights_AreHeldConstant()
    {
        Assert.Equal("[2*x^2 + y]", new ExprVector(X * Y, X.Pow(2)).VectorJacobianProduct(["x"], [1, X]).ToString());
        Assert.Equal("[x*y]", new ExprVector(X * Y).JacobianVectorProduct(["x"], [X]).ToString());
    }

    /// <summary>J(f∘g) = J_f(g)·J_g.</summary>
    [Fact]
    public void Composition_HasTheProductOfTheJacobians()
    {
        ExprVector f = [X * ExprMath.Sin(Y), X + Y.Pow(2), ExprMath.Exp(X)];
        ExprVector g = [Z * X, X - Z.Pow(2)];
        var chain = f.Jacobian("x", "y").Substitute(new Dictionary<Symbol, Expr> { [X] = g[0], [Y] = g[1] }) * g.Jacobian("x", "z");
        var composed = f.Compose(["x", "y"], g).Jacobian("x", "z");
        foreach (var (row, column) in composed.Pattern)
        {
            AssertClose(chain[row, column], composed[row, column]);
        }
    }

    [Fact]
    public void Jacobian_OfUndefinedFunctions()
    {
        var f = Expr.Parse("f(x*y, y)", new ParseOptions { Functions = [new FunctionDefinition("f", 2)] });
        var jacobian = new ExprVector(f, f.Pow(2)).Jacobian("x", "y");
        Assert.Equal(f.Differentiate("x"), jacobian[0, 0]);
        Assert.Equal("2*f(x*y, y)*(x*f'[1,0](x*y, y) + f'[0,1](x*y, y))", jacobian[1, 1].Simplify().ToString());
    }

    [Fact]
    public void Undefined_StaysUndefined()
    {
        ExprVector v = [X * Y, ConstantExpr.Undefined, X, Y];
        Assert.Equal("[[y, x], [undefined, undefined], [1, 0], [0, 1]]", v.Jacobian("x", "y").ToString());
        Assert.Equal("[y, undefined, 1, 0]", v.JacobianVectorProduct(["x", "y"], [1, 0]).ToString());
        Assert.Equal("[undefined, undefined]", v.VectorJacobianProduct(["x", "y"], [1, 1, 1, 1]).ToString());
        Assert.Equal("[undefined]", v[1].Gradient("x").ToString());
    }

    [Fact]
    public void CallSites()
    {
        ExprVector v = [X * Y, X.Pow(2)];
        const string text = "[[y, x], [2*x, 0]]";
        Assert.Equal(text, v.Jacobian("x", "y").ToString());
        Assert.Equal(text, v.Jacobian(X, Y).ToString());
        Assert.Equal(text, v.Jacobian().ToString());
        Assert.Equal(text, v.Jacobian(v.FreeSymbols).ToString());
        Assert.Equal(text, v.Jacobian([X, Y], CancellationToken.None).ToString());
        Assert.Equal(0, v.Jacobian([]).ColumnCount);
        Assert.Equal("[2*x + y, 2*x]", v.JacobianVectorProduct(["x", "y"], [1, 2]).ToString());
        Assert.Equal("[2*x + y, 2*x]", v.JacobianVectorProduct(v.FreeSymbols, [1, 2]).ToString());
        Assert.Equal("[2*x + y, 2*x]", v.JacobianVectorProduct([X, Y], [1, 2], CancellationToken.None).ToString());
        Assert.Equal("[4*x + y, x]", v.VectorJacobianProduct(["x", "y"], [1, 2]).ToString());
        Assert.Equal("4*x^2 + 6*x*y", Expr.Parse("x^2*y").DirectionalDerivative(["x", "y"], [3, 4]).ToString());
        Assert.Equal("4*x^2 + 6*x*y", Expr.Parse("x^2*y").DirectionalDerivative([X, Y], [3, 4]).ToString());
        Assert.Equal("15*t^4", Expr.Parse("x^2*y").TotalDerivative("t", ("x", Expr.Parse("t^2")), ("y", Expr.Parse("3*t"))).ToString());
        Assert.Equal("12*x*y", Expr.Parse("x^3*y^2").Differentiate(("x", 2), ("y", 1)).ToString());
        Assert.Equal("12*x*y", Expr.Parse("x^3*y^2").Differentiate((X, 2), (Y, 1)).ToString());
        Assert.Equal("12*x*y", Expr.Parse("x^3*y^2").Differentiate([X, Y], [2, 1]).ToString());
    }

    [Fact]
    public void Errors_SayWhatIsWrong()
    {
        ExprVector v = [X * Y, X.Pow(2)];
        Message<ArgumentException>("Variable 'x' is given twice. (Parameter 'variables')", () => v.Jacobian("x", "x"));
        Message<ArgumentException>("Variable 'y' is given twice. (Parameter 'variables')", () => X.Differentiate((Y, 1), (Y, 2)));
        Message<InvalidOperationException>("The vector has no entries: an empty system has no Jacobian.", () => new ExprVector([]).Jacobian("x"));
        Message<ArgumentException>(
            "A vector of 2 entries is needed, one for each variable, not of 3. (Parameter 'direction')", () => v.JacobianVectorProduct(["x", "y"], [1, 2, 3]));
        Message<ArgumentException>("2 weights are needed, one for each entry, not 1. (Parameter 'weights')", () => v.VectorJacobianProduct(["x"], [1]));
        Message<ArgumentException>(
            "A vector of 1 entries is needed, one for each variable, not of 2. (Parameter 'inner')", () => v.Compose(["x"], [X, Y]));
        Message<ArgumentException>(
            "2 orders are needed, one for each variable, not 1. (Parameter 'orders')", () => X.Differentiate([X, Y], [1]));
        Message<ArgumentException>("Variable 't' cannot depend on itself. (Parameter 'path')", () => X.TotalDerivative("t", ("t", X)));
    }

    [Fact]
    public void Cancellation_EndsTheWork()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        var f = ExprMath.Sum(Enumerable.Range(0, 10_000).Select(i => ExprMath.Sin(new Symbol($"x{i}"))));
        Assert.Throws<OperationCanceledException>(() => f.Gradient([.. f.FreeSymbols], source.Token));
        Assert.Throws<OperationCanceledException>(() => f.Hessian([.. f.FreeSymbols], source.Token));
        Assert.Throws<OperationCanceledException>(() => new ExprVector(f).Jacobian([.. f.FreeSymbols], source.Token));
    }

    private static void Message<TException>(string message, Action action)
        where TException : Exception => Assert.Equal(message, Assert.Throws<TException>(action).Message);
}
