using FsCheck;

namespace SymCalc.Tests.Laws;

/// <summary>
/// The value rule (SEMANTICS 2): where the original is defined, the result is defined and equal. Tolerance: the rounding
/// errors of both sides as <see cref="RealApproximation"/> bounds them.
/// </summary>
public sealed class ValueRuleLaws
{
    private static readonly Arbitrary<(RawExpr Tree, Point[] Points)> Cases = ExprGenerator.Expressions().And(ExprGenerator.Points);

    [Fact]
    public void Factories_KeepEveryDefinedValue() => Law.Holds(Cases, c => AgreesSomewhere(c.Tree, c.Tree.Build(), c.Points));

    [Fact]
    public void Parser_KeepsEveryDefinedValue() => Law.Holds(Cases, c =>
    {
        var text = RawText.Of(c.Tree);
        return AgreesSomewhere(c.Tree, Expr.Parse(text), c.Points, text);
    });

    [Fact]
    public void Simplify_KeepsEveryDefinedValue() => Law.Holds(Cases, c =>
    {
        var e = c.Tree.Build();
        var simplified = e.Simplify();
        return AgreesSomewhere(p => e.Approximate(p.Approximate), simplified, c.Points, $"{e} became {simplified}");
    });

    [Fact]
    public void Substitute_KeepsEveryDefinedValue() => Law.Holds(
        Cases.And(ExprGenerator.Expressions(largest: 6)).And(ExprGenerator.VariableNames),
        c =>
        {
            var (((tree, points), replacement), name) = c;
            var (e, r) = (tree.Build(), replacement.Build());
            return AgreesSomewhere(
                p => e.Approximate(n => n == name ? r.Approximate(p.Approximate) : p.Approximate(n)),
                e.Substitute(name, r),
                points,
                $"{e} with {name} = {r} became {e.Substitute(name, r)}");
        });

    private static bool AgreesSomewhere(RawExpr tree, Expr e, Point[] points, string? text = null) =>
        AgreesSomewhere(p => tree.Evaluate(p.Approximate), e, points, $"{text ?? tree.ToString()} became {e}");

    /// <summary>Whether there was a point at which the law says something; fails where it is broken.</summary>
    internal static bool AgreesSomewhere(Func<Point, RealApproximation> original, Expr result, Point[] points, string what)
    {
        var says = false;
        foreach (var point in points)
        {
            var before = original(point);
            if (!before.IsCertain)
            {
                continue;
            }

            var after = result.Approximate(point.Approximate);
            if (after.IsUncertain)
            {
                continue;
            }

            Assert.True(after.IsCertain && before.Agrees(after), $"{what}: at {point} {before} became {after}");
            Assert.True(after.Holds(result.Evaluate(point.Values())), $"{what}: at {point} evaluated to {result.Evaluate(point.Values()):R}, not {after}");
            says = true;
        }

        return says;
    }
}
