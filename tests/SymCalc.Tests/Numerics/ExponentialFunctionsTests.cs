// Reference values: mpmath 1.2.1 at 120 digits, at the exact double written as argument, rounded to double and written
// with the digits that identify it.

using SymCalc.Numerics;

namespace SymCalc.Tests.Numerics;

public class ExponentialFunctionsTests
{
    public static TheoryData<double, double> Expm1Values => new()
    {
        { 1E-310, 1E-310 },
        { -1E-10, -9.999999999500001E-11 },
        { 9.313225746154785E-10, 9.313225750491594E-10 },
        { 0.0009765625, 0.0009770394924165351 },
        { -0.0009765625, -0.0009760858180243377 },
        { 0.25, 0.2840254166877415 },
        { 0.6781251009145048, 0.9701803778416832 },
        { -0.75, -0.5276334472589853 },
        { 1, 1.7182818284590453 },
        { -1, -0.6321205588285577 },
        { 1.0001, 1.7185536702337534 },
        { -1.5, -0.7768698398515702 },
        { 20.5, 799902176.4755054 },
        { -50, -1 },
        { 709.5, 1.3549863193146328E+308 },
    };

    public static TheoryData<double, double> Log1pValues => new()
    {
        { 1E-310, 1E-310 },
        { -1E-10, -1.00000000005E-10 },
        { 9.313225746154785E-10, 9.313225741817976E-10 },
        { 0.0009765625, 0.0009760859730554589 },
        { -0.0009765625, -0.0009770396478266127 },
        { 0.25, 0.22314355131420976 },
        { -0.5, -0.6931471805599453 },
        { -0.9999990463256836, -13.862943611198906 },
        { -0.9999999999999999, -36.7368005696771 },
        { 0.75, 0.5596157879354227 },
        { 1, 0.6931471805599453 },
        { 3.115174792029318, 1.4146813100262676 },
        { 20.5, 3.068052935133617 },
        { 10000000000, 23.025850930040455 },
        { 1E+300, 690.7755278982137 },
    };

    public static TheoryData<double, double> SigmoidValues => new()
    {
        { -709.5, 7.38014831401258E-309 },
        { -700, 9.85967654375977E-305 },
        { -20.5, 1.2501528648238605E-09 },
        { -2.75, 0.06008665017400762 },
        { -1E-10, 0.499999999975 },
        { 0, 0.5 },
        { 0.25, 0.5621765008857981 },
        { 1.5, 0.8175744761936437 },
        { 20.5, 0.9999999987498471 },
        { 36.5, 0.9999999999999999 },
        { 100, 1 },
    };

    public static TheoryData<double, double> SoftplusValues => new()
    {
        { -709.5, 7.38014831401258E-309 },
        { -700, 9.85967654375977E-305 },
        { -36.5, 1.4068617124461467E-16 },
        { -2.06816351640768, 0.11904244914633166 },
        { -1E-10, 0.6931471805099453 },
        { 0, 0.6931471805599453 },
        { 0.25, 0.8259394198788436 },
        { 1.5, 1.7014132779827524 },
        { 20.5, 20.500000001250154 },
        { 36.5, 36.5 },
        { 800, 800 },
    };

    public static TheoryData<double, double> CbrtValues => new()
    {
        { 5E-324, 1.7031839360032603E-108 },
        { 1E-300, 1E-100 },
        { -0.25, -0.6299605249474366 },
        { 1E-05, 0.02154434690031884 },
        { 0.04884497287986544, 0.3655442506288252 },
        { 0.75, 0.9085602964160698 },
        { -1.5, -1.1447142425533319 },
        { 27, 3 },
        { -1000.5, -10.001666388966024 },
        { 10000000000, 2154.4346900318837 },
        { 1.7E+308, 5.539658256754465E+102 },
    };

    [Theory]
    [MemberData(nameof(Expm1Values))]
    public void Expm1_AtReferencePoints_IsWithinOneUlp(double x, double expected) => Ulp.AssertWithin(1, expected, ExponentialFunctions.Expm1(x));

    [Theory]
    [MemberData(nameof(Log1pValues))]
    public void Log1p_AtReferencePoints_IsWithinOneUlp(double x, double expected) => Ulp.AssertWithin(1, expected, ExponentialFunctions.Log1p(x));

    [Theory]
    [MemberData(nameof(SigmoidValues))]
    public void Sigmoid_AtReferencePoints_IsWithinTwoUlp(double x, double expected) => Ulp.AssertWithin(2, expected, ExponentialFunctions.Sigmoid(x));

    [Theory]
    [MemberData(nameof(SoftplusValues))]
    public void Softplus_AtReferencePoints_IsWithinTwoUlp(double x, double expected) => Ulp.AssertWithin(2, expected, ExponentialFunctions.Softplus(x));

    [Theory]
    [MemberData(nameof(CbrtValues))]
    public void Cbrt_AtReferencePoints_IsWithinOneUlp(double x, double expected) => Ulp.AssertWithin(1, expected, ExponentialFunctions.Cbrt(x));

    [Theory]
    [InlineData(double.NegativeInfinity, -1)]
    [InlineData(-0.0, -0.0)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData(double.NaN, double.NaN)]
    public void Expm1_AtTheEnds_HasItsLimits(double x, double expected) => Ulp.AssertWithin(0, expected, ExponentialFunctions.Expm1(x));

    [Theory]
    [InlineData(-1, double.NegativeInfinity)]
    [InlineData(-1.5, double.NaN)]
    [InlineData(-0.0, -0.0)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity, double.NaN)]
    public void Log1p_AtTheEnds_HasItsLimits(double x, double expected) => Ulp.AssertWithin(0, expected, ExponentialFunctions.Log1p(x));

    [Theory]
    [InlineData(double.NegativeInfinity, 0, 0)]
    [InlineData(double.PositiveInfinity, 1, double.PositiveInfinity)]
    [InlineData(double.NaN, double.NaN, double.NaN)]
    public void SigmoidAndSoftplus_AtTheEnds_HaveTheirLimits(double x, double sigmoid, double softplus)
    {
        Ulp.AssertWithin(0, sigmoid, ExponentialFunctions.Sigmoid(x));
        Ulp.AssertWithin(0, softplus, ExponentialFunctions.Softplus(x));
    }

    [Fact]
    public void Cbrt_OfCubes_IsExact()
    {
        for (int n = -1000; n <= 1000; n++)
        {
            Assert.Equal(n, ExponentialFunctions.Cbrt((double)n * n * n));
        }
    }

    [Theory]
    [InlineData(-0.0)]
    [InlineData(double.NegativeInfinity)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NaN)]
    public void Cbrt_OfItsFixedPoints_IsTheArgument(double x) => Ulp.AssertWithin(0, x, ExponentialFunctions.Cbrt(x));
}
