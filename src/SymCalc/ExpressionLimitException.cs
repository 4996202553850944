using System.Globalization;

namespace SymCalc;

/// <summary>An expression, or a number in it, would grow beyond a documented limit.</summary>
/// <remarks>See <c>docs/limits.md</c> for the limits. The message says which limit, and how far the input went beyond it.</remarks>
public sealed class ExpressionLimitException : InvalidOperationException
{
    /// <summary>Creates the exception with a default message.</summary>
    public ExpressionLimitException() : this("The expression exceeds a limit.")
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">Which limit was exceeded, and by what.</param>
    public ExpressionLimitException(string message) : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">Which limit was exceeded, and by what.</param>
    /// <param name="innerException">The cause.</param>
    public ExpressionLimitException(string message, Exception innerException) : base(message, innerException)
    {
    }

    internal static ExpressionLimitException CoefficientTooLarge(long bits, int limit) => new(string.Create(
        CultureInfo.InvariantCulture, $"A coefficient of {bits:N0} bits exceeds the limit of {limit:N0} bits."));

    internal static ExpressionLimitException SumTooLong(int limit) => new(string.Create(
        CultureInfo.InvariantCulture, $"An expanded power has more than {limit:N0} terms, the limit."));

    internal static ExpressionLimitException WorkTooLarge(string operation, long limit) => new(string.Create(
        CultureInfo.InvariantCulture, $"{operation} needs more than {limit:N0} work units; SimplifyOptions.WorkLimit sets the limit."));

    internal static ExpressionLimitException ExponentTooLarge(string operation) => new(string.Create(
        CultureInfo.InvariantCulture, $"{operation} would need an exponent beyond {int.MaxValue:N0}, the largest of a polynomial."));
}
