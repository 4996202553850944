using Superpower.Model;

namespace SymCalc.Parsing;

/// <summary>What is reported: Superpower's result, at the first token that cannot be, with what was expected there.</summary>
internal sealed partial class ExprParser
{
    private Step Unexpected(int token, params string[] expected)
    {
        _failure = TokenListParserResult.Empty<TokenKind, Expr>(Only(token), expected);
        return Step.Failed;
    }

    private Step UnexpectedOperator()
    {
        _yard.Reduce(Operator.Add);     // so that the innermost bracket is on top
        return Unexpected(_at, OperatorExpected());
    }

    /// <summary>The grammar is right and the meaning is wrong, or one token only can go on and the message says more.</summary>
    private Step Invalid(int token, string message, params string[] expected)
    {
        _failure = Failure(token, message, expected);
        return Step.Failed;
    }

    /// <summary>A number out of range: an error of the grammar further on is the more important one.</summary>
    private void InvalidNumber(int token, string problem) =>
        _numberFailure ??= Failure(token, Messages.At(_tokens[token].Position, problem), []);

    private Step UnknownFunction(Meaning meaning)
    {
        var suggestion = NameSuggestion.Nearest(meaning.Name, _names.Callable);
        var isProduct = meaning.Kind == NameKind.Constant || meaning.Name.Length == 1;
        return Invalid(_at, Messages.UnknownFunction(_tokens[_at], suggestion, isProduct));
    }

    private TokenListParserResult<TokenKind, Expr> Failure(int token, string message, string[] expected)
    {
        var rest = Only(token);
        var failure = TokenListParserResult.Empty<TokenKind, Expr>(rest, message);
        return expected.Length == 0
            ? failure
            : TokenListParserResult.CombineEmpty(failure, TokenListParserResult.Empty<TokenKind, Expr>(rest, expected));
    }

    /// <summary>The token of a failure as the list that could not be read: what follows it does not matter.</summary>
    private TokenList<TokenKind> Only(int token) => new([_tokens[token]]);

    private static ParseError ErrorOf(TokenListParserResult<TokenKind, Expr> failure)
    {
        var token = failure.Remainder.ConsumeToken().Value;
        IReadOnlyList<string> expected = failure.Expectations ?? [];
        var message = failure.ErrorMessage ?? Messages.Unexpected(token, expected);
        return new ParseError(message, token.Position.Absolute, token.Position.Line, token.Position.Column, expected);
    }
}
