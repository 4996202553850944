namespace SymCalc;

/// <summary>What is assumed of an expression, beside comparisons.</summary>
internal enum NumberProperty
{
    /// <summary>Nothing but that it is defined.</summary>
    Real,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A whole number that 2 divides.</summary>
    Even,

    /// <summary>A whole number that 2 does not divide.</summary>
    Odd,
}

/// <summary>One assumption: a comparison, or a property of an expression.</summary>
internal sealed class Assumption
{
    /// <summary>Assumes a comparison.</summary>
    public Assumption(Condition condition)
    {
        Condition = condition;
        Subject = condition.Left;
    }

    /// <summary>Assumes a property.</summary>
    public Assumption(Expr subject, NumberProperty property)
    {
        Subject = subject;
        Property = property;
    }

    /// <summary>The comparison; null if this is a property.</summary>
    public Condition? Condition { get; }

    /// <summary>What the property is about.</summary>
    public Expr Subject { get; }

    /// <summary>The property.</summary>
    public NumberProperty Property { get; }

    /// <inheritdoc/>
    public override string ToString() => Condition?.ToString() ?? $"{Subject} {Name(Property)}";

    /// <summary>The word for a property.</summary>
    public static string Name(NumberProperty property) => property switch
    {
        NumberProperty.Real => "real",
        NumberProperty.Integer => "integer",
        NumberProperty.Even => "even",
        _ => "odd",
    };
}
