using SymCalc.Functions;
using SymCalc.Graph;
using SymCalc.Numerics;

namespace SymCalc.Differentiation;

/// <summary>The local partial derivatives of arena nodes, from the same definitions as the rules on objects.</summary>
internal sealed class ArenaRules(Arena arena)
{
    private readonly Dictionary<(FunctionDefinition Function, int Index), Template> _templates = [];

    /// <summary>∂node/∂child for the child at an index.</summary>
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
                return arena.Multiply(b, arena.Power(a, arena.Add(b, arena.Number(Number.MinusOne))));
            case ArenaOp.Power:                 // d(b^e) = b^e*ln(b)*de
                return arena.Multiply(node, Logarithm(a));
            case ArenaOp.Piecewise:
                return PiecewisePartial(node, index);
            default:
                return Instantiate(node, index);
        }
    }

    private int Logarithm(int b) => ReferenceEquals(arena.Op(b) == ArenaOp.Leaf ? arena.LeafObject(b) : null, ConstantExpr.E)
        ? arena.One
        : arena.Call(FunctionTable.Ln, [b]);

    /// <summary>1 where the branch is chosen, 0 elsewhere; conditions have no derivative.</summary>
    private int PiecewisePartial(int node, int index)
    {
        Span<int> two = stackalloc int[2];
        var children = arena.ChildrenOf(node, two).ToArray();
        if (index % 3 != 2 && index != children.Length - 1)
        {
            return arena.Zero;
        }

        for (var i = 0; i < children.Length; i++)
        {
            if (i % 3 == 2 || i == children.Length - 1)
            {
                children[i] = i == index ? arena.One : arena.Zero;
            }
        }

        return arena.Piecewise(arena.Shape(node), children);
    }

    private int Instantiate(int node, int index)
    {
        var function = arena.Function(node);
        if (!_templates.TryGetValue((function, index), out var template))
        {
            template = Template.Of(function, index);
            _templates.Add((function, index), template);
        }

        Span<int> two = stackalloc int[2];
        return template.Instantiate(arena, arena.ChildrenOf(node, two), node);
    }

    /// <summary>A function's partial derivative over placeholders for its arguments and for the call itself.</summary>
    private sealed record Template(Expr Derivative, Symbol[] Arguments, Symbol Self)
    {
        public static Template Of(FunctionDefinition function, int index)
        {
            var arguments = Enumerable.Range(0, function.Arity).Select(i => Symbol.OfValidName($"${i}")).ToArray();
            var self = Symbol.OfValidName("$f");
            return new Template(function.DifferentiateBy(index, arguments, self), arguments, self);
        }

        public int Instantiate(Arena arena, ReadOnlySpan<int> arguments, int call)
        {
            var bindings = new Dictionary<Expr, int> { [Self] = call };
            for (var i = 0; i < arguments.Length; i++)
            {
                bindings[Arguments[i]] = arguments[i];
            }

            return ArenaImport.Add(arena, Derivative, bindings);
        }
    }
}
