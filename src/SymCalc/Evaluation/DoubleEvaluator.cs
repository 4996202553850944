using System.Buffers;
using SymCalc.Graph;
using SymCalc.Numerics;

namespace SymCalc.Evaluation;

/// <summary>The value of an expression at a point, in double precision; IEEE results outside the domain.</summary>
internal static class DoubleEvaluator
{
    /// <summary>The value; every distinct subexpression is computed once.</summary>
    /// <param name="root">The expression.</param>
    /// <param name="valueOf">The value of a symbol.</param>
    public static double Evaluate(Expr root, Func<Symbol, double> valueOf)
    {
        using var dag = Dag.Of(root);
        var values = ArrayPool<double>.Shared.Rent(dag.Count);
        try
        {
            for (var i = 0; i < dag.Count; i++)
            {
                values[i] = ValueOf(dag[i], dag.ChildrenOf(i), values, valueOf);
            }

            return values[dag.Count - 1];
        }
        finally
        {
            ArrayPool<double>.Shared.Return(values);
        }
    }

    private static double ValueOf(Expr node, ReadOnlySpan<int> children, double[] values, Func<Symbol, double> valueOf) => node switch
    {
        NumberExpr number => number.DoubleValue,
        ConstantExpr constant => constant.Value,
        Symbol symbol => valueOf(symbol),
        SumExpr sum => Sum(sum, children, values),
        ProductExpr product => Product(product, children, values),
        PowerExpr power => Power(power, values[children[0]], values[children[1]]),
        CallExpr call => Call(call.Function, children, values),
        _ => Piecewise((PiecewiseExpr)node, children, values),
    };

    // c₀ + c₁·t₁ + c₂·t₂ + …, from left to right
    private static double Sum(SumExpr sum, ReadOnlySpan<int> children, double[] values)
    {
        var terms = sum.Stored;
        var total = sum.ConstantPart.IsZero
            ? RealArithmetic.Scale(terms[0].Coefficient, values[children[0]])
            : sum.ConstantPart.ToDouble();
        for (var i = sum.ConstantPart.IsZero ? 1 : 0; i < terms.Length; i++)
        {
            var term = values[children[i]];
            total = terms[i].Coefficient.IsMinusOne ? total - term : total + RealArithmetic.Scale(terms[i].Coefficient, term);
        }

        return total;
    }

    // p·(factors with positive or symbolic exponents) / (q·factors with negative exponents) / (roots), for the coefficient p/q
    private static double Product(ProductExpr product, ReadOnlySpan<int> children, double[] values)
    {
        var factors = product.Stored;
        RealArithmetic.SplitFraction(product.Coefficient, out var numerator, out var denominator);
        var roots = 1.0;
        var symbolic = factors.Length;
        for (var i = 0; i < factors.Length; i++)
        {
            var b = values[children[i]];
            if (factors[i].Exponent is not NumberExpr { Value: var exponent })
            {
                numerator *= Power(factors[i].Base, b, values[children[symbolic++]]);
            }
            else if (exponent.Sign > 0)
            {
                numerator *= RealArithmetic.PositivePower(b, exponent);
            }
            else if (RealArithmetic.IsWholeAndHalf(-exponent, out var whole))
            {
                denominator *= RealArithmetic.PositivePower(b, new Number(whole));
                roots *= Math.Sqrt(b);
            }
            else
            {
                denominator *= RealArithmetic.PositivePower(b, -exponent);
            }
        }

        var value = denominator == 1 ? numerator : numerator / denominator;
        return roots == 1 ? value : value / roots;
    }

    private static double Power(PowerExpr power, double b, double e) => power.Exponent is NumberExpr { Value: var exponent }
        ? exponent.Sign > 0 ? RealArithmetic.PositivePower(b, exponent) : 1 / RealArithmetic.PositivePower(b, -exponent)
        : Power(power.Base, b, e);

    private static double Power(Expr @base, double b, double e) => ReferenceEquals(@base, ConstantExpr.E) ? Math.Exp(e) : Math.Pow(b, e);

    private static double Call(FunctionDefinition function, ReadOnlySpan<int> children, double[] values)
    {
        if (function.UnaryKernel is { } unary)
        {
            return unary(values[children[0]]);
        }

        if (!function.HasKernel)
        {
            throw MissingKernel(function);
        }

        Span<double> arguments = children.Length <= 8 ? stackalloc double[children.Length] : new double[children.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            arguments[i] = values[children[i]];
        }

        return function.Evaluate(arguments);
    }

    private static double Piecewise(PiecewiseExpr piecewise, ReadOnlySpan<int> children, double[] values)
    {
        for (var i = 0; i < piecewise.BranchCount; i++)
        {
            var left = values[children[3 * i]];
            var right = values[children[(3 * i) + 1]];
            if (double.IsNaN(left) || double.IsNaN(right))
            {
                return double.NaN;
            }

            if (Condition.Holds(piecewise.RelationOf(i), left, right))
            {
                return values[children[(3 * i) + 2]];
            }
        }

        return values[children[^1]];
    }

    internal static InvalidOperationException MissingKernel(FunctionDefinition function) =>
        new($"Function '{function.Name}' has no numeric value: it was declared without a kernel.");
}
