using System.Globalization;

namespace SymCalc.Numerics;

/// <summary>The invariant text of a number: <c>3</c>, <c>-1/2</c>, <c>0.25</c>, <c>1E+20</c>.</summary>
internal static class NumberText
{
    /// <summary>The shortest text that reads back to the same number; a double always shows a point or an exponent.</summary>
    public static string Format(Number value)
    {
        if (value.IsExact)
        {
            return value.Exact.ToString();
        }

        var text = value.ToDouble().ToString("R", CultureInfo.InvariantCulture);
        return text.AsSpan().ContainsAny('.', 'E') ? text : text + ".0";
    }
}
