// Source: DLMF 5.7.1 (J. W. Wrench, Math. Comp. 22 (1968) 617-626, with corrections): the Maclaurin coefficients of
// 1/Gamma(1+z). Values recomputed with mpmath at 80 digits as exp(gamma*z - sum zeta(k)*(-z)^k/k), head and remainder.

namespace SymCalc.Numerics;

/// <summary>The power series of the entire function 1/Gamma(1+z).</summary>
internal static class ReciprocalGammaSeries
{
    // The coefficients of z^0 … z^31, rounded.
    private static ReadOnlySpan<double> Heads =>
    [
        1, 0.5772156649015329, -0.6558780715202539,
        -0.04200263503409524, 0.16653861138229148, -0.04219773455554433,
        -0.009621971527876973, 0.0072189432466631, -0.0011651675918590652,
        -0.00021524167411495098, 0.0001280502823881162, -2.013485478078824E-05,
        -1.2504934821426706E-06, 1.133027231981696E-06, -2.056338416977607E-07,
        6.116095104481416E-09, 5.002007644469223E-09, -1.18127457048702E-09,
        1.0434267116911005E-10, 7.782263439905071E-12, -3.696805618642206E-12,
        5.100370287454476E-13, -2.0583260535665066E-14, -5.348122539423018E-15,
        1.2267786282382608E-15, -1.1812593016974588E-16, 1.1866922547516004E-18,
        1.4123806553180319E-18, -2.29874568443537E-19, 1.7144063219273374E-20,
        1.337351730493693E-22, -2.0542335517666728E-22,
    ];

    // What the heads of z^0 … z^23 leave.
    private static ReadOnlySpan<double> Remainders =>
    [
        0, -4.942915152430645E-18, 2.137185197068536E-17,
        1.4920306285650505E-18, 1.0189144546842026E-17, -3.3579992682480134E-18,
        -5.300031368830263E-19, -3.6006537063394283E-19, 5.659947853880981E-20,
        2.3758686180729364E-21, -9.359124499198967E-21, 3.0488773972037385E-23,
        -2.66214092271898E-23, -4.622235212104869E-23, -3.0061601618645134E-24,
        -2.693458298171306E-25, -1.538123614056751E-26, -1.0052356155716208E-25,
        -2.9298419956825035E-27, 4.397255556595848E-28, 2.7050034921703885E-28,
        2.253001461085878E-29, -1.4747481491954336E-30, -1.6208384686356568E-31,
    ];

    /// <summary>Returns 1/Gamma(1+z), with its first <paramref name="exactTerms"/> coefficients taken to 106 bits.</summary>
    /// <remarks>
    /// Range: |z| ≤ 1/2. Largest relative error seen (7,000 random points against mpmath, 90 digits): 2.3e-32
    /// with 21 exact terms, 1.2e-21 with 8, 4.2e-20 with 6.
    /// </remarks>
    /// <param name="z">The argument.</param>
    /// <param name="exactTerms">At most 24, the number of remainders kept.</param>
    public static DoubleDouble Evaluate(double z, int exactTerms)
    {
        ReadOnlySpan<double> heads = Heads;
        ReadOnlySpan<double> remainders = Remainders;
        DoubleDouble sum = new(Polynomial.Evaluate(heads[exactTerms..], z), 0);
        for (int k = exactTerms - 1; k >= 0; k--)
        {
            sum = (sum * z) + new DoubleDouble(heads[k], remainders[k]);
        }

        return sum;
    }
}
