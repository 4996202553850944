using SymCalc.Graph;

namespace SymCalc.Tests.Graph;

/// <summary>The one traversal: every distinct node once, children first.</summary>
public sealed class DagTests
{
    private static readonly Symbol X = new("x");

    [Fact]
    public void Nodes_ComeOnce_ChildrenFirst()
    {
        var e = Expr.Parse("sin(x*y)^2 + cos(x*y) + atan2(x*y, sin(x*y))");
        using var dag = Dag.Of(e);
        var nodes = Enumerable.Range(0, dag.Count).Select(i => dag[i]).ToList();
        Assert.Equal(nodes.Distinct().Count(), nodes.Count);
        Assert.Equal(e, nodes[^1]);
        for (var i = 0; i < dag.Count; i++)
        {
            var children = dag.ChildrenOf(i).ToArray();
            Assert.Equal(dag[i].ChildCount, children.Length);
            Assert.All(children, child => Assert.True(child < i));
            Assert.Equal(Enumerable.Range(0, children.Length).Select(dag[i].GetChild), children.Select(child => dag[child]));
        }
    }

    [Fact]
    public void EqualNodesOfDifferentObjects_AreOne()
    {
        using var dag = Dag.Of([ExprMath.Sin(new Symbol("x") + 1), ExprMath.Cos(1 + new Symbol("x"))]);
        Assert.Equal(4, dag.Count);      // x, x + 1, sin, cos
        Assert.True(dag.Find(X + 1) >= 0);
        Assert.True(dag.Find(X + 2) < 0);
    }

    [Fact]
    public void SeveralRoots_ShareTheirParts()
    {
        var inner = ExprMath.Exp(X);
        using var dag = Dag.Of([inner + 1, inner + 2, inner]);
        Assert.Equal(5, dag.Count);      // x, e, e^x and the two sums
        Assert.Equal(2, dag.LargestChildCount);
    }

    [Fact]
    public void ManyNodes_GrowTheTables()
    {
        var e = ExprMath.Sum(Enumerable.Range(0, 1000).Select(i => ExprMath.Sin(new Symbol($"x{i}"))));
        using var dag = Dag.Of(e);
        Assert.Equal(2001, dag.Count);
        Assert.Equal(1000, dag.ChildrenOf(2000).Length);
        Assert.All(Enumerable.Range(0, dag.Count), i => Assert.Equal(i, dag.Find(dag[i])));
    }

    [Fact]
    public void Dispose_MayComeTwice()
    {
        var dag = Dag.Of(X);
        dag.Dispose();
        dag.Dispose();
    }

    [Fact]
    public void Fold_CountsTheTree_ThoughItVisitsTheDag()
    {
        Expr e = X;
        for (var i = 0; i < 60; i++)
        {
            e = ExprMath.Atan2(e, e + 1);
        }

        var visits = 0;
        var size = e.Fold<double>((_, children) =>
        {
            visits++;
            return 1 + children.Sum();
        });
        Assert.Equal(121, visits);
        Assert.True(size > 1e18);
    }
}
