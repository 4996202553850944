// Reference values: mpmath 1.2.1 at 120 digits, at the exact double written as argument, rounded to double and written
// with the digits that identify it.

using SymCalc.Numerics;

namespace SymCalc.Tests.Numerics;

public class ReciprocalFunctionsTests
{
    public static TheoryData<double, double> CotValues => new()
    {
        { 9.313225746154785E-10, 1073741824 },
        { -9.313225746154785E-10, -1073741824 },
        { 0.0009765625, 1023.9996744791459 },
        { 0.25, 3.91631736464594 },
        { -0.75, -1.0734261485493775 },
        { 1.5, 0.07091484430265245 },
        { 1.5703125, 0.0004838268326493643 },
        { 3.140625, -1033.4273529598854 },
        { -3.25, -9.18830297127549 },
        { 20.5, -0.07981660232788673 },
        { 1000000, -2.6764843396283453 },
    };

    public static TheoryData<double, double> SecValues => new()
    {
        { 9.313225746154785E-10, 1 },
        { -9.313225746154785E-10, 1 },
        { 0.0009765625, 1.0000004768373476 },
        { 0.25, 1.0320850239843857 },
        { -0.75, 1.366701124672226 },
        { 1.5, 14.136832902969903 },
        { 1.5703125, 2066.8554316600057 },
        { 3.140625, -1.0000004681769177 },
        { -3.25, -1.0059049881124142 },
        { 20.5, -12.568566671968725 },
        { 1000000, 1.0675182586811016 },
    };

    public static TheoryData<double, double> CscValues => new()
    {
        { 9.313225746154785E-10, 1073741824 },
        { -9.313225746154785E-10, -1073741824 },
        { 0.0009765625, 1024.0001627604347 },
        { 0.25, 4.041972501221071 },
        { -0.75, -1.46705272447501 },
        { 1.5, 1.0025113042467249 },
        { 1.5703125, 1.0000001170441952 },
        { 3.140625, 1033.427836786718 },
        { -3.25, 9.242559791094132 },
        { 20.5, 1.0031802878880585 },
        { 1000000, -2.857195901627289 },
    };

    public static TheoryData<double, double> CothValues => new()
    {
        { 9.313225746154785E-10, 1073741824 },
        { -0.0009765625, -1024.0003255208126 },
        { 0.26398290808551517, 3.875712232287543 },
        { 0.75, 1.5744338335777366 },
        { -1.5, -1.104791392982512 },
        { 3.25, 1.0030114058515383 },
        { -20.5, -1 },
        { 100.5, 1 },
        { 300.25, 1 },
        { 699.5, 1 },
        { -700.5, -1 },
        { 709.5, 1 },
    };

    public static TheoryData<double, double> SechValues => new()
    {
        { 9.313225746154785E-10, 1 },
        { -0.0009765625, 0.9999995231630313 },
        { 0.26398290808551517, 0.9661403522175712 },
        { 0.75, 0.7723896738572645 },
        { -1.5, 0.4250960349422805 },
        { 3.25, 0.07743200135781199 },
        { -20.5, 2.500305732773485E-09 },
        { 100.5, 4.512680271834072E-44 },
        { 300.25, 8.018844729245714E-131 },
        { 699.5, 3.2511716879839716E-304 },
        { -700.5, 1.1960392237279583E-304 },
        { 709.5, 1.4760296628025164E-308 },
    };

    public static TheoryData<double, double> CschValues => new()
    {
        { 9.313225746154785E-10, 1073741824 },
        { -0.0009765625, -1023.9998372396014 },
        { 0.26398290808551517, 3.744481981196236 },
        { 0.75, 1.2160764352269506 },
        { -1.5, -0.4696424405952246 },
        { 3.25, 0.07766518053979724 },
        { -20.5, -2.500305732773485E-09 },
        { 100.5, 4.512680271834072E-44 },
        { 300.25, 8.018844729245714E-131 },
        { 699.5, 3.2511716879839716E-304 },
        { -700.5, -1.1960392237279583E-304 },
        { 709.5, 1.4760296628025164E-308 },
    };

    [Theory]
    [MemberData(nameof(CotValues))]
    public void Cot_AtReferencePoints_IsWithinOneUlp(double x, double expected) => Ulp.AssertWithin(1, expected, ReciprocalFunctions.Cot(x));

    [Theory]
    [MemberData(nameof(SecValues))]
    public void Sec_AtReferencePoints_IsWithinOneUlp(double x, double expected) => Ulp.AssertWithin(1, expected, ReciprocalFunctions.Sec(x));

    [Theory]
    [MemberData(nameof(CscValues))]
    public void Csc_AtReferencePoints_IsWithinOneUlp(double x, double expected) => Ulp.AssertWithin(1, expected, ReciprocalFunctions.Csc(x));

    [Theory]
    [MemberData(nameof(CothValues))]
    public void Coth_AtReferencePoints_IsWithinThreeUlp(double x, double expected) => Ulp.AssertWithin(3, expected, ReciprocalFunctions.Coth(x));

    [Theory]
    [MemberData(nameof(SechValues))]
    public void Sech_AtReferencePoints_IsWithinTwoUlp(double x, double expected) => Ulp.AssertWithin(2, expected, ReciprocalFunctions.Sech(x));

    [Theory]
    [MemberData(nameof(CschValues))]
    public void Csch_AtReferencePoints_IsWithinTwoUlp(double x, double expected) => Ulp.AssertWithin(2, expected, ReciprocalFunctions.Csch(x));

    [Theory]
    [InlineData(800, 1, 0, 0)]
    [InlineData(-800, -1, 0, -0.0)]
    [InlineData(double.PositiveInfinity, 1, 0, 0)]
    [InlineData(double.NegativeInfinity, -1, 0, -0.0)]
    [InlineData(0.0, double.PositiveInfinity, 1, double.PositiveInfinity)]
    [InlineData(-0.0, double.NegativeInfinity, 1, double.NegativeInfinity)]
    [InlineData(double.NaN, double.NaN, double.NaN, double.NaN)]
    public void HyperbolicReciprocals_AtTheEnds_HaveTheirLimits(double x, double coth, double sech, double csch)
    {
        Ulp.AssertWithin(0, coth, ReciprocalFunctions.Coth(x));
        Ulp.AssertWithin(0, sech, ReciprocalFunctions.Sech(x));
        Ulp.AssertWithin(0, csch, ReciprocalFunctions.Csch(x));
    }

    [Fact]
    public void TrigonometricReciprocals_AtZero_AreInfiniteOrOne()
    {
        Assert.Equal(double.PositiveInfinity, ReciprocalFunctions.Cot(0));
        Assert.Equal(double.NegativeInfinity, ReciprocalFunctions.Csc(-0.0));
        Assert.Equal(1, ReciprocalFunctions.Sec(0));
    }
}
