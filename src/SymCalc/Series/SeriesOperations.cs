using SymCalc.Nodes;
using SymCalc.Numerics;

namespace SymCalc.Series;

/// <summary>Operations on the coefficients of Taylor series, as expressions.</summary>
/// <remarks>A result is null, with the reason in the context, where the operation is not possible.</remarks>
internal sealed class SeriesOperations
{
    private readonly ExprField _field;
    private readonly SeriesAlgebra<Expr, ExprField> _algebra;

    /// <summary>Operations that give at most <paramref name="length"/> coefficients.</summary>
    public SeriesOperations(int length, Func<Expr, Expr> simplify, CancellationToken cancellation)
    {
        Context = new SeriesContext(length, 0, cancellation);
        _field = new ExprField(Context, simplify);
        _algebra = new SeriesAlgebra<Expr, ExprField>(_field, NumberExpr.Zero, Context);
    }

    public SeriesContext Context { get; }

    /// <summary>c₀ + c₁·t + … + O(t^length).</summary>
    public PowerSeries<Expr> Of(IReadOnlyList<Expr> coefficients) => PowerSeries<Expr>.Of(_field, 0, [.. coefficients], coefficients.Count);

    public PowerSeries<Expr> Add(PowerSeries<Expr> a, PowerSeries<Expr> b) => _algebra.Add(a, b);

    public PowerSeries<Expr> Subtract(PowerSeries<Expr> a, PowerSeries<Expr> b) => _algebra.Add(a, _algebra.Scale(Number.MinusOne, b));

    public PowerSeries<Expr> Multiply(PowerSeries<Expr> a, PowerSeries<Expr> b) => _algebra.Multiply(a, b);

    public PowerSeries<Expr>? Divide(Expr node, PowerSeries<Expr> a, PowerSeries<Expr> b) => _algebra.Divide(node, a, b);

    public PowerSeries<Expr>? Power(Expr node, PowerSeries<Expr> a, Expr exponent) => _algebra.Power(node, a, exponent);

    /// <summary>outer(inner), where the inner series has no constant term.</summary>
    public PowerSeries<Expr> Compose(PowerSeries<Expr> outer, PowerSeries<Expr> inner)
    {
        var length = Math.Min(Context.Length, Math.Min(inner.Precision, outer.Precision * Math.Max(1, inner.Valuation)));
        var f = outer.Dense(_field.Zero, length);
        return f.Length == 0
            ? PowerSeries<Expr>.Of(_field, 0, [], length)
            : PowerSeries<Expr>.Of(_field, 0, SeriesKernels.Compose(_field, (ReadOnlySpan<Expr>)f, inner.Dense(_field.Zero, length), length), length);
    }

    /// <summary>The inverse function of t·(c₁ + c₂·t + …); null if c₁ is 0 or may be.</summary>
    public PowerSeries<Expr>? Reverse(Expr node, PowerSeries<Expr> series)
    {
        if (_field.SignOf(series[1, _field.Zero]) is CoefficientSign.Zero or CoefficientSign.Unknown)
        {
            Context.Fail(SingularityKind.BranchPoint, node);
            return null;
        }

        var length = Math.Min(Context.Length, series.Precision);
        return PowerSeries<Expr>.Of(_field, 0, SeriesKernels.Reverse(_field, (ReadOnlySpan<Expr>)series.Dense(_field.Zero, length), length), length);
    }
}
