using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace SymCalc.Printing;

/// <summary>The C# identifier of a name: itself where that is legal, else with escapes, so that different names stay different.</summary>
/// <remarks>
/// A keyword gets an <c>@</c>. Two underscores begin an escape: <c>x₁</c> is <c>x__1</c>, the derivative <c>f'</c> is
/// <c>f__d1</c> and <c>f'[1,0]</c> is <c>f__d1_0</c>, any other character is <c>__u</c>, its number in hexadecimal and
/// <c>_</c>; therefore an underscore before another one or before an escape is escaped itself.
/// </remarks>
internal static class CSharpName
{
    private static readonly FrozenSet<string> Keywords = FrozenSet.Create(
        "abstract", "as", "await", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue",
        "decimal", "default", "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "field", "finally",
        "fixed", "float", "for", "foreach", "goto", "if", "implicit", "in", "int", "interface", "internal", "is", "lock", "long",
        "nameof", "namespace", "new", "null", "object", "operator", "out", "override", "params", "private", "protected", "public",
        "readonly", "ref", "return", "sbyte", "sealed", "short", "sizeof", "stackalloc", "static", "string", "struct", "switch",
        "this", "throw", "true", "try", "typeof", "uint", "ulong", "unchecked", "unsafe", "ushort", "using", "virtual", "void",
        "volatile", "while");

    /// <summary>Names that the printed code itself uses.</summary>
    private static readonly FrozenSet<string> Taken = FrozenSet.Create("Math", "System", "SymCalc");

    /// <summary>The identifier of a symbol or common subexpression.</summary>
    public static string Of(string name) => Keywords.Contains(name) ? '@' + name : Escaped(name);

    /// <summary>The identifier of a function without C# code of its own.</summary>
    public static string Of(FunctionDefinition function) => function.DerivativeOrders is { Count: > 0 } orders
        ? $"{Escaped(function.Root.Name)}__d{string.Join('_', orders.Select(n => n.ToString(CultureInfo.InvariantCulture)))}"
        : Of(function.Name);

    private static string Escaped(string name)
    {
        var runes = name.EnumerateRunes().ToArray();
        var result = new StringBuilder(name.Length);
        var wasSubscript = false;
        for (var i = 0; i < runes.Length; i++)
        {
            var rune = runes[i];
            var isSubscript = rune.Value is >= '₀' and <= '₉';
            if (isSubscript)
            {
                result.Append(wasSubscript ? "" : "__").Append((char)('0' + (rune.Value - '₀')));
            }
            else if (!rune.IsBmp
                || (rune.Value == '_' && i + 1 < runes.Length && MeansEscape(runes[i + 1]))
                || (wasSubscript && Rune.IsDigit(rune))
                || (i == 0 && Taken.Contains(name)))
            {
                result.Append(CultureInfo.InvariantCulture, $"__u{rune.Value:X}_");
            }
            else
            {
                result.Append(rune.ToString());
            }

            wasSubscript = isSubscript;
        }

        return result.ToString();

        static bool MeansEscape(Rune next) => next.Value is '_' or (>= '₀' and <= '₉') || !next.IsBmp;
    }
}
