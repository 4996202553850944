using System.Numerics;
using SymCalc.Graph;

namespace SymCalc.Evaluation;

/// <summary>The value of an expression on the complex plane, on the principal branch of every function.</summary>
internal static class ComplexEvaluator
{
    /// <summary>The value; every object that the expression consists of is computed once.</summary>
    public static Complex Evaluate(Expr root, Func<Symbol, Complex> valueOf)
    {
        using ObjectFold<Complex, Step> fold = new(new Step(valueOf));
        return fold.Of(root);
    }

    private readonly struct Step(Func<Symbol, Complex> valueOf) : IFoldStep<Complex>
    {
        public Complex Of(Expr node, ReadOnlySpan<int> children, ReadOnlySpan<Complex> values)
        {
            switch (node)
            {
                case Symbol symbol:
                    return valueOf(symbol);
                case CallExpr { Function: { ComplexKernel: null, HasKernel: true } function }:
                    RequireReal(function, children, values);
                    break;
                case PiecewiseExpr piecewise:
                    RequireOrder(piecewise, children, values);
                    break;
            }

            return new Meaning<Complex, ComplexArithmetic>(default).Of(node, children, values);
        }
    }

    private static void RequireReal(FunctionDefinition function, ReadOnlySpan<int> children, ReadOnlySpan<Complex> values)
    {
        foreach (var child in children)
        {
            if (values[child].Imaginary != 0)
            {
                throw new NotSupportedException($"Function '{function.Name}' has no value for arguments that are not real.");
            }
        }
    }

    /// <summary>Refuses an order of complex numbers among the conditions up to the first that holds.</summary>
    private static void RequireOrder(PiecewiseExpr piecewise, ReadOnlySpan<int> children, ReadOnlySpan<Complex> values)
    {
        for (var i = 0; i < piecewise.BranchCount; i++)
        {
            var (left, right) = (values[children[3 * i]], values[children[(3 * i) + 1]]);
            var test = default(ComplexArithmetic).Test(piecewise.RelationOf(i), left, right);
            if (double.IsNaN(test.Real) && !Complex.IsNaN(left) && !Complex.IsNaN(right))
            {
                throw new NotSupportedException("Only real numbers can be ordered: a condition of a piecewise definition has a complex side.");
            }

            if (test.Real != 0)
            {
                return;
            }
        }
    }
}
