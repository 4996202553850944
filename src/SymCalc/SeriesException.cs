using System.Globalization;

namespace SymCalc;

/// <summary>A function has no power series of the kind that was asked for at the point.</summary>
/// <remarks>
/// The message says which part of the function is responsible, and where.
/// <example><code>
/// Expr.Parse("sqrt(x)").TaylorSeries("x", about: 0, order: 3)
/// // SeriesException: 'sqrt(x)' has a branch point at x = 0, so that it has no Taylor series there.
/// </code></example>
/// </remarks>
public sealed class SeriesException : InvalidOperationException
{
    /// <summary>Creates the exception with a default message.</summary>
    public SeriesException() : this("The function has no power series at this point.")
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is singular, and where.</param>
    public SeriesException(string message) : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is singular, and where.</param>
    /// <param name="innerException">The cause.</param>
    public SeriesException(string message, Exception innerException) : base(message, innerException)
    {
    }

    internal SeriesException(SingularityKind kind, int poleOrder, Expr where, string point, string advice = "")
        : base(MessageOf(kind, poleOrder, where, point) + advice)
    {
        Kind = kind;
        PoleOrder = poleOrder;
    }

    internal SeriesException(SingularityKind kind, string message) : base(message)
    {
        Kind = kind;
    }

    /// <summary>Why there is no series.</summary>
    public SingularityKind Kind { get; } = SingularityKind.Undecided;

    /// <summary>The order of a pole: 2 for 1/x^2 at 0. 0 if it is no pole.</summary>
    public int PoleOrder { get; }

    private static string MessageOf(SingularityKind kind, int poleOrder, Expr where, string point) => kind switch
    {
        SingularityKind.Pole => string.Create(
            CultureInfo.InvariantCulture,
            $"'{where.ToShortString()}' has a pole of order {poleOrder} at {point}, so that it has no Taylor series there."),
        SingularityKind.BranchPoint => $"'{where.ToShortString()}' has a branch point at {point}, so that it has no power series there.",
        SingularityKind.EssentialSingularity => $"The argument of '{where.ToShortString()}' grows without bound at {point}, so that it has no power series there.",
        SingularityKind.Jump when where is PiecewiseExpr => $"'{where.ToShortString()}' changes its branch at {point}, so that it has no power series there.",
        SingularityKind.Kink => $"'{where.ToShortString()}' is not smooth at {point}, so that it has no power series there.",
        SingularityKind.Jump => $"'{where.ToShortString()}' jumps at {point}, so that it has no power series there.",
        SingularityKind.OutsideDomain => $"'{where.ToShortString()}' has no real value at {point}.",
        _ => $"The series of '{where.ToShortString()}' at {point} could not be found: it could not be decided whether one of its coefficients is 0, or which sign it has.",
    };
}
