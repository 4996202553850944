using System.Numerics;

namespace SymCalc.Simplification.Polynomials;

/// <summary>Hash tables of packed power products with open addressing; each key is the exponents + 1, so that 0 marks a free slot.</summary>
internal static class PackedKeys
{
    /// <summary>The number of slots for so many keys: a power of 2, at most half of them used.</summary>
    public static int SizeFor(int capacity) => (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, capacity * 2));

    /// <summary>The slot of a key, or the free one for it.</summary>
    public static int SlotOf(UInt128[] keys, UInt128 key)
    {
        var mask = keys.Length - 1;
        var slot = Monomial.HashOf(key) & mask;
        while (keys[slot] != 0 && keys[slot] != key)
        {
            slot = (slot + 1) & mask;
        }

        return slot;
    }
}
