using System.Buffers;
using System.Runtime.InteropServices;
using SymCalc.Evaluation;

namespace SymCalc.Compilation;

/// <summary>
/// Writes operations down as instructions; the same operation on the same operands is written once. A value is the number
/// of its instruction, or the complement of that for its negative.
/// </summary>
/// <remarks>
/// Only what is exact to the last bit is rearranged: a + b and b + a are one instruction, and signs move out of products
/// and into differences (for real numbers; on the complex plane they would change the sign of zeros).
/// </remarks>
/// <param name="isReal">Whether signs may move.</param>
internal sealed class TapeBuilder(bool isReal) : IDisposable
{
    private const int FirstCapacity = 256;

    private Instruction[] _nodes = ArrayPool<Instruction>.Shared.Rent(FirstCapacity);
    private bool[] _isConstant = ArrayPool<bool>.Shared.Rent(FirstCapacity);
    private int[] _slots = Slots(2 * FirstCapacity);        // node + 1, by hash; 0 is free
    private int _mask = (2 * FirstCapacity) - 1;
    private readonly Dictionary<long, int> _literalNodes = [];
    private readonly List<double> _literals = [];
    private readonly Dictionary<FunctionDefinition, int> _functionIndex = [];
    private readonly List<FunctionDefinition> _functions = [];
    private readonly List<int> _arguments = [];

    /// <summary>Whether signs may move.</summary>
    public bool IsReal { get; } = isReal;

    /// <summary>The number of nodes.</summary>
    public int Count { get; private set; }

    public Instruction this[int node] => _nodes[node];

    public bool IsConstant(int node) => _isConstant[node];

    public IReadOnlyList<double> Literals => _literals;

    public IReadOnlyList<FunctionDefinition> Functions => _functions;

    public ReadOnlySpan<int> Arguments => CollectionsMarshal.AsSpan(_arguments);

    /// <summary>The value of a variable.</summary>
    public int Input(int index) => Append(new Instruction(TapeOp.Input, index), isConstant: false);

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
        var slot = Start(wanted);
        for (; _slots[slot] != 0; slot = (slot + 1) & _mask)
        {
            if (IsSame(_nodes[_slots[slot] - 1], wanted))
            {
                return _slots[slot] - 1;
            }
        }

        _slots[slot] = Append(wanted, AreConstant(wanted)) + 1;
        if (Count * 2 > _mask)
        {
            Rehash();
        }

        return Count - 1;
    }

    private bool IsSame(in Instruction known, in Instruction wanted) => known.Op == wanted.Op && known.B == wanted.B && known.C == wanted.C
        && (known.A == wanted.A || (known.Op == TapeOp.CallMany && Arguments.Slice(known.A, known.B).SequenceEqual(Arguments.Slice(wanted.A, wanted.B))));

    private bool AreConstant(in Instruction instruction)
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

    private int Start(in Instruction node)
    {
        var (op, a, b, c) = node;
        if (op == TapeOp.CallMany)
        {
            a = 0;
            foreach (var argument in Arguments.Slice(node.A, node.B))
            {
                a = (a * 31) + argument;
            }
        }

        var hash = ((((ulong)(uint)a << 32) | (uint)b) + (((ulong)op + ((ulong)(uint)c << 8)) * 0x632BE59BD9B4E019UL)) * 0x9E3779B97F4A7C15UL;
        return (int)(hash >> 32) & _mask;
    }

    private void Rehash()
    {
        ArrayPool<int>.Shared.Return(_slots);
        _mask = (_mask * 4) + 3;
        _slots = Slots(_mask + 1);
        for (var node = 0; node < Count; node++)
        {
            if (_nodes[node].Op is TapeOp.Input or TapeOp.Literal)
            {
                continue;
            }

            var slot = Start(_nodes[node]);
            while (_slots[slot] != 0)
            {
                slot = (slot + 1) & _mask;
            }

            _slots[slot] = node + 1;
        }
    }

    private static int[] Slots(int count)
    {
        var slots = ArrayPool<int>.Shared.Rent(count);
        slots.AsSpan(0, count).Clear();
        return slots;
    }

    private int Append(in Instruction node, bool isConstant)
    {
        if (Count == _nodes.Length)
        {
            Enlarge(ref _nodes);
        }

        if (Count == _isConstant.Length)
        {
            Enlarge(ref _isConstant);
        }

        _nodes[Count] = node;
        _isConstant[Count] = isConstant;
        return Count++;
    }

    private static void Enlarge<T>(ref T[] array)
    {
        var larger = ArrayPool<T>.Shared.Rent(array.Length * 2);
        array.CopyTo(larger, 0);
        ArrayPool<T>.Shared.Return(array);
        array = larger;
    }

    /// <summary>Gives the pooled memory back.</summary>
    public void Dispose()
    {
        ArrayPool<Instruction>.Shared.Return(_nodes);
        ArrayPool<bool>.Shared.Return(_isConstant);
        ArrayPool<int>.Shared.Return(_slots);
    }
}
