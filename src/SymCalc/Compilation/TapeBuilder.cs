using System.Buffers;
using System.Runtime.InteropServices;
using SymCalc.Evaluation;
using SymCalc.Graph;

namespace SymCalc.Compilation;

/// <summary>
/// Writes operations down as instructions; the same operation on the same operands is written once. A value is the number
/// of its instruction, or the complement of that for its negative.
/// </summary>
/// <remarks>
/// Only what is exact to the last bit is rearranged: a + b and b + a are one instruction, and signs move out of products
/// and into differences (for real numbers; on the complex plane they would change the sign of zeros).
/// </remarks>
internal sealed class TapeBuilder : IDisposable
{
    private const int FirstCapacity = 256;

    private Instruction[] _nodes = ArrayPool<Instruction>.Shared.Rent(FirstCapacity);
    private bool[] _isConstant = ArrayPool<bool>.Shared.Rent(FirstCapacity);
    private OperandTable _table;
    private readonly Dictionary<long, int> _literalNodes = [];
    private readonly List<double> _literals = [];
    private readonly Dictionary<FunctionDefinition, int> _functionIndex = [];
    private readonly List<FunctionDefinition> _functions = [];
    private readonly List<int> _arguments = [];

    /// <summary>Begins with the inputs, which are the first nodes.</summary>
    /// <param name="isReal">Whether signs may move.</param>
    /// <param name="inputCount">The number of variables.</param>
    public TapeBuilder(bool isReal, int inputCount)
    {
        IsReal = isReal;
        _table = new OperandTable(FirstCapacity, inputCount);
        for (var i = 0; i < inputCount; i++)
        {
            Append(new Instruction(TapeOp.Input, i), isConstant: false);
        }
    }

    /// <summary>Whether signs may move.</summary>
    public bool IsReal { get; }

    /// <summary>The number of nodes.</summary>
    public int Count { get; private set; }

    /// <summary>The instructions, inputs and literals among them; until the next is added.</summary>
    public ReadOnlySpan<Instruction> Nodes => _nodes.AsSpan(0, Count);

    /// <summary>Which of the nodes depend on no variable.</summary>
    public ReadOnlySpan<bool> AreConstant => _isConstant.AsSpan(0, Count);

    public IReadOnlyList<double> Literals => _literals;

    public IReadOnlyList<FunctionDefinition> Functions => _functions;

    public ReadOnlySpan<int> Arguments => CollectionsMarshal.AsSpan(_arguments);

    /// <summary>A number; of real ones the negative is the complement of the positive.</summary>
    public int Literal(double value) => IsReal && double.IsNegative(value) ? ~LiteralNode(-value) : LiteralNode(value);

    private int LiteralNode(double value)
    {
        ref var node = ref CollectionsMarshal.GetValueRefOrAddDefault(_literalNodes, BitConverter.DoubleToInt64Bits(value), out var isKnown);
        if (!isKnown)
        {
            _literals.Add(value);
            node = Append(new Instruction(TapeOp.Literal, _literals.Count - 1), isConstant: true);
        }

        return node;
    }

    public int Add(int a, int b) => (a, b) switch
    {
        ( >= 0, >= 0) => Find(TapeOp.Add, Math.Min(a, b), Math.Max(a, b)),
        ( >= 0, < 0) => Find(TapeOp.Subtract, a, ~b),           // a + -b = a - b
        ( < 0, >= 0) => Find(TapeOp.Subtract, b, ~a),           // -a + b = b - a
        _ => Find(TapeOp.Subtract, Plain(a), ~b),               // -a + -b is no -(a + b): -0 + 0 is 0
    };

    public int Subtract(int a, int b) => IsReal ? Add(a, ~b) : Find(TapeOp.Subtract, a, b);

    public int Multiply(int a, int b)
    {
        if (IsReal)
        {
            var (x, y) = (Magnitude(a), Magnitude(b));
            var product = _nodes[x].Op == TapeOp.Literal ? Find(TapeOp.Scale, x, y)
                : _nodes[y].Op == TapeOp.Literal ? Find(TapeOp.Scale, y, x)
                : Find(TapeOp.Multiply, Math.Min(x, y), Math.Max(x, y));
            return Signed(product, (a ^ b) < 0);
        }

        return Find(TapeOp.Multiply, Math.Min(a, b), Math.Max(a, b));
    }

    /// <summary>A literal times a.</summary>
    public int Scale(int c, int a) => IsReal
        ? Signed(Find(TapeOp.Scale, Magnitude(c), Magnitude(a)), (c ^ a) < 0)
        : Find(TapeOp.Scale, c, a);

    public int Divide(int a, int b) => IsReal
        ? Signed(Find(TapeOp.Divide, Magnitude(a), Magnitude(b)), (a ^ b) < 0)
        : Find(TapeOp.Divide, a, b);

    public int Negate(int a) => IsReal ? ~a : Find(TapeOp.Negate, a);

    /// <summary>An operation of one operand.</summary>
    public int Unary(TapeOp op, int a) => Find(op, Plain(a));

    /// <summary>An operation of two operands that may not be exchanged.</summary>
    public int Binary(TapeOp op, int a, int b) => Find(op, Plain(a), Plain(b));

    public int Call(FunctionDefinition function, int a) => Find(TapeOp.Call1, Plain(a), 0, IndexOf(function));

    public int Call(FunctionDefinition function, int a, int b) => Find(TapeOp.Call2, Plain(a), Plain(b), IndexOf(function));

    public int Call(FunctionDefinition function, ReadOnlySpan<int> arguments)
    {
        var start = _arguments.Count;
        foreach (var argument in arguments)
        {
            _arguments.Add(Plain(argument));
        }

        var node = Find(TapeOp.CallMany, start, arguments.Length, IndexOf(function));
        if (_nodes[node].A != start)
        {
            CollectionsMarshal.SetCount(_arguments, start);     // an earlier call has the same arguments
        }

        return node;
    }

    public int Test(Relation relation, int a, int b)
    {
        (a, b) = (Plain(a), Plain(b));
        return relation switch
        {
            Relation.Less => Find(TapeOp.Less, a, b),
            Relation.LessOrEqual => Find(TapeOp.LessOrEqual, a, b),
            Relation.Greater => Find(TapeOp.Less, b, a),
            Relation.GreaterOrEqual => Find(TapeOp.LessOrEqual, b, a),
            Relation.Equal => Find(TapeOp.Equal, Math.Min(a, b), Math.Max(a, b)),
            _ => Find(TapeOp.NotEqual, Math.Min(a, b), Math.Max(a, b)),
        };
    }

    public int Choose(int test, int then, int otherwise) => Find(TapeOp.Choose, Plain(test), Plain(then), Plain(otherwise));

    /// <summary>The node that holds a value itself, not its negative.</summary>
    public int Plain(int value)
    {
        if (value >= 0)
        {
            return value;
        }

        var (op, a, b, _) = _nodes[~value];
        return op switch
        {
            TapeOp.Literal => LiteralNode(-_literals[a]),
            TapeOp.Scale => Find(TapeOp.Scale, LiteralNode(-_literals[_nodes[a].A]), b),        // -(c*u) = (-c)*u
            _ => Find(TapeOp.Negate, ~value),
        };
    }

    private static int Magnitude(int value) => value < 0 ? ~value : value;

    private static int Signed(int node, bool isNegative) => isNegative ? ~node : node;

    private int IndexOf(FunctionDefinition function)
    {
        ref var index = ref CollectionsMarshal.GetValueRefOrAddDefault(_functionIndex, function, out var isKnown);
        if (!isKnown)
        {
            if (!function.HasKernel && (IsReal || function.ComplexKernel is null))
            {
                throw MissingKernel.Of(function);
            }

            index = _functions.Count;
            _functions.Add(function);
        }

        return index;
    }

    /// <summary>The node of an operation, made if there is none.</summary>
    private int Find(TapeOp op, int a, int b = 0, int c = 0)
    {
        var wanted = new Instruction(op, a, b, c);
        var latest = Latest(wanted);
        var node = op == TapeOp.CallMany
            ? FindMany(wanted)
            : _table.Find(latest, (uint)(((a + b + c - latest) * 32) + (int)op), new Key(_nodes, wanted));
        if (node >= 0)
        {
            return node;
        }

        node = Append(wanted, IsConstant(wanted));
        _table.Add(node);
        return node;
    }

    private int FindMany(in Instruction wanted)
    {
        var (latest, hash) = (0, 0);
        foreach (var argument in Arguments.Slice(wanted.A, wanted.B))
        {
            (latest, hash) = (Math.Max(latest, argument), (hash * 31) + argument);
        }

        return _table.Find(latest, (uint)hash, new ListKey(this, wanted, (uint)hash));
    }

    /// <summary>The operand that an instruction is filed under: the latest one that is no constant, which many may have in common.</summary>
    private int Latest(in Instruction instruction)
    {
        var (op, a, b, c) = instruction;
        return TapeOps.RegisterCount(op) switch
        {
            1 => a,
            2 => _isConstant[a] ? b : _isConstant[b] ? a : Math.Max(a, b),
            _ => Math.Max(a, Math.Max(b, c)),
        };
    }

    private readonly struct Key(Instruction[] nodes, Instruction wanted) : INodeKey
    {
        public uint Hash
        {
            get
            {
                var (op, a, b, c) = wanted;
                var hash = ((((ulong)(uint)a << 32) | (uint)b) + (((ulong)op + ((ulong)(uint)c << 8)) * 0x632BE59BD9B4E019UL)) * 0x9E3779B97F4A7C15UL;
                return (uint)((hash ^ (hash >> 29)) >> 32);
            }
        }

        public bool Matches(int node)
        {
            ref readonly var known = ref nodes[node];
            return known.A == wanted.A && known.B == wanted.B && known.Op == wanted.Op && known.C == wanted.C;
        }
    }

    private readonly struct ListKey(TapeBuilder builder, Instruction wanted, uint hash) : INodeKey
    {
        public uint Hash => hash;

        public bool Matches(int node)
        {
            var (op, a, b, c) = builder._nodes[node];
            return op == TapeOp.CallMany && b == wanted.B && c == wanted.C
                && builder.Arguments.Slice(a, b).SequenceEqual(builder.Arguments.Slice(wanted.A, wanted.B));
        }
    }

    private bool IsConstant(in Instruction instruction)
    {
        var (op, a, b, c) = instruction;
        switch (TapeOps.RegisterCount(op))
        {
            case 1:
                return _isConstant[a];
            case 2:
                return _isConstant[a] && _isConstant[b];
            case 3:
                return _isConstant[a] && _isConstant[b] && _isConstant[c];
        }

        foreach (var argument in Arguments.Slice(a, b))
        {
            if (!_isConstant[argument])
            {
                return false;
            }
        }

        return true;
    }

    private int Append(in Instruction node, bool isConstant)
    {
        PooledArray.Push(ref _nodes, Count, node);
        PooledArray.Push(ref _isConstant, Count, isConstant);
        return Count++;
    }

    /// <summary>Gives the pooled memory back.</summary>
    public void Dispose()
    {
        ArrayPool<Instruction>.Shared.Return(_nodes);
        ArrayPool<bool>.Shared.Return(_isConstant);
        _table.Release();
    }
}
