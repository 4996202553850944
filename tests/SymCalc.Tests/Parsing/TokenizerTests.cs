using System.Text;
using Superpower.Model;
using SymCalc.Parsing;

namespace SymCalc.Tests.Parsing;

/// <summary>The two ways to the tokens are one: the pooled array of the parser, and Superpower's tokenizer.</summary>
public sealed class TokenizerTests
{
    private const string Alphabet = "x1.e+-*^/(),<>=!'[] \n²⁻√πθ₁é\u0301$\uD83D\uDE00";

    [Fact]
    public void Scan_GivesWhatTheTokenizerGives()
    {
        var random = new Random(1);
        var tokenizer = new ExprTokenizer();
        for (var n = 0; n < 2_000; n++)
        {
            var text = new StringBuilder();
            for (var i = random.Next(20); i > 0; i--)
            {
                text.Append(Alphabet[random.Next(Alphabet.Length)]);
            }

            AssertAlike(tokenizer, text.ToString());
        }
    }

    /// <summary>More tokens than the first array holds.</summary>
    [Fact]
    public void Scan_OfALongText_GivesWhatTheTokenizerGives() =>
        AssertAlike(new ExprTokenizer(), string.Concat(Enumerable.Range(0, 5_000).Select(i => $"x{i}+\n2.5*")));

    [Fact]
    public void Tokens_CoverTheTextButForItsBlanks()
    {
        const string Text = " x₁ +\n 2.5e-3*√θ ≤ 'a'[12]**³ ";
        var tokens = ExprTokenizer.Scan(Text, out var count);
        var shown = Enumerable.Range(0, count - 1).Select(i => tokens[i].ToStringValue());
        Assert.Equal(["x₁", "+", "2.5e-3", "*", "√", "θ", "≤", "'", "a", "'", "[", "12", "]", "**", "³"], shown);
        Assert.Equal(TokenKind.End, tokens[count - 1].Kind);
        ExprTokenizer.Release(tokens, count);
    }

    [Fact]
    public void MoreThan30Marks_AreNoName()
    {
        Assert.IsType<Symbol>(Expr.Parse("a" + new string('\u0301', 30)));
        Assert.False(Expr.TryParse("a" + new string('\u0301', 31), out _, out var error));
        Assert.Equal(31, error.Position);
    }

    private static void AssertAlike(ExprTokenizer tokenizer, string text)
    {
        var tokens = ExprTokenizer.Scan(text, out var count);
        Assert.Equal(tokenizer.Tokenize(text).Select(Describe), tokens.Take(count - 1).Select(Describe));
        ExprTokenizer.Release(tokens, count);

        static (TokenKind, string, int, int, int) Describe(Token<TokenKind> token) =>
            (token.Kind, token.ToStringValue(), token.Position.Absolute, token.Position.Line, token.Position.Column);
    }
}
