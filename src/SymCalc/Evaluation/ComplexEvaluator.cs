using System.Numerics;
using SymCalc.Graph;
using SymCalc.Numerics;

namespace SymCalc.Evaluation;

/// <summary>The value of an expression on the complex plane, on the principal branch of every function.</summary>
internal static class ComplexEvaluator
{
    /// <summary>The value; every distinct subexpression is computed once.</summary>
    public static Complex Evaluate(Expr root, Func<Symbol, Complex> valueOf)
    {
        using var dag = Dag.Of(root);
        var values = new Complex[dag.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = ValueOf(dag[i], dag.ChildrenOf(i), values, valueOf);
        }

        return values[^1];
    }

    private static Complex ValueOf(Expr node, ReadOnlySpan<int> children, Complex[] values, Func<Symbol, Complex> valueOf) => node switch
    {
        NumberExpr number => number.DoubleValue,
        ConstantExpr constant => constant.Value,
        Symbol symbol => valueOf(symbol),
        SumExpr sum => Sum(sum, children, values),
        ProductExpr product => Product(product, children, values),
        PowerExpr power => power.Exponent is NumberExpr number
            ? Power(values[children[0]], number.Value)
            : Power(power.Base, values[children[0]], values[children[1]]),
        CallExpr call => Call(call.Function, children, values),
        _ => Piecewise((PiecewiseExpr)node, children, values),
    };

    private static Complex Sum(SumExpr sum, ReadOnlySpan<int> children, Complex[] values)
    {
        Complex total = sum.ConstantPart.ToDouble();
        var terms = sum.Stored;
        for (var i = 0; i < terms.Length; i++)
        {
            total += terms[i].Coefficient.ToDouble() * values[children[i]];
        }

        return total;
    }

    private static Complex Product(ProductExpr product, ReadOnlySpan<int> children, Complex[] values)
    {
        Complex result = product.Coefficient.ToDouble();
        var factors = product.Stored;
        var symbolic = factors.Length;
        for (var i = 0; i < factors.Length; i++)
        {
            result *= factors[i].Exponent is NumberExpr number
                ? Power(values[children[i]], number.Value)
                : Power(factors[i].Base, values[children[i]], values[children[symbolic++]]);
        }

        return result;
    }

    /// <summary>b^n; integer powers by multiplication, so that they stay exact on the axes.</summary>
    private static Complex Power(Complex b, Number n)
    {
        if (n.TryGetInt32(out var integer) && Math.Abs(integer) <= 64)
        {
            var result = Complex.One;
            for (var (rest, square) = (Math.Abs(integer), b); rest != 0; rest >>= 1, square *= square)
            {
                result = (rest & 1) != 0 ? result * square : result;
            }

            return integer < 0 ? Complex.One / result : result;
        }

        return n == new Number(new Rational(1, 2)) ? Complex.Sqrt(b) : ComplexFunctions.Pow(b, n.ToDouble());
    }

    private static Complex Power(Expr @base, Complex b, Complex e) =>
        ReferenceEquals(@base, ConstantExpr.E) ? Complex.Exp(e) : ComplexFunctions.Pow(b, e);

    private static Complex Call(FunctionDefinition function, ReadOnlySpan<int> children, Complex[] values)
    {
        if (function.ComplexKernel is { } kernel)
        {
            return kernel(values[children[0]]);
        }

        if (!function.HasKernel)
        {
            throw DoubleEvaluator.MissingKernel(function);
        }

        var arguments = new double[children.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            arguments[i] = values[children[i]].Imaginary == 0
                ? values[children[i]].Real
                : throw new NotSupportedException($"Function '{function.Name}' has no value for arguments that are not real.");
        }

        return function.Evaluate(arguments);
    }

    private static Complex Piecewise(PiecewiseExpr piecewise, ReadOnlySpan<int> children, Complex[] values)
    {
        for (var i = 0; i < piecewise.BranchCount; i++)
        {
            var left = values[children[3 * i]];
            var right = values[children[(3 * i) + 1]];
            var relation = piecewise.RelationOf(i);
            if (Complex.IsNaN(left) || Complex.IsNaN(right))
            {
                return double.NaN;
            }

            var holds = relation switch
            {
                Relation.Equal => left == right,
                Relation.NotEqual => left != right,
                _ when left.Imaginary == 0 && right.Imaginary == 0 => Condition.Holds(relation, left.Real, right.Real),
                _ => throw new NotSupportedException("Only real numbers can be ordered: a condition of a piecewise definition has a complex side."),
            };
            if (holds)
            {
                return values[children[(3 * i) + 2]];
            }
        }

        return values[children[^1]];
    }
}
