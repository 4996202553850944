using System.Buffers.Binary;
using System.Numerics;

namespace SymCalc.Simplification.Polynomials;

/// <summary>The integer coefficients of a polynomial as signs and words of 64 bits, the lowest first.</summary>
internal readonly struct CoefficientWords
{
    private readonly ulong[] _words;
    private readonly int[] _ends;
    private readonly bool[] _signs;

    /// <summary>The coefficients in the order of the terms.</summary>
    public CoefficientWords(SparsePolynomial p)
    {
        _ends = new int[p.Count];
        _signs = new bool[p.Count];
        var words = new List<ulong>(p.Count);
        byte[] bytes = [];
        for (var i = 0; i < _ends.Length; i++)
        {
            var c = p.Terms[i].Coefficient.Numerator;
            _signs[i] = c.Sign < 0;
            c = BigInteger.Abs(c);
            var count = (c.GetByteCount(isUnsigned: true) + sizeof(ulong) - 1) / sizeof(ulong);
            bytes = bytes.Length < count * sizeof(ulong) ? new byte[count * sizeof(ulong)] : bytes;
            c.TryWriteBytes(bytes, out var written, isUnsigned: true);
            bytes.AsSpan(written).Clear();
            for (var k = 0; k < count; k++)
            {
                words.Add(BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(k * sizeof(ulong))));
            }

            _ends[i] = words.Count;
        }

        _words = [.. words];
    }

    /// <summary>The absolute value of a coefficient.</summary>
    public ReadOnlySpan<ulong> this[int term] => _words.AsSpan(term == 0 ? 0 : _ends[term - 1], _ends[term] - (term == 0 ? 0 : _ends[term - 1]));

    /// <summary>Whether a coefficient is negative.</summary>
    public bool IsNegative(int term) => _signs[term];
}
