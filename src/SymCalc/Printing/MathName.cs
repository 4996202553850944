using System.Buffers;
using System.Collections.Frozen;

namespace SymCalc.Printing;

/// <summary>A name as it is set in a formula: <c>theta_1</c> is the letter θ with the subscript 1.</summary>
internal sealed class MathName
{
    private static readonly (char Letter, string Name)[] Greek =
    [
        ('α', "alpha"), ('β', "beta"), ('γ', "gamma"), ('δ', "delta"), ('ϵ', "epsilon"), ('ε', "varepsilon"), ('ζ', "zeta"),
        ('η', "eta"), ('θ', "theta"), ('ϑ', "vartheta"), ('ι', "iota"), ('κ', "kappa"), ('λ', "lambda"), ('μ', "mu"), ('ν', "nu"),
        ('ξ', "xi"), ('π', "pi"), ('ϖ', "varpi"), ('ρ', "rho"), ('ϱ', "varrho"), ('σ', "sigma"), ('ς', "varsigma"), ('τ', "tau"),
        ('υ', "upsilon"), ('ϕ', "phi"), ('φ', "varphi"), ('χ', "chi"), ('ψ', "psi"), ('ω', "omega"),
        ('Γ', "Gamma"), ('Δ', "Delta"), ('Θ', "Theta"), ('Λ', "Lambda"), ('Ξ', "Xi"), ('Π', "Pi"), ('Σ', "Sigma"),
        ('Υ', "Upsilon"), ('Φ', "Phi"), ('Ψ', "Psi"), ('Ω', "Omega"),
    ];

    private static readonly FrozenDictionary<char, string> GreekNames = Greek.ToFrozenDictionary(g => g.Letter, g => g.Name);
    private static readonly FrozenDictionary<string, char> GreekLetters = Greek.ToFrozenDictionary(g => g.Name, g => g.Letter);

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789");
    private static readonly SearchValues<char> SubscriptDigits = SearchValues.Create("₀₁₂₃₄₅₆₇₈₉");
    private static readonly SearchValues<char> EndOfHead = SearchValues.Create("_0123456789₀₁₂₃₄₅₆₇₈₉");

    private readonly string _head;
    private readonly IReadOnlyList<string> _subscripts;

    private MathName(string head, IReadOnlyList<string> subscripts)
    {
        _head = head;
        _subscripts = subscripts;
    }

    /// <summary>Whether the name is a word, set upright, and not a single letter.</summary>
    public bool IsWord => _head.Length > 1 && !GreekLetters.ContainsKey(_head);

    /// <summary>The letter or word, a Greek one as its letter.</summary>
    public string Head => GreekLetters.TryGetValue(_head, out var letter) ? letter.ToString() : _head;

    /// <summary>The subscripts, Greek ones as letters.</summary>
    public IEnumerable<string> Subscripts => _subscripts.Select(part => GreekLetters.TryGetValue(part, out var letter) ? letter.ToString() : part);

    /// <summary>
    /// Takes a name apart: letters, then digits or parts after underscores as subscripts. A name of another shape is one word.
    /// </summary>
    public static MathName Of(string name)
    {
        var end = name.AsSpan().IndexOfAny(EndOfHead);
        if (end < 0)
        {
            return new MathName(name, []);
        }

        var rest = name.AsSpan(end);
        var subscripts = new List<string>();
        var first = rest.IndexOf('_');
        var digits = first < 0 ? rest : rest[..first];
        if (!digits.IsEmpty)
        {
            subscripts.Add(ToDigits(digits));
        }

        foreach (var part in first < 0 ? [] : rest[(first + 1)..].ToString().Split('_'))
        {
            subscripts.Add(ToDigits(part));
        }

        return end > 0 && subscripts.TrueForAll(IsSubscript) ? new MathName(name[..end], subscripts) : new MathName(name, []);

        bool IsSubscript(string part) => part.Length > 0 && (char.IsAsciiDigit(part[0])
            ? !part.AsSpan().ContainsAnyExcept(Digits)
            : !part.AsSpan().ContainsAny(SubscriptDigits) && char.IsLetter(part[0]));
    }

    private static string ToDigits(ReadOnlySpan<char> text) => text.ContainsAnyExcept(SubscriptDigits)
        ? text.ToString()
        : string.Create(text.Length, text, static (result, source) =>
        {
            for (var i = 0; i < result.Length; i++)
            {
                result[i] = (char)('0' + (source[i] - '₀'));
            }
        });

    /// <summary>The name in LaTeX; a word is set upright by <paramref name="word"/>.</summary>
    public string ToLatex(string word = @"\mathrm")
    {
        var head = LatexOf(_head, word);
        return _subscripts.Count == 0 ? head : $"{head}_{{{string.Join(',', _subscripts.Select(part => LatexOf(part, @"\mathrm")))}}}";
    }

    private static string LatexOf(string part, string word)
    {
        if (part.Length == 1 && GreekNames.TryGetValue(part[0], out var greek))
        {
            return '\\' + greek;
        }

        if ((part is [var letter] && char.IsAsciiLetter(letter)) || !part.AsSpan().ContainsAnyExcept(Digits))
        {
            return part;
        }

        if (GreekLetters.ContainsKey(part))
        {
            return '\\' + part;
        }

        return $"{(System.Text.Ascii.IsValid(part) ? word : @"\text")}{{{Escape(part)}}}";
    }

    /// <summary>The text with everything escaped that LaTeX reserves.</summary>
    private static string Escape(string text)
    {
        var escaped = new System.Text.StringBuilder(text.Length);
        foreach (var c in text)
        {
            _ = c switch
            {
                '_' or '{' or '}' or '$' or '%' or '#' or '&' => escaped.Append('\\').Append(c),
                '\\' => escaped.Append(@"\backslash "),
                '^' => escaped.Append(@"\hat{}"),
                '~' => escaped.Append(@"\sim "),
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }
}
