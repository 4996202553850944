using SymCalc.Functions;
using SymCalc.Graph;
using SymCalc.Numerics;

namespace SymCalc.Differentiation;

/// <summary>The local partial derivatives of arena nodes, from the same definitions as the rules on objects.</summary>
internal sealed class ArenaRules(Arena arena)
{
    private readonly Dictionary<(int Function, int Index), ArenaTemplate> _templates = [];
    private readonly int _half = arena.Number(new Number(new Rational(1, 2)));

    /// <summary>
    /// ∂node/∂child for the child at an index. A definition by cases has none: what its branches contribute is
    /// <see cref="BranchDerivatives"/>' business.
    /// </summary>
    public int Partial(int node, int index)
    {
        var (a, b) = (arena.A(node), arena.B(node));
        switch (arena.Op(node))
        {
            case ArenaOp.Add:                   // d(a + b) = da + db
                return arena.One;
            case ArenaOp.Multiply:              // d(a*b) = b*da + a*db
                return index == 0 ? b : a;
            case ArenaOp.Power when index == 0: // d(b^e) = e*b^(e-1)*db
                return PowerPartial(node, a, b);
            case ArenaOp.Power:                 // d(b^e) = b^e*ln(b)*de
                return arena.Multiply(node, Logarithm(a));
            default:
                return Instantiate(node, index);
        }
    }

    /// <summary>e*b^(e-1); for e = -1 and e = 1/2 written with b^e itself, which is computed anyway.</summary>
    private int PowerPartial(int node, int b, int e) =>
        e == arena.MinusOne ? arena.Multiply(arena.MinusOne, arena.Multiply(node, node))
        : e == _half ? arena.Multiply(e, arena.Power(node, arena.MinusOne))
        : arena.Multiply(e, arena.Power(b, arena.Add(e, arena.MinusOne)));

    private int Logarithm(int b) => ReferenceEquals(arena.Op(b) == ArenaOp.Leaf ? arena.LeafObject(b) : null, ConstantExpr.E)
        ? arena.One
        : arena.Call(FunctionTable.Ln, [b]);

    private int Instantiate(int node, int index)
    {
        var key = (arena.FunctionIndex(node), index);
        if (!_templates.TryGetValue(key, out var template))
        {
            template = ArenaTemplate.Of(arena, arena.Function(node), index);
            _templates.Add(key, template);
        }

        Span<int> two = stackalloc int[2];
        return template.Instantiate(arena.ChildrenOf(node, two), node);
    }
}
