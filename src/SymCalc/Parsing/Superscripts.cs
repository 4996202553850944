namespace SymCalc.Parsing;

/// <summary>Superscript digits and their plain ones.</summary>
internal static class Superscripts
{
    /// <summary>⁻, before digits only.</summary>
    public const char Minus = '⁻';

    public static bool IsDigit(char c) => c is '²' or '³' or '¹' or '⁰' or (>= '⁴' and <= '⁹');

    /// <summary>¹² as 12; a leading ⁻ is left out.</summary>
    public static string ToDigits(ReadOnlySpan<char> superscripts) => string.Create(
        superscripts[0] == Minus ? superscripts.Length - 1 : superscripts.Length,
        superscripts,
        static (digits, source) =>
        {
            source = source[^digits.Length..];
            for (var i = 0; i < digits.Length; i++)
            {
                digits[i] = source[i] switch
                {
                    '¹' => '1',
                    '²' => '2',
                    '³' => '3',
                    var c => (char)('0' + c - '⁰'),
                };
            }
        });
}
