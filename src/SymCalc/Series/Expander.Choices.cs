using SymCalc.Functions;
using SymCalc.Nodes;

namespace SymCalc.Series;

/// <content>Functions that choose: by cases, absolute value, rounding.</content>
internal sealed partial class Expander<TSeries>
{
    /// <summary>The next side of a condition, or the chosen value, whose series is missing.</summary>
    private Expr? NextNeeded(PiecewiseExpr piecewise)
    {
        foreach (var (condition, value) in piecewise.Branches)
        {
            foreach (var side in (ReadOnlySpan<Expr>)[condition.Left, condition.Right])
            {
                if (Depends(side) && !_series.ContainsKey(side))
                {
                    return side;
                }
            }

            if (Holds(piecewise, condition) is not { } holds)
            {
                return null;        // the reason is noted
            }

            if (holds)
            {
                return Missing(value);
            }
        }

        return Missing(piecewise.Otherwise);
    }

    private Expr? Missing(Expr e) => Depends(e) && !_series.ContainsKey(e) ? e : null;

    /// <summary>The value that holds close to the centre; null with a reason if it is not one on both sides.</summary>
    private Expr? Chosen(PiecewiseExpr piecewise)
    {
        foreach (var (condition, value) in piecewise.Branches)
        {
            if (Holds(piecewise, condition) is not { } holds)
            {
                return null;
            }

            if (holds)
            {
                return value;
            }
        }

        return piecewise.Otherwise;
    }

    /// <summary>Whether a comparison holds close to the centre; null with a reason if that is not known.</summary>
    private bool? Holds(PiecewiseExpr piecewise, Condition condition)
    {
        if (condition.Left.Equals(condition.Right))
        {
            return Condition.Holds(condition.Relation, 0);
        }

        if (Difference(condition.Left, condition.Right) is not { } difference)
        {
            return null;
        }

        switch (algebra.SignOf(piecewise, difference))
        {
            case LocalSign.Negative:
                return Condition.Holds(condition.Relation, -1);
            case LocalSign.Zero:
                return Condition.Holds(condition.Relation, 0);
            case LocalSign.Positive:
                return Condition.Holds(condition.Relation, 1);
            case LocalSign.Changes or LocalSign.Parametric when condition.Relation is Relation.Equal or Relation.NotEqual:
                return condition.Relation == Relation.NotEqual && IsNotEqualAtCentre(piecewise, difference) ? true : null;
            case LocalSign.Changes:
                algebra.Context.Fail(SingularityKind.Jump, piecewise);
                return null;
            case LocalSign.Parametric:
                algebra.Context.Fail(SingularityKind.Undecided, piecewise);
                return null;
            default:
                return null;
        }
    }

    /// <summary>Whether the sides differ at the centre too; if not, the value there is another one.</summary>
    private bool IsNotEqualAtCentre(PiecewiseExpr piecewise, TSeries difference)
    {
        var isZero = algebra.Context.Side == 0 ? algebra.IsZeroAtCentre(piecewise, difference) : false;
        if (isZero == true)
        {
            algebra.Context.Fail(SingularityKind.Jump, piecewise);
        }

        return isZero == false;
    }

    private TSeries? Difference(Expr a, Expr b) => Find(a) is { } x && Find(b) is { } y
        ? algebra.Add(x, algebra.Scale(Numerics.Number.MinusOne, y))
        : null;

    // |u| = sign(u)·u, or with a parameter in the sign |a| + ∫ sign(u)·u' dt
    private TSeries? Abs(Expr node, TSeries u) => algebra.SignOf(node, u) switch
    {
        LocalSign.Positive or LocalSign.Zero => u,
        LocalSign.Negative => algebra.Scale(Numerics.Number.MinusOne, u),
        LocalSign.Changes or LocalSign.Parametric when algebra.SymbolicSign(node, u, SingularityKind.Kink) is { } sign =>
            algebra.IsZeroAtCentre(node, u) == true ? algebra.Multiply(sign, u)
            : algebra.ValueAtCentre(node, FunctionTable.Abs, [u]) is { } value && algebra.IntegralAlong(node, sign, u) is { } rest ? algebra.Add(value, rest)
            : null,
        _ => null,
    };

    // the larger (or smaller) of a and b: (a + b ± |a - b|)/2
    private TSeries? Extreme(Expr node, TSeries a, TSeries b, bool largest)
    {
        var difference = algebra.Add(a, algebra.Scale(Numerics.Number.MinusOne, b));
        switch (algebra.SignOf(node, difference))
        {
            case LocalSign.Positive:
                return largest ? a : b;
            case LocalSign.Zero:
                return a;
            case LocalSign.Negative:
                return largest ? b : a;
            case LocalSign.Unknown:
                return null;
        }

        var half = Forms.Half.Value;
        return Abs(node, difference) is { } distance
            ? algebra.Scale(half, algebra.Add(algebra.Add(a, b), algebra.Scale(largest ? Numerics.Number.One : Numerics.Number.MinusOne, distance)))
            : null;
    }

    /// <summary>
    /// floor, ceil or round: the value at the centre, or the next one, where u is not yet on the other side of the jump at
    /// the centre. <paramref name="low"/> and <paramref name="high"/> are the ends of u - f(u).
    /// </summary>
    private TSeries? Rounded(Expr node, FunctionDefinition f, TSeries u, Rational low, Rational high)
    {
        if (algebra.ValueAtCentre(node, f, [u]) is not { } value || Find(NumberExpr.One) is not { } one)
        {
            return null;
        }

        foreach (var (end, step) in ((Rational, int)[])[(low, -1), (high, 1)])
        {
            if (Find(NumberExpr.Of(new Numerics.Number(end))) is not { } bound)
            {
                return null;
            }

            var distance = algebra.Add(u, algebra.Scale(Numerics.Number.MinusOne, algebra.Add(value, bound)));
            if (algebra.IsZeroAtCentre(node, distance) is not { } isJump)
            {
                return null;
            }

            var sign = isJump ? algebra.SignOf(node, distance) : LocalSign.Zero;
            if (sign is LocalSign.Changes or LocalSign.Parametric)
            {
                algebra.Context.Fail(SingularityKind.Jump, node);
            }

            if (sign is LocalSign.Changes or LocalSign.Parametric or LocalSign.Unknown)
            {
                return null;
            }

            if (sign == (step < 0 ? LocalSign.Negative : LocalSign.Positive))
            {
                return algebra.Add(value, algebra.Scale(new Numerics.Number(step), one));
            }
        }

        return value;
    }
}
