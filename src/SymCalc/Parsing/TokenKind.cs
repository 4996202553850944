namespace SymCalc.Parsing;

/// <summary>The kinds of tokens; <c>docs/grammar.md</c> has their spelling.</summary>
internal enum TokenKind : byte
{
    /// <summary>The end of the text; the last token of every list.</summary>
    End,

    /// <summary>A character or a lone surrogate that begins no token.</summary>
    Illegal,

    /// <summary>12</summary>
    Integer,

    /// <summary>1.5, 1., .5, 2e3: a literal with a point or an exponent.</summary>
    Decimal,

    /// <summary>x, sin, θ₁</summary>
    Name,

    /// <summary>A run of superscript digits: ², ¹², ⁻¹.</summary>
    Superscript,

    /// <summary>+</summary>
    Plus,

    /// <summary>- or −</summary>
    Minus,

    /// <summary>*, ×, · or ⋅</summary>
    Times,

    /// <summary>/ or ÷</summary>
    Divide,

    /// <summary>^ or **</summary>
    Power,

    /// <summary>√</summary>
    Root,

    /// <summary>(</summary>
    Open,

    /// <summary>)</summary>
    Close,

    /// <summary>,</summary>
    Comma,

    /// <summary>&lt;</summary>
    Less,

    /// <summary>&lt;= or ≤</summary>
    LessOrEqual,

    /// <summary>&gt;</summary>
    Greater,

    /// <summary>&gt;= or ≥</summary>
    GreaterOrEqual,

    /// <summary>==</summary>
    Equal,

    /// <summary>!= or ≠</summary>
    NotEqual,

    /// <summary>' of a derivative.</summary>
    Prime,

    /// <summary>[ of a derivative's orders.</summary>
    OpenOrders,

    /// <summary>]</summary>
    CloseOrders,

    /// <summary>= of a definition.</summary>
    Defines,

    /// <summary>The name <c>where</c> before definitions.</summary>
    Where,
}
