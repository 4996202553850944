using System.Collections.Frozen;
using SymCalc.Functions;

namespace SymCalc.Series;

/// <summary>How the series of a function is made, where its derivative or an equal expression is not the way.</summary>
internal enum SeriesRuleKind
{
    /// <summary>By the definition's equal expression or derivative.</summary>
    FromDefinition,
    Sine,
    Cosine,
    HyperbolicSine,
    HyperbolicCosine,
    Logarithm,
    CubeRoot,
    AbsoluteValue,
    Sign,
    Minimum,
    Maximum,
    Floor,
    Ceiling,
    Round,
    ArcTangent,
    ArcCotangent,
    Angle,
    Gamma,
    Digamma,
    Polygamma,
}

/// <summary>The functions with a rule of their own: recurrences, and functions with kinks and jumps.</summary>
internal static class SeriesRule
{
    private static readonly FrozenDictionary<FunctionDefinition, SeriesRuleKind> Rules = new Dictionary<FunctionDefinition, SeriesRuleKind>
    {
        [FunctionTable.Sin] = SeriesRuleKind.Sine,
        [FunctionTable.Cos] = SeriesRuleKind.Cosine,
        [FunctionTable.Sinh] = SeriesRuleKind.HyperbolicSine,
        [FunctionTable.Cosh] = SeriesRuleKind.HyperbolicCosine,
        [FunctionTable.Ln] = SeriesRuleKind.Logarithm,
        [FunctionTable.Cbrt] = SeriesRuleKind.CubeRoot,
        [FunctionTable.Abs] = SeriesRuleKind.AbsoluteValue,
        [FunctionTable.Sign] = SeriesRuleKind.Sign,
        [FunctionTable.Min] = SeriesRuleKind.Minimum,
        [FunctionTable.Max] = SeriesRuleKind.Maximum,
        [FunctionTable.Floor] = SeriesRuleKind.Floor,
        [FunctionTable.Ceiling] = SeriesRuleKind.Ceiling,
        [FunctionTable.Round] = SeriesRuleKind.Round,
        [FunctionTable.Atan] = SeriesRuleKind.ArcTangent,
        [FunctionTable.Acot] = SeriesRuleKind.ArcCotangent,
        [FunctionTable.Atan2] = SeriesRuleKind.Angle,
        [FunctionTable.Gamma] = SeriesRuleKind.Gamma,
        [FunctionTable.DiGamma] = SeriesRuleKind.Digamma,
        [FunctionTable.PolyGamma] = SeriesRuleKind.Polygamma,
    }.ToFrozenDictionary();

    /// <summary>The rule of a function.</summary>
    public static SeriesRuleKind Of(FunctionDefinition f) => Rules.GetValueOrDefault(f);
}
