// Reference values: mpmath 1.2.1 at 120 digits, at the exact double written as argument, rounded to double and written
// with the digits that identify it.

using SymCalc.Numerics;

namespace SymCalc.Tests.Numerics;

public class ErrorFunctionTests
{
    public static TheoryData<double, double> ErfValues => new()
    {
        { 5E-324, 5E-324 },
        { 1E-310, 1.1283791670955E-310 },
        { 9.313225746154785E-10, 1.050884991041862E-09 },
        { 7.4E-09, 8.350005836506793E-09 },
        { 7.6E-09, 8.575681669925896E-09 },
        { 0.0009765625, 0.0011019324300718147 },
        { -0.25, -0.27632639016823696 },
        { 0.5, 0.5204998778130465 },
        { 0.84375, 0.7672256612323416 },
        { -0.84374, -0.7672201241832406 },
        { 0.9, 0.7969082124228322 },
        { 1, 0.8427007929497149 },
        { 1.2499, 0.922876473187532 },
        { 1.25, 0.9229001282564583 },
        { -1.5, -0.9661051464753108 },
        { 2, 0.9953222650189527 },
        { 2.857, 0.9999466417399131 },
        { 2.858, 0.9999469625944368 },
        { 3.25, 0.9999956972205363 },
        { 5.5, 0.9999999999999927 },
        { 5.93, 1 },
        { -0.75, -0.7111556336535151 },
    };

    public static TheoryData<double, double> ErfcValues => new()
    {
        { -7, 2 },
        { -5.5, 1.9999999999999927 },
        { -3.25, 1.9999956972205364 },
        { -1.25, 1.9229001282564582 },
        { -1, 1.8427007929497148 },
        { -0.75, 1.7111556336535152 },
        { -1E-10, 1.000000000112838 },
        { 9.313225746154785E-10, 0.999999998949115 },
        { 0.25, 0.7236736098317631 },
        { 0.375, 0.5958830905651777 },
        { 0.5, 0.4795001221869535 },
        { 0.75, 0.28884436634648486 },
        { 0.84375, 0.23277433876765838 },
        { 1, 0.15729920705028513 },
        { 1.2485694914952097, 0.07743882271882625 },
        { 1.25, 0.07709987174354177 },
        { 2.040571474361499, 0.003904153910196279 },
        { 2.857, 5.3358260086846374E-05 },
        { 2.858, 5.303740556316526E-05 },
        { 3.25, 4.302779463675122E-06 },
        { 5.5, 7.357847917974398E-15 },
        { 10.5, 7.035928090177523E-50 },
        { 17.760363473223844, 3.247560752689379E-139 },
        { 26.5, 2.2109076642637343E-307 },
        { 26.9, 1.1522406E-316 },
        { 27.2, 1E-323 },
    };

    [Theory]
    [MemberData(nameof(ErfValues))]
    public void Erf_AtReferencePoints_IsWithinOneUlp(double x, double expected) => Ulp.AssertWithin(1, expected, ErrorFunction.Erf(x));

    [Theory]
    [MemberData(nameof(ErfcValues))]
    public void Erfc_AtReferencePoints_IsWithinTwoUlp(double x, double expected) => Ulp.AssertWithin(2, expected, ErrorFunction.Erfc(x));

    [Theory]
    [InlineData(double.NegativeInfinity, -1, 2)]
    [InlineData(-0.0, -0.0, 1)]
    [InlineData(28, 1, 0)]
    [InlineData(1E300, 1, 0)]
    [InlineData(double.PositiveInfinity, 1, 0)]
    [InlineData(double.NaN, double.NaN, double.NaN)]
    public void ErfAndErfc_AtTheEnds_HaveTheirLimits(double x, double erf, double erfc)
    {
        Ulp.AssertWithin(0, erf, ErrorFunction.Erf(x));
        Ulp.AssertWithin(0, erfc, ErrorFunction.Erfc(x));
    }
}
