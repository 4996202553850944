using System.Numerics;
using SymCalc.Numerics;
using Xunit;

namespace SymCalc.Tests.Numerics;

/// <summary>Arithmetic modulo primes of 60 bits, against BigInteger.</summary>
public sealed class PrimeModulusTests
{
    /// <summary>The list of primes just less than a power of two of the PrimePages (t5k.org/lists/2small): 2^60 - k.</summary>
    [Fact]
    public void Primes_AreTheLargestBelowTwoToTheSixtieth() => Assert.Equal(
        [93, 107, 173, 179, 257, 279, 369, 395, 399, 453],
        LargePrimes.All().Take(10).Select(p => (long)((1UL << 60) - p)));

    [Fact]
    public void Primes_GoOnBehindThoseThatAreKept()
    {
        var primes = LargePrimes.All().Take(300).ToArray();
        Assert.Equal(primes.OrderDescending(), primes);
        Assert.Equal(300, primes.Distinct().Count());
    }

    [Fact]
    public void Arithmetic_AgreesWithBigInteger()
    {
        var random = new Random(5);
        foreach (var prime in LargePrimes.All().Take(3))
        {
            var modulus = new PrimeModulus(prime, 50);
            ulong Form(BigInteger n) => modulus.OfInteger(n);
            BigInteger Value(ulong a) => modulus.ToResidue(a);
            BigInteger Mod(BigInteger n) => ((n % prime) + prime) % prime;
            for (var i = 0; i < 200; i++)
            {
                BigInteger a = i == 0 ? prime - 1 : random.NextInt64(), b = i == 1 ? prime - 1 : -random.NextInt64();
                Assert.Equal(Mod(a), Value(Form(a)));
                Assert.Equal(Mod(a + b), Value(modulus.Add(Form(a), Form(b))));
                Assert.Equal(Mod(a - b), Value(modulus.Subtract(Form(a), Form(b))));
                Assert.Equal(Mod(-b), Value(modulus.Negate(Form(b))));
                Assert.Equal(Mod(a * b), Value(modulus.Multiply(Form(a), Form(b))));
                Assert.Equal(BigInteger.One, Value(modulus.Multiply(Form(a), modulus.Invert(Form(a)))));
            }

            for (var n = 1; n < 50; n++)
            {
                Assert.Equal(modulus.One, modulus.Multiply(modulus.OfInteger(n), modulus.InverseOf(n)));
                Assert.Equal(modulus.OfInteger(-n), modulus.Negate(modulus.OfInteger((BigInteger)n)));
            }
        }
    }

    /// <summary>All of them the largest residue, so that the 128 bits are as full as they get.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(240)]
    [InlineData(241)]
    [InlineData(256)]
    [InlineData(1_000)]
    [InlineData(100_000)]
    public void SumOfProducts_DoesNotOverflow(int length)
    {
        var prime = LargePrimes.All().First();
        var modulus = new PrimeModulus(prime, 2);
        var a = new ulong[length];
        var b = new ulong[length];
        Array.Fill(a, prime - 1);
        Array.Fill(b, prime - 1);
        a[0] = 5;
        var expected = ((BigInteger)5 * (prime - 1)) + ((length - 1) * (BigInteger)(prime - 1) * (prime - 1));
        Assert.Equal(expected % prime, (BigInteger)modulus.SumOfProducts(a, b, 1) * (BigInteger.One << 64) % prime);
    }
}
