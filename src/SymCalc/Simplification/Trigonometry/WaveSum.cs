using System.Numerics;
using System.Runtime.InteropServices;
using SymCalc.Nodes;
using SymCalc.Numerics;
using SymCalc.Simplification.Polynomials;

namespace SymCalc.Simplification.Trigonometry;

/// <summary>Adds up monomials in sines, cosines and other kernels as sums of sines and cosines of multiple angles.</summary>
internal sealed class WaveSum
{
    private const long UnitsOfAShortTerm = 16;
    private const long BitsOfAWord = 64;
    private const long UnitsOfAWave = 32;
    private const int UnitsOfAnAddend = 8;      // of an angle

    private readonly KernelPolynomials _kernels;
    private readonly long _unitsOfATerm;
    private readonly AlgebraBudget _budget;
    private readonly WavePowers _powers;
    private readonly int[] _angleOf;                                // of each kernel; -1: it is no sine or cosine
    private readonly bool[] _isCosine;
    private readonly List<(AngleFamily Family, Expr Angle)> _angles = [];
    private readonly Dictionary<Key, BigInteger> _coefficients = [];
    private readonly int _degree;                                   // the monomials of multiples have it for 0
    private readonly BigInteger _denominator;                       // of the terms; and 2^_degree

    /// <summary>One term: the kernels beside it, the multiples of the angles, and whether it is a sine in either family.</summary>
    private readonly record struct Key(Monomial Rest, Monomial Multiples, bool IsSine, bool IsHyperbolicSine);

    /// <summary>Makes an empty sum.</summary>
    /// <param name="kernels">The kernels, numbered.</param>
    /// <param name="degree">No monomial has a greater degree in the sines and cosines.</param>
    /// <param name="denominator">A multiple of the denominators of all coefficients.</param>
    /// <param name="budget">Counts the work.</param>
    public WaveSum(KernelPolynomials kernels, int degree, BigInteger denominator, AlgebraBudget budget)
    {
        (_kernels, _budget, _degree, _denominator, _powers) = (kernels, budget, degree, denominator, new WavePowers(budget));
        _unitsOfATerm = UnitsOfAShortTerm * (1 + ((degree + denominator.GetBitLength()) / BitsOfAWord));
        (_angleOf, _isCosine) = (new int[kernels.Count], new bool[kernels.Count]);
        for (var g = 0; g < kernels.Count; g++)
        {
            if (TrigReducer.WaveOf(kernels[g]) is not var (family, isCosine, angle))
            {
                _angleOf[g] = -1;
                continue;
            }

            var known = _angles.FindIndex(a => a.Family == family && a.Angle.Equals(angle));
            if (known < 0)
            {
                known = _angles.Count;
                _angles.Add((family, angle));
            }

            (_angleOf[g], _isCosine[g]) = (known, isCosine);
        }
    }

    /// <summary>Adds a term of a polynomial in the kernels.</summary>
    public void Add(PolynomialTerm term)
    {
        var rest = term.Monomial;
        var exponents = new (int Cosines, int Sines)[_angles.Count];
        for (var g = 0; g < term.Monomial.GeneratorCount; g++)
        {
            if (_angleOf[g] >= 0 && term.Monomial[g] is var e and > 0)
            {
                ref var known = ref exponents[_angleOf[g]];
                known = _isCosine[g] ? (known.Cosines + e, known.Sines) : (known.Cosines, known.Sines + e);
                rest = rest.With(g, 0);
            }
        }

        var (circular, hyperbolic) = (SinesOf(AngleFamily.Circular, exponents), SinesOf(AngleFamily.Hyperbolic, exponents));
        var sign = circular % 4 is 2 or 3 ? -1 : 1;                 // i^-N, and i^(1 - N) for the sines
        var shift = _degree - exponents.Sum(e => e.Cosines + e.Sines);
        var coefficient = (term.Coefficient * new Rational(_denominator * sign)).Numerator << shift;
        var terms = new List<(BigInteger Coefficient, int[] Multiples)> { (coefficient, new int[_angles.Count]) };
        for (var a = 0; a < exponents.Length; a++)
        {
            if (exponents[a] != default)
            {
                terms = Multiply(terms, a, _powers.Of(exponents[a].Cosines, exponents[a].Sines));
            }
        }

        foreach (var (c, multiples) in terms)
        {
            Add(c, rest, multiples, circular % 2 != 0, hyperbolic % 2 != 0);
        }
    }

    private int SinesOf(AngleFamily family, (int Cosines, int Sines)[] exponents)
    {
        var count = 0;
        for (var a = 0; a < exponents.Length; a++)
        {
            count += _angles[a].Family == family ? exponents[a].Sines : 0;
        }

        return count;
    }

    /// <summary>Of two opposite multiples of the angles of a family, one with a double coefficient is enough.</summary>
    private List<(BigInteger Coefficient, int[] Multiples)> Multiply(
        List<(BigInteger Coefficient, int[] Multiples)> terms, int angle, (BigInteger Coefficient, int Exponent)[] wave)
    {
        _budget.Spend((long)terms.Count * wave.Length * _unitsOfATerm);
        var product = new List<(BigInteger Coefficient, int[] Multiples)>();
        foreach (var (c, multiples) in terms)
        {
            var isFirst = IsZero(multiples, _angles[angle].Family, angle);
            foreach (var (d, k) in wave)
            {
                if (k >= 0 || !isFirst)
                {
                    var next = (int[])multiples.Clone();
                    next[angle] = k;
                    product.Add((isFirst && k > 0 ? c * d * 2 : c * d, next));
                }
            }
        }

        return product;
    }

    private bool IsZero(int[] multiples, AngleFamily family, int end)
    {
        for (var a = 0; a < end; a++)
        {
            if (multiples[a] != 0 && _angles[a].Family == family)
            {
                return false;
            }
        }

        return true;
    }

    private void Add(BigInteger c, Monomial rest, int[] multiples, bool isSine, bool isHyperbolicSine)
    {
        if ((isSine && IsZero(multiples, AngleFamily.Circular, multiples.Length)) || (isHyperbolicSine && IsZero(multiples, AngleFamily.Hyperbolic, multiples.Length)))
        {
            return;         // sin(0)
        }

        for (var a = 0; a < multiples.Length; a++)
        {
            multiples[a] += _degree;
        }

        ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(_coefficients, new Key(rest, Monomial.Of(multiples), isSine, isHyperbolicSine), out _);
        sum += c;
    }

    /// <summary>The sum, each term times an expression.</summary>
    public Expr ToExpr(Expr factor)
    {
        _budget.Spend(_coefficients.Count * UnitsOfAWave * (1 + (_degree / BitsOfAWord)));
        var waves = new Dictionary<(AngleFamily, Monomial, bool), (Expr Wave, int Sign)>();
        var denominator = _denominator << _degree;
        var result = new SumBuilder(_coefficients.Count);
        foreach (var (key, c) in _coefficients)
        {
            if (c.IsZero)
            {
                continue;
            }

            var (circular, s) = WaveOf(AngleFamily.Circular, key.Multiples, key.IsSine, waves);
            var (hyperbolic, t) = WaveOf(AngleFamily.Hyperbolic, key.Multiples, key.IsHyperbolicSine, waves);
            var product = new ProductBuilder();
            product.Multiply(factor);
            product.Multiply(_kernels.Write(key.Rest));
            product.Multiply(circular);
            product.Multiply(hyperbolic);
            result.Add(product.ToExpr(), new Number(new Rational(c * (s * t), denominator)));
        }

        return result.ToExpr();
    }

    private (Expr Wave, int Sign) WaveOf(AngleFamily family, Monomial multiples, bool isSine, Dictionary<(AngleFamily, Monomial, bool), (Expr Wave, int Sign)> known)
    {
        if (known.TryGetValue((family, multiples, isSine), out var found))
        {
            return found;
        }

        var sum = new SumBuilder(_angles.Count);
        for (var a = 0; a < _angles.Count; a++)
        {
            if (_angles[a].Family == family && multiples[a] != _degree)
            {
                _budget.Spend((long)UnitsOfAnAddend * Terms.LengthOf(_angles[a].Angle));
                sum.Add(_angles[a].Angle, new Number(multiples[a] - _degree));
            }
        }

        var (angle, sign) = AngleParts.Oriented(sum.ToExpr());
        found = (CallExpr.Of(isSine ? family.Sine : family.Cosine, angle), isSine ? sign : 1);
        known.Add((family, multiples, isSine), found);
        return found;
    }
}
