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

        var text = Digits(value.ToDouble());
        return text.AsSpan().ContainsAny('.', 'E') ? text : text + ".0";
    }

    /// <summary>
    /// The shortest digits that read back to the double. .NET 10 writes a few powers of two (2^-25 and 2^-958) with a
    /// digit too few, which reads back to their lower neighbour: those get all 17.
    /// </summary>
    public static string Digits(double value)
    {
        var shortest = value.ToString("R", CultureInfo.InvariantCulture);
        return double.Parse(shortest, CultureInfo.InvariantCulture) == value ? shortest : value.ToString("G17", CultureInfo.InvariantCulture);
    }
}
