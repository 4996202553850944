namespace SymCalc.Simplification.Polynomials;

/// <summary>Residues for generators modulo a prime, drawn from a fixed sequence, with the powers of each that were asked for.</summary>
/// <param name="prime">The modulus.</param>
/// <param name="seed">Another number gives another point.</param>
internal sealed class ModularPoint(uint prime, ulong seed)
{
    private readonly Dictionary<int, List<uint>> _powers = [];

    public uint Prime => prime;

    /// <summary>Sets the value of a generator.</summary>
    public void Set(int generator, uint value) => _powers[generator] = [1, value];

    /// <summary>The value of a generator, never 0.</summary>
    public uint this[int generator] => Power(generator, 1);

    /// <summary>The value of generator^exponent.</summary>
    public uint Power(int generator, int exponent)
    {
        if (!_powers.TryGetValue(generator, out var powers))
        {
            _powers.Add(generator, powers = [1, Draw(generator)]);
        }

        if (exponent > LargestTable)
        {
            return (uint)System.Numerics.BigInteger.ModPow(powers[1], exponent, prime);
        }

        while (powers.Count <= exponent)
        {
            powers.Add((uint)((ulong)powers[^1] * powers[1] % prime));
        }

        return powers[exponent];
    }

    private const int LargestTable = 1 << 10;

    /// <summary>S. Vigna's SplitMix64 of the seed and the generator.</summary>
    private uint Draw(int generator)
    {
        var z = seed + ((ulong)(generator + 1) * 0x9E3779B97F4A7C15);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return (uint)((z ^ (z >> 31)) % (prime - 2)) + 1;
    }
}
