using SymCalc.Functions;
using SymCalc.Nodes;
using Superpower.Model;

namespace SymCalc.Parsing;

/// <summary>expression where t1 = …, t2 = …: a name stands for the very object that its definition gave.</summary>
internal sealed partial class ExprParser
{
    /// <summary>The first token behind <c>where</c>; null if there are no definitions. The word is a symbol anywhere else.</summary>
    private int? FindDefinitions()
    {
        if (!_text.Contains('='))
        {
            return null;
        }

        for (var i = 1; i < _tokenCount - 2; i++)
        {
            if (_tokens[i + 2].Kind == TokenKind.Defines)
            {
                if (_tokens[i].Kind != TokenKind.Name || _tokens[i + 1].Kind != TokenKind.Name || TextOf(i) is not "where")
                {
                    return null;        // the first '=' is an error in any case
                }

                _tokens[i] = new Token<TokenKind>(TokenKind.Where, _tokens[i].Span);
                return i + 1;
            }
        }

        return null;
    }

    /// <summary>name = expression, …; each may use the names before it.</summary>
    private bool ReadDefinitions(int start)
    {
        for (_at = start; ; _at++)
        {
            if (_tokens[_at].Kind != TokenKind.Name)
            {
                Unexpected(_at, "a name");
                return false;
            }

            var name = _at;
            var meaning = _names.Find(TextOf(name));
            if (meaning.Kind != NameKind.Symbol || meaning.Value is not null)
            {
                var reason = meaning.Kind != NameKind.Symbol ? "has a meaning of its own and cannot be defined"
                    : meaning.IsDefined ? "is defined twice"
                    : "is used before its definition";
                Invalid(name, Messages.At(_tokens[name].Position, $"'{Identifier.ForMessage(meaning.Name)}' {reason}"));
                return false;
            }

            if (_tokens[name + 1].Kind != TokenKind.Defines)
            {
                Unexpected(name + 1, "'='");
                return false;
            }

            if (ReadExpression(name + 2, isDefinition: true) is not { } value)
            {
                return false;
            }

            if (meaning.Value is not null)
            {
                var use = meaning.FirstUse;
                Invalid(use, Messages.At(_tokens[use].Position, $"'{Identifier.ForMessage(meaning.Name)}' is used in its own definition"));
                return false;
            }

            meaning.Define(value);
            if (_tokens[_at].Kind == TokenKind.End)
            {
                return true;
            }
        }
    }
}
