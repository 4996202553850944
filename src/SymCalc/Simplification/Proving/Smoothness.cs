using System.Collections.Frozen;
using SymCalc.Functions;
using SymCalc.Graph;
using SymCalc.Nodes;
using SymCalc.Numerics;

namespace SymCalc.Simplification.Proving;

/// <summary>Whether an expression is proven to be defined and differentiable wherever the assumptions hold.</summary>
internal static class Smoothness
{
    private static readonly FrozenSet<FunctionDefinition> Everywhere = FrozenSet.Create(
        FunctionTable.Sin, FunctionTable.Cos, FunctionTable.Sinh, FunctionTable.Cosh, FunctionTable.Tanh, FunctionTable.Sech, FunctionTable.Atan,
        FunctionTable.Asinh, FunctionTable.Erf, FunctionTable.Erfc, FunctionTable.Sigmoid, FunctionTable.Softplus, FunctionTable.Expm1);

    /// <summary>For other functions, what has to be positive for an argument u, all of one of the lists.</summary>
    private static readonly FrozenDictionary<FunctionDefinition, Func<Expr, Expr[][]>> Domains = new Dictionary<FunctionDefinition, Func<Expr, Expr[][]>>
    {
        [FunctionTable.Ln] = u => [[u]],
        [FunctionTable.Log2] = u => [[u]],
        [FunctionTable.Log10] = u => [[u]],
        [FunctionTable.Log1p] = u => [[Shifted(u, 1)]],
        [FunctionTable.Asin] = Between,
        [FunctionTable.Acos] = Between,
        [FunctionTable.Atanh] = Between,
        [FunctionTable.Acosh] = u => [[Shifted(u, -1)]],
        [FunctionTable.Acoth] = Beyond,
        [FunctionTable.Asec] = Beyond,
        [FunctionTable.Acsc] = Beyond,
        [FunctionTable.Acot] = u => [[u], [Terms.Negated(u)]],
        [FunctionTable.Acsch] = u => [[u], [Terms.Negated(u)]],
        [FunctionTable.Csch] = u => [[u], [Terms.Negated(u)]],
        [FunctionTable.Coth] = u => [[u], [Terms.Negated(u)]],
        [FunctionTable.Abs] = u => [[u], [Terms.Negated(u)]],
        [FunctionTable.Cbrt] = u => [[u], [Terms.Negated(u)]],
        [FunctionTable.Asech] = u => [[u, Terms.Negated(Shifted(u, -1))]],
        [FunctionTable.Tan] = u => [[CallExpr.Of(FunctionTable.Cos, u)], [Terms.Negated(CallExpr.Of(FunctionTable.Cos, u))]],
        [FunctionTable.Sec] = u => [[CallExpr.Of(FunctionTable.Cos, u)], [Terms.Negated(CallExpr.Of(FunctionTable.Cos, u))]],
        [FunctionTable.Cot] = u => [[CallExpr.Of(FunctionTable.Sin, u)], [Terms.Negated(CallExpr.Of(FunctionTable.Sin, u))]],
        [FunctionTable.Csc] = u => [[CallExpr.Of(FunctionTable.Sin, u)], [Terms.Negated(CallExpr.Of(FunctionTable.Sin, u))]],
        [FunctionTable.Gamma] = u => [[u]],
        [FunctionTable.LogGamma] = u => [[u]],
        [FunctionTable.DiGamma] = u => [[u]],
    }.ToFrozenDictionary();

    /// <summary>Whether every part is smooth.</summary>
    public static bool IsProven(Expr e, Prover prover)
    {
        using var dag = Dag.Of(e);
        for (var i = 0; i < dag.Count; i++)
        {
            var isSmooth = dag[i] switch
            {
                NumberExpr or Symbol or SumExpr => true,
                ConstantExpr constant => !constant.IsUndefined,
                ProductExpr or PowerExpr => HasSmoothFactors(dag[i], prover),
                CallExpr { ChildCount: 1 } call => IsSmooth(call, prover),
                _ => false,
            };
            if (!isSmooth)
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasSmoothFactors(Expr e, Prover prover)
    {
        foreach (var factor in Terms.FactorsOf(e))
        {
            var isSmooth = factor.Exponent is NumberExpr { Value: var q }
                ? (q.IsInteger && q.Sign > 0) || (q.IsInteger ? prover.IsProvenNonZero(factor.Base) : prover.IsProvenPositive(factor.Base))
                : prover.IsProvenPositive(factor.Base);
            if (!isSmooth)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsSmooth(CallExpr call, Prover prover) => Everywhere.Contains(call.Function)
        || (Domains.TryGetValue(call.Function, out var domain) && domain(call.Argument).Any(all => all.All(prover.IsProvenPositive)));

    private static Expr[][] Between(Expr u) => [[Shifted(u, 1), Terms.Negated(Shifted(u, -1))]];

    private static Expr[][] Beyond(Expr u) => [[Shifted(u, -1)], [Terms.Negated(Shifted(u, 1))]];

    private static Expr Shifted(Expr u, int n) => SumExpr.Add(u, NumberExpr.Of(n));
}
