using System.Numerics;
using SymCalc.Simplification.Polynomials;

namespace SymCalc.Simplification.Zero;

// cos and sin as rational functions of tangents of halved angles.
internal sealed partial class KernelField
{
    /// <summary>cos(v) and sin(v).</summary>
    public ComplexFact CosineAndSine(Fact v)
    {
        v = Refresh(v);
        if (_angleValues.TryGetValue(v, out var known))
        {
            return known;
        }

        var (twelfths, inverses, rest) = DecomposeAngle(v);
        var result = OfTangents(Coordinates(rest));
        if (twelfths != 0)
        {
            result = Multiply(result, OfTwelfths(twelfths));
        }

        foreach (var (halves, inverse) in inverses)
        {
            result = Multiply(result, OfInverse(halves, inverse));
        }

        _angleValues[v] = result;
        return result;
    }

    /// <summary>tan(v).</summary>
    public Fact Tangent(Fact v)
    {
        var (cosine, sine) = CosineAndSine(v);
        return Divide(sine, cosine);
    }

    /// <summary>e^(i·(a + b)) = e^(i·a)·e^(i·b).</summary>
    private ComplexFact Multiply(ComplexFact a, ComplexFact b) => new(
        Subtract(Multiply(a.Cosine, b.Cosine), Multiply(a.Sine, b.Sine)),
        Add(Multiply(a.Sine, b.Cosine), Multiply(a.Cosine, b.Sine)));

    /// <summary>∏ (1 + i·t)^n/(1 + t²)^(n/2) for even n: cos and sin of Σ n·b with t = tan(b).</summary>
    private ComplexFact OfTangents(List<(int Multiple, Atom Tangent)> parts)
    {
        if (parts.Count == 0)
        {
            return new ComplexFact(Fact.One, Fact.Zero);
        }

        var (re, im) = (SparsePolynomial.One, SparsePolynomial.Zero);
        var scale = Fact.One;
        foreach (var (multiple, tangent) in parts)
        {
            var variable = FreeVariable(tangent);
            var (c, s) = Powers(Math.Abs(multiple), k => Monomial.Of(variable.Index, k * variable.Scale));
            s = multiple < 0 ? -s : s;
            (re, im) = (re.Multiply(c, budget) - im.Multiply(s, budget), im.Multiply(c, budget) + re.Multiply(s, budget));
            var one = FactOf(SparsePolynomial.One + SparsePolynomial.Term(Rational.One, Monomial.Of(variable.Index, 2 * variable.Scale)));
            scale = Multiply(scale, Power(one, new Rational(-Math.Abs(multiple) / 2)));
        }

        return new ComplexFact(
            re.IsZero ? Fact.Zero : Multiply(FactOf(re), scale),
            im.IsZero ? Fact.Zero : Multiply(FactOf(im), scale));
    }

    /// <summary>Real and imaginary part of (1 + i·t)^n.</summary>
    private static (SparsePolynomial Re, SparsePolynomial Im) Powers(int n, Func<int, Monomial> t)
    {
        List<PolynomialTerm> re = [], im = [];
        var binomial = BigInteger.One;
        for (var k = 0; k <= n; k++)
        {
            var c = new Rational((k & 2) == 0 ? binomial : -binomial);
            ((k & 1) == 0 ? re : im).Add(new PolynomialTerm(c, t(k)));
            binomial = binomial * (n - k) / (k + 1);
        }

        return (SparsePolynomial.OfTerms(re.ToArray()), SparsePolynomial.OfTerms(im.ToArray()));
    }

    /// <summary>cos and sin of n·pi/12, with n from 0 to 23.</summary>
    private ComplexFact OfTwelfths(int n) => new(CosineOfTwelfths(n), CosineOfTwelfths((n + 18) % 24));

    private Fact CosineOfTwelfths(int n)
    {
        if (n > 12)
        {
            n = 24 - n;
        }

        return n > 6 ? Negate(CosineOfTwelfths(12 - n)) : n switch
        {
            0 => Fact.One,
            1 => Add(Root(6, 4), Root(2, 4)),
            2 => Root(3, 2),
            3 => Root(2, 2),
            4 => Fact.Number(new Rational(1, 2)),
            5 => Subtract(Root(6, 4), Root(2, 4)),
            _ => Fact.Zero,
        };
    }

    /// <summary>sqrt(n)/d.</summary>
    private Fact Root(int n, int d)
    {
        var root = AbsolutePower(Fact.Number(n), new Rational(1, 2));
        return root.WithCoefficient(root.Coefficient / new Rational(d));
    }

    /// <summary>cos and sin of (halves/2)·asin(w) or (halves/2)·atan(w).</summary>
    private ComplexFact OfInverse(int halves, Atom inverse)
    {
        var w = Refresh(inverse.Key.Arguments[0]);
        var isHalf = (halves & 1) != 0;
        var unit = inverse.Key.Name == "asin" ? isHalf ? HalfOfAsin(w) : OfAsin(w) : OfAtan(w);
        if (isHalf && inverse.Key.Name == "atan")
        {
            // The half angle lies between -pi/4 and pi/4, where the cosine is positive.
            var half = AbsolutePower(Add(unit.Cosine, Fact.One).Scale(Half), Half);
            unit = new ComplexFact(half, Divide(unit.Sine, half).Scale(Half));
        }

        halves = isHalf ? halves : halves / 2;
        var result = unit;
        for (var i = 1; i < Math.Abs(halves); i++)
        {
            result = Multiply(result, unit);
        }

        return halves < 0 ? new ComplexFact(result.Cosine, Negate(result.Sine)) : result;
    }

    /// <summary>cos(asin(w)) = sqrt(1 - w²), sin(asin(w)) = w.</summary>
    private ComplexFact OfAsin(Fact w) => new(Power(Subtract(Fact.One, Power(w, new Rational(2))), Half), w);

    /// <summary>With h = asin(w)/2: cos(h) ± sin(h) = sqrt(1 ± w).</summary>
    private ComplexFact HalfOfAsin(Fact w)
    {
        var (above, below) = (Power(Add(Fact.One, w), Half), Power(Subtract(Fact.One, w), Half));
        return new ComplexFact(Add(above, below).Scale(Half), Subtract(above, below).Scale(Half));
    }

    /// <summary>cos(atan(w)) = 1/sqrt(1 + w²), sin(atan(w)) = w/sqrt(1 + w²).</summary>
    private ComplexFact OfAtan(Fact w)
    {
        var cosine = AbsolutePower(Add(Fact.One, Power(w, new Rational(2))), -Half);
        return new ComplexFact(cosine, Multiply(w, cosine));
    }
}
