using SymCalc.Graph;

namespace SymCalc.Tests.Graph;

/// <summary>The table in which equal nodes are found: as a dictionary would find them, however the operands are spread.</summary>
public sealed class OperandTableTests
{
    private readonly record struct Parts(int Operand, int Other) : INodeKey
    {
        public required List<Parts> Known { get; init; }

        public uint Hash => (uint)((Operand * 31) + Other);

        public bool Matches(int node) => Known[node] is var known && known.Operand == Operand && known.Other == Other;
    }

    /// <summary>Operands near each other, one that thousands of nodes have, leaves with a line each, and hashes that collide.</summary>
    [Theory]
    [InlineData(0, 5_000, 3)]
    [InlineData(100, 5_000, 3)]
    [InlineData(0, 1, 4_000)]
    [InlineData(7, 8, 4_000)]
    public void Nodes_AreFoundByTheirParts(int leafCount, int operands, int others)
    {
        var table = new OperandTable(4, leafCount);
        var known = new List<Parts>();
        var expected = new Dictionary<(int, int), int>();
        var random = new Random(1);
        for (var i = 0; i < 40_000; i++)
        {
            var parts = new Parts(random.Next(operands), random.Next(others)) { Known = known };
            var found = table.Find(parts.Operand, (uint)parts.Other % 5, parts);
            Assert.Equal(expected.GetValueOrDefault((parts.Operand, parts.Other), -1), found);
            if (found < 0)
            {
                expected.Add((parts.Operand, parts.Other), known.Count);
                table.Add(known.Count);
                known.Add(parts);
            }
        }

        table.Release();
        Assert.True(known.Count > 3_000);
    }
}
