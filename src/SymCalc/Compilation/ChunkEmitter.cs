using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Reflection.Emit;

namespace SymCalc.Compilation;

/// <summary>Writes the method of one chunk of a tape: straight-line code with a local variable for every value.</summary>
[RequiresDynamicCode("Makes methods at run time.")]
internal sealed class ChunkEmitter(Tape tape, ChunkPlan plan, ReadOnlyMemory<double> constants, int[] partners, int argumentStart, ILGenerator il)
{
    private static readonly MethodInfo SquareRoot = ((Func<double, double>)Math.Sqrt).Method;
    private static readonly MethodInfo Exponential = ((Func<double, double>)Math.Exp).Method;
    private static readonly MethodInfo Power = ((Func<double, double, double>)Math.Pow).Method;
    private static readonly MethodInfo SinCos = ((Func<double, (double, double)>)Math.SinCos).Method;
    private static readonly MethodInfo CubeRoot = ((Func<double, double>)Kernels.CubeRoot).Method;
    private static readonly MethodInfo Less = ((Func<double, double, double>)Kernels.Less).Method;
    private static readonly MethodInfo LessOrEqual = ((Func<double, double, double>)Kernels.LessOrEqual).Method;
    private static readonly MethodInfo Equal = ((Func<double, double, double>)Kernels.Equal).Method;
    private static readonly MethodInfo NotEqual = ((Func<double, double, double>)Kernels.NotEqual).Method;
    private static readonly MethodInfo Choose = ((Func<double, double, double, double>)Kernels.Choose).Method;
    private static readonly MethodInfo CallAny = typeof(Kernels).GetMethod(nameof(Kernels.Call))!;
    private static readonly MethodInfo InvokeUnary = typeof(Func<double, double>).GetMethod("Invoke")!;
    private static readonly MethodInfo InvokeBinary = typeof(Func<double, double, double>).GetMethod("Invoke")!;
    private static readonly FieldInfo Unary = typeof(Kernels).GetField(nameof(Kernels.Unary))!;
    private static readonly FieldInfo Binary = typeof(Kernels).GetField(nameof(Kernels.Binary))!;
    private static readonly FieldInfo Sine = typeof((double, double)).GetField("Item1")!;
    private static readonly FieldInfo Cosine = typeof((double, double)).GetField("Item2")!;

    private readonly Dictionary<int, LocalBuilder> _locals = [];
    private LocalBuilder? _pair;

    /// <summary>Writes the whole method.</summary>
    /// <param name="chunk">Which chunk.</param>
    /// <param name="outputs">For each register the positions of the results that it is; those of the chunk's own values are stored.</param>
    public void Emit(int chunk, ILookup<int, int> outputs)
    {
        var (start, end) = plan[chunk];
        for (var i = start; i < end; i++)
        {
            var register = tape.FirstCode + i;
            if (!_locals.ContainsKey(register))
            {
                EmitInstruction(i, start, end);
            }

            if (plan.Slots[i] >= 0)
            {
                EmitAddress(OpCodes.Ldarg_2, plan.Slots[i]);
                il.Emit(OpCodes.Ldloc, _locals[register]);
                il.Emit(OpCodes.Stind_R8);
            }

            EmitStores(register, outputs);
        }

        if (chunk == plan.ChunkCount - 1)
        {
            for (var register = 0; register < tape.FirstCode; register++)
            {
                EmitStores(register, outputs);
            }
        }

        il.Emit(OpCodes.Ret);
    }

    private void EmitStores(int register, ILookup<int, int> outputs)
    {
        foreach (var output in outputs[register])
        {
            EmitAddress(OpCodes.Ldarg_3, output);
            Load(register);
            il.Emit(OpCodes.Stind_R8);
        }
    }

    private void EmitInstruction(int position, int start, int end)
    {
        var instruction = tape.Code[position];
        var register = tape.FirstCode + position;
        if (partners[position] is var partner && partner >= start && partner < end)
        {
            EmitSinCos(register, tape.FirstCode + partner, instruction);
            return;
        }

        switch (instruction.Op)
        {
            case TapeOp.CallMany:
                EmitCallMany(instruction.C, tape.Arguments.AsSpan(instruction.A, instruction.B));
                break;
            case TapeOp.Call1:
                EmitCall(instruction, tape.Functions[instruction.C].UnaryKernel, Unary, InvokeUnary);
                break;
            case TapeOp.Call2:
                EmitCall(instruction, tape.Functions[instruction.C].BinaryKernel, Binary, InvokeBinary);
                break;
            default:
                LoadOperands(instruction);
                EmitOperation(instruction.Op);
                break;
        }

        Store(register);
    }

    private void LoadOperands(in Instruction instruction)
    {
        Span<int> three = stackalloc int[3];
        foreach (var operand in tape.OperandsOf(instruction, three))
        {
            Load(operand);
        }
    }

    private void EmitOperation(TapeOp op)
    {
        switch (op)
        {
            case TapeOp.Add:
                il.Emit(OpCodes.Add);
                break;
            case TapeOp.Subtract:
                il.Emit(OpCodes.Sub);
                break;
            case TapeOp.Multiply or TapeOp.Scale:
                il.Emit(OpCodes.Mul);
                break;
            case TapeOp.Divide:
                il.Emit(OpCodes.Div);
                break;
            case TapeOp.Negate:
                il.Emit(OpCodes.Neg);
                break;
            default:
                il.Emit(OpCodes.Call, MethodOf(op));
                break;
        }
    }

    private static MethodInfo MethodOf(TapeOp op) => op switch
    {
        TapeOp.Power => Power,
        TapeOp.SquareRoot => SquareRoot,
        TapeOp.CubeRoot => CubeRoot,
        TapeOp.Exponential => Exponential,
        TapeOp.Less => Less,
        TapeOp.LessOrEqual => LessOrEqual,
        TapeOp.Equal => Equal,
        TapeOp.NotEqual => NotEqual,
        _ => Choose,
    };

    /// <summary>Calls a static kernel itself, another one through its delegate, and one of another shape through <see cref="Kernels"/>.</summary>
    private void EmitCall(in Instruction call, Delegate? kernel, FieldInfo kernels, MethodInfo invoke)
    {
        if (kernel is { Target: null, Method: { IsStatic: true } method } && method is not DynamicMethod && kernel.HasSingleTarget)
        {
            LoadOperands(call);
            il.Emit(OpCodes.Call, method);
        }
        else if (kernel is not null)
        {
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Ldfld, kernels);
            il.Emit(OpCodes.Ldc_I4, call.C);
            il.Emit(OpCodes.Ldelem_Ref);
            LoadOperands(call);
            il.Emit(OpCodes.Callvirt, invoke);
        }
        else
        {
            Span<int> three = stackalloc int[3];
            EmitCallMany(call.C, tape.OperandsOf(call, three));
        }
    }

    private void EmitCallMany(int function, ReadOnlySpan<int> arguments)
    {
        for (var i = 0; i < arguments.Length; i++)
        {
            EmitAddress(OpCodes.Ldarg_2, argumentStart + i);
            Load(arguments[i]);
            il.Emit(OpCodes.Stind_R8);
        }

        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldc_I4, function);
        EmitAddress(OpCodes.Ldarg_2, argumentStart);
        il.Emit(OpCodes.Ldc_I4, arguments.Length);
        il.Emit(OpCodes.Call, CallAny);
    }

    private void EmitSinCos(int register, int partner, in Instruction call)
    {
        _pair ??= il.DeclareLocal(typeof((double, double)));
        Load(call.A);
        il.Emit(OpCodes.Call, SinCos);
        il.Emit(OpCodes.Stloc, _pair);
        var isSine = tape.Functions[call.C].Name == "sin";
        foreach (var (target, field) in new[] { (register, isSine ? Sine : Cosine), (partner, isSine ? Cosine : Sine) })
        {
            il.Emit(OpCodes.Ldloca, _pair);
            il.Emit(OpCodes.Ldfld, field);
            Store(target);
        }
    }

    /// <summary>Loads a register: a number, a local variable, or what a variable or an earlier chunk left, which is then kept in a local.</summary>
    private void Load(int register)
    {
        if (register >= tape.InputCount && register < tape.FirstCode)
        {
            il.Emit(OpCodes.Ldc_R8, constants.Span[register - tape.InputCount]);
            return;
        }

        if (_locals.TryGetValue(register, out var local))
        {
            il.Emit(OpCodes.Ldloc, local);
            return;
        }

        if (register < tape.InputCount)
        {
            EmitAddress(OpCodes.Ldarg_1, register);
        }
        else
        {
            EmitAddress(OpCodes.Ldarg_2, plan.Slots[register - tape.FirstCode]);
        }

        il.Emit(OpCodes.Ldind_R8);
        il.Emit(OpCodes.Dup);
        Store(register);
    }

    private void Store(int register)
    {
        var local = il.DeclareLocal(typeof(double));
        _locals.Add(register, local);
        il.Emit(OpCodes.Stloc, local);
    }

    private void EmitAddress(OpCode pointer, int index)
    {
        il.Emit(pointer);
        if (index > 0)
        {
            il.Emit(OpCodes.Ldc_I4, index * sizeof(double));
            il.Emit(OpCodes.Conv_I);
            il.Emit(OpCodes.Add);
        }
    }
}
