using System.Numerics;
using SymCalc.Numerics;
using Xunit;

namespace SymCalc.Tests.Numerics;

/// <summary>Fractions over q·Dⁿ·n! against the ordinary way to lowest terms.</summary>
public sealed class SmoothDenominatorTests
{
    [Theory]
    [InlineData("1", "1")]
    [InlineData("1", "3")]
    [InlineData("7", "1")]
    [InlineData("45", "12")]
    [InlineData("1", "2018")]               // 2·1009: not all factors are small
    [InlineData("1000000007", "1")]
    public void Reduce_GivesLowestTerms(string multiplier, string @base)
    {
        var (q, d) = (BigInteger.Parse(multiplier), BigInteger.Parse(@base));
        var denominators = new SmoothDenominator(q, d);
        var expected = q;
        var random = new Random(3);
        for (var n = 0; n < 60; n++)
        {
            if (n > 0)
            {
                denominators.Advance(n);
                expected *= d * n;
            }

            foreach (var numerator in (BigInteger[])[0, 1, -1, expected, -6 * expected, expected / 2, random.NextInt64(), 2520 * (BigInteger)random.NextInt64(), BigInteger.Pow(2, 3 * n) * 81])
            {
                Assert.Equal(new Rational(numerator, expected), denominators.Reduce(numerator));
            }
        }
    }
}
