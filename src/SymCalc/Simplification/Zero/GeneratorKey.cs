namespace SymCalc.Simplification.Zero;

/// <summary>What kind of thing a generator stands for.</summary>
internal enum GeneratorKind
{
    /// <summary>A symbol, by name.</summary>
    Symbol,

    /// <summary>pi or e, by name.</summary>
    Constant,

    /// <summary>A function of arguments, of which nothing is known but that equal arguments give equal values.</summary>
    Call,

    /// <summary>|A|^m for an atom A and a power product m of atoms that is no number; positive.</summary>
    Power,

    /// <summary>ln|A|.</summary>
    Logarithm,

    /// <summary>tan(b) of a basis vector b of the angles.</summary>
    Tangent,

    /// <summary>An unknown sign.</summary>
    Unit,
}

/// <summary>The identity of a generator: kind, name, atom and arguments.</summary>
internal readonly struct GeneratorKey(GeneratorKind kind, string name, int atom = -1, params Fact[] arguments) : IEquatable<GeneratorKey>
{
    /// <summary>What it stands for.</summary>
    public GeneratorKind Kind => kind;

    /// <summary>The name of a symbol, constant or function.</summary>
    public string Name => name;

    /// <summary>The atom A of |A|^m and ln|A|.</summary>
    public int Atom => atom;

    /// <summary>The arguments of a call, m of |A|^m, the terms of an angle.</summary>
    public Fact[] Arguments => arguments;

    /// <inheritdoc/>
    public bool Equals(GeneratorKey other) => Kind == other.Kind && Atom == other.Atom && Name == other.Name
        && Arguments.AsSpan().SequenceEqual(other.Arguments);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is GeneratorKey other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = ((int)kind * 31) + (atom * 17) + name.GetHashCode(StringComparison.Ordinal);
        foreach (var argument in arguments)
        {
            hash = (hash * 31) + argument.GetHashCode();
        }

        return hash;
    }
}
