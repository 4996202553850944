using SymCalc.Functions;
using SymCalc.Nodes;
using SymCalc.Numerics;

namespace SymCalc.Series;

/// <content>Functions: by a recurrence of their own, by an equal expression, by their derivative, or by the Taylor formula.</content>
internal sealed partial class Expander<TSeries>
{
    /// <summary>Derivatives of derivatives are looked through so far, then the Taylor formula takes over.</summary>
    private const int MaxNesting = 16;

    private readonly HashSet<FunctionDefinition> _inProgress = [];
    private int _nesting;

    private TSeries? Call(CallExpr call)
    {
        var u = new TSeries[call.ChildCount];
        for (var i = 0; i < u.Length; i++)
        {
            if (Find(call.GetChild(i)) is not { } argument)
            {
                return null;
            }

            u[i] = argument;
        }

        return SeriesRule.Of(call.Function) switch
        {
            SeriesRuleKind.Sine => Pair(call, u[0], FunctionTable.Sin, FunctionTable.Cos, hyperbolic: false).Sine,
            SeriesRuleKind.Cosine => Pair(call, u[0], FunctionTable.Sin, FunctionTable.Cos, hyperbolic: false).Cosine,
            SeriesRuleKind.HyperbolicSine => Pair(call, u[0], FunctionTable.Sinh, FunctionTable.Cosh, hyperbolic: true).Sine,
            SeriesRuleKind.HyperbolicCosine => Pair(call, u[0], FunctionTable.Sinh, FunctionTable.Cosh, hyperbolic: true).Cosine,
            SeriesRuleKind.Logarithm => algebra.Ln(call, u[0]),
            SeriesRuleKind.CubeRoot => algebra.CubeRoot(call, u[0]),
            SeriesRuleKind.AbsoluteValue => Abs(call, u[0]),
            SeriesRuleKind.Sign => algebra.SymbolicSign(call, u[0], SingularityKind.Jump),
            SeriesRuleKind.Minimum => Extreme(call, u[0], u[1], largest: false),
            SeriesRuleKind.Maximum => Extreme(call, u[0], u[1], largest: true),
            SeriesRuleKind.Floor => Rounded(call, call.Function, u[0], 0, 1),
            SeriesRuleKind.Ceiling => Rounded(call, call.Function, u[0], -1, 0),
            SeriesRuleKind.Round => Rounded(call, call.Function, u[0], new Rational(-1, 2), new Rational(1, 2)),
            SeriesRuleKind.ArcTangent => ArcTangent(call, u[0]),
            SeriesRuleKind.Angle => Angle(call, u[0], u[1]),
            SeriesRuleKind.Gamma or SeriesRuleKind.Digamma or SeriesRuleKind.Polygamma => GammaFunction(call, u),
            SeriesRuleKind.ArcCotangent => ExpandInside(call, call.Function.SeriesForm!(Arguments(call))!),
            _ => call.Function.SeriesForm?.Invoke(Arguments(call)) is { } form ? ByForm(call, u, form) : ByDerivative(call, u),
        };
    }

    // tan(u) = sin(u)/cos(u), but with tan(a) as the constant
    private TSeries? ByForm(CallExpr call, TSeries[] u, Expr form) =>
        ExpandInside(call, form) is { } series ? algebra.WithValue(call, call.Function, u, series) : null;

    private (TSeries? Sine, TSeries? Cosine) Pair(CallExpr call, TSeries u, FunctionDefinition sine, FunctionDefinition cosine, bool hyperbolic)
    {
        if (algebra.SineCosine(call, u, hyperbolic) is not var (s, c))
        {
            return (null, null);
        }

        _series[CallExpr.Of(sine, call.Argument)] = s;
        _series[CallExpr.Of(cosine, call.Argument)] = c;
        return (s, c);
    }

    // atan(u) = ±pi/2 - atan(1/u) where u grows without bound
    private TSeries? ArcTangent(CallExpr call, TSeries u)
    {
        if (algebra.IsUnbounded(call, u) is not { } unbounded)
        {
            return null;
        }

        if (!unbounded)
        {
            return ByDerivative(call, [u]);
        }

        return algebra.SymbolicSign(call, u, SingularityKind.Jump) is { } sign
            && Find(ConstantExpr.Pi / 2) is { } right
            && ExpandInside(call, CallExpr.Of(call.Function, PowerExpr.Of(call.Argument, Number.MinusOne))) is { } rest
            ? algebra.Add(algebra.Multiply(sign, right), algebra.Scale(Number.MinusOne, rest))
            : null;
    }

    // atan2(y, x): atan(y/x) on the right, pi/2 - atan(x/y) above, ±pi + atan(y/x) on the left
    private TSeries? Angle(CallExpr call, TSeries y, TSeries x)
    {
        if (algebra.IsUnbounded(call, y) is not { } high || algebra.IsUnbounded(call, x) is not { } wide)
        {
            return null;
        }

        if (high || wide)
        {
            algebra.Context.Fail(SingularityKind.EssentialSingularity, call);
            return null;
        }

        if (algebra.IsZeroAtCentre(call, y) is not { } onAxis || algebra.IsZeroAtCentre(call, x) is not { } aboveOrigin)
        {
            return null;
        }

        if (!onAxis)
        {
            return ByDerivative(call, [y, x]);
        }

        var side = aboveOrigin ? LocalSign.Zero : algebra.SignOf(call, x);
        if (side == LocalSign.Positive)
        {
            return ByDerivative(call, [y, x]);
        }

        var half = side == LocalSign.Negative ? algebra.SignOf(call, y) : LocalSign.Unknown;
        if (half is not (LocalSign.Positive or LocalSign.Negative or LocalSign.Zero))
        {
            algebra.Context.Fail(SingularityKind.Jump, call);
            return null;
        }

        var turn = Find(ProductExpr.Scale(half == LocalSign.Negative ? Number.MinusOne : Number.One, ConstantExpr.Pi));
        var arguments = Arguments(call);
        return turn is not null && ExpandInside(call, CallExpr.Of(FunctionTable.Atan, arguments[0] / arguments[1])) is { } angle
            ? algebra.Add(turn, angle)
            : null;
    }

    private static Expr[] Arguments(CallExpr call)
    {
        var arguments = new Expr[call.ChildCount];
        for (var i = 0; i < arguments.Length; i++)
        {
            arguments[i] = call.GetChild(i);
        }

        return arguments;
    }

    /// <summary>Expands an expression that a function is defined by.</summary>
    private TSeries? ExpandInside(CallExpr call, Expr e)
    {
        var added = _inProgress.Add(call.Function);
        _nesting++;
        var series = Expand(e);
        _nesting--;
        if (added)
        {
            _inProgress.Remove(call.Function);
        }

        if (series is null)
        {
            algebra.Context.Relabel(call);
        }

        return series;
    }

    // f(u₀, u₁, …) = f(a₀, a₁, …) + ∫ Σ ∂f/∂uᵢ·uᵢ' dt
    private TSeries? ByDerivative(CallExpr call, TSeries[] u)
    {
        var f = call.Function;
        if (_nesting >= MaxNesting)
        {
            return algebra.Compose(call, f, u);
        }

        if (algebra.ValueAtCentre(call, f, u) is not { } value)
        {
            return null;
        }

        var arguments = Arguments(call);
        var partials = new Expr?[u.Length];
        var isImplicit = false;
        for (var i = 0; i < u.Length; i++)
        {
            if (!Depends(arguments[i]))
            {
                continue;
            }

            if (f.PartialDerivatives.Count <= i || f.PartialDerivatives[i] is not { } derivative)
            {
                return algebra.Compose(call, f, u);
            }

            partials[i] = derivative(arguments, call);
            if (LeadsBack(partials[i]!, call, out var containsCall))
            {
                return algebra.Compose(call, f, u);
            }

            isImplicit |= containsCall;
        }

        return !isImplicit ? Chain(call, value, u, partials)
            : TryLinear(call, value, u, partials, out var series) ? series
            : Iterate(call, value, u, partials);
    }

    /// <summary>Whether an expression calls a function that is being expanded, other than by the call itself.</summary>
    /// <remarks>What has a series already leads nowhere; what has only been seen may lead back.</remarks>
    private bool LeadsBack(Expr e, CallExpr call, out bool containsCall)
    {
        Examine(e);
        containsCall = false;
        var leadsBack = false;
        var seen = new HashSet<Expr>();
        var stack = new Stack<Expr>([e]);
        while (stack.TryPop(out var node))
        {
            if (node.Equals(call))
            {
                containsCall = true;
                continue;
            }

            if (!Depends(node) || _series.ContainsKey(node) || !seen.Add(node))
            {
                continue;
            }

            leadsBack |= node is CallExpr inner && (inner.Function == call.Function || _inProgress.Contains(inner.Function));
            for (var i = 0; i < node.ChildCount; i++)
            {
                stack.Push(node.GetChild(i));
            }
        }

        return leadsBack;
    }

    private TSeries? Chain(CallExpr call, TSeries value, TSeries[] u, Expr?[] partials)
    {
        var total = value;
        for (var i = 0; i < u.Length; i++)
        {
            if (partials[i] is not { } partial)
            {
                continue;
            }

            if (ExpandInside(call, partial) is not { } r || algebra.IntegralAlong(call, r, u[i]) is not { } integral)
            {
                return null;
            }

            total = algebra.Add(total, integral);
        }

        return total;
    }

    // f' = s(u)·f·u': f = f(a)·exp(∫ s(u)·u' dt)
    private bool TryLinear(CallExpr call, TSeries value, TSeries[] u, Expr?[] partials, out TSeries? series)
    {
        series = null;
        var factors = new Expr?[partials.Length];
        for (var i = 0; i < partials.Length; i++)
        {
            factors[i] = partials[i] is { } partial ? ProductExpr.Divide(partial, call) : null;
            if (factors[i] is { } factor && (LeadsBack(factor, call, out var containsCall) || containsCall))
            {
                return false;
            }
        }

        if (Find(NumberExpr.Zero) is { } zero && Chain(call, zero, u, factors) is { } exponent && algebra.Exp(call, exponent) is { } factorial)
        {
            series = algebra.Multiply(value, factorial);
        }

        return true;
    }

    // f' = r(u, f)·u' by iteration: each round gives one more term
    private TSeries? Iterate(CallExpr call, TSeries value, TSeries[] u, Expr?[] partials)
    {
        var before = new HashSet<Expr>(_series.Keys);
        var current = algebra.Truncate(value, 1);
        while (algebra.PrecisionOf(current) < algebra.Context.Length)
        {
            _series[call] = current;
            var next = Chain(call, value, u, partials);
            foreach (var added in _series.Keys.Where(key => !before.Contains(key)).ToArray())
            {
                _series.Remove(added);
            }

            if (next is null)
            {
                return null;
            }

            if (algebra.PrecisionOf(next) <= algebra.PrecisionOf(current))
            {
                algebra.Context.Fail(SingularityKind.Undecided, call);
                return null;
            }

            current = next;
        }

        return current;
    }
}
