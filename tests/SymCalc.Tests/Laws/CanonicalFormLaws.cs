using SymCalc.Graph;
using SymCalc.Nodes;

namespace SymCalc.Tests.Laws;

/// <summary>One expression has one form: exact laws, without a tolerance.</summary>
public sealed class CanonicalFormLaws
{
    [Fact]
    public void SameTreeBuiltTwice_IsOneExpression() => Law.Always(ExprGenerator.Expressions().And(ExprGenerator.Points), c =>
    {
        var (tree, points) = c;
        var (e, again) = (tree.Build(), tree.Build());
        AssertSame(e, again);
        foreach (var point in points)
        {
            Assert.Equal(BitConverter.DoubleToInt64Bits(e.Evaluate(point.Values())), BitConverter.DoubleToInt64Bits(again.Evaluate(point.Values())));
        }
    });

    /// <summary>Every node is what the factories make of its parts, whose symbols are other objects of the same names.</summary>
    [Fact]
    public void RebuildingANode_GivesTheSameNode() => Law.Always(ExprGenerator.Expressions(), tree =>
    {
        var e = tree.Build();
        var copies = ExprGenerator.Variables.ToDictionary(name => new Symbol(name), name => (Expr)new Symbol(name));
        using var dag = Dag.Of(e);
        for (var i = 0; i < dag.Count; i++)
        {
            var node = dag[i];
            Expr[] children = [.. dag.ChildrenOf(i).ToArray().Select(child => dag[child].Substitute(copies))];
            AssertSame(node, Rebuilding.WithChildren(node, children));
            Assert.Same(node, Rebuilding.WithChildren(node, [.. Enumerable.Range(0, node.ChildCount).Select(node.GetChild)]));
        }
    });

    [Fact]
    public void TermsAndFactors_MakeTheirExpressionAgain() => Law.Always(ExprGenerator.Expressions(), tree =>
    {
        using var dag = Dag.Of(tree.Build());
        for (var i = 0; i < dag.Count; i++)
        {
            switch (dag[i])
            {
                case SumExpr sum:
                    Assert.Equal(sum, ExprMath.Sum(sum.Terms));
                    break;
                case ProductExpr product:
                    Assert.Equal(product, ExprMath.Product(product.Factors));
                    break;
            }
        }
    });

    /// <summary>Equal expressions have equal values; so trees with different values are different expressions.</summary>
    [Fact]
    public void EqualExpressions_HaveEqualValues() => Law.Always(
        ExprGenerator.Expressions(largest: 12).And(ExprGenerator.Points),
        c =>
        {
            var e = c.First.Build();
            foreach (var variant in c.First.Shrink().Take(40))
            {
                var other = variant.Build();
                if (e != other)
                {
                    continue;
                }

                Assert.Equal(e.GetHashCode(), other.GetHashCode());
                foreach (var point in c.Second)
                {
                    var (a, b) = (c.First.Evaluate(point.Approximate), variant.Evaluate(point.Approximate));
                    Assert.True(!a.IsCertain || !b.IsCertain || a.Agrees(b), $"{c.First} and {variant} are both {e}, but {a} and {b} at {point}");
                }
            }
        });

    /// <summary>A sum's fingerprint is the sum of its terms', a product's logarithm that of its factors'.</summary>
    [Fact]
    public void Fingerprints_AddUp() => Law.Always(
        ExprGenerator.Expressions(Ingredients.Exact, largest: 10).And(ExprGenerator.Expressions(Ingredients.Exact, largest: 10)),
        c =>
        {
            var (u, v) = (c.First.Build(), c.Second.Build());
            if (u.IsUndefined || v.IsUndefined)
            {
                return;
            }

            Assert.Equal(u.Additive + v.Additive, (u + v).Additive);
            Assert.Equal(u.Additive - v.Additive, (u - v).Additive);
        });

    internal static void AssertSame(Expr expected, Expr actual)
    {
        Assert.Equal(expected, actual);
        Assert.Equal(expected.GetHashCode(), actual.GetHashCode());
        Assert.Equal(expected.ToString(), actual.ToString());
        Assert.Equal(expected.ToString("L", null), actual.ToString("L", null));
    }
}
