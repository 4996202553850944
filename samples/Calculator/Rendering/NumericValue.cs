using System.Globalization;
using System.Numerics;

namespace SymCalc.Samples.Calculator.Rendering;

/// <summary>A number as text, and as JSON has it.</summary>
/// <param name="Text">The number, such as <c>0.5</c>, <c>1 - 2i</c>, <c>1/3</c>, <c>NaN</c>.</param>
internal sealed record NumericValue(string Text)
{
    /// <summary>The value in double precision; null for an exact one.</summary>
    public double? Real { get; private init; }

    /// <summary>The imaginary part; null for a value that is real by kind.</summary>
    public double? Imaginary { get; private init; }

    public static NumericValue Of(double value) => new(Format(value)) { Real = value };

    public static NumericValue Of(Rational value) => new(value.ToString());

    public static NumericValue Of(Complex value) => new(Format(value)) { Real = value.Real, Imaginary = value.Imaginary };

    private static string Format(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>3, 2i, 3 - 2i; a part that is 0 is left out.</summary>
    private static string Format(Complex value)
    {
        var (real, imaginary) = (Format(value.Real), FormatImaginary(value.Imaginary));
        return value.Imaginary == 0 ? real
            : value.Real == 0 ? imaginary
            : imaginary[0] == '-' ? $"{real} - {imaginary[1..]}"
            : $"{real} + {imaginary}";
    }

    private static string FormatImaginary(double value) => value switch
    {
        1 => "i",
        -1 => "-i",
        _ => Format(value) + "i",
    };
}
