using System.Runtime.CompilerServices;

namespace SymCalc.Compilation;

/// <summary>What an <see cref="Instruction"/> does with its operands A, B, C.</summary>
internal enum TapeOp : byte
{
    /// <summary>The value of variable A; only while a tape is built.</summary>
    Input,

    /// <summary>The number at position A; only while a tape is built.</summary>
    Literal,

    /// <summary>A + B.</summary>
    Add,

    /// <summary>A - B.</summary>
    Subtract,

    /// <summary>A·B.</summary>
    Multiply,

    /// <summary>The real number A times B.</summary>
    Scale,

    /// <summary>A/B.</summary>
    Divide,

    /// <summary>A^B.</summary>
    Power,

    /// <summary>1 if A &lt; B, 0 if not, NaN if a side is NaN.</summary>
    Less,

    /// <summary>1 if A ≤ B, 0 if not, NaN if a side is NaN.</summary>
    LessOrEqual,

    /// <summary>1 if A = B, 0 if not, NaN if a side is NaN.</summary>
    Equal,

    /// <summary>1 if A ≠ B, 0 if not, NaN if a side is NaN.</summary>
    NotEqual,

    /// <summary>-A.</summary>
    Negate,

    /// <summary>√A.</summary>
    SquareRoot,

    /// <summary>∛A, NaN for negative A.</summary>
    CubeRoot,

    /// <summary>e^A.</summary>
    Exponential,

    /// <summary>Function C of A.</summary>
    Call1,

    /// <summary>Function C of A and B.</summary>
    Call2,

    /// <summary>Function C of the B arguments from position A of the list of arguments.</summary>
    CallMany,

    /// <summary>B if A is true, C if A is false, NaN if A is NaN.</summary>
    Choose,
}

/// <summary>An instruction; its operands are registers where <see cref="TapeOp"/> does not say otherwise.</summary>
internal readonly record struct Instruction(TapeOp Op, int A, int B = 0, int C = 0);

/// <summary>Facts of <see cref="TapeOp"/>.</summary>
internal static class TapeOps
{
    /// <summary>How many of A, B, C are registers; <see cref="TapeOp.CallMany"/> has a list instead.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int RegisterCount(TapeOp op) => op switch
    {
        TapeOp.Input or TapeOp.Literal or TapeOp.CallMany => 0,
        TapeOp.Negate or TapeOp.SquareRoot or TapeOp.CubeRoot or TapeOp.Exponential or TapeOp.Call1 => 1,
        TapeOp.Choose => 3,
        _ => 2,
    };

    /// <summary>Whether C is the position of a function.</summary>
    public static bool IsCall(TapeOp op) => op is TapeOp.Call1 or TapeOp.Call2 or TapeOp.CallMany;

    /// <summary>The comparison that an operation makes.</summary>
    public static Relation RelationOf(TapeOp op) => op switch
    {
        TapeOp.Less => Relation.Less,
        TapeOp.LessOrEqual => Relation.LessOrEqual,
        TapeOp.Equal => Relation.Equal,
        _ => Relation.NotEqual,
    };
}
