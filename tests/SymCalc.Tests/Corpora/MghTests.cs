using System.Text.Json;
using Xunit;

namespace SymCalc.Tests.Corpora;

/// <summary>The 24 test functions of Moré, Garbow and Hillstrom: value, gradient, Hessian and pattern by the reverse engine.</summary>
public sealed class MghTests
{
    /// <summary>A problem of the corpus with its objective, the sum of the squares of the residuals.</summary>
    internal sealed record Problem(string Name, ExprVector Residuals, Expr Objective, string[] Variables, JsonElement Root);

    /// <summary>All problems; skips the test if the corpora are not here.</summary>
    internal static IEnumerable<Problem> Problems()
    {
        foreach (var root in Corpus.Documents("mgh"))
        {
            ExprVector residuals = [.. root.GetProperty("residuals").EnumerateArray().Select(r => Expr.Parse(r.GetString()!))];
            yield return new Problem(
                root.GetProperty("name").GetString()!, residuals, ExprMath.Sum(residuals.Select(r => r.Pow(2))),
                [.. root.GetProperty("variables").EnumerateArray().Select(v => v.GetString()!)], root);
        }
    }

    [Fact]
    public void EveryProblem_HasRightValueGradientAndHessian()
    {
        var failures = new List<string>();
        foreach (var problem in Problems())
        {
            var gradient = problem.Objective.Gradient(problem.Variables);
            var hessian = problem.Objective.Hessian(problem.Variables);
            CompiledExprWithHessian[] compiled =
            [
                .. ((CompileBackend[])[CompileBackend.Interpreter, CompileBackend.Emit]).Select(backend => problem.Objective.CompileWithGradientAndHessian(
                    [.. problem.Variables.Select(name => new Symbol(name))], new CompileOptions { Backend = backend })),
            ];
            var jacobian = problem.Residuals.Jacobian(problem.Variables);
            var pattern = problem.Root.GetProperty("jacobian_structural_nonzeros").GetInt32();
            // The corpus counts variables in the text; the first residual of Osborne 1 has x4*0 and x5*0, which are 0 here.
            if (jacobian.NonZeroCount != pattern - (problem.Name == "Osborne 1" ? 2 : 0))
            {
                failures.Add($"{problem.Name}: {jacobian.NonZeroCount} non-zeros instead of {pattern}");
            }

            foreach (var point in problem.Root.GetProperty("points").EnumerateArray())
            {
                var at = problem.Variables.Zip(point.GetProperty("x").EnumerateArray(), (name, x) => (name, x.GetDouble())).ToDictionary();
                Check([point.GetProperty("f").GetDouble()], [problem.Objective.Evaluate(at)], "f");
                Check([.. point.GetProperty("grad").EnumerateArray().Select(g => g.GetDouble())], [.. gradient.Select(g => g.Evaluate(at))], "gradient");
                Check(
                    [.. point.GetProperty("hess").EnumerateArray().SelectMany(row => row.EnumerateArray()).Select(h => h.GetDouble())],
                    [.. hessian.SelectMany(row => row).Select(h => h.Evaluate(at))], "Hessian");
                foreach (var function in compiled)
                {
                    CheckCompiled(function, point);
                }

                Check([.. point.GetProperty("residuals").EnumerateArray().Select(r => r.GetDouble())], [.. problem.Residuals.Select(r => r.Evaluate(at))], "residuals");
            }

            void CheckCompiled(CompiledExprWithHessian function, JsonElement point)
            {
                var n = problem.Variables.Length;
                var (first, second) = (new double[n], new double[n * n]);
                var value = function.Invoke([.. point.GetProperty("x").EnumerateArray().Select(x => x.GetDouble())], first, second);
                Check([point.GetProperty("f").GetDouble()], [value], "compiled f");
                Check([.. point.GetProperty("grad").EnumerateArray().Select(g => g.GetDouble())], first, "compiled gradient");
                Check([.. point.GetProperty("hess").EnumerateArray().SelectMany(row => row.EnumerateArray()).Select(h => h.GetDouble())], second, "compiled Hessian");
            }

            void Check(double[] expected, double[] actual, string what)
            {
                // 1e-10 of the largest entry, 1e-9 of entries above 1e-6 of it, 1e-12 of it for zeros
                Assert.Equal(expected.Length, actual.Length);
                var largest = expected.Max(Math.Abs);
                for (var i = 0; i < expected.Length; i++)
                {
                    var tolerance = expected[i] == 0 ? 1e-12 * largest
                        : Math.Abs(expected[i]) > 1e-6 * largest ? Math.Min(1e-9 * Math.Abs(expected[i]), 1e-10 * largest)
                        : 1e-10 * largest;
                    if (!(Math.Abs(actual[i] - expected[i]) <= tolerance))
                    {
                        failures.Add($"{problem.Name} {what}[{i}]: {actual[i]:R} instead of {expected[i]:R}");
                    }
                }
            }
        }

        Assert.True(failures.Count == 0, $"{failures.Count}:\n{string.Join('\n', failures.Take(20))}");
    }
}
