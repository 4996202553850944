using SymCalc.Simplification.Polynomials;
using SymCalc.Simplification.Zero;
using Xunit;

namespace SymCalc.Tests.Simplification.Zero;

/// <summary>Coordinates of linear forms, and groups of exponents.</summary>
public sealed class RationalBasisTests
{
    private static readonly KernelField Field = new(new AlgebraBudget(1_000_000));

    private static LinearForm Form(params (Rational C, string Name)[] terms)
    {
        var form = new LinearForm();
        foreach (var (c, name) in terms)
        {
            form.Add(c, name == "1" ? Fact.One : Field.Symbol(name));
        }

        return form;
    }

    [Fact]
    public void Coordinates_AreThoseInTheFormsThatCame()
    {
        var basis = new RationalBasis();
        basis.Add(Form((1, "x"), (1, "y")));
        basis.Add(Form((1, "x"), (-2, "y")));
        Assert.Null(basis.CoordinatesOf(Form((1, "z"))));
        Assert.Equal([new Rational(2, 3), new Rational(1, 3)], basis.CoordinatesOf(Form((1, "x")))!);
        Assert.Equal([new Rational(1, 3), new Rational(-1, 3)], basis.CoordinatesOf(Form((1, "y")))!);
        Assert.Equal([Rational.Zero, Rational.Zero], basis.CoordinatesOf(Form((1, "x"), (-1, "x")))!);
    }

    [Fact]
    public void Exponents_FormAGroup()
    {
        var powers = new IntegerPowers();
        powers.Add(Form((2, "n")));
        Assert.Equal([Rational.One, new Rational(2)], powers.CoordinatesOf(Form((4, "n"), (1, "1")))!);
        Assert.Null(powers.CoordinatesOf(Form((1, "n"))));
        powers.Add(Form((3, "n")));
        Assert.Equal(2, powers.CoordinatesOf(Form((1, "n")))!.Count(c => c.Numerator % 2 != 0) + powers.CoordinatesOfOne.Count(c => c.Numerator % 2 != 0)!);
        Assert.Null(powers.CoordinatesOf(Form((new Rational(1, 2), "n"))));
        powers.Add(Form((1, "n"), (new Rational(1, 2), "1")));
        Assert.NotNull(powers.CoordinatesOf(Form((1, "n"), (new Rational(1, 2), "1"))));
        Assert.NotNull(powers.CoordinatesOf(Form((new Rational(1, 2), "1"))));
        Assert.All(powers.CoordinatesOfOne, c => Assert.True(c.IsInteger));
        Assert.Null(powers.CoordinatesOf(Form((new Rational(1, 4), "1"))));
    }
}
