using System.Collections.Frozen;
using SymCalc.Functions.Definitions;

namespace SymCalc.Functions;

/// <summary>The explicit table of the functions that SymCalc knows: one line for each.</summary>
internal static class FunctionTable
{
    public static FunctionDefinition Sin => SinDefinition.Value;

    public static FunctionDefinition Cos => CosDefinition.Value;

    public static FunctionDefinition Tan => TanDefinition.Value;

    public static FunctionDefinition Cot => CotDefinition.Value;

    public static FunctionDefinition Sec => SecDefinition.Value;

    public static FunctionDefinition Csc => CscDefinition.Value;

    public static FunctionDefinition Asin => AsinDefinition.Value;

    public static FunctionDefinition Acos => AcosDefinition.Value;

    public static FunctionDefinition Atan => AtanDefinition.Value;

    public static FunctionDefinition Acot => AcotDefinition.Value;

    public static FunctionDefinition Asec => AsecDefinition.Value;

    public static FunctionDefinition Acsc => AcscDefinition.Value;

    public static FunctionDefinition Atan2 => Atan2Definition.Value;

    public static FunctionDefinition Sinh => SinhDefinition.Value;

    public static FunctionDefinition Cosh => CoshDefinition.Value;

    public static FunctionDefinition Tanh => TanhDefinition.Value;

    public static FunctionDefinition Coth => CothDefinition.Value;

    public static FunctionDefinition Sech => SechDefinition.Value;

    public static FunctionDefinition Csch => CschDefinition.Value;

    public static FunctionDefinition Asinh => AsinhDefinition.Value;

    public static FunctionDefinition Acosh => AcoshDefinition.Value;

    public static FunctionDefinition Atanh => AtanhDefinition.Value;

    public static FunctionDefinition Acoth => AcothDefinition.Value;

    public static FunctionDefinition Asech => AsechDefinition.Value;

    public static FunctionDefinition Acsch => AcschDefinition.Value;

    public static FunctionDefinition Ln => LnDefinition.Value;

    public static FunctionDefinition Log10 => Log10Definition.Value;

    public static FunctionDefinition Log2 => Log2Definition.Value;

    public static FunctionDefinition Expm1 => Expm1Definition.Value;

    public static FunctionDefinition Log1p => Log1pDefinition.Value;

    public static FunctionDefinition Cbrt => CbrtDefinition.Value;

    public static FunctionDefinition Abs => AbsDefinition.Value;

    public static FunctionDefinition Sign => SignDefinition.Value;

    public static FunctionDefinition Min => MinDefinition.Value;

    public static FunctionDefinition Max => MaxDefinition.Value;

    public static FunctionDefinition Floor => FloorDefinition.Value;

    public static FunctionDefinition Ceiling => CeilingDefinition.Value;

    public static FunctionDefinition Round => RoundDefinition.Value;

    public static FunctionDefinition Erf => ErfDefinition.Value;

    public static FunctionDefinition Erfc => ErfcDefinition.Value;

    public static FunctionDefinition Gamma => GammaDefinition.Value;

    public static FunctionDefinition LogGamma => LogGammaDefinition.Value;

    public static FunctionDefinition DiGamma => DiGammaDefinition.Value;

    public static FunctionDefinition PolyGamma => PolyGammaDefinition.Value;

    public static FunctionDefinition Sigmoid => SigmoidDefinition.Value;

    public static FunctionDefinition Softplus => SoftplusDefinition.Value;

    public static FunctionDefinition Relu => ReluDefinition.Value;

    public static FunctionDefinition Hypot => HypotDefinition.Value;

    /// <summary>All functions, in the order of the documentation.</summary>
    public static IReadOnlyList<FunctionDefinition> All { get; } =
    [
        Sin,
        Cos,
        Tan,
        Cot,
        Sec,
        Csc,
        Asin,
        Acos,
        Atan,
        Acot,
        Asec,
        Acsc,
        Atan2,
        Sinh,
        Cosh,
        Tanh,
        Coth,
        Sech,
        Csch,
        Asinh,
        Acosh,
        Atanh,
        Acoth,
        Asech,
        Acsch,
        Ln,
        Log10,
        Log2,
        Expm1,
        Log1p,
        Cbrt,
        Abs,
        Sign,
        Min,
        Max,
        Floor,
        Ceiling,
        Round,
        Erf,
        Erfc,
        Gamma,
        LogGamma,
        DiGamma,
        PolyGamma,
        Sigmoid,
        Softplus,
        Relu,
        Hypot,
    ];

    /// <summary>Names that are read as a form of something else: exp, sqrt, pow, and log with one or two arguments.</summary>
    public static FrozenSet<string> FormNames { get; } = FrozenSet.Create("exp", "sqrt", "pow", "log", "piecewise");

    /// <summary>The functions by name and alias.</summary>
    public static FrozenDictionary<string, FunctionDefinition> ByName { get; } =
        All.SelectMany(f => f.Aliases.Prepend(f.Name).Select(name => KeyValuePair.Create(name, f))).ToFrozenDictionary();

    /// <summary>What a reserved name stands for, in the words of a message; null if the name is free.</summary>
    public static string? ReservedReason(string name) => name switch
    {
        "e" => "Euler's number",
        "pi" or "π" => "the constant pi",
        "undefined" => "the undefined value",
        _ when ByName.ContainsKey(name) || FormNames.Contains(name) => "a function",
        _ => null,
    };
}
