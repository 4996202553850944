using System.Globalization;

namespace SymCalc.Samples.Shared;

/// <summary>Numbers as people read them; the same in every culture.</summary>
public static class Numbers
{
    /// <summary>With so many significant digits; whole numbers as they are.</summary>
    public static string Text(double value, int digits = 6) => value switch
    {
        double.PositiveInfinity => "∞",
        double.NegativeInfinity => "-∞",
        _ => value.ToString("G" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture).Replace("E-0", "e-", StringComparison.Ordinal).Replace("E+0", "e+", StringComparison.Ordinal).Replace("E", "e", StringComparison.Ordinal),
    };

    /// <summary>1 probe, 2 probes.</summary>
    public static string Count(int count, string noun, string? plural = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? noun : plural ?? noun + "s")}");

    /// <summary>With so many digits behind the point, so that columns align.</summary>
    public static string Fixed(double value, int decimals) =>
        double.IsFinite(value) ? value.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) : Text(value);

    /// <summary>As a power of ten: 1.2e-05 with one decimal.</summary>
    public static string Scientific(double value, int decimals) =>
        double.IsFinite(value) ? value.ToString("0." + new string('0', decimals) + "e+00", CultureInfo.InvariantCulture) : Text(value);
}
