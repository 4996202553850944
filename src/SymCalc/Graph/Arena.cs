using SymCalc.Numerics;

namespace SymCalc.Graph;

/// <summary>What a node of an <see cref="Arena"/> is.</summary>
internal enum ArenaOp : byte
{
    /// <summary>A number, symbol or constant: the object at position A.</summary>
    Leaf,

    /// <summary>a + b.</summary>
    Add,

    /// <summary>a·b.</summary>
    Multiply,

    /// <summary>a^b.</summary>
    Power,

    /// <summary>f(b): the function at position A.</summary>
    Call,

    /// <summary>f(…): the function at position A, the arguments from position B of the list of arguments, its arity long.</summary>
    CallMany,

    /// <summary>A definition by cases: the shape at position A, its children from position B of the list of arguments.</summary>
    Piecewise,
}

/// <summary>
/// The private flat graph that heavy work runs in: nodes are numbers in arrays, children before parents, equal nodes are
/// one node. Sums and products are binary, so that large ones share their parts.
/// </summary>
/// <remarks>
/// Array sweeps cannot overflow a stack, and a gradient of a hundred thousand entries makes no objects until somebody
/// looks at one. Not thread-safe while it is written; freezing an entry only reads.
/// </remarks>
internal sealed class Arena
{
    private Node[] _nodes = new Node[64];
    private int[] _slots = new int[256];                       // node + 1, by hash; 0 is free
    private readonly Dictionary<Expr, int> _leaves = [];
    private readonly List<Expr> _leafObjects = [];
    private readonly Dictionary<FunctionDefinition, int> _functionIndex = new(FunctionIdentity.Instance);
    private readonly List<FunctionDefinition> _functions = [];
    private readonly List<PiecewiseExpr> _shapes = [];
    private readonly List<int> _arguments = [];
    private readonly Dictionary<int, Expr> _objects = [];       // what was imported, so that it need not be made again

    private readonly record struct Node(ArenaOp Op, int A, int B);

    public Arena()
    {
        Zero = Leaf(NumberExpr.Zero);
        One = Leaf(NumberExpr.One);
    }

    /// <summary>The number of nodes.</summary>
    public int Count { get; private set; }

    public int Zero { get; }

    public int One { get; }

    public ArenaOp Op(int node) => _nodes[node].Op;

    public int A(int node) => _nodes[node].A;

    public int B(int node) => _nodes[node].B;

    public Expr LeafObject(int node) => _leafObjects[_nodes[node].A];

    public FunctionDefinition Function(int node) => _functions[_nodes[node].A];

    public PiecewiseExpr Shape(int node) => _shapes[_nodes[node].A];

    /// <summary>The object that a node was imported from, if it was.</summary>
    public bool TryGetObject(int node, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Expr? e) => _objects.TryGetValue(node, out e);

    /// <summary>Remembers the object that a node was imported from.</summary>
    public void SetObject(int node, Expr e) => _objects.TryAdd(node, e);

    /// <summary>The children of a node, whatever its kind.</summary>
    public ReadOnlySpan<int> ChildrenOf(int node, Span<int> two)
    {
        var (op, a, b) = _nodes[node];
        switch (op)
        {
            case ArenaOp.Leaf:
                return [];
            case ArenaOp.Call:
                two[0] = b;
                return two[..1];
            case ArenaOp.CallMany:
                return ArgumentsFrom(b, _functions[a].Arity);
            case ArenaOp.Piecewise:
                return ArgumentsFrom(b, _shapes[a].ChildCount);
            default:
                (two[0], two[1]) = (a, b);
                return two;
        }
    }

    private ReadOnlySpan<int> ArgumentsFrom(int start, int count) =>
        System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_arguments).Slice(start, count);

    public int Leaf(Expr e)
    {
        if (!_leaves.TryGetValue(e, out var node))
        {
            _leafObjects.Add(e);
            node = Append(new Node(ArenaOp.Leaf, _leafObjects.Count - 1, 0));
            _leaves.Add(e, node);
        }

        return node;
    }

    public int Number(Number value) => Leaf(NumberExpr.Of(value));

    /// <summary>The value of a node that is a number.</summary>
    public bool IsNumber(int node, out Number value)
    {
        value = default;
        if (_nodes[node].Op != ArenaOp.Leaf || LeafObject(node) is not NumberExpr number)
        {
            return false;
        }

        value = number.Value;
        return true;
    }

    public int Add(int a, int b)
    {
        if (a == Zero || b == Zero)
        {
            return a == Zero ? b : a;
        }

        return IsNumber(a, out var x) && IsNumber(b, out var y) ? Number(x + y) : Find(ArenaOp.Add, Math.Min(a, b), Math.Max(a, b));
    }

    public int Multiply(int a, int b)
    {
        if (a == Zero || b == Zero)
        {
            return Zero;
        }

        if (a == One || b == One)
        {
            return a == One ? b : a;
        }

        if (IsNumber(a, out var x))
        {
            if (IsNumber(b, out var y))
            {
                return Number(x * y);
            }

            // x·(z·c) = (x·z)·c: numbers meet in front
            if (_nodes[b].Op == ArenaOp.Multiply && IsNumber(_nodes[b].A, out var z))
            {
                return Multiply(Number(x * z), _nodes[b].B);
            }

            return Find(ArenaOp.Multiply, a, b);
        }

        return IsNumber(b, out _) ? Multiply(b, a) : Find(ArenaOp.Multiply, Math.Min(a, b), Math.Max(a, b));
    }

    public int Power(int a, int b) => b == Zero ? One : b == One ? a : Find(ArenaOp.Power, a, b);

    public int Call(FunctionDefinition function, ReadOnlySpan<int> arguments) => arguments.Length == 1
        ? Find(ArenaOp.Call, IndexOf(function), arguments[0])
        : AppendMany(ArenaOp.CallMany, IndexOf(function), arguments);

    public int Piecewise(PiecewiseExpr shape, ReadOnlySpan<int> children)
    {
        _shapes.Add(shape);
        return AppendMany(ArenaOp.Piecewise, _shapes.Count - 1, children);
    }

    private int AppendMany(ArenaOp op, int a, ReadOnlySpan<int> children)
    {
        _arguments.AddRange(children);
        return Append(new Node(op, a, _arguments.Count - children.Length));
    }

    private int IndexOf(FunctionDefinition function)
    {
        if (!_functionIndex.TryGetValue(function, out var index))
        {
            index = _functions.Count;
            _functions.Add(function);
            _functionIndex.Add(function, index);
        }

        return index;
    }

    /// <summary>The node of these parts, made if there is none.</summary>
    private int Find(ArenaOp op, int a, int b)
    {
        var slot = Slot(op, a, b, _slots.Length - 1);
        for (; _slots[slot] != 0; slot = (slot + 1) & (_slots.Length - 1))
        {
            ref readonly var known = ref _nodes[_slots[slot] - 1];
            if (known.A == a && known.B == b && known.Op == op)
            {
                return _slots[slot] - 1;
            }
        }

        var node = Append(new Node(op, a, b));
        _slots[slot] = node + 1;
        if (Count * 2 > _slots.Length)
        {
            Rehash();
        }

        return node;
    }

    private static int Slot(ArenaOp op, int a, int b, int mask)
    {
        var hash = ((((ulong)(uint)a << 32) | (uint)b) + ((ulong)op * 0x632BE59BD9B4E019UL)) * 0x9E3779B97F4A7C15UL;
        return (int)(hash >> 32) & mask;
    }

    private void Rehash()
    {
        var larger = new int[_slots.Length * 4];
        for (var node = 0; node < Count; node++)
        {
            var (op, a, b) = _nodes[node];
            if (op is ArenaOp.Leaf or ArenaOp.CallMany or ArenaOp.Piecewise)
            {
                continue;
            }

            var slot = Slot(op, a, b, larger.Length - 1);
            while (larger[slot] != 0)
            {
                slot = (slot + 1) & (larger.Length - 1);
            }

            larger[slot] = node + 1;
        }

        _slots = larger;
    }

    private int Append(Node node)
    {
        if (Count == _nodes.Length)
        {
            Array.Resize(ref _nodes, Count * 2);
        }

        _nodes[Count] = node;
        return Count++;
    }

    /// <summary>Functions are known by name and arity.</summary>
    private sealed class FunctionIdentity : IEqualityComparer<FunctionDefinition>
    {
        public static readonly FunctionIdentity Instance = new();

        public bool Equals(FunctionDefinition? x, FunctionDefinition? y) => x!.Fingerprint == y!.Fingerprint;

        public int GetHashCode(FunctionDefinition obj) => obj.Fingerprint.GetHashCode();
    }
}
