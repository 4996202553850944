// Reference values: mpmath 1.2.1 at 120 digits, at the exact double written as argument, rounded to double and written
// with the digits that identify it.

using SymCalc.Numerics;

namespace SymCalc.Tests.Numerics;

public class InverseReciprocalFunctionsTests
{
    public static TheoryData<double, double> AcotValues => new()
    {
        { 9.313225746154785E-10, 1.570796325863574 },
        { -0.0009765625, -1.5698197646053373 },
        { 0.25, 1.3258176636680326 },
        { -1.9756656839017632, -0.46856227101136255 },
        { 3.25, 0.2984989315861793 },
        { 1000000, 9.999999999996666E-07 },
        { 1E+300, 1E-300 },
    };

    public static TheoryData<double, double> AsecValues => new()
    {
        { 1.0000000000000002, 2.1073424255447014E-08 },
        { 1.0000009536743164, 0.0013810673832182231 },
        { 1.0009765625, 0.04417620248763561 },
        { -1.0009765625, 3.097416451102158 },
        { 1.0078107971030252, 0.12458164566061183 },
        { 1.25, 0.6435011087932844 },
        { 1.5, 0.8410686705679302 },
        { 1.9999, 1.0471686819990957 },
        { 2, 1.0471975511965979 },
        { -2.45, 1.991237523624765 },
        { -20.5, 1.619596181165559 },
        { 1000000, 1.5707953267948966 },
        { 1E+300, 1.5707963267948966 },
        { -1, 3.141592653589793 },
    };

    public static TheoryData<double, double> AcscValues => new()
    {
        { 1.0000000000000002, 1.5707963057214724 },
        { 1.0000009536743164, 1.5694152594116784 },
        { 1.0009765625, 1.526620124307261 },
        { -1.0009765625, -1.526620124307261 },
        { 1.0078107971030252, 1.4462146811342849 },
        { 1.25, 0.9272952180016122 },
        { 1.5, 0.7297276562269663 },
        { 1.9999, 0.5236276447958009 },
        { 2, 0.5235987755982989 },
        { -2.45, -0.42044119682986847 },
        { -20.5, -0.048799854370662345 },
        { 1000000, 1.0000000000001666E-06 },
        { 1E+300, 1E-300 },
        { 1, 1.5707963267948966 },
    };

    public static TheoryData<double, double> AcothValues => new()
    {
        { 1.0000000000000002, 18.36840028483855 },
        { 1.0000009536743164, 7.278045634297948 },
        { 1.0009765625, 3.81255357411945 },
        { -1.0009765625, -3.81255357411945 },
        { 1.0078107971030252, 2.774646615665631 },
        { 1.25, 1.0986122886681098 },
        { 1.5, 0.8047189562170501 },
        { 1.9999, 0.5493394798897709 },
        { 2, 0.5493061443340549 },
        { -2.45, -0.43340533730539266 },
        { -20.5, -0.048819234781958 },
        { 1000000, 1.0000000000003333E-06 },
        { 1E+300, 1E-300 },
    };

    public static TheoryData<double, double> AsechValues => new()
    {
        { 5E-324, 745.1332191019412 },
        { 1E-300, 691.4686750787737 },
        { 9.313225746154785E-10, 21.487562597358306 },
        { 0.25, 2.0634370688955603 },
        { 0.5, 1.3169578969248168 },
        { 0.75, 0.7953654612239056 },
        { 0.9926585838784096, 0.12154516000193086 },
        { 0.9990234375, 0.04421216781462641 },
        { 0.9999990463256836, 0.0013810684807924031 },
        { 0.9999999999999999, 1.4901161193847656E-08 },
        { 1, 0 },
    };

    public static TheoryData<double, double> AcschValues => new()
    {
        { 5E-324, 745.1332191019412 },
        { -1E-301, -693.7712601717677 },
        { 1E-290, 668.4428241488332 },
        { 9.313225746154785E-10, 21.487562597358306 },
        { -0.75, -1.0986122886681098 },
        { 1.5, 0.6251451172504167 },
        { 3.9763917549223002, 0.24890616853555525 },
        { 20.5, 0.04876116266985851 },
        { 1000000, 9.999999999998333E-07 },
        { 1E+300, 1E-300 },
    };

    [Theory]
    [MemberData(nameof(AcotValues))]
    public void Acot_AtReferencePoints_IsWithinOneUlp(double x, double expected) => Ulp.AssertWithin(1, expected, InverseReciprocalFunctions.Acot(x));

    [Theory]
    [MemberData(nameof(AsecValues))]
    public void Asec_AtReferencePoints_IsWithinTwoUlp(double x, double expected) => Ulp.AssertWithin(2, expected, InverseReciprocalFunctions.Asec(x));

    [Theory]
    [MemberData(nameof(AcscValues))]
    public void Acsc_AtReferencePoints_IsWithinOneUlp(double x, double expected) => Ulp.AssertWithin(1, expected, InverseReciprocalFunctions.Acsc(x));

    [Theory]
    [MemberData(nameof(AcothValues))]
    public void Acoth_AtReferencePoints_IsWithinTwoUlp(double x, double expected) => Ulp.AssertWithin(2, expected, InverseReciprocalFunctions.Acoth(x));

    [Theory]
    [MemberData(nameof(AsechValues))]
    public void Asech_AtReferencePoints_IsWithinThreeUlp(double x, double expected) => Ulp.AssertWithin(3, expected, InverseReciprocalFunctions.Asech(x));

    [Theory]
    [MemberData(nameof(AcschValues))]
    public void Acsch_AtReferencePoints_IsWithinTwoUlp(double x, double expected) => Ulp.AssertWithin(2, expected, InverseReciprocalFunctions.Acsch(x));

    [Fact]
    public void InverseReciprocals_AtTheirEnds_HaveTheirLimits()
    {
        Assert.Equal(Math.PI / 2, InverseReciprocalFunctions.Acot(0));
        Assert.Equal(Math.PI / 2, InverseReciprocalFunctions.Acot(-0.0));
        Assert.Equal(0, InverseReciprocalFunctions.Asec(1));
        Assert.Equal(Math.PI / 2, InverseReciprocalFunctions.Asec(double.PositiveInfinity));
        Assert.Equal(-Math.PI / 2, InverseReciprocalFunctions.Acsc(-1));
        Assert.Equal(double.PositiveInfinity, InverseReciprocalFunctions.Acoth(1));
        Assert.Equal(double.NegativeInfinity, InverseReciprocalFunctions.Acoth(-1));
        Assert.Equal(0, InverseReciprocalFunctions.Acoth(double.PositiveInfinity));
        Assert.Equal(double.PositiveInfinity, InverseReciprocalFunctions.Asech(0));
        Assert.Equal(0, InverseReciprocalFunctions.Asech(1));
        Assert.Equal(double.NegativeInfinity, InverseReciprocalFunctions.Acsch(-0.0));
        Assert.Equal(0, InverseReciprocalFunctions.Acsch(double.PositiveInfinity));
    }

    [Fact]
    public void InverseReciprocals_OutsideTheirDomain_AreNaN()
    {
        Assert.Equal(double.NaN, InverseReciprocalFunctions.Asec(0.5));
        Assert.Equal(double.NaN, InverseReciprocalFunctions.Acsc(-0.5));
        Assert.Equal(double.NaN, InverseReciprocalFunctions.Acoth(0.999));
        Assert.Equal(double.NaN, InverseReciprocalFunctions.Asech(1.001));
        Assert.Equal(double.NaN, InverseReciprocalFunctions.Asech(-0.1));
        Assert.Equal(double.NaN, InverseReciprocalFunctions.Acsch(double.NaN));
    }
}
