using FsCheck;

namespace SymCalc.Tests.Laws;

/// <summary>The algebraic operations keep values, and undo each other: exact laws over random expressions.</summary>
public sealed class AlgebraLaws
{
    private static readonly Arbitrary<(RawExpr Tree, Point[] Points)> Cases = ExprGenerator.Expressions(largest: 16).And(ExprGenerator.Points);

    public static TheoryData<string> Names { get; } = [.. AlgebraOperations.All.Keys];

    [Theory, MemberData(nameof(Names))]
    public void Operation_KeepsEveryDefinedValue(string name) => Law.Holds(
        Cases,
        c =>
        {
            var e = c.Tree.Build();
            if (TryApply(name, e) is not { } result)
            {
                return false;
            }

            return ValueRuleLaws.AgreesSomewhere(p => e.Approximate(p.Approximate), result, c.Points, $"{name}: {e} became {result}");
        },
        share: 0.5);

    [Fact]
    public void Expand_OfFactor_IsThePolynomial() => Law.Always(
        ExprGenerator.Expressions(Ingredients.Rational, largest: 12),
        tree =>
        {
            var e = tree.Build();
            if (e.Together() is var fraction && IsPolynomial(fraction))
            {
                Assert.Equal(fraction.Expand(), fraction.Factor().Expand());
            }
        },
        share: 0.5);

    [Fact]
    public void Together_OfApart_IsTheFraction() => Law.Always(
        ExprGenerator.Expressions(Ingredients.Rational, largest: 12),
        tree =>
        {
            var e = tree.Build();
            Assert.True((e.Apart("x") - e).Together().IsZero || e.IsUndefined || !IsPlain(e), $"{e} became {e.Apart("x")}");
        },
        share: 0.5);

    [Fact]
    public void Operations_AreIdempotent() => Law.Always(
        ExprGenerator.Expressions(Ingredients.Rational, largest: 10),
        tree =>
        {
            foreach (var name in (string[])["Factor", "Together", "Cancel"])
            {
                var once = AlgebraOperations.All[name](tree.Build());
                Assert.Equal(once, AlgebraOperations.All[name](once));
            }
        },
        share: 0.5);

    [Theory]
    [InlineData("TrigReduce")]
    [InlineData("TrigExpand")]
    [InlineData("ExpandLog")]
    [InlineData("CombineLogs")]
    [InlineData("PowerSimplify")]
    [InlineData("DenestRoots")]
    public void FormsOfFunctions_AreIdempotent(string name) => Law.Always(ExprGenerator.Expressions(), tree =>
    {
        if (TryApply(name, Composed(tree.Build())) is { } once)
        {
            CanonicalFormLaws.AssertSame(once, AlgebraOperations.All[name](once));
        }
    });

    [Fact]
    public void TrigExpand_OfTrigReduce_IsEquivalent() => Law.Always(
        ExprGenerator.Expressions(Ingredients.Rational, largest: 9),
        tree =>
        {
            var e = Composed(tree.Build());
            if (TryApply("TrigReduce", e) is { } reduced && TryApply("TrigExpand", reduced) is { IsUndefined: false } expanded)
            {
                var verdict = expanded.EquivalentTo(e, new EquivalenceOptions { WorkLimit = 10_000_000 });
                var isTooLarge = verdict.Reason.Contains("budget", StringComparison.Ordinal);
                Assert.True(verdict.Verdict == EquivalenceVerdict.Proven || isTooLarge, $"{e} became {reduced}, {expanded}: {verdict}");
            }
        },
        share: 0.5);

    /// <summary>Sines, logarithms and roots for the variables, so that there is something to do.</summary>
    private static Expr Composed(Expr e) => e.Substitute(new Dictionary<Symbol, Expr>
    {
        [new Symbol("x")] = Expr.Parse("sin(2*x - y)"),
        [new Symbol("y")] = Expr.Parse("cos(x + y)"),
        [new Symbol("z")] = Expr.Parse("cosh(z)*ln(x^2*y)"),
        [new Symbol("a")] = Expr.Parse("sqrt(x^2*(y + 3))"),
    });

    private static bool IsPolynomial(Expr e) => e.Fold<bool>((node, children) => node is Symbol or NumberExpr
        || (node is SumExpr or ProductExpr && children.All(c => c) && !HasNegativePower(node))
        || (node is PowerExpr { Exponent: NumberExpr { Value.Sign: > 0 } } && children[0]));

    private static bool HasNegativePower(Expr node) => node is ProductExpr product && product.Factors.Any(f => f is PowerExpr { Exponent: NumberExpr { Value.Sign: < 0 } });

    /// <summary>Whether a difference of equal forms is sure to be recognised: sums, products and integer powers alone.</summary>
    private static bool IsPlain(Expr e) => e.Fold<bool>((node, children) => node is Symbol or NumberExpr or SumExpr or ProductExpr or PowerExpr { Exponent: NumberExpr { Value.IsInteger: true } }
        && children.All(c => c));

    private static Expr? TryApply(string name, Expr e)
    {
        try
        {
            return AlgebraOperations.All[name](e);
        }
        catch (ExpressionLimitException)
        {
            return null;
        }
    }
}
