using System.Buffers;

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
    /// <remarks>Two passes of a counting sort: linear, whatever the depth.</remarks>
    public static GroupedProgram Of(Tape tape, ReadOnlySpan<Instruction> code, int first, Span<int> registers)
    {
        var scratch = ArrayPool<int>.Shared.Rent(Math.Max(1, 4 * code.Length));
        var levels = scratch.AsSpan(0, code.Length);
        var kinds = scratch.AsSpan(code.Length, code.Length);
        var byKind = scratch.AsSpan(2 * code.Length, code.Length);
        var order = scratch.AsSpan(3 * code.Length, code.Length);
        var depth = LevelsOf(tape, code, first, levels);
        for (var i = 0; i < code.Length; i++)
        {
            kinds[i] = KindOf(code[i]);
        }

        CountingSort(kinds, (int)TapeOp.Choose + 1 + tape.Functions.Length, [], byKind);
        CountingSort(levels, depth + 1, byKind, order);
        for (var i = 0; i < order.Length; i++)
        {
            registers[first + order[i]] = first + i;
        }

        var program = new GroupedProgram(
            RunsOf(tape, code, order, levels, kinds), OperandsOf(code, order, registers), Renumbered(tape.Arguments, registers));
        ArrayPool<int>.Shared.Return(scratch);
        return program;
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

    private static int LevelsOf(Tape tape, ReadOnlySpan<Instruction> code, int first, Span<int> levels)
    {
        levels.Clear();
        var deepest = 0;
        Span<int> three = stackalloc int[3];
        for (var i = 0; i < code.Length; i++)
        {
            foreach (var operand in tape.OperandsOf(code[i], three))
            {
                if (operand >= first)
                {
                    levels[i] = Math.Max(levels[i], levels[operand - first] + 1);
                }
            }

            deepest = Math.Max(deepest, levels[i]);
        }

        return deepest;
    }

    private static int KindOf(Instruction instruction) => TapeOps.IsCall(instruction.Op)
        ? (int)TapeOp.Choose + 1 + instruction.C
        : (int)instruction.Op;

    /// <summary>Sorts positions by key, those of one key as they stand in <paramref name="order"/> (as they are if it is empty).</summary>
    private static void CountingSort(ReadOnlySpan<int> keys, int keyCount, ReadOnlySpan<int> order, Span<int> sorted)
    {
        var starts = new int[keyCount + 1];
        foreach (var key in keys)
        {
            starts[key + 1]++;
        }

        for (var key = 0; key < keyCount; key++)
        {
            starts[key + 1] += starts[key];
        }

        for (var i = 0; i < keys.Length; i++)
        {
            var position = order.IsEmpty ? i : order[i];
            sorted[starts[keys[position]]++] = position;
        }
    }

    private static Run[] RunsOf(Tape tape, ReadOnlySpan<Instruction> code, ReadOnlySpan<int> order, ReadOnlySpan<int> levels, ReadOnlySpan<int> kinds)
    {
        var runs = new List<Run>();
        for (var start = 0; start < order.Length;)
        {
            var (level, kind) = (levels[order[start]], kinds[order[start]]);
            var end = start + 1;
            while (end < order.Length && levels[order[end]] == level && kinds[order[end]] == kind)
            {
                end++;
            }

            var head = code[order[start]];
            runs.Add(new Run(head.Op, end - start, TapeOps.IsCall(head.Op) ? tape.Functions[head.C] : null));
            start = end;
        }

        return [.. runs];
    }

    private static int[] OperandsOf(ReadOnlySpan<Instruction> code, ReadOnlySpan<int> order, ReadOnlySpan<int> registers)
    {
        var count = 0;
        foreach (ref readonly var instruction in code)
        {
            count += OperandCount(instruction.Op);
        }

        var operands = new int[count];
        var next = 0;
        foreach (var position in order)
        {
            var (op, a, b, c) = code[position];
            if (op == TapeOp.CallMany)
            {
                operands[next++] = a;
                operands[next++] = b;
                continue;
            }

            operands[next++] = registers[a];
            var registerCount = TapeOps.RegisterCount(op);
            if (registerCount > 1)
            {
                operands[next++] = registers[b];
            }

            if (registerCount > 2)
            {
                operands[next++] = registers[c];
            }
        }

        return operands;
    }

    private static int OperandCount(TapeOp op) => op == TapeOp.CallMany ? 2 : Math.Max(1, TapeOps.RegisterCount(op));
}
