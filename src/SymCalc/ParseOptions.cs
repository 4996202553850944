using SymCalc.Parsing;

namespace SymCalc;

/// <summary>What <see cref="Expr.Parse(string, ParseOptions)"/> accepts. Immutable.</summary>
/// <remarks>
/// The defaults are safe for text from strangers. The grammar and its limits are in <c>docs/grammar.md</c>.
/// <example><code>
/// FunctionDefinition f = new("f", 2);
/// Expr e = Expr.Parse("f(x, y)^2", new ParseOptions { Functions = [f] });
/// </code></example>
/// </remarks>
public sealed class ParseOptions
{
    /// <summary>The options of <see cref="Expr.Parse(string)"/>.</summary>
    public static ParseOptions Default { get; } = new();

    /// <summary>How deep brackets and calls may nest; 1,000 unless told. Unary minus and powers do not count.</summary>
    /// <remarks>Parsing itself never recurses: with <see cref="int.MaxValue"/> a text may nest a million deep.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int MaxDepth
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
        }
    } = 1_000;

    /// <summary>How long a text may be, in UTF-16 units; 10,000,000 unless told.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int MaxLength
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
        }
    } = 10_000_000;

    /// <summary>Whether a number with a point or an exponent is an exact fraction (<c>0.1</c> is 1/10), not a double.</summary>
    /// <remarks>The exponent of such a number must lie between -1,000 and 1,000.</remarks>
    public bool ExactDecimals { get; init; }

    /// <summary>Functions beyond SymCalc's own, undefined ones among them; one of them hides a function of SymCalc with its name.</summary>
    /// <remarks>
    /// Functions of one name and different arities are told apart by the number of arguments. Where such a name is not
    /// called, it is a symbol's.
    /// </remarks>
    /// <exception cref="ArgumentNullException">The list, or a function in it, is null.</exception>
    /// <exception cref="ArgumentException">A name is a constant's, or one of exp, sqrt, pow, log and piecewise, or is declared twice for one arity.</exception>
    public IReadOnlyList<FunctionDefinition> Functions
    {
        get;
        init
        {
            Declared = DeclaredFunctions.ByName(value);
            field = [.. value];
        }
    } = [];

    /// <summary>The meaning of each declared name.</summary>
    internal IReadOnlyDictionary<string, Meaning> Declared { get; private init; } = DeclaredFunctions.None;
}
