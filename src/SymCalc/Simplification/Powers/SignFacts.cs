using SymCalc.Evaluation;
using SymCalc.Functions;
using SymCalc.Nodes;
using SymCalc.Numerics;

namespace SymCalc.Simplification.Powers;

/// <summary>Signs that are proven, from the structure or by interval arithmetic; each answer is remembered.</summary>
internal sealed class SignFacts
{
    private const int MaxTreeSize = 10_000;

    private readonly Dictionary<Expr, Interval> _known = [];

    /// <summary>Whether e &gt; 0 wherever it is defined.</summary>
    public bool IsProvenPositive(Expr e) => RangeOf(e).Lower > 0 || e is PowerExpr { Base: var b } && ReferenceEquals(b, ConstantExpr.E);

    /// <summary>Whether e ≥ 0 wherever it is defined.</summary>
    public bool IsProvenNonNegative(Expr e) => Signs.IsProvenNonNegative(e) || RangeOf(e).Lower >= 0;

    /// <summary>Whether e ≤ 0 wherever it is defined.</summary>
    public bool IsProvenNonPositive(Expr e) => RangeOf(e).Upper <= 0;

    /// <summary>Whether e ≠ 0 wherever it is defined.</summary>
    public bool IsProvenNonZero(Expr e) => IsProvenPositive(e) || RangeOf(e).Upper < 0;

    private Interval RangeOf(Expr e)
    {
        if (!_known.TryGetValue(e, out var range))
        {
            range = e.TreeSize > MaxTreeSize ? Interval.Entire : IntervalEvaluator.Evaluate(e, _ => Interval.Entire);
            _known.Add(e, range);
        }

        return range;
    }
}
