using System.Runtime.CompilerServices;

namespace SymCalc.Compilation;

/// <summary>Makes a tape of what a builder has: drops what no output needs and numbers the registers.</summary>
/// <remarks>Long tapes pass here once: the loops are compiled with all optimisations at once.</remarks>
internal readonly ref struct TapeCompaction
{
    private readonly TapeBuilder _builder;
    private readonly ReadOnlySpan<Instruction> _nodes;
    private readonly int _inputCount;
    private readonly int[] _outputs;
    private readonly int[] _registers;          // of each node; before it has one, 1 if it is needed

    public TapeCompaction(TapeBuilder builder, int inputCount, int[] outputs)
    {
        _builder = builder;
        _nodes = builder.Nodes;
        _inputCount = inputCount;
        _outputs = outputs;
        _registers = new int[builder.Count];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public Tape ToTape()
    {
        MarkNeeded();
        var isConstant = _builder.AreConstant;
        var literals = new List<double>();
        var (prologueCount, codeCount) = (0, 0);
        for (var node = 0; node < _nodes.Length; node++)
        {
            if (_registers[node] == 0)
            {
                continue;
            }

            switch (_nodes[node].Op)
            {
                case TapeOp.Input:
                    break;
                case TapeOp.Literal:
                    literals.Add(_builder.Literals[_nodes[node].A]);
                    break;
                default:
                    _ = isConstant[node] ? prologueCount++ : codeCount++;
                    break;
            }
        }

        var prologue = new Instruction[prologueCount];
        var code = new Instruction[codeCount];
        var arguments = new List<int>();
        var nextLiteral = _inputCount;
        var firstPrologue = _inputCount + literals.Count;
        (prologueCount, codeCount) = (0, 0);
        for (var node = 0; node < _nodes.Length; node++)
        {
            if (_registers[node] == 0)
            {
                continue;
            }

            ref readonly var instruction = ref _nodes[node];
            if (instruction.Op == TapeOp.Input)
            {
                _registers[node] = instruction.A;
            }
            else if (instruction.Op == TapeOp.Literal)
            {
                _registers[node] = nextLiteral++;
            }
            else if (isConstant[node])
            {
                prologue[prologueCount] = Renumber(instruction, arguments);
                _registers[node] = firstPrologue + prologueCount++;
            }
            else
            {
                code[codeCount] = Renumber(instruction, arguments);
                _registers[node] = firstPrologue + prologue.Length + codeCount++;
            }
        }

        var outputs = new int[_outputs.Length];
        for (var i = 0; i < outputs.Length; i++)
        {
            outputs[i] = _registers[_outputs[i]];
        }

        return new Tape
        {
            InputCount = _inputCount,
            Literals = [.. literals],
            Prologue = prologue,
            Code = code,
            Arguments = [.. arguments],
            Functions = [.. _builder.Functions],
            Outputs = outputs,
        };
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void MarkNeeded()
    {
        foreach (var output in _outputs)
        {
            _registers[output] = 1;
        }

        for (var node = _nodes.Length - 1; node >= 0; node--)
        {
            if (_registers[node] == 0)
            {
                continue;
            }

            var (op, a, b, c) = _nodes[node];
            if (op == TapeOp.CallMany)
            {
                foreach (var argument in _builder.Arguments.Slice(a, b))
                {
                    _registers[argument] = 1;
                }

                continue;
            }

            var count = TapeOps.RegisterCount(op);
            if (count > 0)
            {
                _registers[a] = 1;
            }

            if (count > 1)
            {
                _registers[b] = 1;
            }

            if (count > 2)
            {
                _registers[c] = 1;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private Instruction Renumber(in Instruction node, List<int> arguments)
    {
        var (op, a, b, c) = node;
        switch (op)
        {
            case TapeOp.CallMany:
                foreach (var argument in _builder.Arguments.Slice(a, b))
                {
                    arguments.Add(_registers[argument]);
                }

                return new Instruction(op, arguments.Count - b, b, c);
            case TapeOp.Call1:
                return new Instruction(op, _registers[a], 0, c);
            case TapeOp.Call2:
                return new Instruction(op, _registers[a], _registers[b], c);
            case TapeOp.Choose:
                return new Instruction(op, _registers[a], _registers[b], _registers[c]);
            default:
                return new Instruction(op, _registers[a], TapeOps.RegisterCount(op) > 1 ? _registers[b] : 0);
        }
    }
}
