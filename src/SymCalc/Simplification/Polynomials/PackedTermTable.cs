using System.Diagnostics;

namespace SymCalc.Simplification.Polynomials;

/// <summary>Adds up terms with packed exponents and coefficients of at most 62 bits: a hash table with open addressing.</summary>
/// <remarks>Some 8 ns a term in cache, and 15 ns a term for the sort at the end.</remarks>
internal struct PackedTermTable
{
    private UInt128[] _keys;        // exponents + 1, so that 0 marks a free slot
    private long[] _sums;
    private int _count;

    /// <summary>An empty table with room for some terms.</summary>
    public PackedTermTable(int capacity)
    {
        var size = PackedKeys.SizeFor(capacity);
        _keys = new UInt128[size];
        _sums = new long[size];
    }

    /// <summary>Adds c·m.</summary>
    public void Add(long c, UInt128 m)
    {
        if (_count * 2 >= _keys.Length)
        {
            Grow();
        }

        var slot = PackedKeys.SlotOf(_keys, m + 1);
        if (_keys[slot] == 0)
        {
            _keys[slot] = m + 1;
            _count++;
        }

        _sums[slot] += c;
        Debug.Assert((_sums[slot] ^ (_sums[slot] << 1)) >= 0, "beyond 62 bits");
    }

    /// <summary>The sum of all.</summary>
    public readonly SparsePolynomial ToPolynomial()
    {
        var keys = new UInt128[_count];
        var sums = new long[_count];
        var count = 0;
        for (var slot = 0; slot < _keys.Length; slot++)
        {
            if (_keys[slot] != 0 && _sums[slot] != 0)
            {
                keys[count] = _keys[slot] - 1;
                sums[count++] = _sums[slot];
            }
        }

        Array.Sort(keys, sums, 0, count);
        var terms = new PolynomialTerm[count];
        for (var i = 0; i < count; i++)
        {
            terms[count - 1 - i] = new(new Rational(sums[i]), Monomial.OfPacked(keys[i]));
        }

        return SparsePolynomial.OfOrdered(terms);
    }

    private void Grow()
    {
        var (keys, sums) = (_keys, _sums);
        _keys = new UInt128[keys.Length * 2];
        _sums = new long[keys.Length * 2];
        for (var i = 0; i < keys.Length; i++)
        {
            if (keys[i] != 0)
            {
                var slot = PackedKeys.SlotOf(_keys, keys[i]);
                _keys[slot] = keys[i];
                _sums[slot] = sums[i];
            }
        }
    }
}
