using System.Globalization;
using SymCalc.Functions;

namespace SymCalc.Tests.Laws;

/// <summary>A <see cref="RawExpr"/> as text in one of the many spellings that the parser reads; each node's style bits choose.</summary>
internal static class RawText
{
    /// <summary>How tightly a text binds: what is weaker than its place asks for gets brackets.</summary>
    private enum Level
    {
        Sum,
        Product,
        Power,
        Primary,
    }

    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /// <summary>The text, which means the same as the tree.</summary>
    public static string Of(RawExpr e) => Write(e).Text;

    private static (string Text, Level Level) Write(RawExpr e)
    {
        var (text, level) = WritePlain(e);
        return (e.Style & 7) == 7 && level < Level.Primary ? ($"( {text} )", Level.Primary) : (text, level);
    }

    private static (string Text, Level Level) WritePlain(RawExpr e)
    {
        var style = e.Style >> 3;
        var blank = (style & 1) == 0 ? "" : " ";
        var u = e.Children;
        switch (e.Kind)
        {
            case RawKind.Exact:
                return e.ExactValue.IsInteger
                    ? (e.ExactValue.ToString(), e.ExactValue.Sign < 0 ? Level.Sum : Level.Primary)
                    : (e.ExactValue.ToString(), e.ExactValue.Sign < 0 ? Level.Sum : Level.Product);
            case RawKind.Decimal:
                return (DecimalText(e.DecimalValue), Level.Primary);
            case RawKind.Constant:
                return (e.Name == "pi" && (style & 2) != 0 ? "π" : e.Name, Level.Primary);
            case RawKind.Variable:
                return (e.Name, Level.Primary);
            case RawKind.Negate:
                return (((style & 2) != 0 ? "−" : "-") + At(u[0], Level.Product), Level.Sum);
            case RawKind.Add:
                return ($"{At(u[0], Level.Sum)}{blank}+{blank}{At(u[1], Level.Product)}", Level.Sum);
            case RawKind.Subtract:
                return ($"{At(u[0], Level.Sum)}{blank}-{blank}{At(u[1], Level.Product)}", Level.Sum);
            case RawKind.Multiply:
                return (Juxtaposed(u, style) ?? At(u[0], Level.Product) + Times(style, blank) + At(u[1], Level.Power), Level.Product);
            case RawKind.Divide:
                return ($"{At(u[0], Level.Product)}{blank}{((style & 6) == 6 ? '÷' : '/')}{blank}{At(u[1], Level.Power)}", Level.Product);
            case RawKind.Power:
                return WritePower(u[0], u[1], style);
            case RawKind.Sum:
                return (string.Join($"{blank}+{blank}", u.Select((term, i) => At(term, i == 0 ? Level.Sum : Level.Product))), Level.Sum);
            case RawKind.Product:
                return (string.Join(Times(style, blank), u.Select((factor, i) => At(factor, i == 0 ? Level.Product : Level.Power))), Level.Product);
            case RawKind.Piecewise:
                return (WritePiecewise(e), Level.Primary);
            default:
                return e.Name == "sqrt" && (style & 2) != 0
                    ? ("√" + At(u[0], Level.Primary), Level.Power)
                    : ($"{Alias(e.Name, style)}{blank}({string.Join("," + blank, u.Select(argument => Write(argument).Text))})", Level.Primary);
        }
    }

    private static string At(RawExpr e, Level place)
    {
        var (text, level) = Write(e);
        return level < place ? $"({text})" : text;
    }

    private static string Times(int style, string blank) => (style & 14) switch
    {
        2 => "×",
        4 => "·",
        6 => " ⋅ ",
        _ => $"{blank}*{blank}",
    };

    /// <summary>2x, 2(x + 1), x sin(x): a product without a sign, if the right factor begins with a name or a bracket.</summary>
    private static string? Juxtaposed(IReadOnlyList<RawExpr> u, int style)
    {
        if ((style & 8) == 0)
        {
            return null;
        }

        var (left, right) = (At(u[0], Level.Product), At(u[1], Level.Power));
        return !(char.IsLetter(right[0]) || right[0] is '(' or '√') ? null
            : char.IsLetter(left[^1]) || char.IsDigit(left[^1]) || left[^1] == '.'
                ? right[0] == '(' && !char.IsDigit(left[^1]) ? null : $"{left} {right}"     // x(2) would be a call; 2 e3 two factors
                : left + right;
    }

    private static (string Text, Level Level) WritePower(RawExpr b, RawExpr e, int style)
    {
        var isWhole = e.Kind == RawKind.Exact && e.ExactValue.IsInteger && e.ExactValue.Sign > 0;
        if (isWhole && (style & 6) == 6 && b.Kind == RawKind.Call && b.Children.Count == 1 && e.ExactValue > 1 && (b.Style & 7) != 7
            && (b.Name != "sqrt" || ((b.Style >> 3) & 2) == 0))
        {
            var call = Write(b).Text;
            var bracket = call.IndexOf('(', StringComparison.Ordinal);
            return ($"{call[..bracket].TrimEnd()}^{e.ExactValue}{call[bracket..]}", Level.Power);
        }

        if (isWhole && (style & 6) == 4)
        {
            return (At(b, Level.Primary) + string.Concat(e.ExactValue.ToString().Select(digit => Superscripts[digit - '0'])), Level.Power);
        }

        // 2^-x: a minus may stand in an exponent; and powers bind from the right
        var exponent = e.Kind == RawKind.Negate && (style & 1) != 0 && (e.Style & 7) != 7
            ? "-" + At(e.Children[0], Level.Power)
            : At(e, Level.Power);
        return ($"{At(b, Level.Primary)}{((style & 6) == 2 ? "**" : "^")}{exponent}", Level.Power);
    }

    private static string WritePiecewise(RawExpr e)
    {
        var parts = new List<string>();
        for (var i = 0; i < e.Relations.Count; i++)
        {
            var relation = (e.Relations[i], e.Style & 8) switch
            {
                (Relation.Less, _) => "<",
                (Relation.Greater, _) => ">",
                (Relation.LessOrEqual, 0) => "<=",
                (Relation.LessOrEqual, _) => "≤",
                (Relation.GreaterOrEqual, 0) => ">=",
                (Relation.GreaterOrEqual, _) => "≥",
                (Relation.Equal, _) => "==",
                (_, 0) => "!=",
                _ => "≠",
            };
            parts.Add($"{Write(e.Children[3 * i]).Text} {relation} {Write(e.Children[(3 * i) + 1]).Text}");
            parts.Add(Write(e.Children[(3 * i) + 2]).Text);
        }

        parts.Add(Write(e.Children[^1]).Text);
        return $"piecewise({string.Join(", ", parts)})";
    }

    /// <summary>A double with a point or an exponent.</summary>
    private static string DecimalText(double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        return text.AsSpan().ContainsAny(".E") ? text : text + ".0";
    }

    private static string Alias(string name, int style)
    {
        if (!FunctionTable.ByName.TryGetValue(name, out var function) || function.Aliases.Count == 0 || (style & 2) == 0)
        {
            return name;
        }

        return function.Aliases[(style >> 2) % function.Aliases.Count];
    }
}
