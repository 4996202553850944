using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SymCalc.Compilation;

/// <summary>The groups of a tape's instructions, by level and kind, and where their results and operands stand.</summary>
internal sealed class InstructionGroups
{
    private const int None = -1;

    private readonly List<Group> _groups = [];
    private readonly List<int> _firstOfLevel = [];

    private struct Group
    {
        public int Level;
        public int Kind;
        public int NextOfLevel;
        public Instruction Head;
        public int Count;
        public int NextResult;
        public int NextOperand;
    }

    /// <summary>The level of a group's instructions.</summary>
    public int LevelOf(int group) => CollectionsMarshal.AsSpan(_groups)[group].Level;

    /// <summary>Adds an instruction; returns its group.</summary>
    /// <param name="level">One more than those of the instructions that it depends on.</param>
    /// <param name="instruction">The instruction.</param>
    /// <remarks>Cost: the number of kinds in the level.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Add(int level, in Instruction instruction)
    {
        while (_firstOfLevel.Count <= level)
        {
            _firstOfLevel.Add(None);
        }

        var kind = KindOf(instruction);
        var groups = CollectionsMarshal.AsSpan(_groups);
        for (var group = _firstOfLevel[level]; group != None; group = groups[group].NextOfLevel)
        {
            if (groups[group].Kind == kind)
            {
                groups[group].Count++;
                return group;
            }
        }

        _groups.Add(new Group { Level = level, Kind = kind, NextOfLevel = _firstOfLevel[level], Head = instruction, Count = 1 });
        return _firstOfLevel[level] = _groups.Count - 1;
    }

    /// <summary>Puts the groups into order, by level and then by kind.</summary>
    /// <param name="functions">The functions of the tape.</param>
    /// <param name="operandCount">The number of operands of all instructions.</param>
    public Run[] Arrange(ReadOnlySpan<FunctionDefinition> functions, out int operandCount)
    {
        var groups = CollectionsMarshal.AsSpan(_groups);
        var runs = new Run[groups.Length];
        var (run, result) = (0, 0);
        var ofLevel = new List<(int Kind, int Group)>();
        operandCount = 0;
        foreach (var first in _firstOfLevel)
        {
            ofLevel.Clear();
            for (var group = first; group != None; group = groups[group].NextOfLevel)
            {
                ofLevel.Add((groups[group].Kind, group));
            }

            ofLevel.Sort();
            foreach (var (_, position) in ofLevel)
            {
                ref var group = ref groups[position];
                (group.NextResult, group.NextOperand) = (result, operandCount);
                result += group.Count;
                operandCount += group.Count * OperandCount(group.Head.Op);
                runs[run++] = new Run(group.Head.Op, group.Count, TapeOps.IsCall(group.Head.Op) ? functions[group.Head.C] : null);
            }
        }

        return runs;
    }

    /// <summary>Takes the places of a group's next instruction, once the groups are in order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Take(int position, out int result, out int operand)
    {
        ref var group = ref CollectionsMarshal.AsSpan(_groups)[position];
        result = group.NextResult++;
        operand = group.NextOperand;
        group.NextOperand += OperandCount(group.Head.Op);
    }

    private static int KindOf(in Instruction instruction) => TapeOps.IsCall(instruction.Op)
        ? (int)TapeOp.Choose + 1 + instruction.C
        : (int)instruction.Op;

    private static int OperandCount(TapeOp op) => op == TapeOp.CallMany ? 2 : Math.Max(1, TapeOps.RegisterCount(op));
}
