using System.Buffers;
using SymCalc.Graph;
using SymCalc.Numerics;

namespace SymCalc.Evaluation;

/// <summary>The natural interval extension of an expression: each operation on intervals, each symbol independent of itself.</summary>
internal static class IntervalEvaluator
{
    /// <summary>An enclosure of the values on a box; every distinct subexpression is computed once.</summary>
    /// <param name="root">The expression.</param>
    /// <param name="valueOf">The interval of a symbol.</param>
    public static Interval Evaluate(Expr root, Func<Symbol, Interval> valueOf)
    {
        using var dag = Dag.Of(root);
        var values = ArrayPool<Interval>.Shared.Rent(dag.Count);
        try
        {
            Evaluate(dag, valueOf, values);
            return values[dag.Count - 1];
        }
        finally
        {
            ArrayPool<Interval>.Shared.Return(values);
        }
    }

    /// <summary>The enclosures of all nodes of a graph.</summary>
    public static void Evaluate(Dag dag, Func<Symbol, Interval> valueOf, Span<Interval> values)
    {
        for (var i = 0; i < dag.Count; i++)
        {
            values[i] = ValueOf(dag[i], dag.ChildrenOf(i), values, valueOf);
        }
    }

    private static Interval ValueOf(Expr node, ReadOnlySpan<int> children, ReadOnlySpan<Interval> values, Func<Symbol, Interval> valueOf) => node switch
    {
        NumberExpr number => IntervalNumbers.Enclose(number.Value),
        ConstantExpr constant => Constant(constant),
        Symbol symbol => valueOf(symbol),
        SumExpr sum => Sum(sum, children, values),
        ProductExpr product => Product(product, children, values),
        PowerExpr power => Power(power.Base, power.Exponent, values[children[0]], values[children[1]]),
        CallExpr call => Call(call.Function, children, values),
        _ => Piecewise((PiecewiseExpr)node, children, values),
    };

    private static Interval Constant(ConstantExpr constant) =>
        ReferenceEquals(constant, ConstantExpr.Pi) ? Interval.Pi
        : ReferenceEquals(constant, ConstantExpr.E) ? Interval.E
        : Interval.Empty;

    // c₀ + c₁·t₁ + c₂·t₂ + …
    private static Interval Sum(SumExpr sum, ReadOnlySpan<int> children, ReadOnlySpan<Interval> values)
    {
        var terms = sum.Stored;
        var total = IntervalNumbers.Enclose(sum.ConstantPart);
        for (var i = 0; i < terms.Length; i++)
        {
            var term = values[children[i]];
            total = terms[i].Coefficient.IsMinusOne ? total - term : total + Scale(terms[i].Coefficient, term);
        }

        return total;
    }

    private static Interval Scale(Number coefficient, Interval value) => coefficient.IsOne ? value : IntervalNumbers.Enclose(coefficient) * value;

    // c·b₁^e₁·b₂^e₂·…, what has a negative exponent in one denominator
    private static Interval Product(ProductExpr product, ReadOnlySpan<int> children, ReadOnlySpan<Interval> values)
    {
        var factors = product.Stored;
        var numerator = IntervalNumbers.Enclose(product.Coefficient);
        Interval? denominator = null;
        var symbolic = factors.Length;
        for (var i = 0; i < factors.Length; i++)
        {
            var b = values[children[i]];
            if (factors[i].Exponent is not NumberExpr { Value: var exponent })
            {
                numerator *= Power(factors[i].Base, factors[i].Exponent, b, values[children[symbolic++]]);
            }
            else if (exponent.Sign > 0)
            {
                numerator *= IntervalPowers.Pow(b, exponent);
            }
            else
            {
                var power = IntervalPowers.Pow(b, -exponent);
                denominator = denominator is { } others ? others * power : power;
            }
        }

        return denominator is { } divisor ? numerator / divisor : numerator;
    }

    private static Interval Power(Expr @base, Expr exponent, Interval b, Interval e) =>
        exponent is NumberExpr { Value: var number } ? IntervalPowers.Pow(b, number)
        : ReferenceEquals(@base, ConstantExpr.E) ? IntervalPowers.Exp(e)
        : IntervalPowers.Pow(b, e);

    private static Interval Call(FunctionDefinition function, ReadOnlySpan<int> children, ReadOnlySpan<Interval> values)
    {
        Span<Interval> arguments = children.Length <= 4 ? stackalloc Interval[children.Length] : new Interval[children.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            arguments[i] = values[children[i]];
        }

        return function.Enclose(arguments);
    }

    /// <summary>The hull of the branches that may be chosen; a choice between several may be a jump.</summary>
    private static Interval Piecewise(PiecewiseExpr piecewise, ReadOnlySpan<int> children, ReadOnlySpan<Interval> values)
    {
        Interval? hull = null;
        var decoration = IntervalDecoration.Smooth;
        for (var i = 0; i < piecewise.BranchCount; i++)
        {
            var (left, right) = (values[children[3 * i]], values[children[(3 * i) + 1]]);
            if (left.MayBeUndefined || right.MayBeUndefined)
            {
                decoration = IntervalDecoration.MayBeUndefined;
            }

            if (left.IsEmpty || right.IsEmpty)
            {
                return hull is { } before ? before.AtMost(IntervalDecoration.MayBeUndefined) : Interval.Empty;
            }

            var holds = IntervalComparison.Holds(piecewise.RelationOf(i), left, right);
            if (holds != false)
            {
                Join(values[children[(3 * i) + 2]], ref hull, ref decoration);
            }

            if (holds == true)
            {
                return hull!.Value.AtMost(decoration);
            }
        }

        Join(values[children[^1]], ref hull, ref decoration);
        return hull!.Value.AtMost(decoration);
    }

    private static void Join(Interval branch, ref Interval? hull, ref IntervalDecoration decoration)
    {
        if (hull is { } others)
        {
            hull = others.Hull(branch);
            decoration = decoration > IntervalDecoration.Defined ? decoration : IntervalDecoration.Defined;
        }
        else
        {
            hull = branch;
        }
    }
}
