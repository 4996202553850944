using SymCalc.Functions;
using SymCalc.Nodes;
using SymCalc.Numerics;

namespace SymCalc.Simplification;

/// <summary>
/// The length of an expression as a person would read it: roughly its printed characters, with a small penalty for a
/// minus sign at the head of an argument, so that sin(-x) costs more than -sin(x), and the like where two forms are as long,
/// as 6*x/(4*y + 2) and 3*x/(2*y + 1) are.
/// </summary>
internal sealed class Cost
{
    private const double SmallPenalty = 1.0 / 16;

    private readonly Dictionary<Expr, double> _known = [];
    private readonly QuotientContent _contents = new();

    /// <summary>The cost; each distinct subexpression is measured once.</summary>
    public double Of(Expr root)
    {
        if (_known.TryGetValue(root, out var cost))
        {
            return cost;
        }

        var stack = new Stack<Expr>();
        stack.Push(root);
        while (stack.TryPeek(out var node))
        {
            var missing = false;
            for (var i = 0; i < node.ChildCount; i++)
            {
                if (!_known.ContainsKey(node.GetChild(i)))
                {
                    stack.Push(node.GetChild(i));
                    missing = true;
                }
            }

            if (!missing)
            {
                stack.Pop();
                _known[node] = Measure(node);
            }
        }

        return _known[root];
    }

    private double Measure(Expr node) => node switch
    {
        NumberExpr number => Measure(number.Value),
        ConstantExpr constant => constant.Name.Length,
        Symbol symbol => symbol.Name.Length,
        SumExpr sum => Measure(sum),
        ProductExpr product => Measure(product),
        PowerExpr power => power.Exponent is NumberExpr { Value.Sign: < 0 } ? 2 + Measure(new Factor(power.Base, power.Exponent)) : Measure(new Factor(power.Base, power.Exponent)),
        CallExpr call => call.Function.Name.Length + 1 + Arguments(call) + (IsLessReadable(call) ? call.Argument is NumberExpr ? 1 + SmallPenalty : SmallPenalty : 0),
        _ => 11 + Arguments(node),
    };

    /// <summary>ln(x^3), abs(3*x) and floor(x + 1), of which 3*ln(x), 3*abs(x) and floor(x) + 1 are as long; and ln(7/22), of which -ln(22/7) is longer.</summary>
    private static bool IsLessReadable(CallExpr call) => call.GetChild(0) switch
    {
        NumberExpr { IsExact: true, ExactValue: var n } => call.Function == FunctionTable.Ln && n.CompareTo(Rational.One) < 0,
        ProductExpr or PowerExpr { Exponent: NumberExpr } => call.Function == FunctionTable.Ln || call.Function == FunctionTable.Abs || call.Function == FunctionTable.Sign,
        SumExpr => call.Function == FunctionTable.Floor || call.Function == FunctionTable.Ceiling,
        _ => false,
    };

    private double Arguments(Expr node)
    {
        var cost = 0.0;
        for (var i = 0; i < node.ChildCount; i++)
        {
            var child = node.GetChild(i);
            cost += _known[child] + 1 + (HasLeadingMinus(child) ? SmallPenalty : 0);
        }

        return cost;
    }

    private double Measure(SumExpr sum)
    {
        var cost = sum.ConstantPart.IsZero ? 0 : Measure(sum.ConstantPart) + 3;
        foreach (ref readonly var term in sum.Stored)
        {
            cost += _known[term.Value] + 3;
            cost += term.Coefficient.IsOne || term.Coefficient.IsMinusOne ? 0 : Measure(term.Coefficient) - (term.Coefficient.Sign < 0 ? 1 : 0) + 1;
            cost += term.Value is SumExpr ? 2 : 0;
        }

        return cost - 3 + (HasLeadingMinus(sum) ? 1 : 0);
    }

    private double Measure(ProductExpr product)
    {
        double numerator = 0, denominator = 0;
        int above = 0, below = 0;
        var c = product.Coefficient;
        if (!c.IsOne)
        {
            numerator += c.IsMinusOne ? 1 : Measure(c) + (c.IsInteger ? 1 : 0);
            above += c.IsMinusOne || (c.IsExact && c.Exact.Numerator.IsOne) ? 0 : 1;
        }

        foreach (ref readonly var factor in product.Stored)
        {
            var cost = Measure(factor) + 1 + (factor.Base is SumExpr && factor.Exponent is NumberExpr { Value: { IsInteger: true } n } && (n.IsOne || n.IsMinusOne) ? 2 : 0);
            if (factor.Exponent is NumberExpr { Value.Sign: < 0 })
            {
                denominator += cost;
                below++;
            }
            else
            {
                numerator += cost;
                above++;
            }
        }

        var isReducible = below > 0 && _contents.Of(product) > 1;
        return numerator + denominator + (above == 0 ? 1 : -1) + (below > 1 ? 2 : 0) + (isReducible ? SmallPenalty : 0);
    }

    /// <summary>The cost of b^|e|.</summary>
    private double Measure(Factor factor)
    {
        var b = factor.Base is NumberExpr number ? Measure(number.Value) : _known[factor.Base];
        if (factor.Exponent is not NumberExpr { Value: var e })
        {
            return ReferenceEquals(factor.Base, ConstantExpr.E)
                ? 5 + _known[factor.Exponent]
                : b + 1 + Brackets(factor.Base) + _known[factor.Exponent] + Brackets(factor.Exponent) + (factor.Base is PowerExpr ? SmallPenalty : 0);
        }

        e = e.Sign < 0 ? -e : e;
        return e.IsOne ? b
            : e == Half ? 6 + b + (factor.Base is ProductExpr ? SmallPenalty : 0)
            : b + Brackets(factor.Base) + 1 + Measure(e) + (e.IsInteger ? 0 : 2);
    }

    private static readonly Number Half = new(new Rational(1, 2));

    private static double Measure(Number number) => number.TryGetInt64(out var n)
        ? Digits(n)
        : number.IsExact && number.Exact.TryGetSmall(out var p, out var q) ? Digits(p) + 1 + Digits(q) : NumberText.Format(number).Length;

    private static double Digits(long n) => (n < 0 ? 1 : 0) + Math.Floor(Math.Log10(Math.Max(Math.Abs((double)n), 1))) + 1;

    private static double Brackets(Expr e) => e is SumExpr or ProductExpr or PowerExpr ? 2 : 0;

    /// <summary>Whether the expression would be written with a minus in front.</summary>
    public static bool HasLeadingMinus(Expr e) => e switch
    {
        NumberExpr number => number.Value.Sign < 0,
        ProductExpr product => product.Coefficient.Sign < 0,
        SumExpr sum => IsNegative(sum),
        _ => false,
    };

    private static bool IsNegative(SumExpr sum)
    {
        var negative = sum.ConstantPart.Sign < 0 ? 1 : 0;
        foreach (ref readonly var term in sum.Stored)
        {
            negative += term.Coefficient.Sign < 0 ? 1 : 0;
        }

        return negative == sum.Stored.Length + (sum.ConstantPart.IsZero ? 0 : 1);
    }
}
