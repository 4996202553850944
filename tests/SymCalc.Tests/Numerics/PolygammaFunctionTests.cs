// Reference values: mpmath 1.2.1 at 120 digits, at the exact double written as argument, rounded to double and written
// with the digits that identify it.

using SymCalc.Numerics;

namespace SymCalc.Tests.Numerics;

public class PolygammaFunctionTests
{
    public static TheoryData<int, double, double> LowOrderValues => new()
    {
        { 1, 1E-05, 10000000001.644909 },
        { 1, 0.25, 17.19732915450711 },
        { 1, 1, 1.6449340668482264 },
        { 1, 1.5, 0.9348022005446793 },
        { 1, 15.802514346593055, 0.06532551684105346 },
        { 1, 20.5, 0.04998959242996099 },
        { 1, 100000, 1.0000050000166667E-05 },
        { 2, 1E-05, -2000000000000002 },
        { 2, 0.25, -129.32773993753693 },
        { 2, 1, -2.4041138063191885 },
        { 2, 1.5, -0.82879664423432 },
        { 2, 15.802514346593055, -0.004265909653782362 },
        { 2, 20.5, -0.0024984397723677343 },
        { 2, 100000, -1.00001000005E-10 },
        { 3, 1E-05, 5.999999999999999E+20 },
        { 3, 0.25, 1538.7821440091884 },
        { 3, 1, 6.493939402266829 },
        { 3, 1.5, 1.4090910340024372 },
        { 3, 15.802514346593055, 0.0005569506959144255 },
        { 3, 20.5, 0.0002496881810853771 },
        { 3, 100000, 2.0000300002E-15 },
        { 4, 1E-05, -2.399999999999999E+26 },
        { 4, 0.25, -24584.375388637935 },
        { 4, 1, -24.88626612344088 },
        { 4, 1.5, -3.4742498266672253 },
        { 4, 15.802514346593055, -0.00010903346937638563 },
        { 4, 20.5, -3.742211313047414E-05 },
        { 4, 100000, -6.000120001E-20 },
        { 5, 1E-05, 1.1999999999999994E+32 },
        { 5, 0.25, 491552.5137676813 },
        { 5, 1, 122.0811674381339 },
        { 5, 1.5, 11.113548602435497 },
        { 5, 15.802514346593055, 2.8450431297984394E-05 },
        { 5, 20.5, 7.476657640239659E-06 },
        { 5, 100000, 2.4000600006E-24 },
        { 10, 1E-05, -3.628799999999997E+61 },
        { 10, 0.25, -15220290667405.55 },
        { 10, 1, -3630593.311606629 },
        { 10, 1.5, -42108.85876897549 },
        { 10, 15.802514346593055, -5.05492759196907E-07 },
        { 10, 20.5, -3.5036001352094345E-08 },
        { 10, 100000, -3.6289814433264E-45 },
        { 1, 1E+200, 1E-200 },
        { 2, 1E+100, -1E-200 },
        { 8, 15.802514346593055, -1.655023655260764E-06 },
        { 1, 1E-160, double.PositiveInfinity },
    };

    public static TheoryData<int, double, double> HighOrderValues => new()
    {
        { 20, 0.6666666666666666, -1.2135035717843734E+22 },
        { 20, 8, -0.2888376308332013 },
        { 20, 70.5, -1.5190940619945307E-20 },
        { 50, 1.6666666666666667, -1.4749885264181617E+53 },
        { 50, 20, -0.01474515749090625 },
        { 50, 100.5, -6.018704174969627E-38 },
        { 100, 3.3333333333333335, -1.442947006048515E+105 },
        { 100, 40, -0.00015834291085306513 },
        { 100, 150.5, -2.2531453261617495E-62 },
        { 170, 5.666666666666667, -1.1009079203298502E+178 },
        { 170, 68, -3.4611848840680547E-07 },
        { 170, 220.5, -2.5566250014364025E-94 },
        { 171, 5.7, 1.2114428458256794E+179 },
        { 171, 68.4, 3.173904952893763E-07 },
        { 171, 221.5, 9.096296259117184E-95 },
        { 300, 10, double.NegativeInfinity },
        { 300, 120, -4.893261427806198E-12 },
        { 300, 350.5, -5.956815626332755E-152 },
        { 1000, 33.333333333333336, double.NegativeInfinity },
        { 1000, 400, -9.54632866022891E-38 },
        { 1000, 1050.5, -0.0 },
    };

    public static TheoryData<int, double, double> OddOrderLeftValues => new()
    {
        { 1, -0.5, 8.934802200544679 },
        { 1, -5.5, 9.7033198653394 },
        { 1, -28.274165522016773, 17.111087384807558 },
        { 1, -122.39453735545251, 11.029404708537179 },
        { 3, -0.7676615107873381, 2079.2610769008616 },
        { 5, -15.44607947836723, 19407.377098479556 },
        { 11, -219.76160697250583, 1184768543874404.2 },
        { 3, -1E-10, 5.999999999999999E+40 },
    };

    // The last number is 6 * 2^-53 * n! * (sum of |x+k|^-(n+1)).
    public static TheoryData<int, double, double, double> EvenOrderLeftValues => new()
    {
        { 2, -0.5, -0.82879664423432, 2.19E-14 },
        { 2, -5.5, -0.0275879107068768, 2.24E-14 },
        { 2, -10.124546765589102, 1033.5123022762577, 6.93E-13 },
        { 4, -27.05544435485787, 45806218.283702925, 3.05E-08 },
        { 10, -19.788101144655286, -93831376310607.66, 6.25E-02 },
        { 2, -245.23778265784992, 145.05482851797123, 1.03E-13 },
        { 50, -260.0293397624436, 4.393277353143933E+142, 2.93E+127 },
    };

    // At and near the middle between two poles, where terms from the left and the right cancel.
    public static TheoryData<int, double, double> EvenOrderMiddleValues => new()
    {
        { 2, -20.5, -0.002266289919637797 },
        { 2, -7.5, -0.015564511795903924 },
        { 2, -7.499999, -0.015369697489947208 },
        { 2, -7.4375, 12.807304908106047 },
        { 2, -3.25, 123.95521103942203 },
        { 2, -40.3, 68.8369430742367 },
        { 2, -1000.5, -9.98002747002644e-07 },
        { 4, -20.5, -3.079320597340276e-05 },
        { 4, -0.75, -24483.2395861688 },
        { 10, -7.5, -0.00031534172813904273 },
        { 10, -20.5, -2.1531748492994132e-08 },
        { 10, -7.499999, 326999.0420338906 },
        { 20, -7.5, -0.08202059166405254 },
        { 50, -2.5, -5.440086301325622e+36 },
        { 170, -0.5, -5.612762894906297e+276 },
    };

    [Theory]
    [MemberData(nameof(EvenOrderMiddleValues))]
    public void Polygamma_OfEvenOrderBetweenPoles_IsWithinFiveUlp(int n, double x, double expected) =>
        Ulp.AssertWithin(5, expected, PolygammaFunction.Polygamma(n, x));

    [Theory]
    [MemberData(nameof(LowOrderValues))]
    public void Polygamma_UpToOrderTen_IsWithinFourUlp(int n, double x, double expected) =>
        Ulp.AssertWithin(4, expected, PolygammaFunction.Polygamma(n, x));

    [Theory]
    [MemberData(nameof(HighOrderValues))]
    public void Polygamma_OfHighOrder_IsWithinSixUlp(int n, double x, double expected) =>
        Ulp.AssertWithin(6, expected, PolygammaFunction.Polygamma(n, x));

    [Theory]
    [MemberData(nameof(OddOrderLeftValues))]
    public void Polygamma_OfOddOrderAndNegative_IsWithinFourUlp(int n, double x, double expected) =>
        Ulp.AssertWithin(4, expected, PolygammaFunction.Polygamma(n, x));

    [Theory]
    [MemberData(nameof(EvenOrderLeftValues))]
    public void Polygamma_OfEvenOrderAndNegative_IsAccurateToItsTerms(int n, double x, double expected, double tolerance) =>
        Assert.InRange(PolygammaFunction.Polygamma(n, x) - expected, -tolerance, tolerance);

    [Fact]
    public void Polygamma_OfOrderZero_IsDigamma() =>
        Assert.Equal(DigammaFunction.Digamma(3.25), PolygammaFunction.Polygamma(0, 3.25));

    [Theory]
    [InlineData(-1, 1, double.NaN)]
    [InlineData(1, 0.0, double.PositiveInfinity)]
    [InlineData(1, -3, double.PositiveInfinity)]
    [InlineData(2, 0.0, double.NegativeInfinity)]
    [InlineData(2, -0.0, double.PositiveInfinity)]
    [InlineData(2, -3, double.NaN)]
    [InlineData(1, double.PositiveInfinity, 0)]
    [InlineData(2, double.PositiveInfinity, 0)]
    [InlineData(1, double.NegativeInfinity, double.NaN)]
    [InlineData(3, double.NaN, double.NaN)]
    [InlineData(170, 0.25, double.NegativeInfinity)]
    [InlineData(200, 1, double.NegativeInfinity)]
    [InlineData(200, -50.25, double.PositiveInfinity)]
    [InlineData(2147483647, 1, double.PositiveInfinity)]
    [InlineData(2147483647, 1E300, 0)]
    public void Polygamma_AtPolesAndEnds_HasItsLimits(int n, double x, double expected) =>
        Assert.Equal(expected, PolygammaFunction.Polygamma(n, x));
}
