using System.Buffers;
using System.Runtime.CompilerServices;

namespace SymCalc.Graph;

/// <summary>Arrays of the shared pool that grow.</summary>
/// <remarks>
/// Whoever gives an array of references back clears what it used, so that those that are rented are full of null.
/// </remarks>
internal static class PooledArray
{
    /// <summary>
    /// Beyond so many items an array grows to four times its length: to copy it, and to touch fresh memory for the copy,
    /// costs more than the room, which costs nothing as long as nobody writes to it.
    /// </summary>
    private const int LongArray = 1 << 16;

    /// <summary>Writes an item behind the last one, in a larger array if there is no room.</summary>
    public static void Push<T>(ref T[] array, int used, T item)
    {
        if (used == array.Length)
        {
            Grow(ref array, used, used + 1);
        }

        array[used] = item;
    }

    /// <summary>Gives an array room for more items.</summary>
    /// <param name="array">A rented array; it is given back.</param>
    /// <param name="used">How many items are kept.</param>
    /// <param name="needed">For how many there must be room.</param>
    public static void Grow<T>(ref T[] array, int used, int needed)
    {
        var larger = ArrayPool<T>.Shared.Rent(Math.Max(needed, array.Length * (array.Length < LongArray ? 2 : 4)));
        array.AsSpan(0, used).CopyTo(larger);
        Return(array, used);
        array = larger;
    }

    /// <summary>Gives an array back.</summary>
    /// <param name="array">The array.</param>
    /// <param name="used">How many items have been written.</param>
    public static void Return<T>(T[] array, int used)
    {
        if (RuntimeHelpers.IsReferenceOrContainsReferences<T>())
        {
            array.AsSpan(0, Math.Min(used, array.Length)).Clear();
        }

        ArrayPool<T>.Shared.Return(array);
    }
}
