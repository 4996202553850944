using System.Buffers;
using SymCalc.Graph;

namespace SymCalc.Evaluation;

/// <summary>The value of an expression at a point, in double precision; IEEE results outside the domain.</summary>
internal static class DoubleEvaluator
{
    /// <summary>The value; every object that the expression consists of is computed once.</summary>
    /// <param name="root">The expression.</param>
    /// <param name="valueOf">The value of a symbol.</param>
    public static double Evaluate(Expr root, Func<Symbol, double> valueOf)
    {
        using var dag = ObjectDag.Of([root]);
        var values = ArrayPool<double>.Shared.Rent(dag.Count);
        try
        {
            var meaning = new Meaning<double, FloatingArithmetic<double>>(default);
            for (var i = 0; i < dag.Count; i++)
            {
                values[i] = dag[i] is Symbol symbol ? valueOf(symbol) : meaning.Of(dag[i], dag.ChildrenOf(i), values);
            }

            return values[dag.Count - 1];
        }
        finally
        {
            ArrayPool<double>.Shared.Return(values);
        }
    }
}
