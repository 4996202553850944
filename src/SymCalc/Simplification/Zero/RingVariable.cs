namespace SymCalc.Simplification.Zero;

/// <summary>What a variable of the polynomials stands for.</summary>
internal enum RingVariableKind
{
    /// <summary>The generator g; g^(1/N) if g is known to be positive. No relation holds for it.</summary>
    Free,

    /// <summary>|A|^(1/N) of a prime, a polynomial or a generator of open sign: r^N = sgn(A)·A.</summary>
    Root,

    /// <summary>sgn(A): s^2 = 1.</summary>
    Sign,
}

/// <summary>A variable of the polynomials that sums are multiplied out to.</summary>
/// <param name="index">Its number in power products.</param>
/// <param name="kind">What it stands for.</param>
/// <param name="atom">The atom g or A.</param>
internal sealed class RingVariable(int index, RingVariableKind kind, Atom atom)
{
    /// <summary>Its number in power products.</summary>
    public int Index => index;

    /// <summary>What it stands for.</summary>
    public RingVariableKind Kind => kind;

    /// <summary>The atom g or A.</summary>
    public Atom Atom => atom;

    /// <summary>N: exponents count in units of 1/N.</summary>
    public int Scale { get; set; } = 1;
}
