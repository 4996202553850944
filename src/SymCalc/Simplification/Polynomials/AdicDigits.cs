namespace SymCalc.Simplification.Polynomials;

/// <summary>
/// Numbers to a polynomial base: f = f₀ + f₁·P + f₂·P² + …, the digits of a lower degree than P. For a linear P these are the
/// coefficients of Taylor's series at its root.
/// </summary>
/// <remarks>J. von zur Gathen, J. Gerhard, Modern Computer Algebra (3rd edition, 2013), sections 4.2, 5.11 and 9.2.</remarks>
internal static class AdicDigits
{
    private const long UnitsOfAStep = 3;        // beside its products

    /// <summary>The first digits of a polynomial.</summary>
    /// <exception cref="AlgebraBudgetException">The budget is used up.</exception>
    public static T[] Of<T>(T f, T p, int count, AlgebraBudget budget) where T : class, IFieldPolynomial<T>
    {
        var digits = new T[count];
        for (var i = 0; i < count; i++)
        {
            budget.Spend((f.Degree + 1L) * p.Degree * f.UnitsOfAProduct);
            (f, digits[i]) = f.DivideBy(p, budget);
        }

        return digits;
    }

    /// <summary>The digits of a/b modulo P^n, n being their number; b must have no factor in common with P.</summary>
    /// <exception cref="AlgebraBudgetException">The budget is used up.</exception>
    public static T[] Divide<T>(T[] a, T[] b, T p, AlgebraBudget budget) where T : class, IFieldPolynomial<T>
    {
        var inverse = InverseModulo(b[0], p, budget);
        var quotient = new T[a.Length];
        T? carry = null;
        for (var n = 0; n < a.Length; n++)
        {
            var rest = carry is null ? a[n] : a[n].Plus(carry);
            for (var k = 1; k <= n; k++)
            {
                budget.Spend((UnitsOfAStep + ((long)p.Degree * p.Degree)) * rest.UnitsOfAProduct);
                rest = rest.Minus(b[k].Times(quotient[n - k]));
            }

            // b₀·qₙ = rest modulo P; what is left over is a multiple of P and belongs to the next digit.
            quotient[n] = rest.DivideBy(p, budget).Remainder.Times(inverse).DivideBy(p, budget).Remainder;
            carry = rest.Minus(b[0].Times(quotient[n])).DivideBy(p, budget).Quotient;
        }

        return quotient;
    }

    /// <summary>s with s·f = 1 modulo a coprime polynomial, by Euclid's algorithm.</summary>
    /// <exception cref="AlgebraBudgetException">The budget is used up, or was when a common factor was looked for: there is one.</exception>
    private static T InverseModulo<T>(T f, T modulus, AlgebraBudget budget) where T : class, IFieldPolynomial<T>
    {
        var (a, b) = (modulus, f.DivideBy(modulus, budget).Remainder);
        var (s0, s1) = (f.Minus(f), f.One());
        while (b.Degree > 0)
        {
            budget.Spend((a.Degree - b.Degree + 1L) * (b.Degree + 1) * a.UnitsOfAProduct);
            var (q, r) = a.DivideBy(b, budget);
            (a, b) = (b, r);
            (s0, s1) = (s1, s0.Minus(q.Times(s1)));
        }

        return b.Degree == 0 ? s1.DivideBy(b, budget).Quotient : throw new AlgebraBudgetException();
    }
}
