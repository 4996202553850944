namespace SymCalc.Simplification.Zero;

/// <summary>±sgn(A₁)·sgn(A₂)·… of distinct atoms: an element of a vector space over GF(2).</summary>
internal sealed class SignProduct : IEquatable<SignProduct>
{
    private SignProduct(bool isNegative, int[] atoms) => (IsNegative, Atoms) = (isNegative, atoms);

    /// <summary>1.</summary>
    public static SignProduct Positive { get; } = new(false, []);

    /// <summary>-1.</summary>
    public static SignProduct Negative { get; } = new(true, []);

    /// <summary>Whether there is a minus.</summary>
    public bool IsNegative { get; }

    /// <summary>The atoms, in ascending order.</summary>
    public int[] Atoms { get; }

    /// <summary>Whether this is 1 or -1.</summary>
    public bool IsKnown => Atoms.Length == 0;

    /// <summary>The sign of one atom.</summary>
    public static SignProduct Of(int atom) => new(false, [atom]);

    /// <summary>±1 times the signs of atoms, of which equal ones cancel.</summary>
    public static SignProduct Of(bool isNegative, IEnumerable<int> atoms)
    {
        var odd = new SortedSet<int>();
        foreach (var atom in atoms)
        {
            if (!odd.Add(atom))
            {
                odd.Remove(atom);
            }
        }

        return odd.Count == 0 ? isNegative ? Negative : Positive : new SignProduct(isNegative, [.. odd]);
    }

    /// <summary>The product; equal signs cancel.</summary>
    public static SignProduct operator *(SignProduct a, SignProduct b) => a.IsKnown && b.IsKnown
        ? a.IsNegative == b.IsNegative ? Positive : Negative
        : Of(a.IsNegative != b.IsNegative, a.Atoms.Concat(b.Atoms));

    /// <summary>Whether the sign of an atom occurs.</summary>
    public bool Contains(int atom) => Array.BinarySearch(Atoms, atom) >= 0;

    /// <inheritdoc/>
    public bool Equals(SignProduct? other) => other is not null && IsNegative == other.IsNegative && Atoms.AsSpan().SequenceEqual(other.Atoms);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SignProduct);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = IsNegative ? 1 : 0;
        foreach (var atom in Atoms)
        {
            hash = (hash * 31) + atom;
        }

        return hash;
    }

    /// <summary>Such as <c>-s3*s7</c>.</summary>
    public override string ToString() => (IsNegative ? "-" : "") + (IsKnown ? "1" : string.Join('*', Atoms.Select(a => $"s{a}")));
}
