using FsCheck;
using FsCheck.Fluent;
using SymCalc.Simplification;
using SymCalc.Simplification.Proving;

namespace SymCalc.Tests.Laws;

/// <summary>
/// The value rule under assumptions: at every point at which random assumptions hold, what was defined keeps its value. The
/// assumptions are made true at one point of the case, so that they never contradict each other.
/// </summary>
public sealed class AssumptionLaws
{
    private const int KindCount = 10;

    private static readonly Symbol X = new("x");

    private static readonly Symbol Y = new("y");

    private static readonly Symbol Z = new("z");

    private static readonly Symbol A = new("a");

    /// <summary>Points, which of them satisfies the assumptions, what kind of assumption is made of each variable and of a sum.</summary>
    private static readonly Arbitrary<(Point[] Points, int Pivot, int[] Kinds)> Situations = Arb.From(
        from points in ExprGenerator.Points.Generator
        from pivot in Gen.Choose(0, 7)
        from kinds in Gen.ArrayOf(Gen.Choose(0, KindCount), 6)
        select (points, pivot, kinds),
        situation => Enumerable.Range(0, situation.Item3.Length).Where(i => situation.Item3[i] != 0)
            .Select(i => (situation.Item1, situation.Item2, situation.Item3.Select((kind, k) => k == i ? 0 : kind).ToArray())));

    private static readonly Arbitrary<(RawExpr Tree, (Point[] Points, int Pivot, int[] Kinds) Situation)> Cases =
        ExprGenerator.Expressions(largest: 14).And(Situations);

    [Fact]
    public void Simplify_KeepsEveryValueUnderAssumptions() => Law.Holds(Cases, c =>
    {
        var assumptions = AssumptionsOf(c.Situation);
        return SensitiveShapesOf(c.Tree.Build()).Count(e => Agrees(e, e.Simplify(new SimplifyOptions { Assumptions = assumptions }), assumptions, c.Situation.Points)) > 0;
    });

    [Fact]
    public void AlgebraicOperations_KeepEveryValueUnderAssumptions() => Law.Holds(Cases, c =>
    {
        var assumptions = AssumptionsOf(c.Situation);
        var options = new SimplifyOptions { Assumptions = assumptions };
        var e = c.Tree.Build();
        Expr[] originals =
        [
            e + ExprMath.Sqrt(X.Pow(2) * e), ExprMath.Sqrt(X * Y * e) / ExprMath.Sqrt(Y) - e / X, ExprMath.Ln(X * Y.Pow(A) * e) + (X.Pow(Y) * e).Pow(A),
            (e * (ExprMath.Sqrt(X.Pow(2)) + Y)) + ExprMath.Abs(X - Y),
        ];
        Func<Expr, Expr>[] operations =
        [
            o => o.Factor(options), o => o.Together(options), o => o.Apart(X, options),
            o => o.ExpandLog(options), o => o.PowerSimplify(options), o => o.DenestRoots(options),
        ];
        return originals.Sum(original => operations.Count(operation => AgreesWithinLimits(original, operation))) > 0;

        bool AgreesWithinLimits(Expr original, Func<Expr, Expr> operation)
        {
            Expr result;
            try
            {
                result = operation(original);
            }
            catch (ExpressionLimitException)
            {
                return false;
            }

            return Agrees(original, result, assumptions, c.Situation.Points);
        }
    }, share: 0.5);

    [Fact]
    public void Simplify_IsIdempotentAndDeterministicUnderAssumptions() => Law.Always(Cases, c =>
    {
        var options = new SimplifyOptions { Assumptions = AssumptionsOf(c.Situation) };
        var e = c.Tree.Build();
        var simplified = e.Simplify(options);
        CanonicalFormLaws.AssertSame(simplified, simplified.Simplify(options));
        CanonicalFormLaws.AssertSame(simplified, c.Tree.Build().Simplify(new SimplifyOptions { Assumptions = AssumptionsOf(c.Situation) }));
        Assert.True(new Cost().Of(simplified) <= new Cost().Of(e), $"{e} became {simplified}");
    }, share: 0.5);

    /// <summary>What the prover says of values is true of them.</summary>
    [Fact]
    public void Prover_SaysWhatIsTrue() => Law.Holds(Cases, c =>
    {
        var assumptions = AssumptionsOf(c.Situation);
        var prover = new Prover(assumptions);
        var says = false;
        foreach (var e in SensitiveShapesOf(c.Tree.Build()))
        {
            var range = prover.RangeOf(e);
            foreach (var point in c.Situation.Points.Where(point => AreTrueAt(assumptions, point)))
            {
                var value = e.Approximate(point.Approximate);
                if (value.IsCertain)
                {
                    Assert.True(value.Value + value.Error >= range.Values.Lower && value.Value - value.Error <= range.Values.Upper, $"{e} under {assumptions}: {range} at {point}, but {value}");
                    Assert.True(value.Error > 0 || !range.IsPositive || value.Value > 0, $"{e} under {assumptions} is not positive at {point}, but {value}");
                    Assert.True(value.Error > 0 || !range.IsNegative || value.Value < 0, $"{e} under {assumptions} is not negative at {point}, but {value}");
                    Assert.True(value.Error > 0 || !range.IsNonZero || value.Value != 0, $"{e} under {assumptions} is 0 at {point}");
                    Assert.True(!range.IsInteger || Math.Abs(value.Value - Math.Round(value.Value)) <= value.Error, $"{e} under {assumptions} is not whole at {point}, but {value}");
                    Assert.True(value.Error > 0 || range.IsEven is not { } even || (Math.IEEERemainder(value.Value, 2) == 0) == even, $"{e} under {assumptions}: parity at {point}");
                    says = true;
                }
            }
        }

        return says;
    });

    /// <summary>Proven: equal where the assumptions hold. Refuted: at a point where they hold.</summary>
    [Fact]
    public void EquivalentTo_IsNeverWrongUnderAssumptions() => Law.Holds(Cases, c =>
    {
        var assumptions = AssumptionsOf(c.Situation);
        var options = new EquivalenceOptions { Assumptions = assumptions };
        var e = c.Tree.Build();
        var says = false;
        foreach (var (left, right) in ((Expr, Expr)[])[(ExprMath.Abs(e), e), (ExprMath.Sqrt(e.Pow(2) * X), e * ExprMath.Sqrt(X)), (ExprMath.Cos(e + (A * ExprMath.Pi)), ExprMath.Cos(e)), (ExprMath.Ln(X.Pow(2)), 2 * ExprMath.Ln(X)), (ExprMath.Abs(X - Y), X - Y)])
        {
            var result = left.EquivalentTo(right, options);
            if (result.Verdict == EquivalenceVerdict.Proven)
            {
                foreach (var point in c.Situation.Points.Where(point => AreTrueAt(assumptions, point)))
                {
                    var (a, b) = (left.Approximate(point.Approximate), right.Approximate(point.Approximate));
                    Assert.True(!a.IsCertain || !b.IsCertain || a.Agrees(b), $"{left} = {right} under {assumptions} is {result}, but {a} and {b} at {point}");
                    says = true;
                }
            }
            else if (result.Point is { } at)
            {
                var refuting = new Point(at.GetValueOrDefault("x", 1), at.GetValueOrDefault("y", 1), at.GetValueOrDefault("z", 1), at.GetValueOrDefault("a", 1));
                Assert.True(assumptions.Items.All(item => IsTrueAt(item, refuting, -1)), $"{left} = {right}: {result}, but not {assumptions}");
                says = true;
            }
        }

        return says;
    });

    /// <summary>Whether all assumptions certainly hold at a point.</summary>
    internal static bool AreTrueAt(Assumptions assumptions, Point point) => assumptions.Items.All(item => IsTrueAt(item, point, 1));

    /// <summary>With -1 for the slack: whether it may be true, as far as rounding lets one see.</summary>
    private static bool IsTrueAt(Assumption item, Point point, int slack)
    {
        var left = item.Subject.Approximate(point.Approximate);
        if (item.Condition is not { } condition)
        {
            return left is { IsCertain: true, Error: 0 } && (item.Property == NumberProperty.Real || (double.IsInteger(left.Value)
                && (item.Property == NumberProperty.Integer || (Math.IEEERemainder(left.Value, 2) == 0) == (item.Property == NumberProperty.Even))));
        }

        var right = condition.Right.Approximate(point.Approximate);
        return left.IsCertain && right.IsCertain && Compare(condition.Relation, left.Value - right.Value, slack * (left.Error + right.Error));
    }

    private static bool Compare(Relation relation, double difference, double error) => relation switch
    {
        Relation.Less => difference < -error,
        Relation.LessOrEqual => difference <= -error,
        Relation.Greater => difference > error,
        Relation.GreaterOrEqual => difference >= error,
        Relation.Equal => difference == 0 && error <= 0,
        _ => Math.Abs(difference) > error,
    };

    private static bool Agrees(Expr before, Expr after, Assumptions assumptions, Point[] points) => ValueRuleLaws.AgreesSomewhere(
        point => AreTrueAt(assumptions, point) ? before.Approximate(point.Approximate) : RealApproximation.Uncertain,
        after,
        points,
        $"under {assumptions}, {before} became {after}");

    private static Assumptions AssumptionsOf((Point[] Points, int Pivot, int[] Kinds) situation)
    {
        var at = situation.Points[situation.Pivot];
        var assumptions = Assumptions.None;
        Expr[] subjects = [X, Y, Z, A, X - Y, (2 * X * Y) + Z];
        double[] values = [at.X, at.Y, at.Z, at.A, at.X - at.Y, (2 * at.X * at.Y) + at.Z];
        for (var i = 0; i < subjects.Length; i++)
        {
            assumptions = Assume(assumptions, subjects[i], values[i], situation.Kinds[i]);
        }

        return assumptions;
    }

    private static Assumptions Assume(Assumptions assumptions, Expr e, double value, int kind) => kind switch
    {
        1 or 2 when value > 0 => assumptions.And(e > 0),
        1 or 2 when value < 0 => assumptions.And(e < 0),
        3 when value >= 0 => assumptions.And(e >= 0),
        3 => assumptions.And(e <= 0),
        4 when value != 0 => assumptions.And(new Condition(e, Relation.NotEqual, 0)),
        5 => assumptions.And(e > value - 0.5, e < value + 1),
        6 => assumptions.And(2 * e <= 2 * value),
        7 or 8 when double.IsInteger(value) => assumptions.AndInteger(e),
        9 when double.IsInteger(value) => assumptions.And($"{e} {(Math.IEEERemainder(value, 2) == 0 ? "even" : "odd")}"),
        _ => assumptions,
    };

    /// <summary>The expression, and around it shapes that assumptions matter to.</summary>
    private static Expr[] SensitiveShapesOf(Expr e) =>
    [
        e,
        ExprMath.Sqrt(X.Pow(2) * Y * e.Pow(2)) + ExprMath.Abs(X * Y * e),
        ExprMath.Ln(X * e) - ExprMath.Ln(X) + ExprMath.Ln(Y.Pow(2)),
        (X * Y).Pow(A) * Y.Pow(-A) + X.Pow(A).Pow(Y),
        ExprMath.Cos(e + (A * ExprMath.Pi)) + ExprMath.Sin((X + A) * ExprMath.Pi),
        Expr.Parse("(-1)^(a + x)*(-1)^(a - y) + (-x)^a"),
        ExprMath.Max(X, Y) + ExprMath.Min(X + e, Y + e) + ExprMath.Abs(X - Y + Z),
        ExprMath.Floor(e + A) + ExprMath.Sign(X * e) + ExprMath.Sign(Y).Pow(2),
        ExprMath.Piecewise([(X < Y, e), (Z > A, X)], Y),
    ];
}
