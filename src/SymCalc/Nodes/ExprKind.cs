namespace SymCalc.Nodes;

/// <summary>The kinds of nodes, in the order in which they are displayed.</summary>
internal enum ExprKind : byte
{
    Number,
    Constant,
    Symbol,
    Power,
    Product,
    Call,
    Sum,
    Piecewise,
}

/// <summary>Separates the uses of <see cref="Fingerprint.Mix"/>.</summary>
internal static class HashSalt
{
    public const ulong Additive = 16;
    public const ulong Sum = 17;
    public const ulong Number = 18;
    public const ulong OpaqueBase = 19;
    public const ulong Symbol = 20;
    public const ulong Constant = 21;
    public const ulong Function = 22;
    public const ulong Piecewise = 23;
    public const ulong Identity = 32;       // + kind
    public const ulong Relation = 64;       // + relation
}
