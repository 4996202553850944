using FsCheck;
using FsCheck.Fluent;
using SymCalc.Functions;
using SymCalc.Nodes;

namespace SymCalc.Tests.Laws;

/// <summary>The generator leaves nothing out: else a law would hold because nobody asked.</summary>
public sealed class GeneratorTests
{
    private const int Samples = 1_500;

    private static readonly RawExpr[] Trees = [.. ExprGenerator.Expressions().Generator.Sample(100, new Rnd(20_261_123), Samples)];

    [Fact]
    public void EveryFunctionAndForm_IsUsed()
    {
        var names = Trees.SelectMany(Nodes).Where(node => node.Kind == RawKind.Call).Select(node => (node.Name, node.Children.Count)).ToHashSet();
        Assert.Empty(FunctionTable.All.Select(f => (f.Name, f.Arity)).Concat(RawExpr.Forms).Except(names));
    }

    [Fact]
    public void EveryKindOfNode_IsUsed()
    {
        Assert.Empty(Enum.GetValues<RawKind>().Except(Trees.SelectMany(Nodes).Select(node => node.Kind)));
        Assert.Empty(Enum.GetValues<Relation>().Except(Trees.SelectMany(Nodes).SelectMany(node => node.Relations)));
        Assert.Empty(Enum.GetValues<ExprKind>().Except(Trees.Select(tree => tree.Build().Kind)));
    }

    /// <summary>Spellings that only the parser knows.</summary>
    [Theory]
    [InlineData("√")]
    [InlineData("²")]
    [InlineData("**")]
    [InlineData("π")]
    [InlineData("×")]
    [InlineData("÷")]
    [InlineData("−")]
    [InlineData("^2(")]
    [InlineData(")(")]
    [InlineData("≠")]
    [InlineData("arc")]
    public void EverySpelling_IsUsed(string spelling) =>
        Assert.Contains(Trees, tree => RawText.Of(tree).Contains(spelling, StringComparison.Ordinal));

    /// <summary>A shrunk tree is smaller, or as large with a simpler number or spelling.</summary>
    [Fact]
    public void Shrinking_Ends() => Assert.All(Trees.Take(20), tree =>
    {
        Assert.All(tree.Shrink(), smaller => Assert.True(smaller.Size <= tree.Size));
        var steps = 0;
        while (tree.Shrink().LastOrDefault() is { } next && steps++ < 10_000)
        {
            tree = next;
        }

        Assert.InRange(steps, 0, 9_999);
    });

    private static IEnumerable<RawExpr> Nodes(RawExpr e) => e.Children.SelectMany(Nodes).Prepend(e);
}
