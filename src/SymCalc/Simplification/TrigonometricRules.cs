using SymCalc.Functions;
using SymCalc.Nodes;
using SymCalc.Numerics;

namespace SymCalc.Simplification;

/// <summary>Rules for trigonometric and hyperbolic functions.</summary>
internal static class TrigonometricRules
{
    public static IReadOnlyList<SimplificationRule> All { get; } =
    [
        new("exact-trigonometric-value", "sin(pi/6) = 1/2, and the other values at multiples of pi/6 and pi/4", ExprKind.Call, ExactValue),
        new("pythagorean-sin-cos", "a*sin(u)^2 + a*cos(u)^2 = a", ExprKind.Sum, Pythagorean(() => FunctionTable.Sin, () => FunctionTable.Cos, -1)),
        new("pythagorean-cos-sin", "a - a*cos(u)^2 = a*sin(u)^2", ExprKind.Sum, Pythagorean(() => FunctionTable.Cos, () => FunctionTable.Sin, -1)),
        new("pythagorean-cosh-sinh", "a*cosh(u)^2 - a*sinh(u)^2 = a", ExprKind.Sum, Pythagorean(() => FunctionTable.Cosh, () => FunctionTable.Sinh, 1)),
        new("pythagorean-sinh-cosh", "a + a*sinh(u)^2 = a*cosh(u)^2", ExprKind.Sum, Pythagorean(() => FunctionTable.Sinh, () => FunctionTable.Cosh, 1, constant: -1)),
        new("pythagorean-tan-sec", "a + a*tan(u)^2 = a*sec(u)^2", ExprKind.Sum, Pythagorean(() => FunctionTable.Tan, () => FunctionTable.Sec, 1, constant: -1)),
        new("pythagorean-cot-csc", "a + a*cot(u)^2 = a*csc(u)^2", ExprKind.Sum, Pythagorean(() => FunctionTable.Cot, () => FunctionTable.Csc, 1, constant: -1)),
        new("pythagorean-tanh-sech", "a - a*tanh(u)^2 = a*sech(u)^2", ExprKind.Sum, Pythagorean(() => FunctionTable.Tanh, () => FunctionTable.Sech, -1)),
        new("quotient-of-double-angle", "sin(2*u)/sin(u) = 2*cos(u), sin(2*u)/cos(u) = 2*sin(u), and the like for sinh", ExprKind.Product, QuotientOfDoubleAngle),
    ];

    /// <summary>The rules that are tried after all others for products, which may need the functions apart.</summary>
    public static IReadOnlyList<SimplificationRule> Last { get; } =
    [
        new("double-angle-sine", "2*sin(u)*cos(u) = sin(2*u)", ExprKind.Product, DoubleAngle),
    ];

    /// <summary>
    /// The rule for f² = sign·g² + constant: c·R·f(u)² and a partner term c'·R or c'·R·g(u)² whose coefficient lets one
    /// of the three disappear.
    /// </summary>
    private static Func<Expr, Expr?> Pythagorean(Func<FunctionDefinition> f, Func<FunctionDefinition> g, int sign, int constant = 1) => node =>
    {
        if (node is not SumExpr { Stored.Length: <= MaxTerms })
        {
            return null;
        }

        var terms = Terms.Of(node);
        for (var i = 0; i < terms.Count; i++)
        {
            foreach (var factor in Terms.FactorsOf(terms[i]))
            {
                if (factor.Base is CallExpr call && call.Function == f() && Terms.IntegerOf(factor.Exponent) >= 2
                    && Combine(terms, i, call, CallExpr.Of(g(), call.Argument), sign, constant) is { } result)
                {
                    return result;
                }
            }
        }

        return null;
    };

    private const int MaxTerms = 100;

    private static Expr? Combine(IReadOnlyList<Expr> terms, int index, Expr f, Expr g, int sign, int constant)
    {
        // term = R·f² = sign·R·g² + constant·R
        var rest = ProductExpr.Divide(terms[index], PowerExpr.Of(f, new Number(2)));
        var square = ProductExpr.Multiply(rest, PowerExpr.Of(g, new Number(2)));
        var toSquare = ProductExpr.Scale(new Number(-constant), rest);       // + this leaves sign·R·g²
        var toConstant = ProductExpr.Scale(new Number(-sign), square);       // + this leaves constant·R
        for (var i = 0; i < terms.Count; i++)
        {
            var replacement = i == index ? null
                : terms[i].Equals(toConstant) ? ProductExpr.Scale(new Number(constant), rest)
                : terms[i].Equals(toSquare) ? ProductExpr.Scale(new Number(sign), square)
                : null;
            if (replacement is not null)
            {
                var builder = new SumBuilder(terms.Count);
                for (var k = 0; k < terms.Count; k++)
                {
                    if (k != i)
                    {
                        builder.Add(k == index ? replacement : terms[k], Number.One);
                    }
                }

                return builder.ToExpr();
            }
        }

        return null;
    }

    /// <summary>All pairs at once, so that a product of n pairs takes one rewrite and not n.</summary>
    private static Expr? DoubleAngle(Expr node)
    {
        var exponents = new FactorIndex(node);
        var changes = new ProductBuilder();
        var count = 0;
        foreach (var factor in Terms.FactorsOf(node))
        {
            if (factor.Base is CallExpr sine && sine.Function == FunctionTable.Sin && factor.Exponent.IsOne
                && CallExpr.Of(FunctionTable.Cos, sine.Argument) is var cosine && exponents.ExponentOf(cosine) == 1)
            {
                changes.Multiply(new Number(new Rational(1L) / 2));
                changes.Multiply(PowerExpr.Of(sine, Number.MinusOne));
                changes.Multiply(PowerExpr.Of(cosine, Number.MinusOne));
                changes.Multiply(CallExpr.Of(FunctionTable.Sin, ProductExpr.Scale(new Number(2), sine.Argument)));
                count++;
            }
        }

        var change = changes.ToExpr();
        return count > 0 ? ProductExpr.Multiply(change, node) : null;
    }

    /// <summary>All at once; a function that another one needs stays.</summary>
    private static Expr? QuotientOfDoubleAngle(Expr node)
    {
        var exponents = new FactorIndex(node);
        var used = new HashSet<Expr>();
        var changes = new ProductBuilder();
        foreach (var factor in Terms.FactorsOf(node))
        {
            if (factor.Base is not CallExpr { ChildCount: 1 } doubled || Terms.IntegerOf(factor.Exponent) is var n && n == 0
                || doubled.Function != FunctionTable.Sin && doubled.Function != FunctionTable.Sinh || used.Contains(doubled))
            {
                continue;
            }

            var u = ProductExpr.Scale(new Number(new Rational(1L) / 2), doubled.Argument);
            var sine = CallExpr.Of(doubled.Function, u);
            var cosine = CallExpr.Of(doubled.Function == FunctionTable.Sin ? FunctionTable.Cos : FunctionTable.Cosh, u);
            if (!used.Contains(sine) && (exponents.ExponentOf(sine) * Math.Sign(n) < 0 || exponents.ExponentOf(cosine) * Math.Sign(n) < 0))
            {
                var single = ProductExpr.Scale(new Number(2), ProductExpr.Multiply(sine, cosine));
                changes.Multiply(PowerExpr.Of(ProductExpr.Divide(single, doubled), factor.Exponent));
                used.UnionWith([doubled, sine]);
            }
        }

        var change = changes.ToExpr();
        return used.Count > 0 ? ProductExpr.Multiply(change, node) : null;
    }

    /// <summary>The value of sine, cosine, tangent or cotangent at a multiple of π/6 or π/4; null elsewhere.</summary>
    public static Expr? ExactValue(Expr node) => node is CallExpr { ChildCount: 1 } call && MultipleOfPi(call.Argument) is { } turns
        ? call.Function.Name switch
        {
            "sin" => ExactAngles.Sine(turns),
            "cos" => ExactAngles.Sine(turns + new Rational(1L) / 2),
            "tan" when ExactAngles.Sine(turns) is { } sine && ExactAngles.Sine(turns + new Rational(1L) / 2) is { } cosine => Quotient(sine, cosine),
            "cot" when ExactAngles.Sine(turns) is { } sine && ExactAngles.Sine(turns + new Rational(1L) / 2) is { } cosine => Quotient(cosine, sine),
            _ => null,
        }
        : null;

    private static Expr? Quotient(Expr above, Expr below) => ProductExpr.Divide(above, below) is { IsUndefined: false } quotient ? quotient : null;

    private static Rational? MultipleOfPi(Expr e) => e switch
    {
        ConstantExpr when ReferenceEquals(e, ConstantExpr.Pi) => new Rational(1L),
        ProductExpr { Coefficient: { IsExact: true } c } product when ReferenceEquals(product.WithoutCoefficient(), ConstantExpr.Pi) => c.Exact,
        _ => null,
    };
}
