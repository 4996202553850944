using SymCalc.Graph;

namespace SymCalc.Differentiation;

/// <summary>
/// A function's partial derivative in an arena: made once over placeholders for the arguments and for the call itself,
/// then written out with real nodes in their places.
/// </summary>
internal sealed class ArenaTemplate
{
    private const int Computed = -1;
    private const int Self = -2;
    private const int FirstArgument = -3;       // argument i is FirstArgument - i

    private readonly Arena _arena;
    private readonly Expr[] _nodes;
    private readonly int[][] _children;
    private readonly int[] _sources;            // of each node: what it stands for, or the arena node of a constant
    private readonly int[] _ids;
    private readonly int[] _scratch;

    private ArenaTemplate(Arena arena, Dag dag, ReadOnlySpan<Expr> arguments, Expr self)
    {
        _arena = arena;
        _nodes = new Expr[dag.Count];
        _children = new int[dag.Count][];
        _sources = new int[dag.Count];
        _ids = new int[dag.Count];
        _scratch = new int[dag.LargestChildCount];
        for (var i = 0; i < _nodes.Length; i++)
        {
            _nodes[i] = dag[i];
            _children[i] = dag.ChildrenOf(i).ToArray();
            var argument = arguments.IndexOf(dag[i]);
            _sources[i] = argument >= 0 ? FirstArgument - argument
                : dag[i].Equals(self) ? Self
                : dag[i].ChildCount == 0 ? arena.Leaf(dag[i])
                : Computed;
        }
    }

    /// <summary>The template of ∂f/∂uᵢ.</summary>
    public static ArenaTemplate Of(Arena arena, FunctionDefinition function, int index)
    {
        var arguments = new Expr[function.Arity];
        for (var i = 0; i < arguments.Length; i++)
        {
            arguments[i] = Symbol.OfValidName(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"${i}"));
        }

        var self = Symbol.OfValidName("$f");
        using var dag = Dag.Of(function.DifferentiateBy(index, arguments, self));
        return new ArenaTemplate(arena, dag, arguments, self);
    }

    /// <summary>The derivative's node for a call with these arguments.</summary>
    public int Instantiate(ReadOnlySpan<int> arguments, int call)
    {
        // The list of arguments may move while nodes are added, so those that are used are taken first.
        for (var i = 0; i < _nodes.Length; i++)
        {
            _ids[i] = _sources[i] switch
            {
                Computed => Computed,
                Self => call,
                >= 0 and var constant => constant,
                var source => arguments[FirstArgument - source],
            };
        }

        for (var i = 0; i < _nodes.Length; i++)
        {
            if (_sources[i] == Computed)
            {
                var children = _children[i];
                var ids = _scratch.AsSpan(0, children.Length);
                for (var k = 0; k < ids.Length; k++)
                {
                    ids[k] = _ids[children[k]];
                }

                _ids[i] = ArenaImport.Make(_arena, _nodes[i], ids);
            }
        }

        return _ids[^1];
    }
}
