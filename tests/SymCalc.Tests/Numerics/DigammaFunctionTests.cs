// Reference values: mpmath 1.2.1 at 120 digits, at the exact double written as argument, rounded to double and written
// with the digits that identify it.

using SymCalc.Numerics;

namespace SymCalc.Tests.Numerics;

public class DigammaFunctionTests
{
    public static TheoryData<double, double> PositiveValues => new()
    {
        { 1E-300, -9.999999999999999E+299 },
        { 0.0009765625, -1024.5756104293407 },
        { 0.25, -4.2274535333762655 },
        { 0.75, -1.0858608797864722 },
        { 1, -0.5772156649015329 },
        { 1.1101365917514905, -0.40932102830704836 },
        { 1.46, -0.0015805619870834522 },
        { 1.461632144968362, -3.072790566546293E-16 },
        { 1.4616321449683622, -9.241265521729427E-17 },
        { 1.4616321449683625, 1.2245374622004068E-16 },
        { 1.5, 0.03648997397857652 },
        { 2, 0.42278433509846713 },
        { 3.25, 1.016990911068179 },
        { 9.999, 2.2516474172057355 },
        { 10, 2.251752589066721 },
        { 20.5, 2.9958363947076467 },
        { 100.5, 4.605174352581845 },
        { 100000, 11.512920464961896 },
        { 10000000000, 23.025850929890456 },
        { 1E+300, 690.7755278982137 },
        { -1E-300, 9.999999999999999E+299 },
        { -1E-21, 1.0000000000000001E+21 },
    };

    public static TheoryData<double, double> NegativeValues => new()
    {
        { -1E-10, 9999999999.422785 },
        { -0.5, 0.03648997397857652 },
        { -0.75, -2.894120200042932 },
        { -0.9999999999999999, -9007199254740992 },
        { -1.25, 3.714139120213528 },
        { -3.25, 4.46627587235028 },
        { -5.5, 1.792911330399933 },
        { -20.875, -4.522162415663901 },
        { -31.9, -6.190629882667006 },
    };

    public static TheoryData<double, double> NegativeRootValues => new()
    {
        { -0.5040830082644554, 7.289763902976895E-17 },
        { -1.5734984731623904, 1.5649788481838454E-16 },
        { -2.6107208684441447, -1.0720275936410002E-15 },
        { -3.635293366436901, -6.354883894064686E-16 },
        { -10.708740838254144, 9.822169913611686E-15 },
        { -100.25, 7.754238959208646 },
        { -999.875, -0.6763453414255223 },
    };

    [Theory]
    [MemberData(nameof(PositiveValues))]
    public void Digamma_OfPositiveAndTiny_IsWithinThreeUlp(double x, double expected) => Ulp.AssertWithin(3, expected, DigammaFunction.Digamma(x));

    [Theory]
    [MemberData(nameof(NegativeValues))]
    public void Digamma_AwayFromItsNegativeRoots_IsWithinTwoUlp(double x, double expected) => Ulp.AssertWithin(2, expected, DigammaFunction.Digamma(x));

    [Theory]
    [MemberData(nameof(NegativeRootValues))]
    public void Digamma_AtNegativeRootsAndFarLeft_IsAbsolutelyAccurate(double x, double expected) =>
        Assert.InRange(DigammaFunction.Digamma(x) - expected, x > -32 ? -4E-16 : -3E-15, x > -32 ? 4E-16 : 3E-15);

    [Theory]
    [InlineData(0.0, double.NegativeInfinity)]
    [InlineData(-0.0, double.PositiveInfinity)]
    [InlineData(-1, double.NaN)]
    [InlineData(-1E300, double.NaN)]
    [InlineData(double.NegativeInfinity, double.NaN)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData(double.NaN, double.NaN)]
    public void Digamma_AtPolesAndEnds_HasItsLimits(double x, double expected) => Assert.Equal(expected, DigammaFunction.Digamma(x));
}
