using System.Collections.Frozen;
using SymCalc.Functions;

namespace SymCalc.Simplification.Zero;

/// <summary>A call as a fact: one line for each function that is more than an opaque kernel.</summary>
internal static class KernelRules
{
    private static readonly Rational Half = new(1, 2);

    private static readonly Rational Third = new(1, 3);

    private static readonly FrozenDictionary<FunctionDefinition, Func<KernelField, Fact[], Fact>> Rules =
        new Dictionary<FunctionDefinition, Func<KernelField, Fact[], Fact>>
        {
            [FunctionTable.Sin] = (k, u) => k.CosineAndSine(u[0]).Sine,
            [FunctionTable.Cos] = (k, u) => k.CosineAndSine(u[0]).Cosine,
            [FunctionTable.Tan] = (k, u) => k.Tangent(u[0]),
            [FunctionTable.Cot] = (k, u) => k.Reciprocal(k.Tangent(u[0])),
            [FunctionTable.Sec] = (k, u) => k.Reciprocal(k.CosineAndSine(u[0]).Cosine),
            [FunctionTable.Csc] = (k, u) => k.Reciprocal(k.CosineAndSine(u[0]).Sine),
            [FunctionTable.Asin] = (k, u) => k.Asin(u[0]),
            [FunctionTable.Acos] = (k, u) => k.Acos(u[0]),
            [FunctionTable.Atan] = (k, u) => k.Atan(u[0]),
            [FunctionTable.Acot] = (k, u) => k.Acot(u[0]),
            [FunctionTable.Asec] = (k, u) => k.Acos(k.Reciprocal(u[0])),
            [FunctionTable.Acsc] = (k, u) => k.Asin(k.Reciprocal(u[0])),
            [FunctionTable.Sinh] = (k, u) => k.Sinh(u[0]),
            [FunctionTable.Cosh] = (k, u) => k.Cosh(u[0]),
            [FunctionTable.Tanh] = (k, u) => k.Tanh(u[0]),
            [FunctionTable.Coth] = (k, u) => k.Reciprocal(k.Tanh(u[0])),
            [FunctionTable.Sech] = (k, u) => k.Reciprocal(k.Cosh(u[0])),
            [FunctionTable.Csch] = (k, u) => k.Reciprocal(k.Sinh(u[0])),
            [FunctionTable.Asinh] = (k, u) => k.Asinh(u[0]),
            [FunctionTable.Acosh] = (k, u) => k.Acosh(u[0]),
            [FunctionTable.Atanh] = (k, u) => k.Atanh(u[0]),
            [FunctionTable.Acoth] = (k, u) => k.Acoth(u[0]),
            [FunctionTable.Asech] = (k, u) => k.Asech(u[0]),
            [FunctionTable.Acsch] = (k, u) => k.Asinh(k.Reciprocal(u[0])),
            [FunctionTable.Ln] = (k, u) => k.Logarithm(u[0]),
            [FunctionTable.Log10] = (k, u) => k.LogarithmTo(10, u[0]),
            [FunctionTable.Log2] = (k, u) => k.LogarithmTo(2, u[0]),
            [FunctionTable.Expm1] = (k, u) => k.Subtract(k.Exp(u[0]), Fact.One),
            [FunctionTable.Log1p] = (k, u) => k.Logarithm(k.Add(Fact.One, u[0])),
            [FunctionTable.Cbrt] = (k, u) => k.OddRoot(u[0], Third),
            [FunctionTable.Abs] = (k, u) => k.Absolute(u[0]),
            [FunctionTable.Sign] = (k, u) => k.Sign(u[0]),
            [FunctionTable.Min] = (k, u) => k.Subtract(k.Add(u[0], u[1]), k.Absolute(k.Subtract(u[0], u[1]))).Scale(Half),
            [FunctionTable.Max] = (k, u) => k.Add([u[0], u[1], k.Absolute(k.Subtract(u[0], u[1]))]).Scale(Half),
            [FunctionTable.Relu] = (k, u) => k.Add(u[0], k.Absolute(u[0])).Scale(Half),
            [FunctionTable.Hypot] = (k, u) => k.AbsolutePower(k.Add(k.Power(u[0], 2), k.Power(u[1], 2)), Half),
            [FunctionTable.Erf] = (k, u) => k.OddCall("erf", u[0]),
            [FunctionTable.Erfc] = (k, u) => k.Subtract(Fact.One, k.OddCall("erf", u[0])),
            [FunctionTable.Sigmoid] = (k, u) => k.Power(k.Add(Fact.One, k.Exp(u[0].Scale(-1))), -1),
            [FunctionTable.Softplus] = (k, u) => k.Logarithm(k.Add(Fact.One, k.Exp(u[0]))),
            [FunctionTable.Floor] = (k, u) => k.Floor(u[0]),
            [FunctionTable.Ceiling] = (k, u) => k.Floor(u[0].Scale(-1)).Scale(-1),
            [FunctionTable.Gamma] = (k, u) => k.Gamma(u[0]),
            [FunctionTable.LogGamma] = (k, u) => k.LogGamma(u[0]),
            [FunctionTable.DiGamma] = (k, u) => k.DiGamma(u[0]),
            [FunctionTable.PolyGamma] = (k, u) => k.PolyGamma(u[0], u[1]),
        }.ToFrozenDictionary();

    /// <summary>The functions that angles are collected for.</summary>
    public static bool IsTrigonometric(FunctionDefinition function) =>
        function == FunctionTable.Sin || function == FunctionTable.Cos || function == FunctionTable.Tan
        || function == FunctionTable.Cot || function == FunctionTable.Sec || function == FunctionTable.Csc;

    /// <summary>f(u₁, …) as a fact; a function without a rule is a kernel of which nothing is known but its arguments.</summary>
    public static Fact Apply(KernelField field, FunctionDefinition function, Fact[] arguments) => Rules.TryGetValue(function, out var rule)
        ? rule(field, arguments)
        : field.Call(function.ToString(), arguments);
}
