using System.Numerics;

namespace SymCalc.Simplification.Polynomials;

/// <summary>A dense polynomial in one variable over the integers: immutable, lowest degree first.</summary>
internal sealed class IntegerPolynomial
{
    private readonly BigInteger[] _coefficients;        // no zeros at the end; empty for 0

    /// <summary>The polynomial of given coefficients; zeros at the end are dropped.</summary>
    public IntegerPolynomial(ReadOnlySpan<BigInteger> coefficients) => _coefficients = coefficients.TrimEnd(BigInteger.Zero).ToArray();

    public static IntegerPolynomial Zero { get; } = new([]);

    public static IntegerPolynomial One { get; } = new([BigInteger.One]);

    /// <summary>The degree; -1 for 0.</summary>
    public int Degree => _coefficients.Length - 1;

    public bool IsZero => _coefficients.Length == 0;

    public ReadOnlySpan<BigInteger> Coefficients => _coefficients;

    /// <summary>The coefficient of the highest power; 0 for 0.</summary>
    public BigInteger Leading => IsZero ? BigInteger.Zero : _coefficients[^1];

    /// <summary>The coefficient of x^degree.</summary>
    public BigInteger this[int degree] => degree < _coefficients.Length ? _coefficients[degree] : BigInteger.Zero;

    public static IntegerPolynomial operator +(IntegerPolynomial a, IntegerPolynomial b)
    {
        var sum = new BigInteger[Math.Max(a._coefficients.Length, b._coefficients.Length)];
        for (var i = 0; i < sum.Length; i++)
        {
            sum[i] = a[i] + b[i];
        }

        return new IntegerPolynomial(sum);
    }

    public static IntegerPolynomial operator -(IntegerPolynomial a, IntegerPolynomial b)
    {
        var difference = new BigInteger[Math.Max(a._coefficients.Length, b._coefficients.Length)];
        for (var i = 0; i < difference.Length; i++)
        {
            difference[i] = a[i] - b[i];
        }

        return new IntegerPolynomial(difference);
    }

    public static IntegerPolynomial operator *(IntegerPolynomial a, IntegerPolynomial b)
    {
        if (a.IsZero || b.IsZero)
        {
            return Zero;
        }

        var product = new BigInteger[a.Degree + b.Degree + 1];
        for (var i = 0; i <= a.Degree; i++)
        {
            for (var j = 0; !a._coefficients[i].IsZero && j <= b.Degree; j++)
            {
                product[i + j] += a._coefficients[i] * b._coefficients[j];
            }
        }

        return new IntegerPolynomial(product);
    }

    /// <summary>The polynomial with every coefficient mapped.</summary>
    public IntegerPolynomial Map(Func<BigInteger, BigInteger> map) => new([.. _coefficients.Select(map)]);

    /// <summary>c·this.</summary>
    public IntegerPolynomial Scale(BigInteger c) => c.IsOne ? this : Map(a => a * c);

    /// <summary>The greatest common divisor of the coefficients, with the sign of the leading one; 0 for 0.</summary>
    public BigInteger Content()
    {
        var content = BigInteger.Zero;
        foreach (var c in _coefficients)
        {
            content = BigInteger.GreatestCommonDivisor(content, c);
        }

        return Leading.Sign < 0 ? -content : content;
    }

    /// <summary>This divided by its content: coprime coefficients, a positive leading one.</summary>
    public IntegerPolynomial PrimitivePart()
    {
        var content = Content();
        return content.IsOne || content.IsZero ? this : Map(c => c / content);
    }

    /// <summary>The derivative.</summary>
    public IntegerPolynomial Derivative()
    {
        var derivative = new BigInteger[Math.Max(0, Degree)];
        for (var i = 1; i <= Degree; i++)
        {
            derivative[i - 1] = i * _coefficients[i];
        }

        return new IntegerPolynomial(derivative);
    }

    /// <summary>The largest k for which this is a polynomial in x^k; 0 for a constant.</summary>
    public int Stride()
    {
        var k = 0;
        for (var i = 1; i <= Degree && k != 1; i++)
        {
            k = _coefficients[i].IsZero ? k : (int)BigInteger.GreatestCommonDivisor(k, i);
        }

        return k;
    }

    /// <summary>The polynomial p with p(x^k) = this, where k divides all exponents.</summary>
    public IntegerPolynomial Deflate(int k)
    {
        var coefficients = new BigInteger[(Degree / k) + 1];
        for (var i = 0; i < coefficients.Length; i++)
        {
            coefficients[i] = _coefficients[i * k];
        }

        return new IntegerPolynomial(coefficients);
    }

    /// <summary>this(x^k).</summary>
    public IntegerPolynomial Inflate(int k)
    {
        var coefficients = new BigInteger[(Degree * k) + 1];
        for (var i = 0; i <= Degree; i++)
        {
            coefficients[i * k] = _coefficients[i];
        }

        return new IntegerPolynomial(coefficients);
    }

    /// <summary>this/divisor if that is a polynomial with integer coefficients, null otherwise.</summary>
    public IntegerPolynomial? TryDivideBy(IntegerPolynomial divisor)
    {
        if (Degree < divisor.Degree)
        {
            return IsZero ? this : null;
        }

        var rest = _coefficients.AsSpan().ToArray();
        var quotient = new BigInteger[Degree - divisor.Degree + 1];
        for (var i = quotient.Length - 1; i >= 0; i--)
        {
            quotient[i] = BigInteger.DivRem(rest[i + divisor.Degree], divisor.Leading, out var remainder);
            if (!remainder.IsZero)
            {
                return null;
            }

            for (var j = 0; !quotient[i].IsZero && j <= divisor.Degree; j++)
            {
                rest[i + j] -= quotient[i] * divisor._coefficients[j];
            }
        }

        return rest.AsSpan(0, divisor.Degree).ContainsAnyExcept(BigInteger.Zero) ? null : new IntegerPolynomial(quotient);
    }

    /// <summary>Quotient and remainder modulo m for a divisor whose leading coefficient is 1 modulo m; coefficients in [0, m).</summary>
    public (IntegerPolynomial Quotient, IntegerPolynomial Remainder) DivideByMonic(IntegerPolynomial divisor, BigInteger m)
    {
        if (Degree < divisor.Degree)
        {
            return (Zero, this);
        }

        var rest = _coefficients.AsSpan().ToArray();
        var quotient = new BigInteger[Degree - divisor.Degree + 1];
        for (var i = quotient.Length - 1; i >= 0; i--)
        {
            quotient[i] = Residue(rest[i + divisor.Degree], m);
            for (var j = 0; !quotient[i].IsZero && j <= divisor.Degree; j++)
            {
                rest[i + j] -= quotient[i] * divisor._coefficients[j];
            }
        }

        return (new IntegerPolynomial(quotient), new IntegerPolynomial(rest.AsSpan(0, divisor.Degree)).Modulo(m));
    }

    /// <summary>The polynomial with coefficients in [0, m).</summary>
    public IntegerPolynomial Modulo(BigInteger m) => Map(c => Residue(c, m));

    /// <summary>The polynomial with coefficients in (-m/2, m/2].</summary>
    public IntegerPolynomial SymmetricModulo(BigInteger m) => Map(c => Residue(c, m) is var r && r * 2 > m ? r - m : r);

    /// <summary>The image modulo a prime.</summary>
    public ModularPolynomial Modulo(uint prime)
    {
        var image = new uint[_coefficients.Length];
        for (var i = 0; i < image.Length; i++)
        {
            image[i] = (uint)Residue(_coefficients[i], prime);
        }

        return new ModularPolynomial(image, prime);
    }

    /// <summary>The polynomial with the residues 0 … p - 1 of a modular one.</summary>
    public static IntegerPolynomial Of(ModularPolynomial p)
    {
        var coefficients = new BigInteger[p.Degree + 1];
        for (var i = 0; i < coefficients.Length; i++)
        {
            coefficients[i] = p[i];
        }

        return new IntegerPolynomial(coefficients);
    }

    /// <summary>The largest absolute value of a coefficient.</summary>
    public BigInteger Height()
    {
        var height = BigInteger.Zero;
        foreach (var c in _coefficients)
        {
            height = BigInteger.Max(height, BigInteger.Abs(c));
        }

        return height;
    }

    private static BigInteger Residue(BigInteger c, BigInteger m)
    {
        var r = BigInteger.Remainder(c, m);
        return r.Sign < 0 ? r + m : r;
    }
}
