namespace SymCalc.Generation;

/// <summary>What a node of a <see cref="RawExpr"/> is.</summary>
internal enum RawKind
{
    /// <summary>An exact number: an integer or a fraction.</summary>
    Exact,

    /// <summary>A double.</summary>
    Decimal,
    Constant,
    Variable,
    Negate,
    Add,
    Subtract,
    Multiply,
    Divide,
    Power,

    /// <summary>A function of the table, or exp, sqrt, pow, log.</summary>
    Call,

    /// <summary>ExprMath.Sum of all children.</summary>
    Sum,

    /// <summary>ExprMath.Product of all children.</summary>
    Product,

    /// <summary>Left, right, value of each branch, then otherwise.</summary>
    Piecewise,
}
