using SymCalc.Functions;
using SymCalc.Nodes;
using SymCalc.Numerics;
using SymCalc.Simplification.Polynomials;
using SymCalc.Simplification.Proving;

namespace SymCalc.Simplification.Stability;

/// <summary>Replaces pairs of terms a - b that cancel, one after another.</summary>
internal sealed class StableSum(Prover prover, AlgebraBudget budget)
{
    private const int MaxTerms = 32;

    /// <summary>The sum without the differences that can be avoided.</summary>
    public Expr Of(SumExpr sum)
    {
        Expr e = sum;
        while (e is SumExpr { IsShared: false, Stored.Length: <= MaxTerms } rest && OnePair(rest) is { } better)
        {
            e = better;
        }

        return e;
    }

    private Expr? OnePair(SumExpr sum)
    {
        var terms = Terms.Of(sum).Order(Comparer<Expr>.Create(DisplayOrder.Compare)).ToArray();
        for (var i = 0; i < terms.Length; i++)
        {
            for (var k = 0; k < i; k++)
            {
                budget.Spend(4);
                var (a, b) = Terms.CoefficientOf(terms[k]).Sign < 0 ? (terms[i], terms[k]) : (terms[k], terms[i]);
                if ((Difference(a, b) ?? Difference(b, a) ?? (terms.Length == 2 ? Squares(a, b) ?? Squares(b, a) : null)) is { } better)
                {
                    var builder = new SumBuilder(terms.Length);
                    for (var m = 0; m < terms.Length; m++)
                    {
                        builder.Add(m == k ? better : m == i ? NumberExpr.Zero : terms[m], Number.One);
                    }

                    return builder.ToExpr();
                }
            }
        }

        return null;
    }

    /// <summary>a + b in another form; a has the part that decides.</summary>
    private Expr? Difference(Expr a, Expr b)
    {
        foreach (var factor in Terms.FactorsOf(a).ToArray())
        {
            var u = factor.ToExpr();
            var scale = ProductExpr.Divide(a, u);       // a = scale·u
            if (Known(u, factor, scale, b) is { } known)
            {
                return known;
            }

            foreach (var other in Terms.FactorsOf(b).ToArray())
            {
                // b = -scale·v
                var v = other.ToExpr();
                if (ProductExpr.Divide(b, v).Equals(ProductExpr.Scale(Number.MinusOne, scale)) && OfDifference(u, v) is { } difference)
                {
                    return ProductExpr.Multiply(scale, difference);
                }
            }
        }

        return RootMinus(a, b) ?? Fractions(a, b);
    }

    /// <summary>scale·u + b for b = ±scale: e^w - 1, cos(w) - 1, 1 - tanh(w), and the like.</summary>
    private static Expr? Known(Expr u, Factor factor, Expr scale, Expr b)
    {
        var isPlus = b.Equals(scale);
        if (!isPlus && !b.Equals(ProductExpr.Scale(Number.MinusOne, scale)))
        {
            return null;
        }

        if (ReferenceEquals(factor.Base, ConstantExpr.E))
        {
            return isPlus ? null : ProductExpr.Multiply(scale, CallExpr.Of(FunctionTable.Expm1, factor.Exponent));
        }

        if (factor.Base is not CallExpr { ChildCount: 1 } call)
        {
            return null;
        }

        var (f, w) = (call.Function, call.Argument);
        var isSquare = factor.Exponent is NumberExpr { Value: var n } && n.TryGetInt32(out var power) && power == 2;
        var minus = ProductExpr.Scale(Number.MinusOne, scale);
        if (isSquare && !isPlus)
        {
            return f == FunctionTable.Cos ? ProductExpr.Multiply(minus, Squared(FunctionTable.Sin, w))          // cos² - 1 = -sin²
                : f == FunctionTable.Sin ? ProductExpr.Multiply(minus, Squared(FunctionTable.Cos, w))
                : f == FunctionTable.Cosh ? ProductExpr.Multiply(scale, Squared(FunctionTable.Sinh, w))         // cosh² - 1 = sinh²
                : f == FunctionTable.Sec ? ProductExpr.Multiply(scale, Squared(FunctionTable.Tan, w))           // sec² - 1 = tan²
                : f == FunctionTable.Tanh ? ProductExpr.Multiply(minus, Squared(FunctionTable.Sech, w))         // tanh² - 1 = -sech²
                : null;
        }

        if (!u.Equals(call))
        {
            return null;
        }

        var half = Halved(w);
        return f == FunctionTable.Cos ? isPlus
                ? ProductExpr.Multiply(Twice(scale), Squared(FunctionTable.Cos, half))                          // cos(w) + 1 = 2·cos(w/2)²
                : ProductExpr.Multiply(Twice(minus), Squared(FunctionTable.Sin, half))                          // cos(w) - 1 = -2·sin(w/2)²
            : f == FunctionTable.Cosh && !isPlus ? ProductExpr.Multiply(Twice(scale), Squared(FunctionTable.Sinh, half))
            : f == FunctionTable.Tanh ? isPlus
                ? ProductExpr.Multiply(Twice(scale), CallExpr.Of(FunctionTable.Sigmoid, Twice(w)))              // 1 + tanh(w) = 2·sigmoid(2w)
                : ProductExpr.Multiply(Twice(minus), CallExpr.Of(FunctionTable.Sigmoid, Twice(Terms.Negated(w))))       // tanh(w) - 1 = -2·sigmoid(-2w)
            : f == FunctionTable.Sigmoid && !isPlus ? ProductExpr.Multiply(minus, CallExpr.Of(FunctionTable.Sigmoid, Terms.Negated(w)))
            : f == FunctionTable.Erf ? isPlus
                ? ProductExpr.Multiply(scale, CallExpr.Of(FunctionTable.Erfc, Terms.Negated(w)))                        // 1 + erf(w) = erfc(-w)
                : ProductExpr.Multiply(minus, CallExpr.Of(FunctionTable.Erfc, w))
            : f == FunctionTable.Erfc && !isPlus ? ProductExpr.Multiply(minus, CallExpr.Of(FunctionTable.Erf, w))
            : null;
    }

    /// <summary>u - v for two values of one function whose arguments nearly agree, and for roots.</summary>
    private Expr? OfDifference(Expr u, Expr v)
    {
        if (u is PowerExpr { Base: ConstantExpr } a && v is PowerExpr { Base: ConstantExpr } b && ReferenceEquals(a.Base, ConstantExpr.E) && ReferenceEquals(b.Base, ConstantExpr.E))
        {
            if (Middle(a.Exponent, b.Exponent) is not var (middle, away))
            {
                return null;
            }

            // e^p - e^-p = 2·sinh(p); else -sign(d)·e^max(p, q)·expm1(-|d|) with d = p - q, which overflows only where e^p or e^q does
            return middle is NumberExpr
                ? ProductExpr.Multiply(Twice(Forms.Exp(middle)), CallExpr.Of(FunctionTable.Sinh, away))
                : ProductExpr.Of(
                [
                    Terms.Negated(CallExpr.Of(FunctionTable.Sign, Twice(away))), Forms.Exp(CallExpr.Of(FunctionTable.Max, [a.Exponent, b.Exponent])),
                    CallExpr.Of(FunctionTable.Expm1, Terms.Negated(CallExpr.Of(FunctionTable.Abs, Twice(away)))),
                ]);
        }

        if (StableRoots.Difference(u, v, prover) is { } roots)
        {
            return roots;
        }

        if (u is not CallExpr { ChildCount: 1 } f || v is not CallExpr { ChildCount: 1 } g || f.Function != g.Function)
        {
            return null;
        }

        if (f.Function == FunctionTable.Ln)
        {
            // u, v > 0 where the logarithms are defined
            return Cancel(f.Argument, g.Argument) is { } d ? StableLogarithms.OfDifference(f.Argument, g.Argument, d, prover) : null;
        }

        return f.Function == FunctionTable.Cbrt
            ? StableRoots.OfCubeRoots(f.Argument, g.Argument, prover)
            : OfCalls(f.Function, f.Argument, g.Argument);
    }

    /// <summary>f(p) - f(q) for circular, hyperbolic and inverse functions of two arguments that nearly agree.</summary>
    private static Expr? OfCalls(FunctionDefinition f, Expr p, Expr q)
    {
        if (Middle(p, q) is not var (mean, half))
        {
            return null;
        }

        Expr Call(FunctionDefinition g, Expr w) => CallExpr.Of(g, w);
        Expr Quotient(Expr above, Expr r, Expr s) => ProductExpr.Divide(above, ProductExpr.Multiply(r, s));
        return f == FunctionTable.Sin ? ProductExpr.Multiply(Twice(Call(FunctionTable.Cos, mean)), Call(FunctionTable.Sin, half))
            : f == FunctionTable.Cos ? ProductExpr.Multiply(Terms.Negated(Twice(Call(FunctionTable.Sin, mean))), Call(FunctionTable.Sin, half))
            : f == FunctionTable.Sinh ? ProductExpr.Multiply(Twice(Call(FunctionTable.Cosh, mean)), Call(FunctionTable.Sinh, half))
            : f == FunctionTable.Cosh ? ProductExpr.Multiply(Twice(Call(FunctionTable.Sinh, mean)), Call(FunctionTable.Sinh, half))
            // sin(p - q)/(cos(p)·cos(q)): where the tangents are defined, no cosine is 0
            : f == FunctionTable.Tan ? Quotient(Call(FunctionTable.Sin, Twice(half)), Call(FunctionTable.Cos, p), Call(FunctionTable.Cos, q))
            : f == FunctionTable.Cot ? Quotient(Terms.Negated(Call(FunctionTable.Sin, Twice(half))), Call(FunctionTable.Sin, p), Call(FunctionTable.Sin, q))
            // the argument of (1 + i·p)·(1 - i·q), which lies between -pi and pi
            : f == FunctionTable.Atan ? CallExpr.Of(FunctionTable.Atan2, [Twice(half), SumExpr.Add(NumberExpr.One, ProductExpr.Multiply(p, q))])
            : null;
    }

    /// <summary>(p + q)/2 and (p - q)/2, if parts of the difference vanish, or if q = -p.</summary>
    private static (Expr Mean, Expr Half)? Middle(Expr p, Expr q)
    {
        var sum = SumExpr.Add(p, q);
        return sum.IsZero || Cancel(p, q) is not null ? (Halved(sum), Halved(SumExpr.Subtract(p, q))) : null;
    }

    /// <summary>s·sqrt(p) - w = (s²·p - w²)/(s·sqrt(p) + w) for s·sqrt(p) ≥ 0 and w ≥ 0, if something vanishes above.</summary>
    private Expr? RootMinus(Expr a, Expr b)
    {
        if (!HasRoot(a) || HasRoot(b))
        {
            return null;
        }

        // a + b with a ≥ 0 ≥ b, or the other way round: (a² - b²)/(a - b)
        var isFirst = prover.IsProvenNonNegative(a) && prover.IsProvenNonPositive(b);
        var isSecond = prover.IsProvenNonPositive(a) && prover.IsProvenNonNegative(b);
        var below = SumExpr.Subtract(a, b);
        return (isFirst || isSecond) && Cancel(PowerExpr.Of(a, new Number(2)), PowerExpr.Of(b, new Number(2))) is { } above
            && (prover.IsProvenNonZero(below) || prover.IsProvenNonZero(above))
            ? ProductExpr.Divide(above, below)
            : null;
    }

    /// <summary>p/q - r/s = (p·s - r·q)/(q·s), if something vanishes above.</summary>
    private static Expr? Fractions(Expr a, Expr b)
    {
        if (SplitFraction(a) is not var (p, q) || SplitFraction(b) is not var (r, s))
        {
            return null;
        }

        var (left, right) = (Multiplied(p, s), Terms.Negated(Multiplied(r, q)));
        return Cancel(left, right) is { } above ? ProductExpr.Divide(above, ProductExpr.Multiply(q, s)) : null;
    }

    private static Expr Multiplied(Expr a, Expr b)
    {
        var product = ProductExpr.Multiply(a, b);
        return Expansion.Expand(product) ?? product;
    }

    /// <summary>p² - q² = (p - q)·(p + q).</summary>
    private static Expr? Squares(Expr a, Expr b) => RootOf(a) is { } p && RootOf(Terms.Negated(b)) is { } q
        ? ProductExpr.Multiply(SumExpr.Subtract(p, q), SumExpr.Add(p, q))
        : null;

    /// <summary>p - q with the parts that they share gone; null if they share none.</summary>
    public static Expr? Cancel(Expr p, Expr q)
    {
        var (left, right) = (Expansion.Expand(p) ?? p, Expansion.Expand(q) ?? q);
        var difference = SumExpr.Subtract(left, right);
        return CountOf(difference) < CountOf(left) + CountOf(right) - 1 ? difference : null;
    }

    private static int CountOf(Expr e) => e.IsZero ? 0 : Terms.Of(e).Count;

    /// <summary>A term as numerator and denominator; null without a denominator other than a number.</summary>
    public static (Expr Above, Expr Below)? SplitFraction(Expr e)
    {
        var above = new ProductBuilder();
        var below = new ProductBuilder();
        above.Multiply(Terms.CoefficientOf(e));
        var found = false;
        foreach (var factor in Terms.FactorsOf(e))
        {
            if (Terms.IntegerOf(factor.Exponent) < 0)
            {
                below.Multiply(PowerExpr.Of(factor.Base, -((NumberExpr)factor.Exponent).Value));
                found = true;
            }
            else
            {
                above.Multiply(factor);
            }
        }

        var (numerator, denominator) = (above.ToExpr(), below.ToExpr());
        return found ? (numerator, denominator) : null;
    }

    /// <summary>u for a term u² with a positive square as its coefficient; null for other terms.</summary>
    public static Expr? RootOf(Expr term)
    {
        var c = Terms.CoefficientOf(term);
        if (!c.IsExact || c.Sign <= 0 || PowerExpr.Of(NumberExpr.Of(c), new Number(new Rational(1, 2))) is not NumberExpr root)
        {
            return null;
        }

        var builder = new ProductBuilder();
        builder.Multiply(root);
        foreach (var factor in Terms.FactorsOf(term))
        {
            if (Terms.IntegerOf(factor.Exponent) is var n && (n <= 0 || (n & 1) != 0))
            {
                return null;
            }

            builder.Multiply(PowerExpr.Of(factor.Base, new Number(n / 2)));
        }

        return builder.ToExpr();
    }

    private static bool HasRoot(Expr term)
    {
        foreach (var factor in Terms.FactorsOf(term))
        {
            if (factor.Exponent is NumberExpr { Value: { IsExact: true } q } && q.Exact.Denominator == 2 && factor.Base is not NumberExpr)
            {
                return true;
            }
        }

        return false;
    }

    private static Expr Squared(FunctionDefinition f, Expr w) => PowerExpr.Of(CallExpr.Of(f, w), new Number(2));

    private static Expr Halved(Expr e)
    {
        var half = ProductExpr.Scale(new Number(new Rational(1, 2)), e);
        return Expansion.Expand(half) ?? half;
    }

    private static Expr Twice(Expr e) => ProductExpr.Scale(new Number(2), e);
}
