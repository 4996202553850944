using System.Diagnostics.CodeAnalysis;
using Superpower.Model;
using SymCalc.Nodes;
using SymCalc.Numerics;

namespace SymCalc.Parsing;

/// <summary>
/// Reads a list of tokens by two alternating steps, an operand and what follows it; what is open waits in a
/// <see cref="Yard"/>. Nothing recurses. The grammar is in docs/grammar.md.
/// </summary>
internal sealed partial class ExprParser
{
    private static readonly string[] OperandExpected = ["a number", "a name", "'('"];

    private readonly ParseOptions _options;
    private readonly NameTable _names;
    private readonly string _text;
    private readonly Token<TokenKind>[] _tokens;
    private readonly int _tokenCount;
    private readonly Stack<OpenCall> _calls = new();
    private readonly Stack<Relation> _relations = new();
    private Brackets _brackets;
    private Yard _yard;
    private int _at;                    // the token that is read next
    private int _depth;                 // brackets and calls that are open
    private bool _inDefinition;         // behind "where": a comma ends the expression
    private TokenListParserResult<TokenKind, Expr> _failure;
    private TokenListParserResult<TokenKind, Expr>? _numberFailure;     // reported if the text is right otherwise

    private ExprParser(string text, ParseOptions options)
    {
        _text = text;
        _options = options;
        _names = new NameTable(options);
        _tokens = ExprTokenizer.Scan(text, out _tokenCount);
        _brackets = new Brackets(_tokens, _tokenCount);
        _yard = new Yard(text.Length);
    }

    private enum Step
    {
        Operand,
        Operator,
        Done,
        Failed,
    }

    /// <summary>Reads an expression; false with an error if the text is none.</summary>
    public static bool TryParse(
        string text, ParseOptions options, [NotNullWhen(true)] out Expr? expression, [NotNullWhen(false)] out ParseError? error)
    {
        expression = null;
        error = null;
        if (text.Length > options.MaxLength)
        {
            var before = text.AsSpan(0, options.MaxLength);
            var end = new Position(before.Length, before.Count('\n') + 1, before.Length - before.LastIndexOf('\n'));
            error = new ParseError(Messages.TooLong(end, options.MaxLength), end.Absolute, end.Line, end.Column, []);
            return false;
        }

        var parser = new ExprParser(text, options);
        try
        {
            var result = parser.ReadText();
            if (result.HasValue)
            {
                expression = result.Value;
                return true;
            }

            error = ErrorOf(result);
            return false;
        }
        finally
        {
            parser._yard.Dispose();
            parser._brackets.Dispose();
            ExprTokenizer.Release(parser._tokens, parser._tokenCount);
        }
    }

    private TokenListParserResult<TokenKind, Expr> ReadText()
    {
        try
        {
            if (FindDefinitions() is { } definitions && !ReadDefinitions(definitions))
            {
                // An error of the expression comes before one of the definitions, as it does in the text.
                var inDefinitions = _failure;
                return ReadExpression(0, isDefinition: false) is null ? _failure : inDefinitions;
            }

            return ReadExpression(0, isDefinition: false) is not { } expression ? _failure
                : _numberFailure ?? TokenListParserResult.Value(expression, TokenList<TokenKind>.Empty, TokenList<TokenKind>.Empty);
        }
        catch (ExpressionLimitException limit)
        {
            Invalid(_yard.Place, Messages.At(_tokens[_yard.Place].Position, $"{char.ToLowerInvariant(limit.Message[0])}{limit.Message[1..].TrimEnd('.')}"));
            return _failure;
        }
    }

    /// <summary>One expression from a token on, up to the end, <c>where</c>, or a comma in a definition; null if it is none.</summary>
    private Expr? ReadExpression(int start, bool isDefinition)
    {
        _yard.Clear();
        _calls.Clear();
        _relations.Clear();
        (_at, _depth, _inDefinition) = (start, 0, isDefinition);
        _yard.Push(Operator.Bracket, start);
        var step = Step.Operand;
        while (step <= Step.Operator)
        {
            step = step == Step.Operand ? ReadOperand() : ReadOperator();
        }

        return step == Step.Done ? _yard.Pop() : null;
    }

    private Step ReadOperand()
    {
        switch (_tokens[_at].Kind)
        {
            case TokenKind.Integer or TokenKind.Decimal:
                return ReadNumber(isNegative: false);
            case TokenKind.Name:
                return ReadName();
            case TokenKind.Plus or TokenKind.Minus when _yard.Top != Operator.Root:
                return ReadSigns();
            case TokenKind.Open:
                return _yard.Top <= Operator.Call && _brackets.TryJoin(_at)
                    ? OpenBracket(_at)
                    : OpenBracket(_at, Operator.Bracket, _at);
            case TokenKind.Root:
                _yard.Push(Operator.Root, _at++);
                return Step.Operand;
            default:
                return Unexpected(_at, OperandExpected);
        }
    }

    private Step ReadOperator()
    {
        ref readonly var infix = ref Infix.Of(_tokens[_at].Kind);
        if (infix.Exists)
        {
            _yard.Reduce(infix.Closes);
            _yard.Push(infix.Operator, _at);
            _at += infix.Width;
            return Step.Operand;
        }

        switch (_tokens[_at].Kind)
        {
            case TokenKind.Superscript:
                return ReadSuperscript();
            case >= TokenKind.Less and <= TokenKind.NotEqual:
                return ReadRelation();
            case TokenKind.Comma:
                return ReadComma();
            case TokenKind.Close:
                return CloseBracket();
            case TokenKind.End or TokenKind.Where:
                _yard.Reduce(Operator.Add);
                return _yard.IsBottom ? Step.Done : UnexpectedOperator();
            default:
                return UnexpectedOperator();
        }
    }

    /// <summary>A run of signs: an even number of minuses is none. A number takes its minus at once, unless it is raised to a power.</summary>
    private Step ReadSigns()
    {
        var minus = _at;
        var isNegative = false;
        for (; _tokens[_at].Kind is TokenKind.Plus or TokenKind.Minus; _at++)
        {
            isNegative ^= _tokens[_at].Kind == TokenKind.Minus;
        }

        if (_tokens[_at].Kind is TokenKind.Integer or TokenKind.Decimal
            && _tokens[_at + 1].Kind is not (TokenKind.Power or TokenKind.Superscript))
        {
            return ReadNumber(isNegative);
        }

        if (isNegative)
        {
            _yard.Negate(minus);
        }

        return Step.Operand;
    }

    private Step ReadNumber(bool isNegative)
    {
        var text = TextOf(_at);
        if (!(_tokens[_at].Kind == TokenKind.Integer ? NumberReader.TryReadInteger(text, out var value, out var problem)
            : _options.ExactDecimals ? NumberReader.TryReadExact(text, out value, out problem)
            : NumberReader.TryReadDouble(text, out value, out problem)))
        {
            InvalidNumber(_at, problem);
        }

        _at++;
        _yard.Push(NumberExpr.Of(isNegative ? -value : value));
        return Step.Operator;
    }

    /// <summary>A power in superscript digits belongs to the one operand before it.</summary>
    private Step ReadSuperscript()
    {
        var exponent = ReadSuperscriptNumber();
        _yard.Place = _at++;
        _yard.Raise(NumberExpr.Of(exponent));
        return Step.Operator;
    }

    private Number ReadSuperscriptNumber()
    {
        var text = TextOf(_at);
        if (!NumberReader.TryReadInteger(Superscripts.ToDigits(text), out var value, out var problem))
        {
            InvalidNumber(_at, problem);
        }

        return text[0] == Superscripts.Minus ? -value : value;
    }

    private Step OpenBracket(int open, Operator bracket, int token)
    {
        _yard.Push(bracket, token);
        return OpenBracket(open);
    }

    private Step OpenBracket(int open)
    {
        if (++_depth > _options.MaxDepth)
        {
            return Invalid(open, Messages.TooDeep(_tokens[open].Position, _options.MaxDepth));
        }

        _at = open + 1;
        return Step.Operand;
    }

    private Step CloseBracket()
    {
        if (_brackets.IsJoined(_at))
        {
            _yard.Reduce(Operator.Multiply);
            _depth--;
            _at++;
            return Step.Operator;
        }

        _yard.Reduce(Operator.Add);
        if (_yard.Top == Operator.Call)
        {
            return CloseCall();
        }

        if (_yard.IsBottom)
        {
            return UnexpectedOperator();
        }

        _yard.PopBracket();
        _yard.Push(_yard.Pop());        // a root may wait for the bracket
        _depth--;
        _at++;
        return Step.Operator;
    }

    private ReadOnlySpan<char> TextOf(int token)
    {
        var span = _tokens[token].Span;
        return _text.AsSpan(span.Position.Absolute, span.Length);
    }
}
