using SymCalc.Evaluation;
using SymCalc.Graph;

namespace SymCalc.Compilation;

/// <summary>From expressions to a tape.</summary>
internal static class Lowering
{
    /// <summary>The tape that computes expressions; for every one exactly what evaluating it alone gives.</summary>
    /// <param name="roots">The expressions, one for each result.</param>
    /// <param name="variables">The variables, without repetition; one that does not occur is ignored.</param>
    /// <param name="isReal">Whether it will be executed on real numbers only.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="ArgumentException">A free symbol is not listed.</exception>
    /// <exception cref="InvalidOperationException">A function has no kernel.</exception>
    /// <remarks>Cost: linear in the number of objects. <see cref="Meaning{T, TArithmetic}"/> says which operations there are.</remarks>
    public static Tape ToTape(IReadOnlyList<Expr> roots, ArgumentList variables, bool isReal, CancellationToken cancellation)
    {
        using TapeBuilder builder = new(isReal);
        for (var i = 0; i < variables.Count; i++)
        {
            builder.Input(i);
        }

        using ObjectFold<int, Step> fold = new(new Step(builder, variables));
        var outputs = new int[roots.Count];
        for (var i = 0; i < outputs.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            outputs[i] = builder.Plain(fold.Of(roots[i], cancellation));
        }

        return new Compaction(builder, variables.Count, outputs).ToTape();
    }

    private readonly struct Step(TapeBuilder builder, ArgumentList variables) : IFoldStep<int>
    {
        public int Of(Expr node, ReadOnlySpan<int> children, ReadOnlySpan<int> values) => node is Symbol symbol
            ? variables.IndexOf(symbol)
            : new Meaning<int, TapeArithmetic>(new TapeArithmetic(builder)).Of(node, children, values);
    }

    /// <summary>Drops what no output needs and numbers the registers.</summary>
    private readonly struct Compaction
    {
        private readonly TapeBuilder _builder;
        private readonly int _inputCount;
        private readonly int[] _outputs;
        private readonly int[] _registers;

        public Compaction(TapeBuilder builder, int inputCount, int[] outputs)
        {
            _builder = builder;
            _inputCount = inputCount;
            _outputs = outputs;
            _registers = new int[builder.Count];
        }

        public Tape ToTape()
        {
            MarkNeeded();
            var literals = new List<double>();
            var (prologueCount, codeCount) = (0, 0);
            for (var node = 0; node < _registers.Length; node++)
            {
                if (_registers[node] == 0)
                {
                    continue;
                }

                switch (_builder[node].Op)
                {
                    case TapeOp.Input:
                        _registers[node] = _builder[node].A;
                        break;
                    case TapeOp.Literal:
                        _registers[node] = _inputCount + literals.Count;
                        literals.Add(_builder.Literals[_builder[node].A]);
                        break;
                    default:
                        _ = _builder.IsConstant(node) ? prologueCount++ : codeCount++;
                        break;
                }
            }

            var prologue = new Instruction[prologueCount];
            var code = new Instruction[codeCount];
            var arguments = new List<int>();
            var firstPrologue = _inputCount + literals.Count;
            (prologueCount, codeCount) = (0, 0);
            for (var node = 0; node < _registers.Length; node++)
            {
                if (_registers[node] == 0 || _builder[node].Op is TapeOp.Input or TapeOp.Literal)
                {
                    continue;
                }

                var instruction = Renumber(_builder[node], arguments);
                if (_builder.IsConstant(node))
                {
                    _registers[node] = firstPrologue + prologueCount;
                    prologue[prologueCount++] = instruction;
                }
                else
                {
                    _registers[node] = firstPrologue + prologue.Length + codeCount;
                    code[codeCount++] = instruction;
                }
            }

            return new Tape
            {
                InputCount = _inputCount,
                Literals = [.. literals],
                Prologue = prologue,
                Code = code,
                Arguments = [.. arguments],
                Functions = [.. _builder.Functions],
                Outputs = Array.ConvertAll(_outputs, OutputRegister),
            };
        }

        private int OutputRegister(int node) => _registers[node];

        /// <summary>Sets the register of every node that an output depends on to 1.</summary>
        private void MarkNeeded()
        {
            foreach (var output in _outputs)
            {
                _registers[output] = 1;
            }

            for (var node = _registers.Length - 1; node >= 0; node--)
            {
                if (_registers[node] == 0)
                {
                    continue;
                }

                var (op, a, b, c) = _builder[node];
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
}
