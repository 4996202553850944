using System.Numerics;
using SymCalc.Functions;
using SymCalc.Nodes;
using SymCalc.Numerics;
using SymCalc.Simplification.Polynomials;

namespace SymCalc.Simplification.Trigonometry;

/// <summary>
/// Writes trigonometric and hyperbolic functions of sums and of integer multiples through those of the parts, by the addition
/// theorems (DLMF 4.21(i), 4.35(i)) and cos(n*t) = T_n(cos(t)), sin(n*t) = sin(t)*U_(n-1)(cos(t)) (DLMF 18.5(i)).
/// </summary>
/// <remarks>
/// tan goes through sin and cos, which are defined everywhere: tan(a) need not be defined where tan(a + b) is. tanh, which is,
/// goes through tanh.
/// </remarks>
internal sealed class TrigExpander(AlgebraBudget budget)
{
    private const long BitsOfAWord = 64;
    private const long UnitsOfAFactor = 4;
    private const long UnitsOfACall = 64;       // what does not depend on the size

    /// <summary>The expanded expression.</summary>
    /// <exception cref="AlgebraBudgetException">The budget is used up.</exception>
    /// <remarks>Expanding an angle's own functions can split a part of it: it goes on until nothing changes.</remarks>
    public static Expr Expand(Expr e, AlgebraBudget budget)
    {
        TrigExpander expander = new(budget);
        for (var before = e; ; before = e)
        {
            e = BottomUp.Rewrite(before, budget, expander.Expand);
            if (e == before)
            {
                return e;
            }
        }
    }

    private Expr Expand(Expr node)
    {
        if (node is not CallExpr { ChildCount: 1 } call || AngleFamily.Find(call.Function) is not var (family, cosines, sines))
        {
            return node;
        }

        var parts = AngleParts.Of(call.Argument);
        if (parts is [(_, 1)] || (parts.Count == 1 && IsConstant(parts[0].Part)))
        {
            return CallRules.Mirrored(call) ?? node;
        }

        budget.Spend(UnitsOfACall);
        var isTangent = call.Function == FunctionTable.Tanh;
        var kernels = new List<Expr>();
        var (cosine, sine) = (SparsePolynomial.One, SparsePolynomial.Zero);
        foreach (var (part, n) in parts)
        {
            var (c, s) = isTangent ? Tangents(part, n, kernels) : Multiple(family, part, n, kernels);
            budget.Spend((cosine.Count + sine.Count) * (long)(c.Count + s.Count) * (UnitsOfAFactor + kernels.Count));
            (cosine, sine) = (
                cosine.Multiply(c, budget) + sine.Multiply(s, budget).Scale(new Rational(family.Sign)),
                sine.Multiply(c, budget) + cosine.Multiply(s, budget));
        }

        var result = ProductExpr.Multiply(
            PowerExpr.Of(Write(cosine, kernels), new Number(cosines)), PowerExpr.Of(Write(sine, kernels), new Number(sines)));
        return result.IsUndefined ? node : result;
    }

    private static bool IsConstant(Expr e) => e is NumberExpr or ConstantExpr or ProductExpr { Stored: [{ Base: ConstantExpr }] };

    /// <summary>cos(n*t) and sin(n*t) as polynomials in cos(t) and sin(t), which become kernels.</summary>
    private (SparsePolynomial Cosine, SparsePolynomial Sine) Multiple(AngleFamily family, Expr part, int n, List<Expr> kernels)
    {
        var (c, s) = (kernels.Count, kernels.Count + 1);
        if (family == AngleFamily.Circular && ExactTurn(part, n) is var (cosine, sine))
        {
            kernels.AddRange([cosine, sine]);
            return (SparsePolynomial.Term(Rational.One, Monomial.Of(c, 1)), SparsePolynomial.Term(Rational.One, Monomial.Of(s, 1)));
        }

        kernels.AddRange([CallExpr.Of(family.Cosine, part), CallExpr.Of(family.Sine, part)]);
        var m = Math.Abs((long)n);
        budget.Spend(m > 1 << 20 ? long.MaxValue : m * m * (1 + (m / BitsOfAWord)));
        var first = Chebyshev(m, second: false);
        var second = Chebyshev(m - 1, second: true);
        return (Polynomial(first, c, Monomial.One, 1), Polynomial(second, c, Monomial.Of(s, 1), Math.Sign(n)));
    }

    /// <summary>cos and sin of n*t where t is a fraction of pi with known values.</summary>
    private static (Expr Cosine, Expr Sine)? ExactTurn(Expr part, int n)
    {
        Expr angle = ProductExpr.Scale(new Number(n), part);
        return TrigonometricRules.ExactValue(CallExpr.Of(FunctionTable.Cos, angle)) is { } cosine && TrigonometricRules.ExactValue(CallExpr.Of(FunctionTable.Sin, angle)) is { } sine
            ? (cosine, sine)
            : null;
    }

    /// <summary>The even and the odd part of (1 + tanh(t))^n, whose quotient is tanh(n*t).</summary>
    private (SparsePolynomial Even, SparsePolynomial Odd) Tangents(Expr part, int n, List<Expr> kernels)
    {
        var t = kernels.Count;
        kernels.Add(CallExpr.Of(FunctionTable.Tanh, part));
        var m = Math.Abs((long)n);
        budget.Spend(m * (1 + (m / BitsOfAWord)));
        var (even, odd) = (new PolynomialBuilder(4), new PolynomialBuilder(4));
        var binomial = BigInteger.One;
        for (var k = 0; k <= m; k++)
        {
            (k % 2 == 0 ? even : odd).Add(new Rational(k % 2 == 0 ? binomial : binomial * Math.Sign(n)), Monomial.Of(t, k));
            binomial = binomial * (m - k) / (k + 1);
        }

        return (even.ToPolynomial(), odd.ToPolynomial());
    }

    /// <summary>The coefficients of T_n or U_n, the constant one first: p_(n+1) = 2*x*p_n - p_(n-1).</summary>
    private static BigInteger[] Chebyshev(long n, bool second)
    {
        BigInteger[] before = [1];
        BigInteger[] p = second ? [0, 2] : [0, 1];
        if (n <= 0)
        {
            return n < 0 ? [] : before;
        }

        for (var k = 1; k < n; k++)
        {
            var next = new BigInteger[k + 2];
            for (var i = 0; i < next.Length; i++)
            {
                next[i] = (i > 0 ? p[i - 1] * 2 : 0) - (i < before.Length ? before[i] : 0);
            }

            (before, p) = (p, next);
        }

        return p;
    }

    private static SparsePolynomial Polynomial(BigInteger[] coefficients, int generator, Monomial factor, int sign)
    {
        var builder = new PolynomialBuilder(coefficients.Length);
        for (var k = 0; k < coefficients.Length; k++)
        {
            builder.Add(new Rational(coefficients[k] * sign), factor * Monomial.Of(generator, k));
        }

        return builder.ToPolynomial();
    }

    private Expr Write(SparsePolynomial p, List<Expr> kernels)
    {
        budget.Spend(p.Count * (2 + (long)kernels.Count) * UnitsOfAFactor);
        var sum = new SumBuilder(p.Count);
        foreach (ref readonly var term in p.Terms)
        {
            var product = new ProductBuilder();
            for (var g = 0; g < term.Monomial.GeneratorCount; g++)
            {
                if (term.Monomial[g] > 0)
                {
                    product.Multiply(PowerExpr.Of(kernels[g], new Number(term.Monomial[g])));
                }
            }

            sum.Add(product.ToExpr(), new Number(term.Coefficient));
        }

        return sum.ToExpr();
    }
}
