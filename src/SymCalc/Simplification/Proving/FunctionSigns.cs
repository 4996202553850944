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
