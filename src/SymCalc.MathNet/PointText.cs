using System.Globalization;

namespace SymCalc;

/// <summary>Points in messages, and the checks of points that both objectives share.</summary>
internal static class PointText
{
    private const int LargestNamed = 8;

    /// <summary><c>x = 1, y = 2</c>; of many variables the first ones.</summary>
    public static string Of(IReadOnlyList<Symbol> variables, ReadOnlySpan<double> point)
    {
        var values = point.ToArray();
        var text = string.Join(", ", variables.Take(LargestNamed).Select((variable, i) =>
            string.Create(CultureInfo.InvariantCulture, $"{variable.Name} = {values[i]}")));
        return variables.Count > LargestNamed ? text + ", …" : text;
    }

    /// <summary>Refuses a point of another length, and one that is not finite.</summary>
    public static void Check(IReadOnlyList<Symbol> variables, ReadOnlySpan<double> point, string parameter)
    {
        if (point.Length != variables.Count)
        {
            throw new ArgumentException(string.Create(
                CultureInfo.InvariantCulture,
                $"{variables.Count} value{(variables.Count == 1 ? " is" : "s are")} needed, for {Names(variables)}, but {point.Length} {(point.Length == 1 ? "was" : "were")} given."),
                parameter);
        }

        foreach (var value in point)
        {
            if (!double.IsFinite(value))
            {
                throw new ArgumentException($"The point is not finite: {Of(variables, point)}.", parameter);
            }
        }
    }

    private static string Names(IReadOnlyList<Symbol> variables) => variables.Count == 0 ? "no variable"
        : string.Join(", ", variables.Take(LargestNamed).Select(v => v.Name)) + (variables.Count > LargestNamed ? ", …" : "");
}
