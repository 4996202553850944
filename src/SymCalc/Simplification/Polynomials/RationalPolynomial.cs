using System.Numerics;
using SymCalc.Numerics;

namespace SymCalc.Simplification.Polynomials;

/// <summary>A dense polynomial in one variable over the fractions: integers over one denominator, in lowest terms. Immutable.</summary>
internal sealed class RationalPolynomial : IFieldPolynomial<RationalPolynomial>
{
    private const int BitsOfAUnit = 64;

    private readonly IntegerPolynomial _numerator;
    private readonly BigInteger _denominator;       // positive

    private RationalPolynomial(IntegerPolynomial numerator, BigInteger denominator)
    {
        var common = denominator;
        foreach (var c in numerator.Coefficients)
        {
            if (common.IsOne)
            {
                break;
            }

            common = BigInteger.GreatestCommonDivisor(common, c);
        }

        _numerator = common.IsOne ? numerator : numerator.Map(c => c / common);
        _denominator = denominator / common;
    }

    /// <inheritdoc/>
    public int Degree => _numerator.Degree;

    /// <inheritdoc/>
    public long UnitsOfAProduct => 1 + (Math.Max(_numerator.Height().GetBitLength(), _denominator.GetBitLength()) / BitsOfAUnit);

    /// <summary>The coefficient of x^degree.</summary>
    public Rational this[int degree] => new(_numerator[degree], _denominator);

    /// <summary>A sparse polynomial in which only g occurs.</summary>
    public static RationalPolynomial Of(SparsePolynomial p, int g)
    {
        var content = p.Content;
        return p.IsZero
            ? new(IntegerPolynomial.Zero, BigInteger.One)
            : new(PolynomialViews.ToUnivariate(p.PrimitivePart(), g).Scale(content.Numerator), content.Denominator);
    }

    /// <inheritdoc/>
    public RationalPolynomial Plus(RationalPolynomial other) => Combine(other, BigInteger.One);

    /// <inheritdoc/>
    public RationalPolynomial Minus(RationalPolynomial other) => Combine(other, BigInteger.MinusOne);

    private RationalPolynomial Combine(RationalPolynomial other, BigInteger sign)
    {
        var common = BigInteger.GreatestCommonDivisor(_denominator, other._denominator);
        var (factor, factorOfOther) = (other._denominator / common, _denominator / common * sign);
        return new(_numerator.Scale(factor) + other._numerator.Scale(factorOfOther), _denominator * factor);
    }

    /// <inheritdoc/>
    public RationalPolynomial Times(RationalPolynomial other) => new(_numerator * other._numerator, _denominator * other._denominator);

    /// <inheritdoc/>
    public (RationalPolynomial Quotient, RationalPolynomial Remainder) DivideBy(RationalPolynomial divisor, AlgebraBudget budget)
    {
        var count = Degree - divisor.Degree + 1;
        if (count <= 0)
        {
            return (new(IntegerPolynomial.Zero, BigInteger.One), this);
        }

        // lc^count times the numerator is divided without fractions (D. E. Knuth, The Art of Computer Programming 2, section 4.6.1).
        var d = divisor._numerator;
        budget.Spend((Degree + 1L) * count * (d.Leading.GetBitLength() - 1) / BitsOfAUnit);
        var scale = BigInteger.Abs(BigInteger.Pow(d.Leading, count));
        var rest = _numerator.Scale(scale).Coefficients.ToArray();
        var quotient = new BigInteger[count];
        for (var i = count - 1; i >= 0; i--)
        {
            quotient[i] = rest[i + d.Degree] / d.Leading;
            budget.Spend((d.Degree + 1L) * quotient[i].GetBitLength() / BitsOfAUnit);
            for (var j = 0; !quotient[i].IsZero && j <= d.Degree; j++)
            {
                rest[i + j] -= quotient[i] * d[j];
            }
        }

        var denominator = _denominator * scale;
        return (
            new(new IntegerPolynomial(quotient).Scale(divisor._denominator), denominator),
            new(new IntegerPolynomial(rest.AsSpan(0, d.Degree)), denominator));
    }

    /// <inheritdoc/>
    public RationalPolynomial One() => new(IntegerPolynomial.One, BigInteger.One);
}
