// Source: R. E. Moore, Interval Analysis (1966), chapter 11 (Taylor coefficients by recurrences on intervals); W. Tucker,
// Validated Numerics (Princeton, 2011), chapter 5.

using SymCalc.Evaluation;
using SymCalc.Functions;
using SymCalc.Graph;
using SymCalc.Numerics;

namespace SymCalc.Series;

/// <summary>The Taylor coefficients of an expression, enclosed: at a point, or for every point of an interval or box at once.</summary>
/// <remarks>
/// Where every part is proven to be smooth. With [X, 1] for the variable, coefficient k encloses f⁽ᵏ⁾(x)/k! for every x
/// of X. The memory is pooled: dispose it. Cost: O(n²) interval operations for each distinct node.
/// </remarks>
internal sealed class IntervalExpansion : IDisposable
{
    private readonly Dag _graph;
    private readonly Interval[]?[] _series;
    private readonly Dictionary<FunctionDefinition, DerivativeTemplate> _templates;
    private readonly CancellationToken _cancellation;

    public IntervalExpansion(Expr f, CancellationToken cancellation) : this(Dag.Of(f), [], cancellation)
    {
    }

    private IntervalExpansion(Dag graph, Dictionary<FunctionDefinition, DerivativeTemplate> templates, CancellationToken cancellation)
    {
        _graph = graph;
        _series = new Interval[]?[graph.Count];
        _templates = templates;
        _cancellation = cancellation;
    }

    /// <summary>The coefficients, at most <paramref name="length"/>; those that are missing are 0. Null if smoothness is not proven.</summary>
    /// <param name="seriesOf">The series of a symbol.</param>
    /// <param name="length">How many coefficients.</param>
    public Interval[]? Expand(Func<Symbol, Interval[]> seriesOf, int length)
    {
        var operations = new IntervalSeries(length, _cancellation);
        for (var i = 0; i < _graph.Count; i++)
        {
            _series[i] = Compute(operations, length, _graph[i], _graph.ChildrenOf(i), _series, seriesOf);
        }

        return _series[_graph.Count - 1];
    }

    private Interval[]? Compute(
        IntervalSeries operations, int length, Expr node, ReadOnlySpan<int> children, Interval[]?[] series, Func<Symbol, Interval[]> seriesOf)
    {
        if (node is PiecewiseExpr piecewise)
        {
            return Piecewise(piecewise, children, series);
        }

        foreach (var child in children)
        {
            if (series[child] is null)
            {
                return null;
            }
        }

        var result = node switch
        {
            NumberExpr number => [IntervalNumbers.Enclose(number.Value)],
            ConstantExpr constant => constant.IsUndefined ? null : [ReferenceEquals(constant, ConstantExpr.Pi) ? Interval.Pi : Interval.E],
            Symbol symbol => seriesOf(symbol),
            SumExpr sum => Sum(operations, sum, children, series),
            ProductExpr product => Product(operations, product, children, series),
            PowerExpr power => Power(operations, power.Base, power.Exponent, series[children[0]]!, series[children[1]]!),
            _ => Call(operations, length, ((CallExpr)node).Function, Arguments(children, series)),
        };
        return result is not null && Array.TrueForAll(result, c => c.IsBounded) ? result : null;
    }

    private static Interval[] Sum(IntervalSeries operations, SumExpr sum, ReadOnlySpan<int> children, Interval[]?[] series)
    {
        Interval[] total = [IntervalNumbers.Enclose(sum.ConstantPart)];
        for (var i = 0; i < sum.Stored.Length; i++)
        {
            var coefficient = sum.Stored[i].Coefficient;
            var term = series[children[i]]!;
            total = operations.Add(total, coefficient.IsOne ? term : operations.Scale(IntervalNumbers.Enclose(coefficient), term));
        }

        return total;
    }

    private static Interval[]? Product(IntervalSeries operations, ProductExpr product, ReadOnlySpan<int> children, Interval[]?[] series)
    {
        var factors = product.Stored;
        var symbolic = factors.Length;
        Interval[]? numerator = null, denominator = null;
        for (var i = 0; i < factors.Length; i++)
        {
            var exponent = factors[i].Exponent;
            var isDivisor = exponent is NumberExpr { Value: { IsInteger: true, Sign: < 0 } };
            var e = exponent is NumberExpr number ? number : null;
            var factor = isDivisor
                ? Whole(operations, series[children[i]]!, -e!.Value)
                : Power(operations, factors[i].Base, exponent, series[children[i]]!, e is null ? series[children[symbolic++]]! : []);
            if (factor is null)
            {
                return null;
            }

            ref var side = ref isDivisor ? ref denominator : ref numerator;
            side = side is null ? factor : operations.Multiply(side, factor);
        }

        Interval[] coefficient = [IntervalNumbers.Enclose(product.Coefficient)];
        numerator = numerator is null ? coefficient : product.Coefficient.IsOne ? numerator : operations.Scale(coefficient[0], numerator);
        return denominator is null ? numerator : operations.Divide(numerator, denominator);
    }

    private static Interval[]? Power(IntervalSeries operations, Expr @base, Expr exponent, Interval[] b, Interval[] e)
    {
        if (exponent is NumberExpr { Value: var number })
        {
            return !number.IsInteger ? operations.Power(b, number)
                : number.Sign > 0 ? Whole(operations, b, number)
                : Whole(operations, b, -number) is { } power ? operations.Divide([Interval.Of(1, 1)], power) : null;
        }

        if (ReferenceEquals(@base, ConstantExpr.E))
        {
            return operations.Exp(e);
        }

        // b^e = exp(e·ln(b))
        if (b.Length == 1 && e.Length == 1)
        {
            var constant = IntervalPowers.Pow(b[0].Undecorated, e[0].Undecorated);
            return IntervalSeries.IsProven(constant) ? [constant] : null;
        }

        return b[0].Lower > 0 && operations.Ln(b, FunctionTable.Ln.Enclose([b[0]])) is { } logarithm ? operations.Exp(operations.Multiply(e, logarithm)) : null;
    }

    private static Interval[]? Whole(IntervalSeries operations, Interval[] b, Number n) =>
        n.TryGetInt32(out var exponent) ? operations.Pown(b, exponent) : operations.Power(b, n);

    private static Interval[][] Arguments(ReadOnlySpan<int> children, Interval[]?[] series)
    {
        var arguments = new Interval[children.Length][];
        for (var i = 0; i < arguments.Length; i++)
        {
            arguments[i] = series[children[i]]!;
        }

        return arguments;
    }

    private static Interval[]? Piecewise(PiecewiseExpr piecewise, ReadOnlySpan<int> children, Interval[]?[] series)
    {
        for (var i = 0; i < piecewise.BranchCount; i++)
        {
            if (series[children[3 * i]] is not { } left || series[children[(3 * i) + 1]] is not { } right
                || IntervalComparison.Holds(piecewise.RelationOf(i), left[0], right[0]) is not { } holds)
            {
                return null;
            }

            if (holds)
            {
                return series[children[(3 * i) + 2]];
            }
        }

        return series[children[^1]];
    }

    private Interval[]? Call(IntervalSeries operations, int length, FunctionDefinition f, Interval[][] u)
    {
        Span<Interval> constants = stackalloc Interval[Math.Min(u.Length, 8)];
        if (u.Length > constants.Length)
        {
            return null;
        }

        for (var i = 0; i < u.Length; i++)
        {
            constants[i] = u[i][0].Undecorated;
        }

        var value = f.Enclose(constants);
        if (!IntervalSeries.IsProven(value))
        {
            return null;
        }

        if (length == 1 || Array.TrueForAll(u, series => series.Length == 1))
        {
            return [value];
        }

        return SeriesRule.Of(f) switch
        {
            SeriesRuleKind.Sine => operations.SineCosine(u[0], value, FunctionTable.Cos.Enclose(constants), hyperbolic: false).Sine,
            SeriesRuleKind.Cosine => operations.SineCosine(u[0], FunctionTable.Sin.Enclose(constants), value, hyperbolic: false).Cosine,
            SeriesRuleKind.HyperbolicSine => operations.SineCosine(u[0], value, FunctionTable.Cosh.Enclose(constants), hyperbolic: true).Sine,
            SeriesRuleKind.HyperbolicCosine => operations.SineCosine(u[0], FunctionTable.Sinh.Enclose(constants), value, hyperbolic: true).Cosine,
            SeriesRuleKind.Logarithm => operations.Ln(u[0], value),
            SeriesRuleKind.AbsoluteValue => Choose(constants[0], u[0], operations.Scale(Interval.Of(-1, -1), u[0])),
            SeriesRuleKind.Minimum => Choose(constants[1] - constants[0], u[0], u[1]),
            SeriesRuleKind.Maximum => Choose(constants[0] - constants[1], u[0], u[1]),
            SeriesRuleKind.Sign or SeriesRuleKind.Floor or SeriesRuleKind.Ceiling or SeriesRuleKind.Round => [value],
            _ => ByDerivative(length, f, u, value),
        };
    }

    /// <summary>One of two branches by a sign; at 0 neither, since beside the point it may be the other one.</summary>
    private static Interval[]? Choose(Interval sign, Interval[] positive, Interval[] negative) =>
        sign.Lower > 0 ? positive : sign.Upper < 0 ? negative : null;

    // h' = Σ ∂f/∂uᵢ(u, h)·uᵢ': the definition's derivative, one coefficient after another where it needs h itself
    private Interval[]? ByDerivative(int length, FunctionDefinition f, Interval[][] u, Interval value)
    {
        if (!_templates.TryGetValue(f, out var template))
        {
            _templates[f] = template = new DerivativeTemplate(f);
        }

        var slopes = Array.ConvertAll(u, IntervalSeries.Derivative);
        var h = new Interval[length];
        h[0] = value;
        var known = new Interval[]?[template.Graph.Count];
        var step = template.NeedsValue ? 1 : length - 1;
        Interval[] SeriesOf(Symbol symbol) => template.Argument(symbol) is >= 0 and var index ? u[index] : h;

        Evaluate(template, known, length - 1, SeriesOf, ofValue: false);
        for (var n = step; n < length; n += step)
        {
            _cancellation.ThrowIfCancellationRequested();
            if (template.NeedsValue)
            {
                Evaluate(template, known, n, symbol => template.Argument(symbol) is >= 0 and var index ? u[index] : h[..n], ofValue: true);
            }

            var operations = new IntervalSeries(n, _cancellation);
            Interval[] sum = [default];
            for (var i = 0; i < u.Length; i++)
            {
                if (u[i].Length == 1)
                {
                    continue;
                }

                if (template.Roots[i] < 0 || known[template.Roots[i]] is not { } partial)
                {
                    return null;
                }

                sum = operations.Add(sum, operations.Multiply(partial, slopes[i]));
            }

            for (var k = template.NeedsValue ? n : 1; k <= n; k++)
            {
                h[k] = k - 1 < sum.Length ? sum[k - 1] / Interval.Of(k, k) : default;
            }
        }

        return h;
    }

    private void Evaluate(DerivativeTemplate template, Interval[]?[] known, int length, Func<Symbol, Interval[]> seriesOf, bool ofValue)
    {
        var operations = new IntervalSeries(length, _cancellation);
        for (var i = 0; i < template.Graph.Count; i++)
        {
            if (template.DependsOnValue[i] == ofValue)
            {
                known[i] = Compute(operations, length, template.Graph[i], template.Graph.ChildrenOf(i), known, seriesOf);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _graph.Dispose();
        foreach (var template in _templates.Values)
        {
            template.Dispose();
        }
    }
}
