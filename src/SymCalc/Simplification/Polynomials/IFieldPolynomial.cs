namespace SymCalc.Simplification.Polynomials;

/// <summary>Polynomials in one variable over a field, with what Euclid's algorithm and numbers to a polynomial base need.</summary>
/// <typeparam name="T">The polynomials themselves.</typeparam>
internal interface IFieldPolynomial<T> where T : IFieldPolynomial<T>
{
    /// <summary>The degree; -1 for 0.</summary>
    int Degree { get; }

    /// <summary>The units of work of a product of two coefficients, as far as the operations do not count them themselves.</summary>
    long UnitsOfAProduct { get; }

    T Plus(T other);

    T Minus(T other);

    T Times(T other);

    /// <summary>The quotient and the remainder of a division by a polynomial other than 0.</summary>
    /// <exception cref="AlgebraBudgetException">The coefficients grow beyond the budget.</exception>
    (T Quotient, T Remainder) DivideBy(T divisor, AlgebraBudget budget);

    /// <summary>1, in the field of this polynomial.</summary>
    T One();
}
