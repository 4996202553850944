using SymCalc.Functions;
using SymCalc.Nodes;
using SymCalc.Numerics;

namespace SymCalc.Simplification;

/// <summary>Rules for sums of two functions of the same argument that are a constant, or a function and a constant that are another.</summary>
internal static class ComplementRules
{
    private const int MaxTerms = 100;

    /// <summary>f(u) + s·g(u) = c(u), or f(u) + s·g(-u) = c(u) for mirrored ones (DLMF 7.2.2, 4.23.16, 4.23.17).</summary>
    private static readonly Pair[] Complements =
    [
        new(() => FunctionTable.Erf, 1, () => FunctionTable.Erfc, false, _ => NumberExpr.One),
        new(() => FunctionTable.Asin, 1, () => FunctionTable.Acos, false, _ => HalfPi),
        new(() => FunctionTable.Acsc, 1, () => FunctionTable.Asec, false, _ => HalfPi),
        new(() => FunctionTable.Acos, 1, () => FunctionTable.Acos, true, _ => ConstantExpr.Pi),
        new(() => FunctionTable.Asec, 1, () => FunctionTable.Asec, true, _ => ConstantExpr.Pi),
        new(() => FunctionTable.Erfc, 1, () => FunctionTable.Erfc, true, _ => NumberExpr.Of(2)),
        new(() => FunctionTable.Sigmoid, 1, () => FunctionTable.Sigmoid, true, _ => NumberExpr.One),
        new(() => FunctionTable.Floor, 1, () => FunctionTable.Ceiling, true, _ => NumberExpr.Zero),
        new(() => FunctionTable.Relu, 1, () => FunctionTable.Relu, true, u => CallExpr.Of(FunctionTable.Abs, u)),
        new(() => FunctionTable.Relu, -1, () => FunctionTable.Relu, true, u => u),
    ];

    /// <summary>The same for sums that are exponentials (DLMF 4.28.3).</summary>
    private static readonly Pair[] ExponentialPairs =
    [
        new(() => FunctionTable.Cosh, 1, () => FunctionTable.Sinh, false, u => PowerExpr.Of(ConstantExpr.E, u)),
        new(() => FunctionTable.Cosh, -1, () => FunctionTable.Sinh, false, u => PowerExpr.Of(ConstantExpr.E, Terms.Negated(u))),
    ];

    /// <summary>f(u) + c = s·g(u).</summary>
    private static readonly (Func<FunctionDefinition> F, int C, int S, Func<Expr, Expr> G)[] Shifts =
    [
        (() => FunctionTable.Expm1, 1, 1, u => PowerExpr.Of(ConstantExpr.E, u)),
        (() => FunctionTable.Erf, -1, -1, u => CallExpr.Of(FunctionTable.Erfc, u)),
        (() => FunctionTable.Erfc, -1, -1, u => CallExpr.Of(FunctionTable.Erf, u)),
        (() => FunctionTable.Sigmoid, -1, -1, u => CallExpr.Of(FunctionTable.Sigmoid, Terms.Negated(u))),
    ];

    /// <summary>f(2·u) + c = s·g(u)² (DLMF 4.21.28, 4.35.21).</summary>
    private static readonly (Func<FunctionDefinition> F, int C, int S, Func<FunctionDefinition> G)[] Squares =
    [
        (() => FunctionTable.Cos, 1, 2, () => FunctionTable.Cos),
        (() => FunctionTable.Cos, -1, -2, () => FunctionTable.Sin),
        (() => FunctionTable.Cosh, 1, 2, () => FunctionTable.Cosh),
        (() => FunctionTable.Cosh, -1, 2, () => FunctionTable.Sinh),
    ];

    /// <summary>Tried last: tanh(u) and its like cancel with cosh(u) and sinh(u) only.</summary>
    public static IReadOnlyList<SimplificationRule> Last { get; } =
    [
        new("sum-of-hyperbolic-functions", "cosh(u) + sinh(u) = e^u, cosh(u) - sinh(u) = e^-u", ExprKind.Sum, node => Complement(node, ExponentialPairs)) { IsForm = true },
    ];

    public static IReadOnlyList<SimplificationRule> All { get; } =
    [
        new("sum-of-complements", "asin(u) + acos(u) = pi/2, erf(u) + erfc(u) = 1, relu(u) - relu(-u) = u, and the like", ExprKind.Sum, node => Complement(node, Complements)),
        new("function-and-constant", "expm1(u) + 1 = e^u, 1 - erf(u) = erfc(u), 1 - sigmoid(u) = sigmoid(-u)", ExprKind.Sum, Shift),
        new("mirrored-functions", "a*f(u) + b*f(-u) = (a + b)*f(u) for an even f, (a - b)*f(u) for an odd f", ExprKind.Sum, Mirrored),
        .. Last,
        new("square-of-half-angle", "a - a*cos(2*u) = 2*a*sin(u)^2, and the like for cosh", ExprKind.Sum, HalfAngle),
    ];

    private sealed record Pair(Func<FunctionDefinition> F, int S, Func<FunctionDefinition> G, bool IsMirrored, Func<Expr, Expr> C);

    private static Expr HalfPi => Terms.MultipleOfPi(new Rational(1, 2));

    private static Expr? Complement(Expr node, Pair[] pairs) => First(node, (call, rest) =>
        from row in pairs
        where row.F() == call.Function
        let partner = CallExpr.Of(row.G(), row.IsMirrored ? Terms.Negated(call.Argument) : call.Argument)
        select (ProductExpr.Scale(new Number(row.S), ProductExpr.Multiply(rest, partner)), ProductExpr.Multiply(rest, row.C(call.Argument))));

    private static Expr? Shift(Expr node) => First(node, (call, rest) =>
        from row in Shifts
        where row.F() == call.Function
        select (ProductExpr.Scale(new Number(row.C), rest), ProductExpr.Scale(new Number(row.S), ProductExpr.Multiply(rest, row.G(call.Argument)))));

    private static Expr? HalfAngle(Expr node) => First(node, (call, rest) =>
        from row in Squares
        where row.F() == call.Function
        let half = CallExpr.Of(row.G(), ProductExpr.Scale(new Number(new Rational(1, 2)), call.Argument))
        select (ProductExpr.Scale(new Number(row.C), rest), ProductExpr.Multiply(rest, ProductExpr.Scale(new Number(row.S), PowerExpr.Of(half, new Number(2))))));

    /// <summary>Of calls with opposite arguments, of an even or odd function, one stands for both.</summary>
    private static Expr? Mirrored(Expr node)
    {
        if (node is not SumExpr { Stored.Length: <= MaxTerms } sum)
        {
            return null;
        }

        var calls = new HashSet<Expr>();
        foreach (ref readonly var term in sum.Stored)
        {
            foreach (var factor in Terms.FactorsOf(term.Value))
            {
                if (IsMirrorable(factor))
                {
                    calls.Add(factor.Base);
                }
            }
        }

        if (calls.Count < 2 || !calls.Any(call => calls.Contains(OtherOf((CallExpr)call).Other)))
        {
            return null;
        }

        // the first or the second of each pair, whichever is shorter then
        var (first, second) = (WithOne(sum, calls, 1), WithOne(sum, calls, -1));
        var cost = new Cost();
        return cost.Of(first) <= cost.Of(second) ? first : second;
    }

    /// <summary>The sum in which of two calls with opposite arguments the one stands for both that is displayed first, or last.</summary>
    private static Expr WithOne(SumExpr sum, HashSet<Expr> calls, int order)
    {
        var result = new SumBuilder(sum.Stored.Length);
        result.Add(NumberExpr.Of(sum.ConstantPart), Number.One);
        foreach (ref readonly var term in sum.Stored)
        {
            var value = term.Value;
            foreach (var factor in Terms.FactorsOf(term.Value))
            {
                if (IsMirrorable(factor) && OtherOf((CallExpr)factor.Base) is var (other, parity) && calls.Contains(other) && order * DisplayOrder.Compare(other, factor.Base) < 0)
                {
                    var sign = parity == Parity.Odd && (Terms.IntegerOf(factor.Exponent) & 1) != 0 ? Number.MinusOne : Number.One;
                    value = ProductExpr.Scale(sign, ProductExpr.Multiply(ProductExpr.Divide(value, factor.ToExpr()), PowerExpr.Of(other, factor.Exponent)));
                }
            }

            result.Add(value, term.Coefficient);
        }

        var mirrored = result.ToExpr();
        return SumRules.CommonFactor(mirrored, denominators: false) ?? mirrored;
    }

    private static bool IsMirrorable(Factor factor) =>
        factor.Base is CallExpr { ChildCount: 1, Argument: SumExpr, Function.Parity: not Parity.None } && Terms.IntegerOf(factor.Exponent) != 0;

    private static (Expr Other, Parity Parity) OtherOf(CallExpr call) => (CallExpr.Of(call.Function, Terms.Negated(call.Argument)), call.Function.Parity);

    /// <summary>The sum with the first pair of a term a·f(u) and a partner replaced.</summary>
    /// <param name="node">The sum.</param>
    /// <param name="relations">For f(u) and a: the partners, each with what stands for the pair.</param>
    private static Expr? First(Expr node, Func<CallExpr, Expr, IEnumerable<(Expr Partner, Expr Result)>> relations)
    {
        if (node is not SumExpr { Stored.Length: <= MaxTerms } sum)
        {
            return null;
        }

        HashSet<Expr>? terms = null;
        foreach (ref readonly var stored in sum.IsShared ? sum.Stored : sum.Ordered)      // which one is first must not depend on how it was built
        {
            foreach (var factor in Terms.FactorsOf(stored.Value))
            {
                if (!factor.Exponent.IsOne || factor.Base is not CallExpr { ChildCount: 1 } call)
                {
                    continue;
                }

                var term = stored.ToExpr();
                foreach (var (partner, result) in relations(call, ProductExpr.Divide(term, call)))
                {
                    terms ??= [.. Terms.Of(sum)];
                    if (terms.Contains(partner) && !partner.Equals(term))
                    {
                        return SumExpr.Add(SumExpr.Subtract(SumExpr.Subtract(sum, term), partner), result);
                    }
                }
            }
        }

        return null;
    }
}
