namespace SymCalc.Simplification.Polynomials;

/// <summary>c·m, one term of a polynomial.</summary>
/// <param name="Coefficient">c, not 0.</param>
/// <param name="Monomial">m.</param>
internal readonly record struct PolynomialTerm(Rational Coefficient, Monomial Monomial)
{
    /// <summary>Such as <c>-2*g0^2</c>.</summary>
    public override string ToString() => Monomial.IsOne ? Coefficient.ToString()
        : Coefficient.IsOne ? Monomial.ToString()
        : (-Coefficient).IsOne ? $"-{Monomial}"
        : $"{Coefficient}*{Monomial}";
}
