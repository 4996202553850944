using System.Numerics;
using SymCalc.Numerics;

namespace SymCalc.Nodes;

/// <summary>Powers of numbers: what folds, and the form of what does not (docs/semantics.md, lines 3, 7 and 8).</summary>
internal static class NumberPower
{
    /// <summary>Exact powers of at most this many bits are computed.</summary>
    private const int MaxFoldedBits = 1024;

    /// <summary>Roots of integers of at most this many bits are looked for.</summary>
    private const int MaxRootBits = 1024;

    /// <summary>b^e in canonical form.</summary>
    public static Expr Fold(NumberExpr b, NumberExpr e)
    {
        if (e.Value.IsZero || b.Value.IsOne)
        {
            return NumberExpr.One;
        }

        if (e.Value.IsOne)
        {
            return b;
        }

        if (b.Value.IsZero)
        {
            return e.Value.Sign > 0 ? NumberExpr.Zero : ConstantExpr.Undefined;
        }

        if (e.Value.IsMinusOne)
        {
            return NumberExpr.Of(b.Value.Inverse());
        }

        if (e.Value.TryGetInt64(out var n))
        {
            return b.Value.TryPow(n, MaxFoldedBits, out var power) ? NumberExpr.Of(power) : PowerExpr.Canonical(b, e);
        }

        if (b.Value.IsDouble || e.Value.IsDouble)
        {
            var value = Math.Pow(b.DoubleValue, e.DoubleValue);
            return double.IsNormal(value) ? NumberExpr.OfDouble(value) : PowerExpr.Canonical(b, e);
        }

        return e.Value.IsInteger ? PowerExpr.Canonical(b, e) : FoldRoot(b, e);
    }

    /// <summary>b^(n + f) = b^n·b^f with 0 &lt; f &lt; 1, for exact b and e.</summary>
    private static Expr FoldRoot(NumberExpr b, NumberExpr e)
    {
        var whole = e.ExactValue.Floor();
        var rest = e.ExactValue - whole;
        if (whole < long.MinValue || whole > long.MaxValue || !b.Value.TryPow((long)whole, MaxFoldedBits, out var power))
        {
            return PowerExpr.Canonical(b, e);
        }

        if (b.Value.Sign < 0)
        {
            return ProductExpr.Scale(power, PowerExpr.Canonical(b, NumberExpr.Of(new Number(rest))));
        }

        // (p/q)^f = p^f·q^(1-f)/q
        var builder = new ProductBuilder();
        builder.Multiply(power);
        MultiplyRoot(ref builder, b.ExactValue.Numerator, rest);
        if (!b.Value.IsInteger)
        {
            var denominator = b.ExactValue.Denominator;
            builder.Multiply(new Number(new Rational(BigInteger.One, denominator)));
            MultiplyRoot(ref builder, denominator, Rational.One - rest);
        }

        return builder.ToExpr();
    }

    /// <summary>Multiplies by n^f, 0 &lt; f &lt; 1, with perfect powers and small repeated factors taken out.</summary>
    private static void MultiplyRoot(ref ProductBuilder builder, BigInteger n, Rational f)
    {
        if (n.IsOne)
        {
            return;
        }

        var (root, degree) = n.GetBitLength() <= MaxRootBits ? IntegerRoots.PerfectPower(n) : (n, 1);
        var exponent = f * degree;
        var whole = exponent.Floor();
        if (!whole.IsZero)
        {
            builder.Multiply(new Number(new Rational(BigInteger.Pow(root, (int)whole))));
            exponent -= whole;
        }

        if (exponent.IsZero)
        {
            return;
        }

        var (outside, inside) = TakeOut(root, exponent);
        builder.Multiply(new Number(outside));
        if (!outside.IsOne)
        {
            MultiplyRoot(ref builder, inside.Numerator, exponent);      // what is left may be a perfect power
        }
        else if (!inside.IsOne)
        {
            builder.Multiply(new Factor(NumberExpr.Of(new Number(inside)), NumberExpr.Of(new Number(exponent))));
        }
    }

    /// <summary>n = outside^(q/p)·inside for an exponent p/q: whole q-th powers of small primes leave the root.</summary>
    private static (Rational Outside, Rational Inside) TakeOut(BigInteger n, Rational exponent)
    {
        if (n > long.MaxValue || exponent.Denominator > 62)
        {
            return (Rational.One, n);
        }

        var q = (int)exponent.Denominator;
        var p = (int)exponent.Numerator;
        var (inside, outside) = ((long)n, Rational.One);
        foreach (var prime in IntegerRoots.Degrees)
        {
            var block = BigInteger.Pow(prime, q);
            if (block > inside)
            {
                break;
            }

            while (inside % (long)block == 0)
            {
                inside /= (long)block;
                outside *= new Rational(prime).Pow(p);
            }
        }

        return (outside, inside);
    }
}
