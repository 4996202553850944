using SymCalc.Functions;
using SymCalc.Nodes;
using SymCalc.Numerics;

namespace SymCalc.Series;

/// <summary>
/// Expands an expression, children before parents and only where their series are asked for, with the operations of a
/// <see cref="ISeriesAlgebra{TSeries}"/>.
/// </summary>
/// <typeparam name="TSeries">A series.</typeparam>
internal sealed partial class Expander<TSeries>(ISeriesAlgebra<TSeries> algebra, Symbol variable)
    where TSeries : class
{
    private readonly Dictionary<Expr, TSeries> _series = [];
    private readonly Dictionary<Expr, bool> _depends = [];      // which nodes contain the variable

    private struct Frame
    {
        public Expr Node;
        public int Next;        // the child that is looked at next
    }

    /// <summary>The series of an expression; null if there is none, with the reason in the algebra's context.</summary>
    public TSeries? Expand(Expr root)
    {
        Examine(root);
        if (Find(root) is { } known)
        {
            return known;
        }

        var stack = new Stack<Frame>();
        stack.Push(new Frame { Node = root });
        while (stack.TryPop(out var frame))
        {
            algebra.Context.Checkpoint();
            if (_series.ContainsKey(frame.Node))
            {
                continue;
            }

            if (NextNeeded(ref frame) is { } needed)
            {
                stack.Push(frame);
                stack.Push(new Frame { Node = needed });
            }
            else if (algebra.Context.Failure is null && Compute(frame.Node) is { } series)
            {
                _series[frame.Node] = series;
            }
            else
            {
                return null;
            }
        }

        return _series[root];
    }

    private bool Depends(Expr e) => _depends.TryGetValue(e, out var depends)
        ? depends
        : e is PowerExpr power && (_depends.GetValueOrDefault(power.Base) || _depends.GetValueOrDefault(power.Exponent));

    /// <summary>Finds out which parts contain the variable.</summary>
    private void Examine(Expr root)
    {
        var stack = new Stack<Frame>();
        stack.Push(new Frame { Node = root });
        while (stack.TryPop(out var frame))
        {
            var node = frame.Node;
            if (_depends.ContainsKey(node))
            {
                continue;
            }

            var count = node.ChildCount;
            while (frame.Next < count && _depends.ContainsKey(node.GetChild(frame.Next)))
            {
                frame.Next++;
            }

            if (frame.Next < count)
            {
                stack.Push(frame);
                stack.Push(new Frame { Node = node.GetChild(frame.Next) });
                continue;
            }

            var depends = node.Equals(variable);
            for (var i = 0; i < count && !depends; i++)
            {
                depends = _depends[node.GetChild(i)];
            }

            _depends[node] = depends;
        }
    }

    /// <summary>The first part of a node whose series is needed and missing; null if all are there.</summary>
    private Expr? NextNeeded(ref Frame frame)
    {
        if (!Depends(frame.Node))
        {
            return null;
        }

        if (frame.Node is PiecewiseExpr piecewise)
        {
            return NextNeeded(piecewise);
        }

        while (frame.Next < frame.Node.ChildCount)
        {
            var child = frame.Node.GetChild(frame.Next++);
            if (Depends(child) && !_series.ContainsKey(child))
            {
                return child;
            }
        }

        return null;
    }

    /// <summary>The series of a node or of a constant, if it has been made or is one.</summary>
    private TSeries? Find(Expr e)
    {
        if (_series.TryGetValue(e, out var series))
        {
            return series;
        }

        if (Depends(e))
        {
            return e.Equals(variable) ? algebra.Variable : null;
        }

        if (algebra.Constant(e) is { } constant)
        {
            return _series[e] = constant;
        }

        return null;
    }

    private TSeries? Compute(Expr node) => !Depends(node) ? Find(node) : node switch
    {
        Symbol => algebra.Variable,
        SumExpr sum => Sum(sum),
        ProductExpr product => Product(product),
        PowerExpr power => Power(power, power.Base, power.Exponent),
        CallExpr call => Call(call),
        PiecewiseExpr piecewise => Chosen(piecewise) is { } chosen ? Find(chosen) : null,
        _ => Find(node),
    };

    // c₀ + c₁·t₁ + c₂·t₂ + …
    private TSeries? Sum(SumExpr sum)
    {
        var total = sum.ConstantPart.IsZero ? null : Find(NumberExpr.Of(sum.ConstantPart));
        if (total is null && !sum.ConstantPart.IsZero)
        {
            return null;
        }

        foreach (ref readonly var term in sum.Stored)
        {
            if (Find(term.Value) is not { } series)
            {
                return null;
            }

            series = algebra.Scale(term.Coefficient, series);
            total = total is null ? series : algebra.Add(total, series);
        }

        return total;
    }

    // c·b₁^e₁·b₂^e₂·… with the negative powers as one divisor
    private TSeries? Product(ProductExpr product)
    {
        TSeries? dividend = null, divisor = null;
        foreach (ref readonly var factor in product.Stored)
        {
            var isDivisor = factor.Exponent is NumberExpr { Value: { IsInteger: true, Sign: < 0 } };
            var exponent = isDivisor ? ProductExpr.Scale(Number.MinusOne, factor.Exponent) : factor.Exponent;
            if (FactorOf(factor.Base, exponent) is not { } series)
            {
                return null;
            }

            ref var side = ref isDivisor ? ref divisor : ref dividend;
            side = side is null ? series : algebra.Multiply(side, series);
        }

        if (divisor is not null)
        {
            dividend ??= Find(NumberExpr.One);
            dividend = dividend is null ? null : algebra.Divide(product, dividend, divisor);
        }

        return dividend is null ? null : algebra.Scale(product.Coefficient, dividend);
    }

    /// <summary>b^e, kept for other products with the same factor.</summary>
    private TSeries? FactorOf(Expr b, Expr e)
    {
        if (e.IsOne)
        {
            return Find(b);
        }

        var power = PowerExpr.Canonical(b, e);
        if (_series.TryGetValue(power, out var known))
        {
            return known;
        }

        var series = Depends(power) ? Power(power, b, e) : Find(power);
        if (series is not null)
        {
            _series[power] = series;
        }

        return series;
    }

    private TSeries? Power(Expr node, Expr b, Expr e)
    {
        if (Depends(e))
        {
            return Exponential(node, b, e);
        }

        if (Find(b) is not { } u)
        {
            return null;
        }

        if (e is NumberExpr { Value: { IsInteger: true, Sign: < 0 } })
        {
            var inverse = e.Equals(NumberExpr.MinusOne) ? u : algebra.Power(node, u, ProductExpr.Scale(Number.MinusOne, e));
            return inverse is not null && Find(NumberExpr.One) is { } one ? algebra.Divide(node, one, inverse) : null;
        }

        return e.Equals(NumberExpr.Of(2)) ? algebra.Multiply(u, u) : algebra.Power(node, u, e);
    }

    // b^e = exp(e·ln(b))
    private TSeries? Exponential(Expr node, Expr b, Expr e)
    {
        if (Find(e) is not { } exponent)
        {
            return null;
        }

        if (ReferenceEquals(b, ConstantExpr.E))
        {
            return algebra.Exp(node, exponent);
        }

        var logarithm = Depends(b)
            ? Find(b) is { } u ? algebra.Ln(node, u) : null
            : Find(CallExpr.Of(FunctionTable.Ln, b));
        return logarithm is null ? null : algebra.Exp(node, algebra.Multiply(exponent, logarithm));
    }
}
