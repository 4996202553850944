using System.Buffers;
using Superpower.Model;

namespace SymCalc.Parsing;

/// <summary>
/// Knows the brackets around the first part of a sum: (a + b) + c is a + b + c, added in the same order, so that
/// ((((a + b) + c) + d) + … is one sum and not as many as it has brackets.
/// </summary>
internal struct Brackets(Token<TokenKind>[] tokens, int count) : IDisposable
{
    private const int Joined = -1;

    private int[]? _partners;       // of each token that is "(", the token of its ")"; of a ")" Joined or 0

    /// <summary>
    /// Whether the sum in the brackets that open here, where a sum begins, goes on behind them or ends with them. If so,
    /// both brackets are to be passed over.
    /// </summary>
    public bool TryJoin(int open)
    {
        _partners ??= FindPartners();
        var close = _partners[open];
        if (close == 0 || tokens[close + 1].Kind is not (TokenKind.Plus or TokenKind.Minus or TokenKind.Close or TokenKind.Comma or TokenKind.End))
        {
            return false;
        }

        _partners[close] = Joined;
        return true;
    }

    /// <summary>Whether this token is the second of two brackets that <see cref="TryJoin"/> joined.</summary>
    public readonly bool IsJoined(int close) => _partners is not null && _partners[close] == Joined;

    /// <summary>Gives the memory back.</summary>
    public readonly void Dispose()
    {
        if (_partners is not null)
        {
            ArrayPool<int>.Shared.Return(_partners);
        }
    }

    /// <summary>Whether the innermost brackets around a token were joined.</summary>
    public readonly bool IsInJoined(int token)
    {
        var depth = 0;
        for (var i = token - 1; i >= 0 && _partners is not null; i--)
        {
            depth += tokens[i].Kind == TokenKind.Close ? 1 : tokens[i].Kind == TokenKind.Open ? -1 : 0;
            if (depth < 0)
            {
                return _partners[i] > 0 && IsJoined(_partners[i]);
            }
        }

        return false;
    }

    /// <summary>Pairs the brackets; those around a comma, a comparison or a definition, which no sum can have, get no partner.</summary>
    private readonly int[] FindPartners()
    {
        var partners = ArrayPool<int>.Shared.Rent(count);
        var innermost = -1;             // the open brackets are chained through their entries …
        for (var i = 0; i < count; i++)
        {
            partners[i] = 0;
            switch (tokens[i].Kind)
            {
                case TokenKind.Open:
                    partners[i] = innermost;
                    innermost = i;
                    break;
                case TokenKind.Close when innermost >= 0:
                    var outer = partners[innermost];
                    partners[innermost] = outer >= -1 ? i : 0;
                    innermost = outer >= -1 ? outer : Flip(outer);
                    break;
                case TokenKind.Comma or (>= TokenKind.Less and <= TokenKind.NotEqual) or TokenKind.Defines or TokenKind.Where when innermost >= 0:
                    partners[innermost] = Math.Min(partners[innermost], Flip(partners[innermost]));
                    break;
            }
        }

        while (innermost >= 0)
        {
            var outer = partners[innermost];
            partners[innermost] = 0;
            innermost = outer >= -1 ? outer : Flip(outer);
        }

        return partners;

        static int Flip(int link) => -3 - link;     // … with those that get no partner below -1
    }
}
