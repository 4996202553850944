using System.Collections.Frozen;
using SymCalc.Functions;

namespace SymCalc.Simplification.Proving;

/// <summary>What the prover knows of functions beside their enclosures on intervals.</summary>
internal static class FunctionSigns
{
    private static readonly FrozenSet<FunctionDefinition> Rising = FrozenSet.Create(
        FunctionTable.Ln, FunctionTable.Log1p, FunctionTable.Expm1, FunctionTable.Log10, FunctionTable.Log2, FunctionTable.Sinh, FunctionTable.Tanh, FunctionTable.Asinh,
        FunctionTable.Atanh, FunctionTable.Atan, FunctionTable.Cbrt, FunctionTable.Erf, FunctionTable.Sigmoid, FunctionTable.Softplus);

    private static readonly FrozenSet<FunctionDefinition> NowhereZero = FrozenSet.Create(
        FunctionTable.Sec, FunctionTable.Csc, FunctionTable.Cosh, FunctionTable.Sech, FunctionTable.Csch, FunctionTable.Coth,
        FunctionTable.Acot, FunctionTable.Acsc, FunctionTable.Acoth, FunctionTable.Acsch, FunctionTable.Erfc, FunctionTable.Gamma,
        FunctionTable.Sigmoid, FunctionTable.Softplus);

    private static readonly FrozenSet<FunctionDefinition> ZeroOnlyAtZero = FrozenSet.Create(
        FunctionTable.Sinh, FunctionTable.Tanh, FunctionTable.Asinh, FunctionTable.Atanh, FunctionTable.Asin, FunctionTable.Atan,
        FunctionTable.Cbrt, FunctionTable.Erf, FunctionTable.Abs, FunctionTable.Sign, FunctionTable.Expm1, FunctionTable.Log1p);

    private static readonly FrozenSet<FunctionDefinition> Whole = FrozenSet.Create(
        FunctionTable.Floor, FunctionTable.Ceiling, FunctionTable.Round, FunctionTable.Sign);

    private static readonly FrozenSet<FunctionDefinition> KeepingWhole = FrozenSet.Create(
        FunctionTable.Abs, FunctionTable.Min, FunctionTable.Max, FunctionTable.Relu);

    private static readonly FrozenDictionary<FunctionDefinition, (Rational Lower, Rational Upper, int Sign)[]> Arcs = Table(
        (FunctionTable.Sin, FunctionTable.Csc, [(0, 1, 1), (-1, 0, -1), (1, 2, -1)]),
        (FunctionTable.Cos, FunctionTable.Sec, [(-Half, Half, 1), (Half, 3 * Half, -1), (-3 * Half, -Half, -1)]),
        (FunctionTable.Tan, FunctionTable.Cot, [(0, Half, 1), (-Half, 0, -1), (Half, 1, -1)]));

    private static Rational Half => new(1, 2);

    /// <summary>Arcs in multiples of pi on which f has one sign, but for zeros at their ends.</summary>
    public static ReadOnlySpan<(Rational Lower, Rational Upper, int Sign)> ArcsOf(FunctionDefinition f) => Arcs.GetValueOrDefault(f);

    private static FrozenDictionary<FunctionDefinition, (Rational, Rational, int)[]> Table(
        params (FunctionDefinition F, FunctionDefinition Reciprocal, (Rational, Rational, int)[] Arcs)[] rows) =>
        rows.SelectMany(row => new[] { (row.F, row.Arcs), (row.Reciprocal, row.Arcs) }).ToFrozenDictionary(row => row.Item1, row => row.Arcs);

    /// <summary>Whether u &lt; v implies f(u) &lt; f(v), and the domain has no end at which f is finite.</summary>
    public static bool Rises(FunctionDefinition f) => Rising.Contains(f);

    /// <summary>Whether f(u) ≠ 0 for every u of the domain.</summary>
    public static bool IsNowhereZero(FunctionDefinition f) => NowhereZero.Contains(f);

    /// <summary>Whether f(u) = 0 implies u = 0.</summary>
    public static bool IsZeroOnlyAtZero(FunctionDefinition f) => ZeroOnlyAtZero.Contains(f);

    /// <summary>Whether f(u) is always a whole number.</summary>
    public static bool IsWhole(FunctionDefinition f) => Whole.Contains(f);

    /// <summary>Whether f is a whole number where its arguments are.</summary>
    public static bool KeepsWhole(FunctionDefinition f) => KeepingWhole.Contains(f);
}
