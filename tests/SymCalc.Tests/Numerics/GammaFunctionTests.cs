// Reference values: mpmath 1.2.1 at 120 digits, at the exact double written as argument, rounded to double and written
// with the digits that identify it.

using SymCalc.Numerics;

namespace SymCalc.Tests.Numerics;

public class GammaFunctionTests
{
    public static TheoryData<double, double> GammaNearValues => new()
    {
        { 1E-300, 9.999999999999999E+299 },
        { 9.313225746154785E-10, 1073741823.4227843 },
        { 0.0009765625, 1023.4237493455678 },
        { 0.25, 3.625609908221908 },
        { 0.5, 1.772453850905516 },
        { 0.75, 1.2254167024651776 },
        { 1.4616321449683622, 0.8856031944108887 },
        { 1.5, 0.886226925452758 },
        { 3.25, 2.5492569667185294 },
        { 5.927493734280247, 106.0877137748084 },
        { 20.5, 5.406242982335075E+17 },
        { 23.9, 1.885718609500023E+22 },
        { -1E-10, -10000000000.577215 },
        { -0.5, -3.544907701811032 },
        { -0.75, -4.834146544295877 },
        { -0.9999999999999999, -9007199254740992 },
        { -1.0000000000000002, 4503599627370495.5 },
        { -2.5, -0.9453087204829419 },
        { -3.25, 0.5362507279163854 },
        { -5.5, 0.010912654781909862 },
        { -14.000000000000002, -6457.455699949637 },
        { -22.9999, -3.869391636919974E-19 },
    };

    public static TheoryData<double, double> GammaFarValues => new()
    {
        { 24.1, 3.545657230827081E+22 },
        { 50.25, 1.6144764712412441E+63 },
        { 100.5, 9.320963104082716E+156 },
        { 142.99, 2.5649531714234037E+245 },
        { 143.01, 2.832407630272598E+245 },
        { 157.06727944787488, 1.0496256546380089E+276 },
        { 170.5, 5.56209241456E+305 },
        { 171, 7.257415615307999E+306 },
        { 171.6243769563027, 1.7976931348622299E+308 },
        { -24.5, -1.01776034607733E-24 },
        { -50.25, -5.476424242398353E-65 },
        { -100.75, -1.495625880088041E-159 },
        { -104.66091205725023, -1.610717110938595E-167 },
        { -142.99, -2.72700751151115E-246 },
        { -143.01, 2.4691602601818547E-246 },
        { -170.25, -1.6938387496514192E-307 },
    };

    public static TheoryData<double, double> LogGammaValues => new()
    {
        { 1E-300, 690.7755278982137 },
        { 9.313225746154785E-10, 20.794415416260787 },
        { 0.0009765625, 6.9309089024194614 },
        { 0.25, 1.2880225246980774 },
        { 0.75, 0.20328095143129538 },
        { 0.9999999999999999, 6.408381213480008E-17 },
        { 1.0000000000000002, -1.2816762426960008E-16 },
        { 1.0009765625, -0.0005629031799912047 },
        { 1.5250863494511953, -0.11957484802968432 },
        { 1.9990234375, -0.0004125677359714894 },
        { 1.9999999999999996, -1.8775396131086232E-16 },
        { 2.0000000000000004, 1.8775396131086244E-16 },
        { 2.0000009536743164, 4.0319885504430156E-07 },
        { 2.5, 0.2846828704729192 },
        { 5, 3.1780538303479458 },
        { 10, 12.801827480081469 },
        { 20.5, 40.8315009745308 },
        { 24.1, 51.92259558523545 },
        { 100.5, 361.4355404677776 },
        { 1000000, 12815504.569147611 },
        { 1E+17, 3.8143946580898775E+18 },
        { 1E+305, 7.012884533631839E+307 },
        { -1E-10, 23.025850929998178 },
        { -0.5, 1.2655121234846454 },
        { -1.5, 0.860047015376481 },
        { -13.25, -21.713889519004486 },
        { -31.9, -78.89089660360939 },
    };

    public static TheoryData<double, double> LogGammaLeftValues => new()
    {
        { -2.457024738220801, -6.168712140884665E-16 },
        { -2.4570247382208006, 5.619192358950097E-17 },
        { -2.4570247382208, 7.292550612674704E-16 },
        { -2.4570237382208004, 1.5156083066120618E-06 },
        { -2.747682646727413, 1.0234931857070284E-15 },
        { -2.7476826467274127, 1.733509244024501E-16 },
        { -2.7476826467274122, -6.767913369021244E-16 },
        { -2.7476816467274126, -1.9143406105364503E-06 },
        { -3.1435808883499803, -1.7579854183617677E-15 },
        { -3.14358088834998, 1.6978655906121085E-15 },
        { -3.1435808883499794, 5.153716599585995E-15 },
        { -3.1435798883499797, 7.781910492367613E-06 },
        { -4.039361839740538, -2.945930505051872E-14 },
        { -4.039361839740537, -5.664578074060335E-15 },
        { -4.039361839740536, 1.8130148902398562E-14 },
        { -4.039360839740537, 2.6790805145009423E-05 },
        { -3.9552942848585984, 8.789393144349778E-15 },
        { -3.955294284858598, -4.14382750757705E-16 },
        { -3.9552942848585975, -9.618158645865089E-15 },
        { -3.9552932848585978, -2.072480913816287E-05 },
        { -33.00000000000001, -52.47654953126411 },
        { -33.5, -85.66924105593168 },
        { -100.25, -363.4009232278215 },
        { -499.9, -2608.3898187828504 },
    };

    [Theory]
    [MemberData(nameof(GammaNearValues))]
    public void Gamma_UpTo24_IsCorrectlyRoundedToOneUlp(double x, double expected) => Ulp.AssertWithin(1, expected, GammaFunction.Gamma(x));

    [Theory]
    [MemberData(nameof(GammaFarValues))]
    public void Gamma_FarOut_IsWithinFourUlp(double x, double expected) => Ulp.AssertWithin(4, expected, GammaFunction.Gamma(x));

    [Theory]
    [MemberData(nameof(LogGammaValues))]
    public void LogGamma_AtReferencePoints_IsWithinTwoUlp(double x, double expected) => Ulp.AssertWithin(2, expected, GammaFunction.LogGamma(x));

    [Theory]
    [MemberData(nameof(LogGammaLeftValues))]
    public void LogGamma_AtNegativeZerosAndFarLeft_IsWithinThreeUlp(double x, double expected) => Ulp.AssertWithin(3, expected, GammaFunction.LogGamma(x));

    [Fact]
    public void Gamma_OfSmallIntegers_IsTheExactFactorial()
    {
        double factorial = 1;
        for (int n = 1; n <= 23; n++)
        {
            Assert.Equal(factorial, GammaFunction.Gamma(n));
            factorial *= n; // exact up to 22!
        }
    }

    [Theory]
    [InlineData(0.0, double.PositiveInfinity)]
    [InlineData(-0.0, double.NegativeInfinity)]
    [InlineData(5E-324, double.PositiveInfinity)]
    [InlineData(-1, double.NaN)]
    [InlineData(-170, double.NaN)]
    [InlineData(-1E300, double.NaN)]
    [InlineData(double.NegativeInfinity, double.NaN)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData(171.625, double.PositiveInfinity)]
    [InlineData(-200.5, -0.0)]
    [InlineData(-201.5, 0.0)]
    [InlineData(double.NaN, double.NaN)]
    public void Gamma_AtPolesAndEnds_HasItsLimits(double x, double expected) => Ulp.AssertWithin(0, expected, GammaFunction.Gamma(x));

    [Theory]
    [InlineData(-0.0, double.PositiveInfinity)]
    [InlineData(-3, double.PositiveInfinity)]
    [InlineData(-1E300, double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity, double.PositiveInfinity)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData(1, 0)]
    [InlineData(2, 0)]
    [InlineData(double.NaN, double.NaN)]
    public void LogGamma_AtPolesZerosAndEnds_IsExact(double x, double expected) => Assert.Equal(expected, GammaFunction.LogGamma(x));
}
