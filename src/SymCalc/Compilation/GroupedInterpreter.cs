using System.Runtime.CompilerServices;
using SymCalc.Evaluation;

namespace SymCalc.Compilation;

/// <summary>Executes a tape group by group: ready at once, without generated code.</summary>
/// <typeparam name="T">The kind of numbers.</typeparam>
/// <typeparam name="TArithmetic">What the operations mean for them.</typeparam>
internal sealed unsafe class GroupedInterpreter<T, TArithmetic> : TapeMachine<T>
    where T : unmanaged
    where TArithmetic : struct, IArithmetic<T>
{
    /// <summary>Up to so many bytes of registers are on the stack.</summary>
    private const int LargestStackBytes = 8 * 1024;

    private readonly int _inputCount;
    private readonly int _firstCode;
    private readonly int _registerCount;
    private readonly T[] _constants;
    private readonly GroupedProgram _program;
    private readonly int[] _outputs;
    private readonly WorkPool<T> _pool;

    /// <summary>Prepares a tape, and computes what depends on no variable.</summary>
    public GroupedInterpreter(Tape tape)
    {
        (_inputCount, _firstCode, _registerCount) = (tape.InputCount, tape.FirstCode, tape.RegisterCount);
        var registers = new int[tape.RegisterCount];
        for (var i = 0; i < registers.Length; i++)
        {
            registers[i] = i;
        }

        var prologue = GroupedProgram.Of(tape, tape.Prologue, tape.FirstPrologue, registers);
        _program = GroupedProgram.Of(tape, tape.Code, tape.FirstCode, registers);
        _outputs = Array.ConvertAll(tape.Outputs, register => registers[register]);
        _constants = new T[tape.FirstCode - tape.InputCount];
        _pool = new WorkPool<T>(CreateWork);
        ComputeConstants(tape, prologue);
        Constants = Enumerable.Range(tape.InputCount, _constants.Length).Select(register => _constants[registers[register] - tape.InputCount]).ToArray();
    }

    /// <summary>The values of the literals and of the prologue, in the order of the tape's registers.</summary>
    public ReadOnlyMemory<T> Constants { get; }

    private void ComputeConstants(Tape tape, GroupedProgram prologue)
    {
        var work = CreateWork();
        for (var i = 0; i < tape.Literals.Length; i++)
        {
            work[tape.FirstLiteral + i] = default(TArithmetic).Constant(tape.Literals[i]);
        }

        fixed (T* w = work)
        {
            Execute(prologue, w, tape.FirstPrologue);
        }

        work.AsSpan(_inputCount, _constants.Length).CopyTo(_constants);
    }

    /// <inheritdoc/>
    public override void Run(ReadOnlySpan<T> x, Span<T> results)
    {
        if (_registerCount * sizeof(T) <= LargestStackBytes)
        {
            RunOnStack(x, results);
            return;
        }

        var work = _pool.Rent();
        try
        {
            fixed (T* w = work)
            {
                x.CopyTo(work);
                Execute(_program, w, _firstCode);
                Store(w, results);
            }
        }
        finally
        {
            _pool.Return(work);
        }
    }

    [SkipLocalsInit]
    private void RunOnStack(ReadOnlySpan<T> x, Span<T> results)
    {
        var work = stackalloc T[_registerCount];
        x.CopyTo(new Span<T>(work, _inputCount));
        _constants.CopyTo(new Span<T>(work + _inputCount, _constants.Length));
        Execute(_program, work, _firstCode);
        Store(work, results);
    }

    private T[] CreateWork()
    {
        var work = new T[_registerCount];
        _constants.CopyTo(work.AsSpan(_inputCount));
        return work;
    }

    private void Store(T* work, Span<T> results)
    {
        var outputs = _outputs;
        for (var i = 0; i < results.Length && i < outputs.Length; i++)
        {
            results[i] = work[outputs[i]];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Execute(GroupedProgram program, T* w, int first)
    {
        var arithmetic = default(TArithmetic);
        var d = w + first;
        fixed (int* operands = program.Operands)
        {
            var p = operands;
            foreach (var run in program.Runs)
            {
                var end = d + run.Count;
                switch (run.Op)
                {
                    case TapeOp.Add:
                        for (; d < end; d++, p += 2)
                        {
                            *d = arithmetic.Add(w[p[0]], w[p[1]]);
                        }

                        break;
                    case TapeOp.Subtract:
                        for (; d < end; d++, p += 2)
                        {
                            *d = arithmetic.Subtract(w[p[0]], w[p[1]]);
                        }

                        break;
                    case TapeOp.Multiply:
                        for (; d < end; d++, p += 2)
                        {
                            *d = arithmetic.Multiply(w[p[0]], w[p[1]]);
                        }

                        break;
                    case TapeOp.Scale:
                        for (; d < end; d++, p += 2)
                        {
                            *d = arithmetic.Scale(w[p[0]], w[p[1]]);
                        }

                        break;
                    case TapeOp.Divide:
                        for (; d < end; d++, p += 2)
                        {
                            *d = arithmetic.Divide(w[p[0]], w[p[1]]);
                        }

                        break;
                    case TapeOp.Power:
                        for (; d < end; d++, p += 2)
                        {
                            *d = arithmetic.Power(w[p[0]], w[p[1]]);
                        }

                        break;
                    case TapeOp.Negate:
                        for (; d < end; d++, p++)
                        {
                            *d = arithmetic.Negate(w[p[0]]);
                        }

                        break;
                    case TapeOp.SquareRoot:
                        for (; d < end; d++, p++)
                        {
                            *d = arithmetic.SquareRoot(w[p[0]]);
                        }

                        break;
                    case TapeOp.CubeRoot:
                        for (; d < end; d++, p++)
                        {
                            *d = arithmetic.CubeRoot(w[p[0]]);
                        }

                        break;
                    case TapeOp.Exponential:
                        for (; d < end; d++, p++)
                        {
                            *d = arithmetic.Exponential(w[p[0]]);
                        }

                        break;
                    case TapeOp.Choose:
                        for (; d < end; d++, p += 3)
                        {
                            *d = arithmetic.Choose(w[p[0]], w[p[1]], w[p[2]]);
                        }

                        break;
                    case TapeOp.Call1:
                        for (; d < end; d++, p++)
                        {
                            *d = arithmetic.Call(run.Function!, w[p[0]]);
                        }

                        break;
                    case TapeOp.Call2:
                        for (; d < end; d++, p += 2)
                        {
                            *d = arithmetic.Call(run.Function!, w[p[0]], w[p[1]]);
                        }

                        break;
                    case TapeOp.CallMany:
                        for (; d < end; d++, p += 2)
                        {
                            *d = CallMany(run.Function!, program.Arguments.AsSpan(p[0], p[1]), w);
                        }

                        break;
                    default:
                        for (var relation = TapeOps.RelationOf(run.Op); d < end; d++, p += 2)
                        {
                            *d = arithmetic.Test(relation, w[p[0]], w[p[1]]);
                        }

                        break;
                }
            }
        }
    }

    private static T CallMany(FunctionDefinition function, ReadOnlySpan<int> registers, T* w)
    {
        Span<T> arguments = registers.Length <= 8 ? stackalloc T[registers.Length] : new T[registers.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            arguments[i] = w[registers[i]];
        }

        return default(TArithmetic).Call(function, arguments);
    }
}
