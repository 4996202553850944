using System.Numerics;
using SymCalc.Graph;
using SymCalc.Nodes;
using SymCalc.Numerics;
using SymCalc.Tests.Corpora;
using Xunit;

namespace SymCalc.Tests.Differentiation;

/// <summary>
/// What a gradient costs: at most five times the operations of the function, whatever the number of variables (W. Baur,
/// V. Strassen, The complexity of partial derivatives, 1983), counted in distinct subexpressions of both together.
/// </summary>
public sealed class GradientCostTests
{
    private const double Bound = 5;
    private const double Goal = 3.5;

    [Fact]
    public void ValueAndGradient_OfTheCorpus_CostAtMostFiveTimesTheValue()
    {
        var ratios = new List<double>();
        foreach (var problem in MghTests.Problems())
        {
            ratios.Add(Ratio(problem.Objective, problem.Objective.Gradient(problem.Variables), problem.Name));
        }

        var mean = ratios.Average();
        TestContext.Current.TestOutputHelper?.WriteLine(FormattableString.Invariant($"mean {mean:F2}, largest {ratios.Max():F2}"));
        Assert.True(mean <= Goal, FormattableString.Invariant($"The mean is {mean:F2}."));
    }

    [Theory]
    [InlineData(2, 3, 1)]
    [InlineData(4, 16, 16, 1)]
    public void ValueAndGradient_OfNetworks_CostAtMostFiveTimesTheValue(params int[] sizes)
    {
        var weights = new List<Symbol>();
        Symbol NewWeight()
        {
            weights.Add(new Symbol($"w{weights.Count}"));
            return weights[^1];
        }

        Expr[] layer = [.. Enumerable.Range(1, sizes[0]).Select(i => (Expr)(0.1 * i))];
        foreach (var size in sizes[1..])
        {
            layer = [.. Enumerable.Range(0, size).Select(_ => ExprMath.Tanh(ExprMath.Sum([.. layer.Select(a => NewWeight() * a), NewWeight()])))];
        }

        var loss = ExprMath.Sum(layer.Select(a => (a - 0.5).Pow(2)));
        Ratio(loss, loss.Gradient(weights), $"network {string.Join('-', sizes)}");
    }

    [Theory]
    [InlineData(100)]
    [InlineData(1_000)]
    public void ValueAndGradient_OfLongFunctions_CostAtMostFiveTimesTheValue(int n)
    {
        var x = Enumerable.Range(0, n).Select(i => new Symbol($"x{i}")).ToArray();
        var rosenbrock = ExprMath.Sum(Enumerable.Range(0, n - 1).SelectMany(i => new[] { 100 * (x[i + 1] - x[i].Pow(2)).Pow(2), (1 - x[i]).Pow(2) }));
        Ratio(rosenbrock, rosenbrock.Gradient(x), "Rosenbrock");
        Ratio(ExprMath.Product(x), ExprMath.Product(x).Gradient(x), "product");
    }

    private static double Ratio(Expr f, ExprVector gradient, string name)
    {
        var ratio = (double)Operations([f, .. gradient]) / Operations([f]);
        TestContext.Current.TestOutputHelper?.WriteLine(FormattableString.Invariant($"{name}: {Operations([f])} operations, {ratio:F2} with the gradient"));
        Assert.True(ratio <= Bound, FormattableString.Invariant($"{name}: {ratio:F2}"));
        return ratio;
    }

    /// <summary>Arithmetic operations and calls of the distinct subexpressions; a power is computed once.</summary>
    private static int Operations(ReadOnlySpan<Expr> roots)
    {
        using var dag = Dag.Of(roots);
        var powers = new HashSet<(Expr, Number)>();
        var count = 0;
        for (var i = 0; i < dag.Count; i++)
        {
            switch (dag[i])
            {
                case SumExpr sum:
                    count += sum.Stored.Length - (sum.ConstantPart.IsZero ? 1 : 0);
                    foreach (ref readonly var term in sum.Stored)
                    {
                        count += IsUnit(term.Coefficient) ? 0 : 1;
                    }

                    break;
                case ProductExpr product:
                    count += product.Stored.Length - (IsUnit(product.Coefficient) ? 1 : 0);
                    foreach (ref readonly var factor in product.Stored)
                    {
                        count += Power(factor);
                    }

                    break;
                case PowerExpr power:
                    count += Power(Factor.Of(power)) + (power.Exponent is NumberExpr { Value.Sign: < 0 } ? 1 : 0);
                    break;
                case CallExpr:
                    count++;
                    break;
                case PiecewiseExpr piecewise:
                    count += piecewise.BranchCount;
                    break;
            }
        }

        return count;

        int Power(Factor factor)
        {
            if (factor.Exponent is not NumberExpr { Value: var e })
            {
                return 1;
            }

            e = e.Sign < 0 ? -e : e;
            return e.IsOne || !powers.Add((factor.Base, e)) ? 0
                : e.TryGetInt32(out var n) && n <= 16 ? BitOperations.Log2((uint)n) + BitOperations.PopCount((uint)n) - 1
                : 1;
        }
    }

    private static bool IsUnit(Number c) => c.IsOne || c.IsMinusOne;
}
