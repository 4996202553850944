namespace SymCalc.Tests.Semantics;

/// <summary>Every call that may take long listens to its token.</summary>
public sealed class CancellationTests
{
    private static readonly CancellationToken Cancelled = new(true);
    private static readonly Symbol X = new("x");
    private static readonly Expr F = Expr.Parse("exp(sin(x))");
    private static readonly TaylorSeries Series = Expr.Parse("sin(x) + x^2").MaclaurinSeries("x", 8);

    private static readonly (string Name, Action Call)[] Calls =
    [
        (nameof(Expr.Differentiate), static () => F.Differentiate(X, 1, Cancelled)),
        (nameof(Expr.Gradient), static () => F.Gradient([X], Cancelled)),
        (nameof(Expr.Hessian), static () => F.Hessian([X], Cancelled)),
        (nameof(ExprVector.Jacobian), static () => new ExprVector(F).Jacobian([X], Cancelled)),
        (nameof(Expr.Simplify), static () => F.Simplify(new SimplifyOptions(), Cancelled)),
        (nameof(Expr.MaclaurinSeries), static () => F.MaclaurinSeries("x", 10, Cancelled)),
        (nameof(Expr.TaylorSeries), static () => F.TaylorSeries(X, 0, 10, Cancelled)),
        (nameof(Expr.LaurentSeries), static () => F.LaurentSeries(X, 0, 10, Cancelled)),
        (nameof(Expr.Linearize), static () => F.Linearize([(X, 1)], Cancelled)),
        (nameof(Expr.Quadratic), static () => F.Quadratic([(X, 1)], Cancelled)),
        (nameof(ExprVector.TaylorSeries) + " of a vector", static () => new ExprVector(F).TaylorSeries(3, [(X, 1)], Cancelled)),
        (nameof(ExprVector.Linearize) + " of a vector", static () => new ExprVector(F).Linearize([(X, 1)], Cancelled)),
        (nameof(ExprVector.Quadratic) + " of a vector", static () => new ExprVector(F).Quadratic([(X, 1)], Cancelled)),
        (nameof(Expr.LimitAtInfinity), static () => F.LimitAtInfinity("x", Cancelled)),
        (nameof(Expr.LimitAtNegativeInfinity), static () => F.LimitAtNegativeInfinity("x", Cancelled)),
        (nameof(TaylorSeries.Pow), static () => Series.Pow(3, Cancelled)),
        (nameof(TaylorSeries.Compose), static () => Series.Compose(Series, Cancelled)),
        (nameof(TaylorSeries.Reverse), static () => Series.Reverse(Cancelled)),
        (nameof(Expr.ClassifyCriticalPoint), static () => Expr.Parse("x^2").ClassifyCriticalPoint(new Dictionary<string, double> { ["x"] = 0 }, Cancelled)),
        (nameof(Expr.NewtonRaphson), static () => F.NewtonRaphson("x", 1, cancellation: Cancelled)),
        (nameof(Expr.FindCriticalPoints), static () => F.FindCriticalPoints("x", new Interval(0, 1), cancellation: Cancelled)),
        (nameof(Expr.Enclose), static () => F.Enclose(new Dictionary<string, Interval> { ["x"] = new(0, 1) }, cancellation: Cancelled)),
        (nameof(Expr.TaylorSeriesWithin), static () => F.TaylorSeriesWithin("x", 0, new Interval(-1, 1), 1e-3, cancellation: Cancelled)),
    ];

    public static TheoryData<string> Names => [.. Calls.Select(call => call.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void CancelledToken_EndsTheCall(string name) =>
        Assert.Throws<OperationCanceledException>(Calls.Single(call => call.Name == name).Call);
}
