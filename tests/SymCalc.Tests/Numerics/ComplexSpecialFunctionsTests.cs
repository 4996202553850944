// Reference values: mpmath 1.2.1 at 120 digits, at the exact double written as argument, rounded to double and written
// with the digits that identify it.

using System.Numerics;
using SymCalc.Numerics;

namespace SymCalc.Tests.Numerics;

public class ComplexSpecialFunctionsTests
{
    private static Complex Function(string name, Complex z) => name switch
    {
        "Gamma" => ComplexFunctions.Gamma(z),
        "LogGamma" => ComplexFunctions.LogGamma(z),
        "Digamma" => ComplexFunctions.Digamma(z),
        "Erf" => ComplexFunctions.Erf(z),
        "Erfc" => ComplexFunctions.Erfc(z),
        "Polygamma1" => ComplexFunctions.Polygamma(1, z),
        "Polygamma2" => ComplexFunctions.Polygamma(2, z),
        "Polygamma5" => ComplexFunctions.Polygamma(5, z),
        "Polygamma20" => ComplexFunctions.Polygamma(20, z),
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };

    public static TheoryData<string, double, double, double, double> Values => new()
    {
        { "Gamma", 0.5, 0.25, 1.3851135919886661, -0.6731815357596997 },
        { "Gamma", 2.5, -3.5, -0.12984729222846791, 0.047375091489618805 },
        { "Gamma", -1.5, 1E-06, 2.3632718011956877, 1.6617502606607595E-06 },
        { "Gamma", -7.25, -0.5, -3.0823405210466336E-05, -0.0001552822593052861 },
        { "Gamma", 9.5, 14, -24.89486154380801, 4.8435918615462645 },
        { "Gamma", -13.5, 10.25, -8.266625549042274E-23, 3.7440468007383847E-23 },
        { "Gamma", 1E-07, -1E-08, 9900989.521794336, 990099.0099009803 },
        { "LogGamma", 0.5, 0.25, 0.431806248459927, -0.4523945490441588 },
        { "LogGamma", 2.5, -3.5, -1.9789099638507868, -3.4914372229483233 },
        { "LogGamma", -1.5, 1E-06, 0.8600470153717914, -6.283184604022946 },
        { "LogGamma", -7.25, -0.5, -8.750943326773791, 23.365992828634706 },
        { "LogGamma", 9.5, 14, 3.233239140993065, 34.365357986646636 },
        { "LogGamma", -13.5, 10.25, -50.75393764787146, -16.133235461264814 },
        { "LogGamma", 1E-07, -1E-08, 16.113120427810177, 0.09966865826331704 },
        { "LogGamma", 60, -70, 149.74031085853795, -297.9721824668026 },
        { "LogGamma", -95.75, -86, -578.1072597640994, -99.80205050793909 },
        { "LogGamma", -40.5, 0.001, -111.02965207992804, -128.80158520033046 },
        { "LogGamma", 3, 90, -129.2028981252914, 318.8756059977503 },
        { "Digamma", 0.5, 0.25, -1.5381612557092357, 1.03011912462879 },
        { "Digamma", 2.5, -3.5, 1.392758980577408, -1.0494170155659406 },
        { "Digamma", -1.5, 1E-06, 0.7031566406453613, 9.37924664495669E-06 },
        { "Digamma", -7.25, -0.5, 2.3214678376451143, -3.0655424637390407 },
        { "Digamma", 9.5, 14, 2.8119463663134256, 0.9993219299670799 },
        { "Digamma", -13.5, 10.25, 2.8537008119089324, 2.5097502995388314 },
        { "Digamma", 1E-07, -1E-08, -9900990.676225401, -990099.0099010067 },
        { "Digamma", 60, -70, 4.52038280878785, -0.8662973903422244 },
        { "Digamma", -95.75, -86, 4.860385114064382, -2.4123792152557377 },
        { "Digamma", -40.5, 0.001, 3.7135968512553226, 0.009845182896485115 },
        { "Digamma", 3, 90, 4.500190191781353, 1.5430254048500747 },
        { "Polygamma1", 0.5, 0.25, 2.8125113786927103, -2.7584928890637803 },
        { "Polygamma1", 2.5, -3.5, 0.12436243123885314, 0.21537702676926934 },
        { "Polygamma1", -1.4, 1E-06, 10.396413752393341, 2.2016031436277996E-05 },
        { "Polygamma1", -7.25, -0.5, 0.018574431202521773, -1.6882328103621487 },
        { "Polygamma1", 9.5, 14, 0.0325088719054197, -0.05053891436947789 },
        { "Polygamma1", -13.5, 10.25, -0.04650704939613837, -0.034030969555134856 },
        { "Polygamma1", -40.5, 0.001, 9.8451179576135, -5.947955562049786E-07 },
        { "Polygamma1", -40.5, 8, -0.023494744697774267, -0.004583902718798771 },
        { "Polygamma2", 0.5, 0.25, -2.7749554626446713, 11.588887037709783 },
        { "Polygamma2", 2.5, -3.5, 0.03074887529805639, -0.053844678964841644 },
        { "Polygamma2", -1.4, 1E-06, 22.01603143559899, 0.00028334389026951824 },
        { "Polygamma2", -7.25, -0.5, -10.556371991576405, -1.8369824027787436 },
        { "Polygamma2", 9.5, 14, 0.0014966397922846824, 0.0032867455020054426 },
        { "Polygamma2", -13.5, 10.25, -0.0010055480349526762, -0.003164828712838425 },
        { "Polygamma2", -40.5, 0.001, -0.0005947955554975551, 0.1948155893748912 },
        { "Polygamma2", -40.5, 8, -0.0005309712385968175, -0.0002153761951244045 },
        { "Polygamma5", 0.5, 0.25, -3674.711335627936, -1392.5392949957773 },
        { "Polygamma5", 2.5, -3.5, 0.010701128889780686, -0.020779638042069712 },
        { "Polygamma5", -1.4, 1E-06, 31892.444140808613, 0.4137734294911077 },
        { "Polygamma5", -7.25, -0.5, 3460.2233876776672, -1481.0115972047277 },
        { "Polygamma5", 9.5, 14, 5.21767135595706E-06, 1.8091337376248513E-05 },
        { "Polygamma5", -13.5, 10.25, 1.523966571708631E-05, 2.1837805649983585E-07 },
        { "Polygamma5", -40.5, 0.001, 15380.93668774552, -2.52363366308016E-11 },
        { "Polygamma5", -40.5, 8, -1.0763896439707967E-07, -1.5481040576265868E-07 },
        { "Polygamma20", 0.5, 0.25, 4.663739043881939E+23, -1.503297731259147E+23 },
        { "Polygamma20", 2.5, -3.5, -48989.16170468141, -103834.27843144226 },
        { "Polygamma20", -1.4, 1E-06, 5.530669665024059E+26, 2.9045719893588465E+22 },
        { "Polygamma20", -7.25, -0.5, -1.5035078947872096E+23, 4.6637856176406885E+23 },
        { "Polygamma20", 9.5, 14, -2.2063419827026838E-08, 4.1398225797380525E-08 },
        { "Polygamma20", -13.5, 10.25, -1.9517979581183785E-08, -3.653110146334077E-10 },
        { "Polygamma20", -40.5, 0.001, -6.682089076034683E-16, 4.284373286343431E+23 },
        { "Polygamma20", -40.5, 8, 3.4953049979858635E-16, -8.545856068342955E-06 },
        { "Erf", 1E-08, 1E-09, 1.1283791670955126E-08, 1.1283791670955125E-09 },
        { "Erf", 0.5, -0.5, 0.6426129148548205, -0.4578813944351922 },
        { "Erf", 0.99, 0.1, 0.8427074946820395, 0.042208859433544944 },
        { "Erf", 1.02, 1E-06, 0.8508380177013487, 3.986713991768783E-07 },
        { "Erf", 1E-06, 1.02, 3.1937067654268795E-06, 1.7130226648291964 },
        { "Erf", 1E-05, 1.79, 0.0002779572515273815, 9.70811769772931 },
        { "Erf", -2.5, 1.25, -0.9983452221740688, 0.0006757278098157495 },
        { "Erf", 3, -4, -120.18699139507945, 27.750337293623904 },
        { "Erf", 0.3, 6.5, -1.1691661443528354E+17, -1.3571404722556754E+17 },
        { "Erf", -20.5, 21, 10660799.523881486, 16620691.884815522 },
        { "Erf", 25, 3, 1, -1.6885450925201745E-125 },
        { "Erf", 1.4481778611, 1.9147690654, -0.1293598555208662, 0.11303105919007583 },
        { "Erfc", 1E-08, 1E-09, 0.9999999887162083, -1.1283791670955125E-09 },
        { "Erfc", 0.5, -0.5, 0.3573870851451795, 0.4578813944351922 },
        { "Erfc", 0.99, 0.1, 0.15729250531796046, -0.042208859433544944 },
        { "Erfc", 1.02, 1E-06, 0.1491619822986513, -3.986713991768783E-07 },
        { "Erfc", 1E-06, 1.02, 0.9999968062932346, -1.7130226648291964 },
        { "Erfc", 1E-05, 1.79, 0.9997220427484727, -9.70811769772931 },
        { "Erfc", 2.5, -1.25, 0.0016547778259311488, 0.0006757278098157495 },
        { "Erfc", 3, -4, 121.18699139507945, -27.750337293623904 },
        { "Erfc", 0.3, 6.5, 1.1691661443528354E+17, 1.3571404722556754E+17 },
        { "Erfc", 20.5, -21, 10660800.523881486, 16620691.884815522 },
        { "Erfc", 25, 3, 5.204361393075626E-270, 4.184556004376061E-270 },
        { "Erfc", 1.4481778611, 1.9147690654, 1.1293598555208662, -0.11303105919007583 },
        { "Erfc", -2.5, 1.25, 1.998345222174069, -0.0006757278098157495 },
    };

    public static TheoryData<double, double, double, double> FarGammaValues => new()
    {
        { 60, -70, -9.539172359736553E+64, -4.955527233573284E+64 },
        { -95.75, -86, 6.36629161035544E-252, 5.684871806067482E-252 },
        { -40.5, 0.001, -6.0315895403344E-49, -2.2398994890647163E-51 },
        { 3, 90, 3.052618708559535E-59, -7.724865159471695E-57 },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void Function_AtReferencePoints_IsWithin2EMinus14(string name, double x, double y, double re, double im) =>
        Ulp.AssertRelative(2E-14, new(re, im), Function(name, new(x, y)));

    [Theory]
    [MemberData(nameof(FarGammaValues))]
    public void Gamma_FarOut_IsWithin2EMinus13(double x, double y, double re, double im) =>
        Ulp.AssertRelative(2E-13, new(re, im), ComplexFunctions.Gamma(new(x, y)));

    [Theory]
    [InlineData("Gamma")]
    [InlineData("LogGamma")]
    [InlineData("Digamma")]
    [InlineData("Polygamma2")]
    [InlineData("Erf")]
    [InlineData("Erfc")]
    public void Function_OfTheConjugate_IsTheConjugate(string name)
    {
        foreach (Complex z in (Complex[])[new(1.5, 0.75), new(-2.25, 3), new(-20.5, 0.5), new(0.25, 8)])
        {
            Assert.Equal(Complex.Conjugate(Function(name, z)), Function(name, Complex.Conjugate(z)));
        }
    }

    [Fact]
    public void Functions_OnTheRealAxis_AreTheRealKernels()
    {
        Assert.Equal(GammaFunction.Gamma(-2.5), ComplexFunctions.Gamma(-2.5));
        Assert.Equal(GammaFunction.LogGamma(2.5), ComplexFunctions.LogGamma(2.5));
        Assert.Equal(DigammaFunction.Digamma(0.3), ComplexFunctions.Digamma(0.3));
        Assert.Equal(PolygammaFunction.Polygamma(3, 0.3), ComplexFunctions.Polygamma(3, 0.3));
        Assert.Equal(ErrorFunction.Erf(0.3), ComplexFunctions.Erf(0.3));
        Assert.Equal(ErrorFunction.Erfc(9), ComplexFunctions.Erfc(9));
    }

    [Fact]
    public void LogGamma_OnItsCut_IsTheLimitFromAbove()
    {
        Complex actual = ComplexFunctions.LogGamma(-3.7); // mpmath: loggamma(-3.7)
        Ulp.AssertRelative(1E-15, new(-1.3797399049658245, -12.566370614359172), actual);
        Ulp.AssertRelative(1E-15, actual, ComplexFunctions.LogGamma(new(-3.7, 1E-17)));
    }

    [Fact]
    public void Polygamma_OfOrdersOutsideItsRange_IsNaN()
    {
        Assert.Equal(double.NaN, ComplexFunctions.Polygamma(-1, new(1, 1)).Real);
        Assert.Equal(double.NaN, ComplexFunctions.Polygamma(171, new(1, 1)).Real);
    }

    [Fact]
    public void Erf_OnTheImaginaryAxis_IsImaginary() => Assert.Equal(0, ComplexFunctions.Erf(new(0, 3.5)).Real);
}
