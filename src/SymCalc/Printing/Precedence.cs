namespace SymCalc.Printing;

/// <summary>How tightly a written form holds together; a form inside a tighter one needs brackets.</summary>
internal enum Precedence
{
    /// <summary>A C# conditional; anything between brackets or commas.</summary>
    Lowest,
    Sum,
    Negation,
    Product,
    Power,
    Primary,
}

/// <summary>The kinds of notation, as far as brackets go.</summary>
internal enum Notation
{
    /// <summary>Infix on a line.</summary>
    Linear,

    /// <summary>LaTeX and MathML: fractions, roots and exponents bracket by their place.</summary>
    Typeset,

    /// <summary>C#: powers are calls, cases are conditionals.</summary>
    CSharp,
}

/// <summary>The one table of precedences, for all printers.</summary>
internal static class PrecedenceTable
{
    /// <summary>How tightly the form holds together in a notation.</summary>
    public static Precedence Of(Form form, Notation notation) => form switch
    {
        SumForm => Precedence.Sum,
        NegationForm => Precedence.Negation,
        ProductForm => Precedence.Product,
        QuotientForm => notation == Notation.Typeset ? Precedence.Power : Precedence.Product,
        PowerForm => notation == Notation.CSharp ? Precedence.Primary : Precedence.Power,
        RootForm root => notation switch
        {
            Notation.Linear => root.IsSquareRoot ? Precedence.Primary : Precedence.Power,
            Notation.Typeset => Precedence.Power,
            _ => Precedence.Primary,
        },
        ExponentialForm => notation == Notation.Typeset ? Precedence.Power : Precedence.Primary,
        PiecewiseForm => notation == Notation.CSharp ? Precedence.Lowest : Precedence.Primary,
        _ => Precedence.Primary,
    };
}
