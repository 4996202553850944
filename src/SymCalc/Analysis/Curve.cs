// Source of the mean-value form: R. E. Moore, R. B. Kearfott, M. J. Cloud, Introduction to Interval Analysis (SIAM, 2009), 6.1.

using System.Buffers;
using SymCalc.Differentiation;
using SymCalc.Evaluation;
using SymCalc.Graph;

namespace SymCalc.Analysis;

/// <summary>A function of one variable with its first derivatives, to be enclosed on many intervals.</summary>
/// <remarks>The memory is pooled: dispose it. An enclosure costs one pass over the distinct nodes of f or of a derivative.</remarks>
internal sealed class Curve : IDisposable
{
    private readonly Dag[] _graphs;         // of f, f', …
    private readonly Interval[] _values;
    private readonly Func<Symbol, Interval> _argument;
    private Interval _x;

    /// <summary>Prepares f and its derivatives up to an order.</summary>
    public Curve(Expr f, Symbol variable, int order, CancellationToken cancellation)
    {
        _argument = _ => _x;
        _graphs = new Dag[order + 1];
        Derivatives = new Expr[order + 1];
        for (var k = 0; k <= order; k++)
        {
            Derivatives[k] = k == 0 ? f : ForwardDriver.Differentiate(Derivatives[k - 1], variable, cancellation);
            _graphs[k] = Dag.Of(Derivatives[k]);
        }

        _values = ArrayPool<Interval>.Shared.Rent(_graphs.Max(graph => graph.Count));
    }

    /// <summary>f, f', …</summary>
    public Expr[] Derivatives { get; }

    /// <summary>The natural enclosure of a derivative; of f itself for k = 0.</summary>
    public Interval Natural(int k, Interval x)
    {
        _x = x;
        IntervalEvaluator.Evaluate(_graphs[k], _argument, _values);
        return _values[_graphs[k].Count - 1];
    }

    /// <summary>The enclosure of a derivative at a point.</summary>
    public Interval At(int k, double x) => Natural(k, Interval.Of(x, x));

    /// <summary>The natural enclosure of the k-th derivative, met with its mean-value form f(c) + f'(X)·(X - c) where that is proven.</summary>
    /// <param name="k">The derivative.</param>
    /// <param name="x">The interval X.</param>
    /// <param name="slope">An enclosure of the next derivative on X.</param>
    public Interval Range(int k, Interval x, Interval slope)
    {
        var natural = Natural(k, x);
        return IsSlope(natural, slope) ? natural.Intersect(MeanValue(k, x, slope)) : natural;
    }

    /// <summary>Whether an enclosure of f' bounds the slopes of every chord: f is continuous, and f' defined and bounded.</summary>
    public static bool IsSlope(Interval range, Interval slope) =>
        range.Decoration <= IntervalDecoration.Continuous && !slope.MayBeUndefined && slope.IsBounded;

    private Interval MeanValue(int k, Interval x, Interval slope)
    {
        var c = x.Midpoint;
        return (At(k, c) + (slope * (x - Interval.Of(c, c)))).AtMost(IntervalDecoration.Continuous);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var graph in _graphs)
        {
            graph.Dispose();
        }

        ArrayPool<Interval>.Shared.Return(_values);
    }
}
