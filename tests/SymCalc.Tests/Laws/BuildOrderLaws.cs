using FsCheck;
using FsCheck.Fluent;

namespace SymCalc.Tests.Laws;

/// <summary>Equal expressions have equal forms, in whatever order their terms and factors were put together.</summary>
public sealed class BuildOrderLaws
{
    private static readonly Arbitrary<int[]> Moves = Arb.From(Gen.ArrayOf(Gen.Choose(0, 5), 7));

    private static readonly Dictionary<string, Func<Expr, Expr>> Operations = new(AlgebraOperations.All)
    {
        ["Simplify"] = e => e.Simplify(),
        ["Stabilize"] = e => e.Stabilize(),
    };

    [Fact]
    public void Forms_OfRandomExpressions_DoNotDependOnIt() => Law.Holds(ExprGenerator.Expressions(Ingredients.Exact, largest: 14).And(Moves), c =>
    {
        var (tree, moves) = c;
        var e = tree.Build();
        AssertEqualForms(e, Rearranged(e, moves));
        return e.ChildCount > 0;
    });

    [Theory]
    [InlineData("(x+y)^2 + x*(x-2)*y + y^2*x + 1/8")]
    [InlineData("exp(x) - exp(y)")]
    [InlineData("2*x*y + 3*x + 2*y + 9*z/2 + x*y^2/(1 + z) - 2")]
    [InlineData("x*z^2 + x*y + x*z + x + z + z^2/y + tan(1/z^4) - 1")]
    [InlineData("-3*y*z*(y - 5)*(y - 3)*(6 + y)")]
    [InlineData("sqrt(x^2 + y^2) + cos(x) + cos(y) + 1")]
    [InlineData("x*y*(x + z) + y*z*(x + y) + z*x*(y + z)")]
    public void Forms_DoNotDependOnIt(string text)
    {
        foreach (var moves in (int[][])[[0], [1], [2, 1], [1, 0, 3]])
        {
            AssertEqualForms(Expr.Parse(text), Rearranged(Expr.Parse(text), moves));
        }
    }

    private static void AssertEqualForms(Expr e, Expr other)
    {
        Assert.Equal(e, other);
        foreach (var (name, operation) in Operations)
        {
            Assert.True(TextOf(e, operation) == TextOf(other, operation), $"{name} of {e} is {TextOf(e, operation)} or {TextOf(other, operation)}");
        }
    }

    private static string TextOf(Expr e, Func<Expr, Expr> operation)
    {
        try
        {
            return operation(e).ToString();
        }
        catch (ExpressionLimitException exception)
        {
            return exception.Message;
        }
    }

    /// <summary>The same expression; where its terms and factors are put together, the one that comes next is chosen by the moves in turn.</summary>
    private static Expr Rearranged(Expr e, int[] moves)
    {
        var next = 0;
        return Of(e);

        Expr Of(Expr part) => part switch
        {
            SumExpr sum => Chosen(sum.Terms).Select(Of).Aggregate((a, b) => a + b),
            ProductExpr product => Chosen(product.Factors).Select(Of).Aggregate((a, b) => a * b),
            PowerExpr power => Of(power.Base).Pow(Of(power.Exponent)),
            CallExpr call => CallExpr.Of(call.Function, [.. Enumerable.Range(0, call.ChildCount).Select(i => Of(call.GetChild(i)))]),
            _ => part,
        };

        IEnumerable<Expr> Chosen(IEnumerable<Expr> parts)
        {
            var left = parts.Reverse().ToList();
            while (left.Count > 0)
            {
                var i = moves[next++ % moves.Length] % left.Count;
                yield return left[i];
                left.RemoveAt(i);
            }
        }
    }
}
