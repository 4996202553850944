using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;
using MathNet.Numerics.Optimization.TrustRegion;
using SymCalc.Tests.Corpora;

namespace SymCalc.Tests.MathNetPackage;

/// <summary>
/// The 24 problems of Moré, Garbow and Hillstrom, minimised from the standard start. A published minimum counts as reached at
/// 1e-5 of it (six digits are published), and one of 0 below 1e-10.
/// </summary>
public sealed class MghMinimizationTests
{
    private const int Iterations = 2_000;

    /// <summary>How many problems each minimiser solves, at least: what Math.NET's do with exact derivatives, as measured.</summary>
    [Theory]
    [InlineData("BFGS", 22)]
    [InlineData("L-BFGS", 23)]
    [InlineData("Newton", 16)]
    [InlineData("conjugate gradient", 14)]
    [InlineData("Levenberg-Marquardt", 22)]
    [InlineData("dog leg", 22)]
    public void Minimizer_ReachesPublishedMinima(string minimizer, int atLeast)
    {
        List<string> reached = [], missed = [];
        foreach (var problem in MghTests.Problems())
        {
            var start = CreateVector.DenseOfEnumerable(problem.Root.GetProperty("start").EnumerateArray().Select(v => v.GetDouble()));
            var minima = problem.Root.GetProperty("minima").EnumerateArray().Select(m => m.GetProperty("f_published").GetDouble());
            var (value, how) = Minimum(minimizer, problem, start);
            var isReached = minima.Any(m => m == 0 ? value <= 1e-10 : Math.Abs(value - m) <= 1e-5 * m);
            (isReached ? reached : missed).Add(FormattableString.Invariant($"{problem.Name}: {value:E2}, {how}"));
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{minimizer} reached {reached.Count}:\n{string.Join('\n', reached)}\nmissed:\n{string.Join('\n', missed)}");
        Assert.True(reached.Count >= atLeast, $"{minimizer} reached {reached.Count} only, missed:\n{string.Join('\n', missed)}");
    }

    private static (double Value, string How) Minimum(string minimizer, MghTests.Problem problem, Vector<double> start)
    {
        try
        {
            switch (minimizer)
            {
                case "Levenberg-Marquardt":
                case "dog leg":
                    var model = problem.Residuals.ToObjectiveModel(problem.Variables);
                    var fit = minimizer == "dog leg"
                        ? new TrustRegionDogLegMinimizer(1e-14, 1e-14, 1e-14, 1e-14).FindMinimum(model, start)
                        : new LevenbergMarquardtMinimizer().FindMinimum(model, start, scales: model.ScalesAt(start));
                    return (model.BestValue, $"{fit.ReasonForExit} after {fit.Iterations} iterations");
                default:
                    var objective = problem.Objective.ToObjectiveFunction(problem.Variables);
                    var result = minimizer switch
                    {
                        "BFGS" => new BfgsMinimizer(1e-9, 1e-14, 1e-14, Iterations).FindMinimum(objective, start),
                        "L-BFGS" => new LimitedMemoryBfgsMinimizer(1e-9, 1e-14, 1e-14, 10, Iterations).FindMinimum(objective, start),
                        "Newton" => new NewtonMinimizer(1e-8, Iterations, useLineSearch: true).FindMinimum(objective, start),
                        _ => new ConjugateGradientMinimizer(1e-7, Iterations).FindMinimum(objective, start),
                    };
                    return (result.FunctionInfoAtMinimum.Value, $"{result.Iterations} iterations");
            }
        }
        catch (OptimizationException e)
        {
            return (double.NaN, (e.InnerException ?? e).Message);
        }
    }
}
