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

/// <summary>The formats, as far as forms and brackets depend on them.</summary>
internal enum Notation
{
    Linear,
    Latex,
    MathML,
    CSharp,
}

/// <summary>The one table of precedences, for all printers.</summary>
internal static class PrecedenceTable
{
    /// <summary>How tightly the form holds together in a notation.</summary>
    public static Precedence Of(Form form, Notation notation) => notation switch
    {
        Notation.Linear => OnALine(form),
        Notation.CSharp => InCode(form),
        _ => InTypeset(form),
    };

    private static Precedence OnALine(Form form) => form switch
    {
        SumForm => Precedence.Sum,
        NegationForm => Precedence.Negation,
        ProductForm or QuotientForm => Precedence.Product,
        PowerForm or RootForm { IsSquareRoot: false } => Precedence.Power,
        _ => Precedence.Primary,
    };

    /// <summary>Fractions, roots and exponents bracket by their place, unless they are the base of a power.</summary>
    private static Precedence InTypeset(Form form) => form switch
    {
        QuotientForm or PowerForm or RootForm or ExponentialForm => Precedence.Power,
        NumberForm { IsScientific: true } => Precedence.Power,
        PiecewiseForm => Precedence.Lowest,
        CallForm call => FunctionNotation.Of(call.Function).Precedence,
        _ => OnALine(form),
    };

    /// <summary>Powers are calls of Math.Pow, and cases are conditionals.</summary>
    private static Precedence InCode(Form form) => form switch
    {
        PowerForm power => power.IsRepeatedProduct ? Precedence.Product : Precedence.Primary,
        RootForm => Precedence.Primary,
        PiecewiseForm => Precedence.Lowest,
        CallForm { Function.CSharpFormat: { } format } call => CallTemplate.Of(format, call.Count).IsCall ? Precedence.Primary : Precedence.Lowest,
        _ => OnALine(form),
    };
}
