using System.Runtime.CompilerServices;

namespace SymCalc.Compilation;

/// <summary>
/// What compiled expressions compute: a flat list of instructions, each after those that it uses, without common
/// subexpressions and without code that no result needs. Every back end executes a tape.
/// </summary>
/// <remarks>
/// Registers are numbered: the variables, the literals, the results of the prologue, the results of the code. The prologue
/// is what depends on no variable; it is computed once, by the back end's own arithmetic.
/// </remarks>
internal sealed class Tape
{
    /// <summary>The number of variables.</summary>
    public required int InputCount { get; init; }

    /// <summary>The numbers.</summary>
    public required double[] Literals { get; init; }

    /// <summary>What depends on no variable.</summary>
    public required Instruction[] Prologue { get; init; }

    /// <summary>What depends on variables.</summary>
    public required Instruction[] Code { get; init; }

    /// <summary>The registers that are arguments of functions of many.</summary>
    public required int[] Arguments { get; init; }

    /// <summary>The functions that are called.</summary>
    public required FunctionDefinition[] Functions { get; init; }

    /// <summary>The register of each result.</summary>
    public required int[] Outputs { get; init; }

    /// <summary>The register of the first literal.</summary>
    public int FirstLiteral => InputCount;

    /// <summary>The register of the prologue's first result.</summary>
    public int FirstPrologue => InputCount + Literals.Length;

    /// <summary>The register of the code's first result.</summary>
    public int FirstCode => FirstPrologue + Prologue.Length;

    /// <summary>The number of registers.</summary>
    public int RegisterCount => FirstCode + Code.Length;

    /// <summary>The registers that an instruction reads.</summary>
    /// <param name="instruction">An instruction of this tape.</param>
    /// <param name="three">Room for three.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<int> OperandsOf(in Instruction instruction, Span<int> three)
    {
        if (instruction.Op == TapeOp.CallMany)
        {
            return Arguments.AsSpan(instruction.A, instruction.B);
        }

        (three[0], three[1], three[2]) = (instruction.A, instruction.B, instruction.C);
        return three[..TapeOps.RegisterCount(instruction.Op)];
    }
}
