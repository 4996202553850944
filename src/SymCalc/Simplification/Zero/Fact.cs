using System.Diagnostics;

namespace SymCalc.Simplification.Zero;

/// <summary>sgn(A)^b·|A|^q for an atom A: a factor of a <see cref="Fact"/>. The integer power A^k is (A, k, k odd).</summary>
/// <param name="Atom">The number of the atom A.</param>
/// <param name="Exponent">q.</param>
/// <param name="IsSigned">b; false for an atom that is known to be positive.</param>
internal readonly record struct FactFactor(int Atom, Rational Exponent, bool IsSigned);

/// <summary>
/// A value in factored form: a rational number times powers of atoms, which are primes, kernels and polynomials. Products
/// stay factored; only sums are multiplied out.
/// </summary>
/// <remarks>Immutable; the factors are ordered by atom. Made by <see cref="KernelField"/>, which knows what the atoms are.</remarks>
internal sealed class Fact : IEquatable<Fact>
{
    private readonly FactFactor[] _factors;
    private readonly int _hash;

    /// <summary>The fact of parts in normal form.</summary>
    internal Fact(Rational coefficient, FactFactor[] factors, int version)
    {
        Coefficient = coefficient;
        _factors = factors;
        Version = version;
        var hash = coefficient.GetHashCode();
        foreach (ref readonly var factor in factors.AsSpan())
        {
            hash = (hash * 31) + (factor.Atom * 7) + (factor.Exponent.GetHashCode() * 2) + (factor.IsSigned ? 1 : 0);
        }

        _hash = hash;
        Debug.Assert(!coefficient.IsZero || factors.Length == 0);
    }

    /// <summary>0.</summary>
    public static Fact Zero { get; } = Number(Rational.Zero);

    /// <summary>1.</summary>
    public static Fact One { get; } = Number(Rational.One);

    /// <summary>The rational number.</summary>
    public Rational Coefficient { get; }

    /// <summary>The powers of atoms.</summary>
    public ReadOnlySpan<FactFactor> Factors => _factors;

    /// <summary>How much was known about the atoms when this was made (<see cref="KernelField"/>).</summary>
    public int Version { get; }

    /// <summary>Whether this is 0.</summary>
    public bool IsZero => Coefficient.IsZero;

    /// <summary>Whether this is 1.</summary>
    public bool IsOne => _factors.Length == 0 && Coefficient.IsOne;

    /// <summary>Whether this is a rational number.</summary>
    public bool IsNumber => _factors.Length == 0;

    /// <summary>A rational number.</summary>
    public static Fact Number(Rational value) => new(value, [], int.MaxValue);

    /// <summary>The same powers with another coefficient, not 0.</summary>
    public Fact WithCoefficient(Rational c) => c.IsZero ? Zero : c == Coefficient ? this : new Fact(c, _factors, Version);

    /// <summary>c·this.</summary>
    public Fact Scale(Rational c) => WithCoefficient(Coefficient * c);

    /// <summary>Whether both have the same powers of atoms.</summary>
    public bool HasFactorsOf(Fact other) => _factors.AsSpan().SequenceEqual(other._factors);

    /// <inheritdoc/>
    public bool Equals(Fact? other) => ReferenceEquals(this, other)
        || (other is not null && _hash == other._hash && Coefficient == other.Coefficient && HasFactorsOf(other));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Fact);

    /// <inheritdoc/>
    public override int GetHashCode() => _hash;

    /// <summary>Such as <c>-2*#3^(1/2)</c>, with the numbers of atoms.</summary>
    public override string ToString() => string.Join('*', _factors.Select(f => $"{(f.IsSigned ? "" : "|")}#{f.Atom}^({f.Exponent})").Prepend(Coefficient.ToString()));
}
