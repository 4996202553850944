using FsCheck;
using Xunit;

namespace SymCalc.Tests.Laws;

/// <summary>The laws of Taylor series, on random expressions about random fractions.</summary>
/// <remarks>Coefficients are compared exactly where they are fractions, otherwise by the rounding errors that <see cref="RealApproximation"/> bounds.</remarks>
public sealed class SeriesLaws
{
    private const int Order = 4;

    private static readonly Arbitrary<(RawExpr Tree, Point[] Points)> Cases =
        ExprGenerator.Expressions(Ingredients.Exact, largest: 12).And(ExprGenerator.Points);

    private static readonly Arbitrary<((RawExpr Tree, Point[] Points) Case, RawExpr Other)> Pairs =
        ExprGenerator.Expressions(Ingredients.Exact, largest: 8).And(ExprGenerator.Points).And(ExprGenerator.Expressions(Ingredients.Exact, largest: 8));

    private static readonly Arbitrary<((RawExpr Tree, Point[] Points) Case, RawExpr Other)> Compositions =
        ExprGenerator.Expressions(Ingredients.Exact, largest: 8).And(ExprGenerator.Points).And(ExprGenerator.Expressions(Ingredients.Rational, largest: 6));

    /// <summary>cₖ = f⁽ᵏ⁾(a)/k!, wherever the derivative is defined.</summary>
    [Fact]
    public void Coefficients_AreDerivatives() => Law.Holds(Cases, c =>
    {
        if (Series(c.Tree.Build(), c.Points[0]) is not { } series)
        {
            return false;
        }

        var derivative = At(c.Tree.Build(), c.Points[0]);
        Rational factorial = 1;
        var says = false;
        for (var k = 0; k <= Order; k++)
        {
            says |= Agree(series.Coefficients[k] * factorial, derivative, c.Points[0], $"{c.Tree}: coefficient {k}");
            derivative = derivative.Differentiate("x");
            factorial *= k + 1;
        }

        return says;
    });

    [Fact]
    public void DerivativeOfTheSeries_IsTheSeriesOfTheDerivative() => Law.Holds(Cases, c =>
    {
        if (Series(c.Tree.Build(), c.Points[0]) is not { } series || Series(c.Tree.Build().Differentiate("x"), c.Points[0]) is not { } derivative)
        {
            return false;
        }

        var says = false;
        for (var k = 0; k < Order; k++)
        {
            says |= Agree((k + 1) * series.Coefficients[k + 1], derivative.Coefficients[k], c.Points[0], $"{c.Tree}: coefficient {k}");
        }

        return says;
    });

    [Fact]
    public void SeriesOfAProduct_IsTheProductOfTheSeries() => Law.Holds(Pairs, c =>
    {
        var (f, g) = (c.Case.Tree.Build(), c.Other.Build());
        if (Series(f, c.Case.Points[0]) is not { } u || Series(g, c.Case.Points[0]) is not { } v || Series(f * g, c.Case.Points[0]) is not { } product)
        {
            return false;
        }

        var says = false;
        for (var k = 0; k <= Order; k++)
        {
            var expected = ExprMath.Sum([.. Enumerable.Range(0, k + 1).Select(i => u.Coefficients[i] * v.Coefficients[k - i])]);
            says |= Agree(expected, product.Coefficients[k], c.Case.Points[0], $"({f})*({g}): coefficient {k}");
        }

        return says;
    });

    /// <summary>
    /// Of an inner function of fractions, so that the outer one has a centre that is one. A constant inner function asks for
    /// the value at the centre, which is another than the series' where the outer one has a limit there that it does not
    /// take: sign(x^2) at 0.
    /// </summary>
    [Fact]
    public void SeriesOfAComposition_IsTheCompositionOfTheSeries() => Law.Holds(Compositions, c =>
    {
        var (f, g, point) = (At(c.Case.Tree.Build(), c.Case.Points[0]), At(c.Other.Build(), c.Case.Points[0]), c.Case.Points[0]);
        if (Series(g, point) is not { } inner || inner.Coefficients[0] is not NumberExpr { IsExact: true } centre
            || Series(f, point with { X = 0 }, centre) is not { } outer || Series(f.Substitute("x", g), point) is not { } whole)
        {
            return false;
        }

        if (inner.Coefficients.Skip(1).All(c => c.IsZero) && HasAnotherLimit(f, centre, outer))
        {
            return false;
        }

        var composed = outer.Compose(inner);
        var says = false;
        for (var k = 0; k <= Order; k++)
        {
            says |= Agree(composed.Coefficients[k], whole.Coefficients[k], point, $"{f} of {g}: coefficient {k}");
        }

        return says;
    });

    /// <summary>Whether f's value at the centre is another than that of its series, which is the limit.</summary>
    private static bool HasAnotherLimit(Expr f, Expr centre, TaylorSeries series) =>
        f.Substitute("x", centre).EquivalentTo(series.Coefficients[0]).Verdict == EquivalenceVerdict.Refuted;

    /// <summary>Of a polynomial of degree up to 6.</summary>
    [Fact]
    public void SeriesOfAPolynomial_IsThePolynomial() => Law.Always(ExprGenerator.Points, points =>
    {
        var x = new Symbol("x");
        var coefficients = points.Take(7).Select(p => Rational.FromDouble(p.Y)).ToArray();
        var polynomial = ExprMath.Sum([.. coefficients.Select((c, k) => c * x.Pow(k))]);
        Assert.Equal(polynomial, polynomial.TaylorSeries(x, 0, 6).Polynomial);
        var centre = Rational.FromDouble(points[0].X);
        var recentred = polynomial.TaylorSeries(x, centre, 6).Polynomial;
        foreach (var p in points)
        {
            var at = Rational.FromDouble(p.Z);
            Assert.Equal(polynomial.EvaluateExact(("x", at)), recentred.EvaluateExact(("x", at)));
        }
    });

    /// <summary>The series at a point, the other variables being fractions too; null if there is none.</summary>
    private static TaylorSeries? Series(Expr f, Point point, Expr? centre = null)
    {
        try
        {
            return At(f, point).TaylorSeries("x", centre ?? Rational.FromDouble(point.X), Order);
        }
        catch (SeriesException)
        {
            return null;
        }
        catch (ArgumentException) when (f.IsUndefined)
        {
            return null;
        }
    }

    private static Expr At(Expr f, Point point) => f.Substitute(new Dictionary<Symbol, Expr>
    {
        [new Symbol("y")] = Rational.FromDouble(point.Y),
        [new Symbol("z")] = Rational.FromDouble(point.Z),
        [new Symbol("a")] = Rational.FromDouble(point.A),
    });

    /// <summary>Whether both have a value; fails if the values differ.</summary>
    private static bool Agree(Expr expected, Expr actual, Point point, string where)
    {
        var (x, y) = (expected.Approximate(point.Approximate), actual.Approximate(point.Approximate));
        if (!x.IsCertain || !y.IsCertain)
        {
            return false;
        }

        Assert.True(x.Agrees(y), $"{where}: {expected} = {x}, {actual} = {y} at {point}");
        return true;
    }
}
