using System.Buffers;
using System.Globalization;
using System.Text;
using SymCalc.Nodes;

namespace SymCalc.Parsing;

/// <summary>Finds one token after the other; knows the line it is in.</summary>
internal struct TokenScanner(string text)
{
    /// <summary>What an ASCII character begins: a token of its own, or one of the kinds that <see cref="Read"/> goes on with.</summary>
    private static readonly TokenKind[] Ascii = CreateAscii();

    private readonly string _text = text;
    private int _lineStart;

    /// <summary>The end of the token that was read last.</summary>
    public int End { get; private set; }

    /// <summary>The beginning of the token that was read last.</summary>
    public int Start { get; private set; }

    /// <summary>The line of that token, from 1.</summary>
    public int Line { get; private set; } = 1;

    /// <summary>The column of that token, from 1.</summary>
    public readonly int Column => Start - _lineStart + 1;

    /// <summary>Reads the next token; at the end of the text, <see cref="TokenKind.End"/> for ever.</summary>
    public TokenKind Read()
    {
        var rest = _text;
        var i = End;
        for (; ; i++)
        {
            if ((uint)i >= (uint)rest.Length)
            {
                Start = End = rest.Length;
                return TokenKind.End;
            }

            var c = rest[i];
            if (c == '\n')
            {
                Line++;
                _lineStart = i + 1;
            }
            else if (c is not (' ' or '\t' or '\r') && !(c >= 0x80 && char.GetUnicodeCategory(c) == UnicodeCategory.SpaceSeparator))
            {
                break;
            }
        }

        Start = i;
        End = i + 1;
        var first = rest[i];
        if (first >= 128)
        {
            return ReadUnicode(first);
        }

        var kind = Ascii[first];
        return kind switch
        {
            TokenKind.Name => ReadName(),
            TokenKind.Integer => ReadNumber(),
            TokenKind.Times => Follow('*', TokenKind.Power, TokenKind.Times),
            TokenKind.Less => Follow('=', TokenKind.LessOrEqual, TokenKind.Less),
            TokenKind.Greater => Follow('=', TokenKind.GreaterOrEqual, TokenKind.Greater),
            TokenKind.Defines => Follow('=', TokenKind.Equal, TokenKind.Defines),
            TokenKind.NotEqual => Follow('=', TokenKind.NotEqual, TokenKind.Illegal),
            _ => kind,
        };
    }

    /// <summary>A token of two characters if the second follows, or else of one.</summary>
    private TokenKind Follow(char second, TokenKind both, TokenKind one)
    {
        if (At(End) != second)
        {
            return one;
        }

        End++;
        return both;
    }

    private readonly char At(int index) => (uint)index < (uint)_text.Length ? _text[index] : '\0';

    private TokenKind ReadName()
    {
        var rest = _text;
        var i = End;
        var marks = 0;
        while ((uint)i < (uint)rest.Length)
        {
            var c = rest[i];
            if (c < 128)
            {
                if (Ascii[c] != TokenKind.Name && !char.IsAsciiDigit(c))
                {
                    break;
                }

                marks = 0;
                i++;
                continue;
            }

            if (Rune.DecodeFromUtf16(rest.AsSpan(i), out var rune, out var length) != OperationStatus.Done || !Identifier.IsPart(rune))
            {
                break;
            }

            marks = Identifier.IsMark(rune) ? marks + 1 : 0;
            if (marks > Identifier.MostMarks)
            {
                break;
            }

            i += length;
        }

        End = i;
        return TokenKind.Name;
    }

    /// <summary>Digits, a point and digits, an exponent; a point without a digit beside it is no number.</summary>
    private TokenKind ReadNumber()
    {
        var i = SkipDigits(Start);
        var kind = TokenKind.Integer;
        if (At(i) == '.')
        {
            var behind = SkipDigits(i + 1);
            if (behind == Start + 1)
            {
                return TokenKind.Illegal;
            }

            i = behind;
            kind = TokenKind.Decimal;
        }

        if (At(i) is 'e' or 'E')
        {
            var digits = At(i + 1) is '+' or '-' ? i + 2 : i + 1;
            if (char.IsAsciiDigit(At(digits)))
            {
                i = SkipDigits(digits);
                kind = TokenKind.Decimal;
            }
        }

        End = i;
        return kind;
    }

    private readonly int SkipDigits(int i)
    {
        var rest = _text;
        while ((uint)i < (uint)rest.Length && char.IsAsciiDigit(rest[i]))
        {
            i++;
        }

        return i;
    }

    private TokenKind ReadUnicode(char first)
    {
        switch (first)
        {
            case '×' or '·' or '⋅':
                return TokenKind.Times;
            case '÷':
                return TokenKind.Divide;
            case '−':
                return TokenKind.Minus;
            case '√':
                return TokenKind.Root;
            case '≤':
                return TokenKind.LessOrEqual;
            case '≥':
                return TokenKind.GreaterOrEqual;
            case '≠':
                return TokenKind.NotEqual;
        }

        if (Superscripts.IsDigit(first) || (first == Superscripts.Minus && Superscripts.IsDigit(At(End))))
        {
            while (Superscripts.IsDigit(At(End)))
            {
                End++;
            }

            return TokenKind.Superscript;
        }

        var isWhole = Rune.DecodeFromUtf16(_text.AsSpan(Start), out var rune, out var length) == OperationStatus.Done;
        End = Start + length;
        return isWhole && Identifier.IsStart(rune) ? ReadName() : TokenKind.Illegal;
    }

    private static TokenKind[] CreateAscii()
    {
        var kinds = new TokenKind[128];
        Array.Fill(kinds, TokenKind.Illegal);
        for (var c = '\0'; c < 128; c++)
        {
            if (Identifier.IsStart(c))
            {
                kinds[c] = TokenKind.Name;
            }
            else if (char.IsAsciiDigit(c) || c == '.')
            {
                kinds[c] = TokenKind.Integer;
            }
        }

        kinds['+'] = TokenKind.Plus;
        kinds['-'] = TokenKind.Minus;
        kinds['*'] = TokenKind.Times;
        kinds['/'] = TokenKind.Divide;
        kinds['^'] = TokenKind.Power;
        kinds['('] = TokenKind.Open;
        kinds[')'] = TokenKind.Close;
        kinds[','] = TokenKind.Comma;
        kinds['<'] = TokenKind.Less;
        kinds['>'] = TokenKind.Greater;
        kinds['='] = TokenKind.Defines;
        kinds['!'] = TokenKind.NotEqual;
        kinds['\''] = TokenKind.Prime;
        kinds['['] = TokenKind.OpenOrders;
        kinds[']'] = TokenKind.CloseOrders;
        return kinds;
    }
}
