using SymCalc.Simplification.Polynomials;
using SymCalc.Tests.Laws;
using Xunit;

namespace SymCalc.Tests.Simplification.Polynomials;

/// <summary>Laws of rings over random polynomials, exact; values at points are the independent witness.</summary>
public sealed class PolynomialLaws
{
    [Fact]
    public void Operations_AreThoseOfValues() => Law.Always(PolynomialGenerator.Polynomials.And(PolynomialGenerator.Polynomials), c =>
    {
        var (p, q) = c;
        for (var seed = 1; seed <= 3; seed++)
        {
            var point = PolynomialGenerator.Point(seed);
            var (x, y) = (p.Evaluate(point), q.Evaluate(point));
            Assert.Equal(x + y, (p + q).Evaluate(point));
            Assert.Equal(x - y, (p - q).Evaluate(point));
            Assert.Equal(x * y, (p * q).Evaluate(point));
            Assert.Equal(x * x * x, p.Pow(3).Evaluate(point));
        }
    });

    [Fact]
    public void Operations_FormARing() => Law.Always(
        PolynomialGenerator.Polynomials.And(PolynomialGenerator.Polynomials).And(PolynomialGenerator.Polynomials),
        c =>
        {
            var ((p, q), r) = c;
            Assert.Equal(p + q, q + p);
            Assert.Equal(p * q, q * p);
            Assert.Equal(p * (q + r), (p * q) + (p * r));
            Assert.Equal(p * q * r, p * (q * r));
            Assert.Equal(SparsePolynomial.Zero, p - p);
            Assert.Equal((p + q).GetHashCode(), (q + p).GetHashCode());
        });

    [Fact]
    public void Division_UndoesMultiplication() => Law.Holds(PolynomialGenerator.Polynomials.And(PolynomialGenerator.Polynomials), c =>
    {
        var (p, q) = c;
        if (q.IsZero)
        {
            return false;
        }

        Assert.Equal(p, (p * q).DivideExactly(q));
        Assert.Equal(p, (p * q * q).DivideExactly(q)!.DivideExactly(q));
        var (a, b) = (p.PrimitivePart(), q.PrimitivePart());
        Assert.Equal(a, (a * b).DivideIntegrally(b));
        return true;
    });

    /// <summary>A quotient is right or null: whether a random division goes out is decided by multiplying back.</summary>
    [Fact]
    public void Division_IsExactOrRefused() => Law.Holds(PolynomialGenerator.Polynomials.And(PolynomialGenerator.Polynomials), c =>
    {
        var (p, q) = c;
        if (q.IsZero || q.IsConstant)
        {
            return false;
        }

        Assert.Null(((p * q) + SparsePolynomial.One).DivideExactly(q));
        return p.DivideExactly(q) is not { } quotient || (quotient * q).Equals(p) || Fail(p, q);
    });

    [Fact]
    public void PrimitivePart_TimesContent_IsThePolynomial() => Law.Always(PolynomialGenerator.Polynomials, p =>
    {
        Assert.Equal(p, p.PrimitivePart().Scale(p.Content));
        Assert.True(p.IsZero || p.PrimitivePart().Content.IsOne);
        var m = p.MonomialContent;
        Assert.Equal(p, p.DivideBy(m).Multiply(Rational.One, m));
        Assert.True(p.DivideBy(m).MonomialContent.IsOne);
    });

    private static bool Fail(SparsePolynomial p, SparsePolynomial q) => throw new Xunit.Sdk.XunitException($"({p})/({q}) is wrong");
}
