using System.Diagnostics;

namespace SymCalc.Simplification.Polynomials;

/// <summary>A power product g₀^e₀·g₁^e₁·… of generators, which are numbered from 0; ordered lexicographically, g₀ first.</summary>
/// <remarks>
/// Exponents of the first sixteen generators up to 127 are packed into 16 bytes, g₀ uppermost, each byte with a free guard
/// bit, so that products, quotients and comparisons are single operations. Whatever does not fit is kept as an array; the
/// packed form is used whenever it can be, so that each power product has one form. <c>default</c> is 1.
/// Layout after M. Monagan and R. Pearce, "Sparse polynomial division using a heap", J. Symb. Comput. 46 (2011), section 2.
/// </remarks>
internal readonly struct Monomial : IEquatable<Monomial>, IComparable<Monomial>
{
    /// <summary>The number of generators that the packed form has room for.</summary>
    public const int PackedGenerators = 16;

    /// <summary>The largest exponent that the packed form has room for.</summary>
    public const int LargestPackedExponent = 127;

    private static readonly UInt128 Guards = new(0x8080808080808080, 0x8080808080808080);

    private readonly UInt128 _packed;
    private readonly int[]? _wide;      // null: packed; otherwise all exponents, without zeros at the end

    private Monomial(UInt128 packed) => _packed = packed;

    private Monomial(int[] wide) => _wide = wide;

    /// <summary>1, the empty product.</summary>
    public static Monomial One => default;

    /// <summary>Whether this is 1.</summary>
    public bool IsOne => _wide is null && _packed == 0;

    /// <summary>Whether the packed form holds all.</summary>
    public bool IsPacked => _wide is null;

    /// <summary>The packed exponents, of a packed power product.</summary>
    public UInt128 Packed => _packed;

    /// <summary>One more than the last generator that occurs; 0 for the product 1.</summary>
    public int GeneratorCount => _wide is not null ? _wide.Length
        : _packed == 0 ? 0
        : PackedGenerators - ((int)UInt128.TrailingZeroCount(_packed) / 8);

    /// <summary>The exponent of a generator.</summary>
    public int this[int generator] => _wide is not null
        ? generator < _wide.Length ? _wide[generator] : 0
        : generator < PackedGenerators ? (int)(_packed >> Shift(generator)) & 0xFF : 0;

    /// <summary>The sum of all exponents.</summary>
    public long TotalDegree
    {
        get
        {
            long sum = 0;
            for (var generator = GeneratorCount - 1; generator >= 0; generator--)
            {
                sum += this[generator];
            }

            return sum;
        }
    }

    /// <summary>g^exponent.</summary>
    public static Monomial Of(int generator, int exponent)
    {
        Debug.Assert(generator >= 0 && exponent >= 0);
        if (generator < PackedGenerators && exponent <= LargestPackedExponent)
        {
            return new Monomial((UInt128)(uint)exponent << Shift(generator));
        }

        if (exponent == 0)
        {
            return One;
        }

        var wide = new int[generator + 1];
        wide[generator] = exponent;
        return new Monomial(wide);
    }

    /// <summary>The power product with the given exponents, g₀ first.</summary>
    public static Monomial Of(ReadOnlySpan<int> exponents)
    {
        exponents = exponents.TrimEnd(0);
        if (exponents.Length > PackedGenerators || exponents.ContainsAnyExceptInRange(0, LargestPackedExponent))
        {
            return new Monomial(exponents.ToArray());
        }

        UInt128 packed = 0;
        for (var i = 0; i < exponents.Length; i++)
        {
            packed |= (UInt128)(uint)exponents[i] << Shift(i);
        }

        return new Monomial(packed);
    }

    /// <summary>The power product of packed exponents.</summary>
    public static Monomial OfPacked(UInt128 packed) => new(packed);

    /// <summary>Whether two packed exponents can be added without leaving the packed form.</summary>
    public static bool IsSumPacked(UInt128 sum) => (sum & Guards) == 0;

    /// <summary>The product.</summary>
    /// <exception cref="OverflowException">An exponent exceeds 2^31 - 1.</exception>
    public static Monomial operator *(Monomial a, Monomial b)
    {
        if (a._wide is null && b._wide is null)
        {
            var sum = a._packed + b._packed;
            if (IsSumPacked(sum))
            {
                return new Monomial(sum);
            }
        }

        return Combine(a, b, static (x, y) => checked(x + y));
    }

    /// <summary>Whether b divides a, and the quotient.</summary>
    public static bool TryDivide(Monomial a, Monomial b, out Monomial quotient)
    {
        if (a._wide is null && b._wide is null)
        {
            var difference = (a._packed | Guards) - b._packed;      // a guard is lost where b's exponent is larger
            quotient = new Monomial(difference & ~Guards);
            return (difference & Guards) == Guards;
        }

        quotient = default;
        if (b.GeneratorCount > a.GeneratorCount)
        {
            return false;
        }

        for (var generator = b.GeneratorCount - 1; generator >= 0; generator--)
        {
            if (b[generator] > a[generator])
            {
                return false;
            }
        }

        quotient = Combine(a, b, static (x, y) => x - y);
        return true;
    }

    /// <summary>this^n for n at least 0.</summary>
    /// <exception cref="OverflowException">An exponent exceeds 2^31 - 1.</exception>
    public Monomial Pow(int n)
    {
        Debug.Assert(n >= 0);
        return n == 1 ? this : Combine(this, One, (x, _) => checked(x * n));
    }

    /// <summary>The greatest common divisor: the smaller of each two exponents.</summary>
    public static Monomial Gcd(Monomial a, Monomial b) => a.IsOne || b.IsOne ? One : Combine(a, b, Math.Min);

    /// <summary>The larger of each two exponents.</summary>
    public static Monomial Lcm(Monomial a, Monomial b) => Combine(a, b, Math.Max);

    /// <summary>The same power product with another exponent of one generator.</summary>
    public Monomial With(int generator, int exponent)
    {
        if (_wide is null && generator < PackedGenerators && exponent <= LargestPackedExponent)
        {
            var shift = Shift(generator);
            return new Monomial((_packed & ~((UInt128)0xFF << shift)) | ((UInt128)(uint)exponent << shift));
        }

        var exponents = new int[Math.Max(GeneratorCount, generator + 1)];
        for (var i = 0; i < exponents.Length; i++)
        {
            exponents[i] = this[i];
        }

        exponents[generator] = exponent;
        return Of(exponents);
    }

    /// <summary>The same power product without the generators that occur in another.</summary>
    public Monomial Without(Monomial others)
    {
        if (_wide is null && others._wide is null)
        {
            var occurs = (others._packed + ~Guards) & Guards;           // a guard where the exponent is not 0
            return new Monomial(_packed & ~(occurs | (occurs - (occurs >> 7))));
        }

        return Combine(this, others, static (x, y) => y == 0 ? x : 0);
    }

    private static Monomial Combine(Monomial a, Monomial b, Func<int, int, int> combine)
    {
        var count = Math.Max(a.GeneratorCount, b.GeneratorCount);
        Span<int> exponents = count <= 64 ? stackalloc int[count] : new int[count];
        for (var i = 0; i < count; i++)
        {
            exponents[i] = combine(a[i], b[i]);
        }

        return Of(exponents);
    }

    private static int Shift(int generator) => 8 * (PackedGenerators - 1 - generator);

    /// <inheritdoc/>
    public int CompareTo(Monomial other)
    {
        if (_wide is null && other._wide is null)
        {
            return _packed.CompareTo(other._packed);
        }

        var count = Math.Max(GeneratorCount, other.GeneratorCount);
        for (var i = 0; i < count; i++)
        {
            var order = this[i].CompareTo(other[i]);
            if (order != 0)
            {
                return order;
            }
        }

        return 0;
    }

    /// <inheritdoc/>
    public bool Equals(Monomial other) => _wide is null || other._wide is null
        ? ReferenceEquals(_wide, other._wide) && _packed == other._packed
        : _wide.AsSpan().SequenceEqual(other._wide);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Monomial other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        if (_wide is null)
        {
            return HashOf(_packed);
        }

        var hash = default(HashCode);
        foreach (var exponent in _wide)
        {
            hash.Add(exponent);
        }

        return hash.ToHashCode();
    }

    /// <summary>A hash of packed exponents that spreads neighbours.</summary>
    public static int HashOf(UInt128 packed)
    {
        var mixed = ((ulong)(packed >> 64) * 0x9E3779B97F4A7C15) ^ ((ulong)packed * 0xC2B2AE3D27D4EB4F);
        return (int)((mixed ^ (mixed >> 29)) * 0xBF58476D1CE4E5B9 >> 33);
    }

    /// <summary>Such as <c>g0^2*g3</c>.</summary>
    public override string ToString()
    {
        var parts = new List<string>();
        for (var i = 0; i < GeneratorCount; i++)
        {
            if (this[i] != 0)
            {
                parts.Add(this[i] == 1 ? $"g{i}" : $"g{i}^{this[i]}");
            }
        }

        return parts.Count == 0 ? "1" : string.Join('*', parts);
    }
}
