using System.Numerics;
using SymCalc.Nodes;
using SymCalc.Numerics;

namespace SymCalc.Simplification.Algebra;

// Powers with fractional exponents.
internal sealed partial class FactReader
{
    private const int LargestPrime = 1_000;
    private const long UnitsOfFactoring = 100;
    private const int BitsOfAWord = 64;

    /// <summary>u^q for a fraction q: u ≥ 0 wherever this is defined.</summary>
    private Fact? OfRoot(Expr expr, Fact u, Rational q)
    {
        if (u.IsNumber && u.Coefficient.Sign > 0)
        {
            return OfNumberRoot(u.Coefficient, q);
        }

        if (_prover.HasAssumptions && u.Powers.Length > 0 && OfPositiveFactors(u, q) is { } split)
        {
            return split;
        }

        // One kernel or irreducible polynomial alone, to an odd power: x^3 ≥ 0 says x ≥ 0.
        if (u.Coefficient.Sign > 0 && u.Powers is [var (atom, exponent)] && exponent.IsInteger && !exponent.Numerator.IsEven
            && OfNumberRoot(u.Coefficient, q) is { } number)
        {
            if (IsRootable(atom))
            {
                return OfNonNegative(atom, exponent * q) is { } root ? number * root : null;
            }
        }

        var positive = u.Coefficient.Abs();
        if (positive.IsOne)
        {
            return OfRadicand(expr, u, q);
        }

        // (c·v)^q = c^q·v^q for c > 0
        var rest = ProductExpr.Scale(new Number(positive.Inverse()), expr is SumExpr ? FactWriter.Write(u, _atoms) : expr);
        return OfNumberRoot(positive, q) is { } factor && OfRadicand(rest, u.Scale(positive.Inverse()), q) is { } other ? factor * other : null;
    }

    /// <summary>Whether a^r can be written for an atom a ≥ 0.</summary>
    private static bool IsRootable(Atom atom) => atom.Polynomial is not null
        || (atom.Radicand is null && (atom.Expr is not PowerExpr power || IsPositiveConstant(power.Base)));

    /// <summary>a^r for an atom a ≥ 0.</summary>
    private Fact? OfNonNegative(Atom atom, Rational r)
    {
        if (r.IsInteger)
        {
            return Fact.Of(atom, r);
        }

        if (atom.Polynomial is not null)
        {
            return OfRadicand(FactWriter.Write(Fact.Of(atom, Rational.One), _atoms), Fact.Of(atom, Rational.One), r);
        }

        return _atoms.TryAdmit(atom.Expr!, r) ? Fact.Of(atom, r) : null;
    }

    /// <summary>(a^k·v)^q = a^(k·q)·v^q for those atoms a of u that are proven to be positive; null if none is.</summary>
    private Fact? OfPositiveFactors(Fact u, Rational q)
    {
        var positive = u.Where((atom, _) => IsRootable(atom) && _prover.IsProvenPositive(FactWriter.Write(Fact.Of(atom, Rational.One), _atoms)));
        if (positive.IsNumber)
        {
            return null;
        }

        var roots = new List<Fact>();
        foreach (var (atom, exponent) in positive.Powers.ToArray())
        {
            if (OfNonNegative(atom, exponent * q) is not { } power)
            {
                return null;
            }

            roots.Add(power);
        }

        var product = Fact.Product(roots);
        var others = u * positive.Pow(-1);
        var isOne = others.IsNumber && others.Coefficient.IsOne;
        return isOne ? product : OfRoot(FactWriter.Write(others, _atoms), others, q) is { } rest ? product * rest : null;
    }

    private Fact? OfRadicand(Expr expr, Fact u, Rational q) =>
        _atoms.GeneratorCount <= _maxGenerators && _atoms.TryAdmit(expr, q) ? Fact.Of(_atoms.OfRadicand(expr, u), q) : null;

    /// <summary>c^q for c > 0, over the primes of c as far as they are small.</summary>
    private Fact? OfNumberRoot(Rational c, Rational q)
    {
        var fact = Fact.One;
        _atoms.Budget.Spend(UnitsOfFactoring * (1 + (c.BitLength / BitsOfAWord)));
        foreach (var (part, sign) in new[] { (c.Numerator, 1), (c.Denominator, -1) })
        {
            foreach (var (prime, count) in SmallPrimes(part))
            {
                var exponent = q * count * sign;
                var whole = exponent.Floor();
                if (BigInteger.Abs(whole) > 1024)
                {
                    return null;
                }

                fact = fact.Scale(new Rational(prime).Pow((int)whole));
                var rest = exponent - new Rational(whole);
                if (!rest.IsZero)
                {
                    if (OfRadicand(NumberExpr.Of(new Number(new Rational(prime))), Fact.OfNumber(new Rational(prime)), rest) is not { } root)
                    {
                        return null;
                    }

                    fact *= root;
                }
            }
        }

        return fact;
    }

    private static IEnumerable<(BigInteger Prime, int Count)> SmallPrimes(BigInteger n)
    {
        for (var p = 2; p < LargestPrime && p <= n; p++)
        {
            if (n < p * p)
            {
                yield return (n, 1);        // no smaller number divides it
                yield break;
            }

            var count = 0;
            for (; (n % p).IsZero; n /= p)
            {
                count++;
            }

            if (count > 0)
            {
                yield return (p, count);
            }
        }

        if (!n.IsOne)
        {
            var (root, degree) = IntegerRoots.PerfectPower(n);
            yield return (root, degree);
        }
    }
}
