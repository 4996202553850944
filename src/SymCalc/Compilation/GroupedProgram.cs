using System.Buffers;
using System.Runtime.CompilerServices;

namespace SymCalc.Compilation;

/// <summary>Instructions of one kind that do not depend on each other.</summary>
/// <param name="Op">What they do.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Function">The function that they call, if they call one.</param>
internal readonly record struct Run(TapeOp Op, int Count, FunctionDefinition? Function);

/// <summary>
/// A tape's instructions in groups: by how deep they depend on others, and in a level by what they do. An interpreter
/// decides once for a group what to do, not once for an instruction. Results go to the registers from
/// <see cref="Tape.FirstPrologue"/> or <see cref="Tape.FirstCode"/> on, in the order of the groups.
/// </summary>
internal sealed class GroupedProgram
{
    private GroupedProgram(Run[] runs, int[] operands, int[] arguments) => (Runs, Operands, Arguments) = (runs, operands, arguments);

    public Run[] Runs { get; }

    /// <summary>The registers that the instructions read, one after another (of a call of many, the place and number of its arguments).</summary>
    public int[] Operands { get; }

    /// <summary>The registers that are arguments of functions of many.</summary>
    public int[] Arguments { get; }

    /// <summary>Groups instructions.</summary>
    /// <param name="tape">The tape.</param>
    /// <param name="code">Its prologue or its code.</param>
    /// <param name="first">The register of its first result.</param>
    /// <param name="registers">The new number of each register; those of the code's results are set.</param>
    /// <remarks>
    /// Two passes over the instructions as they stand, which write as many streams as there are groups: linear, whatever
    /// the depth, and in the order of memory. Long tapes pass here once: the loops are compiled with all optimisations at
    /// once.
    /// </remarks>
    public static GroupedProgram Of(Tape tape, ReadOnlySpan<Instruction> code, int first, Span<int> registers)
    {
        if (code.IsEmpty)
        {
            return new GroupedProgram([], [], []);
        }

        var scratch = ArrayPool<int>.Shared.Rent(code.Length);
        var groupOf = scratch.AsSpan(0, code.Length);
        var groups = Assign(tape, code, first, groupOf);
        var runs = groups.Arrange(tape.Functions, out var operandCount);
        var operands = new int[operandCount];
        Place(code, first, groupOf, groups, registers, operands);
        ArrayPool<int>.Shared.Return(scratch);
        return new GroupedProgram(runs, operands, Renumbered(tape.Arguments, registers));
    }

    /// <summary>Finds the group of each instruction.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static InstructionGroups Assign(Tape tape, ReadOnlySpan<Instruction> code, int first, Span<int> groupOf)
    {
        var groups = new InstructionGroups();
        Span<int> three = stackalloc int[3];
        for (var i = 0; i < code.Length; i++)
        {
            var level = 0;
            foreach (var operand in tape.OperandsOf(code[i], three))
            {
                if (operand >= first)
                {
                    level = Math.Max(level, groups.LevelOf(groupOf[operand - first]) + 1);
                }
            }

            groupOf[i] = groups.Add(level, code[i]);
        }

        return groups;
    }

    /// <summary>Numbers the results and writes the operands down.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Place(
        ReadOnlySpan<Instruction> code, int first, ReadOnlySpan<int> groupOf, InstructionGroups groups, Span<int> registers, Span<int> operands)
    {
        for (var i = 0; i < code.Length; i++)
        {
            var (op, a, b, c) = code[i];
            groups.Take(groupOf[i], out var result, out var operand);
            registers[first + i] = first + result;
            if (op == TapeOp.CallMany)
            {
                operands[operand] = a;
                operands[operand + 1] = b;
                continue;
            }

            operands[operand] = registers[a];
            var count = TapeOps.RegisterCount(op);
            if (count > 1)
            {
                operands[operand + 1] = registers[b];
            }

            if (count > 2)
            {
                operands[operand + 2] = registers[c];
            }
        }
    }

    private static int[] Renumbered(int[] arguments, ReadOnlySpan<int> registers)
    {
        var renumbered = new int[arguments.Length];
        for (var i = 0; i < renumbered.Length; i++)
        {
            renumbered[i] = registers[arguments[i]];
        }

        return renumbered;
    }
}
