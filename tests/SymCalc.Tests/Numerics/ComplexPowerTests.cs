// Reference values: mpmath 1.2.1 at 120 digits, at the exact double written as argument, rounded to double and written
// with the digits that identify it.

using System.Numerics;
using SymCalc.Numerics;

namespace SymCalc.Tests.Numerics;

public class ComplexPowerTests
{
    public static TheoryData<double, double, double, double, double, double> Values => new()
    {
        { 1, 2, 3, 0, -11, -2 },
        { 1, 2, -3, 0, -0.088, 0.016 },
        { 0.5, -1.5, 0.5, 0, 1.0200830432087844, -0.7352342586156434 },
        { -8, 0, 0.3333333333333333, 0, 1, 1.7320508075688772 },
        { -8, 0, 2, 0, 64, 0 },
        { -8, 0, -3, 0, -0.001953125, 0 },
        { -2, 0, 0.5, 0, 0, 1.4142135623730951 },
        { 2, 0, 0.5, 0, 1.4142135623730951, 0 },
        { 0, 1, 0, 1, 0.2078795763507619, 0 },
        { -1, 1E-09, 0.25, 0, 0.7071067813633242, 0.7071067810097709 },
        { 2, -1, 64, 0, -3.9777038029487226E+21, 2.2940770664883067E+22 },
        { 0.1, 0.2, -2.5, 1.5, 2.392339316565135, 7.671727696059255 },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void Pow_AtReferencePoints_IsWithin1EMinus14(double x, double y, double p, double q, double re, double im) =>
        Ulp.AssertRelative(1E-14, new(re, im), ComplexFunctions.Pow(new(x, y), new(p, q)));

    [Fact]
    public void Pow_ToTheZero_IsOne()
    {
        Assert.Equal(Complex.One, ComplexFunctions.Pow(Complex.Zero, Complex.Zero));
        Assert.Equal(Complex.One, ComplexFunctions.Pow(new(3, -2), Complex.Zero));
    }

    [Fact]
    public void Pow_OfZero_IsZeroOrInfinite()
    {
        Assert.Equal(Complex.Zero, ComplexFunctions.Pow(Complex.Zero, 0.5));
        Assert.Equal(double.PositiveInfinity, ComplexFunctions.Pow(Complex.Zero, -1).Real);
        Assert.Equal(double.NaN, ComplexFunctions.Pow(Complex.Zero, Complex.ImaginaryOne).Real);
    }

    [Fact]
    public void Pow_OfRealNumbers_IsExactWhereTheRealPowerIs()
    {
        Assert.Equal(new Complex(64, 0), ComplexFunctions.Pow(-8, 2));
        Assert.Equal(new Complex(0, 3), ComplexFunctions.Pow(-9, 0.5));
        Assert.Equal(new Complex(-3, 4), ComplexFunctions.Pow(new(1, 2), 2));
        Assert.Equal(new Complex(0, 3), ComplexFunctions.Pow(new(-9, -0.0), 0.5));
    }
}
