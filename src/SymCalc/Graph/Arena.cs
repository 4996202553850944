using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
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
/// looks at one. Not thread-safe while it is written; reading it is. The arrays are pooled: whoever is done with an arena
/// for good gives them back.
/// </remarks>
internal sealed partial class Arena
{
    private const int SmallestCapacity = 256;
    private const int LargestFirstCapacity = 1 << 16;
    private const int FirstLeafSlots = 64;
    private const int RecentLeaves = 64;
    private const int SmallNumbers = 32;

    private Node[] _nodes;
    private OperandTable _table;                                // of nodes with operands
    private int[] _leafSlots;                                   // of leaves: node + 1, by hash; 0 is free
    private readonly (Expr? Leaf, int Node)[] _recentLeaves = new (Expr?, int)[RecentLeaves];
    private readonly List<Expr> _leafObjects = [];
    private readonly Dictionary<FunctionDefinition, int> _functionIndex = new(FunctionIdentity.Instance);
    private readonly List<FunctionDefinition> _functions = [];
    private readonly List<PiecewiseExpr> _shapes = [];
    private readonly Dictionary<string, int> _shapeIndex = new(StringComparer.Ordinal);     // by their relations
    private readonly List<int> _arguments = [];
    private readonly int[] _smallNumbers = new int[2 * SmallNumbers];
    private readonly Dictionary<Number, int> _otherNumbers = [];
    private Expr?[] _objects = [];                              // what was imported, so that it need not be made again

    private readonly record struct Node(ArenaOp Op, int A, int B);

    /// <summary>An empty arena.</summary>
    /// <param name="treeSize">The size of the expressions that will be imported, if it is known.</param>
    public Arena(int treeSize = 0)
    {
        _nodes = ArrayPool<Node>.Shared.Rent(Math.Clamp(treeSize, SmallestCapacity, LargestFirstCapacity));
        _table = new OperandTable(_nodes.Length);
        _leafSlots = new int[FirstLeafSlots];
        Zero = Leaf(NumberExpr.Zero);
        One = Leaf(NumberExpr.One);
        MinusOne = Leaf(NumberExpr.MinusOne);
    }

    /// <summary>The number of nodes.</summary>
    public int Count { get; private set; }

    public int Zero { get; }

    public int One { get; }

    public int MinusOne { get; }

    public ArenaOp Op(int node) => _nodes[node].Op;

    public int A(int node) => _nodes[node].A;

    public int B(int node) => _nodes[node].B;

    public Expr LeafObject(int node) => _leafObjects[_nodes[node].A];

    public FunctionDefinition Function(int node) => _functions[_nodes[node].A];

    /// <summary>The number under which the function of a call is known here, from 0.</summary>
    public int FunctionIndex(int node) => _nodes[node].A;

    public PiecewiseExpr Shape(int node) => _shapes[_nodes[node].A];

    /// <summary>Whether there is a node that may choose by cases: a definition by cases, or a call of several arguments.</summary>
    public bool HasChoices => _arguments.Count > 0;

    /// <summary>An argument of a call of several arguments.</summary>
    public int ArgumentOf(int node, int index) => _arguments[_nodes[node].B + index];

    /// <summary>The object that a node was imported from, if it was.</summary>
    public bool TryGetObject(int node, [NotNullWhen(true)] out Expr? e)
    {
        e = node < _objects.Length ? _objects[node] : null;
        return e is not null;
    }

    /// <summary>Remembers the object that a node was imported from.</summary>
    public void SetObject(int node, Expr e)
    {
        if (node >= _objects.Length)
        {
            PooledArray.Grow(ref _objects, _objects.Length, node + 1);
        }

        _objects[node] ??= e;
    }

    /// <summary>Gives the pooled memory back; the arena must not be used again.</summary>
    public void Release()
    {
        ArrayPool<Node>.Shared.Return(_nodes);
        _table.Release();
        PooledArray.Return(_objects, Count);
        (_nodes, _objects, Count) = ([], [], 0);
    }

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
        CollectionsMarshal.AsSpan(_arguments).Slice(start, count);

    public int Number(Number value)
    {
        if (!value.TryGetInt64(out var n) || n is < -SmallNumbers or >= SmallNumbers)
        {
            if (!_otherNumbers.TryGetValue(value, out var node))
            {
                node = Leaf(NumberExpr.Of(value));
                _otherNumbers.Add(value, node);
            }

            return node;
        }

        ref var known = ref _smallNumbers[(int)n + SmallNumbers];       // node + 1; 0 is unknown
        if (known == 0)
        {
            known = Leaf(NumberExpr.Of(value)) + 1;
        }

        return known - 1;
    }

    private bool IsNumber(int node) => _nodes[node] is { Op: ArenaOp.Leaf, B: 1 };

    /// <summary>Whether a node is a number, and which.</summary>
    public bool IsNumber(int node, out Number value)
    {
        var (op, a, b) = _nodes[node];
        if (op != ArenaOp.Leaf || b == 0)
        {
            value = default;
            return false;
        }

        value = ((NumberExpr)_leafObjects[a]).Value;
        return true;
    }

    /// <summary>Whether a node is <c>undefined</c>.</summary>
    public bool IsUndefined(int node) => _nodes[node].Op == ArenaOp.Leaf && _leafObjects[_nodes[node].A].IsUndefined;

    /// <summary>a + b; numbers are added up, and so are the coefficients of equal terms.</summary>
    public int Add(int a, int b)
    {
        if (a == Zero || b == Zero)
        {
            return a == Zero ? b : a;
        }

        if (IsNumber(a, out var x) && IsNumber(b, out var y))
        {
            return Number(x + y);
        }

        var (c, d) = (WithoutCoefficient(a), WithoutCoefficient(b));
        return c == d && c >= 0
            ? Multiply(Number(CoefficientOf(a) + CoefficientOf(b)), c)
            : Find(ArenaOp.Add, Math.Min(a, b), Math.Max(a, b));
    }

    /// <summary>t of c·t with an exact number c; a node of another kind itself, and -1 for numbers.</summary>
    private int WithoutCoefficient(int node) => _nodes[node] switch
    {
        { Op: ArenaOp.Leaf, B: 1 } => -1,
        { Op: ArenaOp.Multiply, A: var c, B: var t } when IsNumber(c, out var value) => value.IsExact ? t : -1,
        _ => node,
    };

    private Number CoefficientOf(int node) =>
        _nodes[node].Op == ArenaOp.Multiply && IsNumber(_nodes[node].A, out var c) ? c : SymCalc.Numerics.Number.One;

    /// <summary>a·b; numbers come first and are multiplied.</summary>
    public int Multiply(int a, int b)
    {
        if (a == One || b == One)
        {
            return a == One ? b : a;
        }

        if (a == Zero || b == Zero)
        {
            return Zero;
        }

        if (!IsNumber(a, out var x))
        {
            if (IsNumber(b, out x))
            {
                (a, b) = (b, a);
            }
            else
            {
                return MultiplyTerms(a, b);
            }
        }

        if (IsNumber(b, out var y))
        {
            return Number(x * y);
        }

        // x·(z·c) = (x·z)·c: numbers meet in front
        return _nodes[b].Op == ArenaOp.Multiply && IsNumber(_nodes[b].A, out var z)
            ? Multiply(Number(x * z), _nodes[b].B)
            : Find(ArenaOp.Multiply, a, b);
    }

    /// <summary>a·b for two nodes that are no numbers; if both have coefficients, these are multiplied.</summary>
    private int MultiplyTerms(int a, int b)
    {
        var (s, t) = (WithoutCoefficient(a), WithoutCoefficient(b));
        return s == a || t == b || s < 0 || t < 0
            ? Find(ArenaOp.Multiply, Math.Min(a, b), Math.Max(a, b))
            : Multiply(Number(CoefficientOf(a) * CoefficientOf(b)), Multiply(s, t));
    }

    public int Power(int a, int b) => b == Zero ? One : b == One ? a : Find(ArenaOp.Power, a, b);

    public int Call(FunctionDefinition function, ReadOnlySpan<int> arguments) => arguments.Length == 1
        ? Find(ArenaOp.Call, IndexOf(function), arguments[0])
        : FindMany(ArenaOp.CallMany, IndexOf(function), arguments);

    public int Piecewise(PiecewiseExpr shape, ReadOnlySpan<int> children) => FindMany(ArenaOp.Piecewise, IndexOf(shape), children);

    /// <summary>The index of a shape; definitions with the same relations have one.</summary>
    private int IndexOf(PiecewiseExpr shape)
    {
        var relations = string.Create(shape.BranchCount, shape, static (text, piecewise) =>
        {
            for (var i = 0; i < text.Length; i++)
            {
                text[i] = (char)piecewise.RelationOf(i);
            }
        });
        if (!_shapeIndex.TryGetValue(relations, out var index))
        {
            index = _shapes.Count;
            _shapes.Add(shape);
            _shapeIndex.Add(relations, index);
        }

        return index;
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
}
