// Sources: R. E. Moore, R. B. Kearfott, M. J. Cloud, Introduction to Interval Analysis (SIAM, 2009), chapter 6 (mean-value and
// Taylor forms, subdivision); H. Ratschek, J. Rokne, Computer Methods for the Range of Functions (1984).

using SymCalc.Differentiation;
using SymCalc.Evaluation;
using SymCalc.Graph;

namespace SymCalc.Analysis;

/// <summary>Encloses a function on a box with less excess than the natural extension, by forms with derivatives and by subdivision.</summary>
internal sealed class BoxEnclosure : IDisposable
{
    private readonly Symbol[] _variables;
    private readonly Dag _function;
    private readonly Dag[] _gradient;
    private readonly Dag[] _hessian;            // the upper triangle, row by row
    private readonly Interval[] _values;
    private readonly Interval[] _point;         // the box or point at hand
    private readonly Func<Symbol, Interval> _argument;

    /// <summary>Prepares a function and the derivatives that a form needs.</summary>
    public BoxEnclosure(Expr f, Symbol[] variables, EnclosureForm form, CancellationToken cancellation)
    {
        _variables = variables;
        _point = new Interval[variables.Length];
        _argument = symbol => _point[Array.IndexOf(_variables, symbol)];
        var gradient = form == EnclosureForm.Natural ? [] : variables.Select(v => ForwardDriver.Differentiate(f, v, cancellation)).ToArray();
        _function = Dag.Of(f);
        _gradient = [.. gradient.Select(Dag.Of)];
        _hessian = form == EnclosureForm.Taylor
            ? [.. gradient.SelectMany((g, i) => variables[i..].Select(v => Dag.Of(ForwardDriver.Differentiate(g, v, cancellation))))]
            : [];
        _values = new Interval[_gradient.Concat(_hessian).Append(_function).Max(graph => graph.Count)];
    }

    /// <summary>The enclosure on a box.</summary>
    public static Interval Enclose(Expr f, IReadOnlyList<Symbol> variables, Interval[] box, EnclosureOptions options, CancellationToken cancellation)
    {
        using var enclosure = new BoxEnclosure(f, [.. variables], options.Form, cancellation);
        var whole = enclosure.Piece(box);
        if (whole.IsEmpty || variables.Count == 0)
        {
            return whole;
        }

        return new Subdivision(enclosure, options.MaxPieces, cancellation).Run(box, whole);
    }

    /// <summary>The enclosure of one piece, without cutting it.</summary>
    public Interval Piece(Interval[] box)
    {
        var natural = Evaluate(_function, box);
        if (_gradient.Length == 0 || natural.Decoration > IntervalDecoration.Continuous || natural.IsPoint || !box.All(x => x.IsBounded))
        {
            return natural;
        }

        var centre = box.Select(x => Interval.Of(x.Midpoint, x.Midpoint)).ToArray();
        var value = Evaluate(_function, centre);
        var result = Meet(natural, MeanValue(box, centre, value));
        return _hessian.Length == 0 ? result : Meet(result, Taylor(box, centre, value));
    }

    private static Interval Meet(Interval natural, Interval? other) => other is { } form ? natural.Intersect(form.AtMost(natural.Decoration)) : natural;

    // f(c) + ∇f(X)·(X - c); null where a slope is not proven to exist
    private Interval? MeanValue(Interval[] box, Interval[] centre, Interval value)
    {
        var sum = value;
        for (var i = 0; i < box.Length; i++)
        {
            var slope = Evaluate(_gradient[i], box);
            if (slope.MayBeUndefined || !slope.IsBounded)
            {
                return null;
            }

            sum += slope * (box[i] - centre[i]);
        }

        return sum;
    }

    // f(c) + ∇f(c)·(X - c) + ½·Σ H(X)ᵢⱼ·(X - c)ᵢ·(X - c)ⱼ; null where the gradient is not proven to be continuous with slopes H
    private Interval? Taylor(Interval[] box, Interval[] centre, Interval value)
    {
        var sum = value;
        var position = 0;
        for (var i = 0; i < box.Length; i++)
        {
            var slope = Evaluate(_gradient[i], box);
            if (slope.Decoration > IntervalDecoration.Continuous)
            {
                return null;
            }

            sum += Evaluate(_gradient[i], centre) * (box[i] - centre[i]);
        }

        var half = Interval.Of(0.5, 0.5);
        for (var i = 0; i < box.Length; i++)
        {
            for (var j = i; j < box.Length; j++)
            {
                var second = Evaluate(_hessian[position++], box);
                if (second.MayBeUndefined || !second.IsBounded)
                {
                    return null;
                }

                var (u, v) = (box[i] - centre[i], box[j] - centre[j]);
                sum += i == j ? half * second * u.Pow(2) : second * u * v;
            }
        }

        return sum;
    }

    private Interval Evaluate(Dag graph, Interval[] at)
    {
        at.CopyTo(_point, 0);
        IntervalEvaluator.Evaluate(graph, _argument, _values);
        return _values[graph.Count - 1];
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _function.Dispose();
        foreach (var graph in _gradient.Concat(_hessian))
        {
            graph.Dispose();
        }
    }
}
