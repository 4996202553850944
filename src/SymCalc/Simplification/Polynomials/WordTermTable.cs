using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace SymCalc.Simplification.Polynomials;

/// <summary>
/// Adds up terms with packed exponents and integer coefficients of a fixed number of words, in two's complement: a hash table
/// with open addressing, and no object for a product.
/// </summary>
internal struct WordTermTable
{
    private readonly int _width;
    private UInt128[] _keys;        // exponents + 1, so that 0 marks a free slot
    private int[] _positions;       // of a slot's coefficient
    private ulong[] _sums;

    /// <summary>An empty table with room for some terms, whose coefficients fit so many words with their sign.</summary>
    public WordTermTable(int capacity, int width)
    {
        var size = PackedKeys.SizeFor(capacity);
        _width = width;
        _keys = new UInt128[size];
        _positions = new int[size];
        _sums = new ulong[size / 2 * width];
    }

    /// <summary>The number of different power products so far.</summary>
    public int Count { get; private set; }

    /// <summary>Adds ±a·b·m.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void AddProduct(ReadOnlySpan<ulong> a, ReadOnlySpan<ulong> b, bool isNegative, UInt128 m)
    {
        if (Count * 2 >= _keys.Length)
        {
            Grow();
        }

        var slot = PackedKeys.SlotOf(_keys, m + 1);
        if (_keys[slot] == 0)
        {
            _keys[slot] = m + 1;
            _positions[slot] = Count++;
        }

        var sum = _sums.AsSpan(_positions[slot] * _width, _width);
        if (isNegative)
        {
            Complement(sum);        // ~(~s + ab) is s - ab
        }

        for (var j = 0; j < b.Length; j++)
        {
            var carry = 0UL;
            for (var i = 0; i < a.Length; i++)
            {
                var word = ((UInt128)a[i] * b[j]) + sum[i + j] + carry;
                (sum[i + j], carry) = ((ulong)word, (ulong)(word >> 64));
            }

            for (var k = a.Length + j; carry != 0 && k < sum.Length; k++)
            {
                sum[k] += carry;
                carry = sum[k] < carry ? 1UL : 0;
            }
        }

        if (isNegative)
        {
            Complement(sum);
        }
    }

    /// <summary>The sum of all.</summary>
    public readonly SparsePolynomial ToPolynomial()
    {
        var keys = new UInt128[Count];
        var positions = new int[Count];
        var count = 0;
        for (var slot = 0; slot < _keys.Length; slot++)
        {
            if (_keys[slot] != 0 && _sums.AsSpan(_positions[slot] * _width, _width).ContainsAnyExcept(0UL))
            {
                keys[count] = _keys[slot] - 1;
                positions[count++] = _positions[slot];
            }
        }

        Array.Sort(keys, positions, 0, count);
        var terms = new PolynomialTerm[count];
        var bytes = new byte[_width * sizeof(ulong)];
        for (var i = 0; i < count; i++)
        {
            for (var k = 0; k < _width; k++)
            {
                BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(k * sizeof(ulong)), _sums[(positions[i] * _width) + k]);
            }

            terms[count - 1 - i] = new(new Rational(new BigInteger(bytes)), Monomial.OfPacked(keys[i]));
        }

        return SparsePolynomial.OfOrdered(terms);
    }

    private static void Complement(Span<ulong> words)
    {
        foreach (ref var word in words)
        {
            word = ~word;
        }
    }

    private void Grow()
    {
        var (keys, positions) = (_keys, _positions);
        _keys = new UInt128[keys.Length * 2];
        _positions = new int[keys.Length * 2];
        Array.Resize(ref _sums, _sums.Length * 2);
        for (var i = 0; i < keys.Length; i++)
        {
            if (keys[i] != 0)
            {
                var slot = PackedKeys.SlotOf(_keys, keys[i]);
                (_keys[slot], _positions[slot]) = (keys[i], positions[i]);
            }
        }
    }
}
