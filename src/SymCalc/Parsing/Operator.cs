namespace SymCalc.Parsing;

/// <summary>What waits on the stack for its operands; in the order of how tightly it binds.</summary>
internal enum Operator : byte
{
    /// <summary>An open bracket, or the beginning of the text: nothing is taken off beneath it.</summary>
    Bracket,

    /// <summary>An open call.</summary>
    Call,

    /// <summary>a + b</summary>
    Add,

    /// <summary>a - b, or -b where a sum begins.</summary>
    Subtract,

    /// <summary>a * b</summary>
    Multiply,

    /// <summary>a / b</summary>
    Divide,

    /// <summary>-b in an exponent.</summary>
    Negate,

    /// <summary>a ^ b</summary>
    Raise,

    /// <summary>√b, which takes the one operand behind it.</summary>
    Root,
}

/// <summary>What a token means behind an operand: an operator, and how far it closes what stands before it.</summary>
/// <param name="Operator">The operator.</param>
/// <param name="Closes">Waiting operators from this one on are applied first.</param>
/// <param name="Width">The number of tokens it is written with: 0 for a product without a sign.</param>
internal readonly record struct Infix(Operator Operator, Operator Closes, int Width)
{
    // Sums and products do not close each other's like: a run of them waits and is built at once. a^b^c closes from the right.
    private static readonly Infix[] Table = Create(
        //  token             operator             closes from …       tokens
        (TokenKind.Plus,   new(Operator.Add,      Operator.Multiply,  1)),
        (TokenKind.Minus,  new(Operator.Subtract, Operator.Multiply,  1)),
        (TokenKind.Times,  new(Operator.Multiply, Operator.Negate,    1)),
        (TokenKind.Divide, new(Operator.Divide,   Operator.Negate,    1)),
        (TokenKind.Name,   new(Operator.Multiply, Operator.Negate,    0)),     // 2x
        (TokenKind.Open,   new(Operator.Multiply, Operator.Negate,    0)),     // 2(x + 1)
        (TokenKind.Root,   new(Operator.Multiply, Operator.Negate,    0)),     // 2√x
        (TokenKind.Power,  new(Operator.Raise,    Operator.Root,      1)));

    /// <summary>Whether the token is an operator there.</summary>
    public bool Exists => Operator != Operator.Bracket;

    /// <summary>What the token means behind an operand.</summary>
    public static ref readonly Infix Of(TokenKind kind) => ref Table[(int)kind];

    private static Infix[] Create(params (TokenKind Token, Infix Meaning)[] rows)
    {
        var table = new Infix[(int)TokenKind.Where + 1];
        foreach (var (token, meaning) in rows)
        {
            table[(int)token] = meaning;
        }

        return table;
    }
}
