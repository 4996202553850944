// Reference values: mpmath 1.2.1 at 120 digits, at the exact double written as argument, rounded to double and written
// with the digits that identify it.

using SymCalc.Numerics;

namespace SymCalc.Tests.Numerics;

public class PiMultiplesTests
{
    public static TheoryData<double, double> SinPiValues => new()
    {
        { 0.16661127656913957, 0.49984929264509953 },
        { 0.1654843915883377, 0.49677994385161994 },
        { 0.08026710681281132, 0.2495025771605961 },
        { 1E-300, 3.1415926535897936E-300 },
        { 2.721876623306054E-05, 8.55102759333523E-05 },
        { 0.1, 0.30901699437494745 },
        { 0.25, 0.7071067811865476 },
        { 0.3, 0.8090169943749475 },
        { 0.5, 1 },
        { 0.75, 0.7071067811865476 },
        { 0.8, 0.587785252292473 },
        { 0.999, 0.003141587485879566 },
        { -1.25, 0.7071067811865476 },
        { 7.1, -0.30901699437494634 },
        { -100.7, -0.8090169943749421 },
        { 123456.789, 0.6153863701685053 },
    };

    public static TheoryData<double, double> CotPiValues => new()
    {
        { 1.56548038050059E-07, 2033304.8574008944 },
        { 0.1, 3.077683537175253 },
        { 0.25, 1 },
        { 0.3, 0.7265425280053609 },
        { 0.499, 0.003141602989056159 },
        { 0.8, -1.376381920471174 },
        { 0.999, -318.30883898555015 },
        { -1.25, -1 },
        { 7.1, 3.077683537175265 },
        { -100.7, 0.7265425280053746 },
        { 123456.789, -1.280862967086735 },
    };

    [Theory]
    [MemberData(nameof(SinPiValues))]
    public void SinPi_AtReferencePoints_IsWithinOneUlp(double x, double expected) => Ulp.AssertWithin(1, expected, PiMultiples.SinPi(x));

    [Theory]
    [MemberData(nameof(CotPiValues))]
    public void CotPi_AtReferencePoints_IsWithinTwoUlp(double x, double expected) => Ulp.AssertWithin(2, expected, PiMultiples.CotPi(x));

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(-1E6)]
    [InlineData(1E17)]
    public void SinPi_OfAnInteger_IsExactlyZero(double x) => Assert.Equal(0, PiMultiples.SinPi(x));

    [Theory]
    [InlineData(0.5, 1, 0)]
    [InlineData(-2.5, -1, 0)]
    [InlineData(3.5, -1, 0)]
    [InlineData(-7.0, 0, double.NegativeInfinity)]
    public void SinPiAndCotPi_AtQuarterTurns_AreExact(double x, double sine, double cotangent)
    {
        Assert.Equal(sine, PiMultiples.SinPi(x));
        Assert.Equal(Math.Abs(cotangent), Math.Abs(PiMultiples.CotPi(x)));
    }
}
