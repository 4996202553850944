using SymCalc.Nodes;
using SymCalc.Numerics;

namespace SymCalc.Simplification;

/// <summary>Exact sines at multiples of π/6 and π/4.</summary>
internal static class ExactAngles
{
    /// <summary>sin(t·π), if t is a multiple of 1/6 or 1/4.</summary>
    public static Expr? Sine(Rational t)
    {
        t -= new Rational((t / 2).Floor()) * 2;             // one turn: 0 ≤ t < 2
        var sign = Number.One;
        if (t >= 1)
        {
            (t, sign) = (t - 1, Number.MinusOne);
        }

        if (t > new Rational(1L) / 2)
        {
            t = 1 - t;
        }

        return (t * 12).TryGetInt64(out var twelfths) && Quarter(twelfths) is { } value ? ProductExpr.Scale(sign, value) : null;
    }

    private static Expr? Quarter(long twelfths) => twelfths switch
    {
        0 => NumberExpr.Zero,
        2 => NumberExpr.Of(new Number(new Rational(1L) / 2)),
        3 => HalfRoot(2),
        4 => HalfRoot(3),
        6 => NumberExpr.One,
        _ => null,
    };

    private static Expr HalfRoot(int n) => ProductExpr.Scale(
        new Number(new Rational(1L) / 2), PowerExpr.Of(NumberExpr.Of(n), new Number(new Rational(1L) / 2)));
}
