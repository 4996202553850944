using SymCalc.Numerics;
using SymCalc.Simplification.Polynomials;

namespace SymCalc.Simplification.Algebra;

/// <summary>A polynomial in one variable whose coefficients are facts without it: a field. Immutable, lowest degree first.</summary>
internal sealed class FieldPolynomial : IFieldPolynomial<FieldPolynomial>
{
    private readonly Fact[] _coefficients;      // no zeros at the end
    private readonly AtomTable _atoms;

    public FieldPolynomial(ReadOnlySpan<Fact> coefficients, AtomTable atoms)
    {
        var count = coefficients.Length;
        while (count > 0 && coefficients[count - 1].IsZero)
        {
            count--;
        }

        _coefficients = coefficients[..count].ToArray();
        _atoms = atoms;
    }

    /// <summary>The degree; -1 for 0.</summary>
    public int Degree => _coefficients.Length - 1;

    public bool IsZero => _coefficients.Length == 0;

    /// <summary>The coefficient of x^i.</summary>
    public Fact this[int i] => i < _coefficients.Length ? _coefficients[i] : Fact.Zero;

    /// <summary>0: facts count their work themselves.</summary>
    public long UnitsOfAProduct => 0;

    /// <inheritdoc/>
    public FieldPolynomial One() => new([Fact.One], _atoms);

    /// <inheritdoc/>
    public FieldPolynomial Plus(FieldPolynomial other) => Plus(other, Rational.One);

    /// <inheritdoc/>
    public FieldPolynomial Minus(FieldPolynomial other) => Plus(other, new Rational(-1));

    private FieldPolynomial Plus(FieldPolynomial other, Rational factor)
    {
        var sum = new Fact[Math.Max(_coefficients.Length, other._coefficients.Length)];
        for (var i = 0; i < sum.Length; i++)
        {
            sum[i] = FactSum.Of([this[i], other[i].Scale(factor)], _atoms);
        }

        return new FieldPolynomial(sum, _atoms);
    }

    /// <inheritdoc/>
    public FieldPolynomial Times(FieldPolynomial other)
    {
        if (IsZero || other.IsZero)
        {
            return new FieldPolynomial([], _atoms);
        }

        var product = new Fact[Degree + other.Degree + 1];
        for (var k = 0; k < product.Length; k++)
        {
            var parts = new List<Fact>();
            for (var i = Math.Max(0, k - other.Degree); i <= Math.Min(k, Degree); i++)
            {
                parts.Add(this[i] * other[k - i]);
            }

            product[k] = FactSum.Of(parts, _atoms);
        }

        return new FieldPolynomial(product, _atoms);
    }

    /// <inheritdoc/>
    public (FieldPolynomial Quotient, FieldPolynomial Remainder) DivideBy(FieldPolynomial divisor, AlgebraBudget budget)
    {
        var rest = _coefficients.AsSpan().ToArray();
        var quotient = new Fact[Math.Max(0, Degree - divisor.Degree + 1)];
        var inverse = divisor[divisor.Degree].Pow(-1);
        for (var shift = quotient.Length - 1; shift >= 0; shift--)
        {
            quotient[shift] = rest[shift + divisor.Degree] * inverse;
            for (var i = 0; i < divisor.Degree && !quotient[shift].IsZero; i++)
            {
                rest[shift + i] = FactSum.Of([rest[shift + i], (divisor[i] * quotient[shift]).Scale(-1)], _atoms);
            }
        }

        return (new FieldPolynomial(quotient, _atoms), new FieldPolynomial(rest.AsSpan(0, Math.Min(rest.Length, divisor.Degree)), _atoms));
    }
}
