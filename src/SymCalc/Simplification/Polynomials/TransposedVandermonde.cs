namespace SymCalc.Simplification.Polynomials;

/// <summary>Solves Σ c_s·m_s^j = v_j, j = 1 … n, for the c_s modulo a prime: the coefficients of known power products from values.</summary>
/// <remarks>Quadratic: E. Kaltofen, L. Yagati, Improved sparse multivariate polynomial interpolation algorithms (ISSAC 1988), section 5.</remarks>
internal sealed class TransposedVandermonde
{
    private readonly uint _prime;
    private readonly uint[][] _rows;        // of the inverse

    private TransposedVandermonde(uint[][] rows, uint prime) => (_rows, _prime) = (rows, prime);

    /// <summary>The solver for given m; null if two of them are equal or one is 0.</summary>
    public static TransposedVandermonde? TryCreate(ReadOnlySpan<uint> m, uint prime)
    {
        // master = Π (z - m_s)
        var master = new ulong[m.Length + 1];
        master[0] = 1;
        for (var s = 0; s < m.Length; s++)
        {
            for (var i = s + 1; i >= 0; i--)
            {
                master[i] = (master[i] * (prime - m[s]) + (i > 0 ? master[i - 1] : 0)) % prime;
            }
        }

        var rows = new uint[m.Length][];
        for (var s = 0; s < rows.Length; s++)
        {
            // q = master/(z - m_s), by synthetic division; its value at m_s scales the row
            var row = new uint[m.Length];
            ulong carry = 0, value = 0;
            for (var i = m.Length - 1; i >= 0; i--)
            {
                carry = (master[i + 1] + (carry * m[s])) % prime;
                row[i] = (uint)carry;
                value = ((value * m[s]) + carry) % prime;
            }

            value = value * m[s] % prime;
            if (value == 0)
            {
                return null;
            }

            ulong scale = ModularPolynomial.Inverse((uint)value, prime);
            for (var i = 0; i < row.Length; i++)
            {
                row[i] = (uint)(row[i] * scale % prime);
            }

            rows[s] = row;
        }

        return new TransposedVandermonde(rows, prime);
    }

    /// <summary>The coefficients for the values v_1, v_2, …</summary>
    public uint[] Solve(ReadOnlySpan<uint> values)
    {
        var coefficients = new uint[_rows.Length];
        for (var s = 0; s < coefficients.Length; s++)
        {
            ulong sum = 0;
            for (var i = 0; i < _rows[s].Length; i++)
            {
                sum = (sum + ((ulong)_rows[s][i] * values[i])) % _prime;
            }

            coefficients[s] = (uint)sum;
        }

        return coefficients;
    }
}
