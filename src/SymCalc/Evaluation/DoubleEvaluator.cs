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
        using ObjectFold<double, Step> fold = new(new Step(valueOf));
        return fold.Of(root);
    }

    private readonly struct Step(Func<Symbol, double> valueOf) : IFoldStep<double>
    {
        public double Of(Expr node, ReadOnlySpan<int> children, ReadOnlySpan<double> values) => node is Symbol symbol
            ? valueOf(symbol)
            : new Meaning<double, FloatingArithmetic<double>>(default).Of(node, children, values);
    }
}
