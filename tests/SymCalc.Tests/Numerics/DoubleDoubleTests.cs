// Reference values: Python 3 fractions (exact rational arithmetic), rounded to double twice (head, then remainder).

using SymCalc.Numerics;

namespace SymCalc.Tests.Numerics;

public class DoubleDoubleTests
{
    [Fact]
    public void Sum_OfTwoDoubles_LosesNothing()
    {
        DoubleDouble s = DoubleDouble.Sum(1, 1E-20);

        Assert.Equal((1, 1E-20), (s.Hi, s.Lo));
    }

    [Fact]
    public void Product_OfTwoDoubles_LosesNothing()
    {
        DoubleDouble p = DoubleDouble.Product(0.1, 0.1);

        Assert.Equal((0.010000000000000002, -8.326672684688674E-19), (p.Hi, p.Lo));
    }

    [Fact]
    public void Quotient_OfThirds_HasTwiceThePrecision()
    {
        DoubleDouble q = new DoubleDouble(1, 0) / new DoubleDouble(3, 0);

        Assert.Equal((0.3333333333333333, 1.850371707708594E-17), (q.Hi, q.Lo));
    }

    [Fact]
    public void Difference_OfNearlyEqualValues_KeepsTheRemainder()
    {
        DoubleDouble d = (DoubleDouble.Pi * DoubleDouble.Pi) - (DoubleDouble.Pi * Math.PI);

        // Pi * Pi.Lo
        Ulp.AssertWithin(1, 3.84734138744358E-16, d.Hi);
    }
}
