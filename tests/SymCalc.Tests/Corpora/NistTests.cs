using Xunit;

namespace SymCalc.Tests.Corpora;

/// <summary>15 non-linear regressions of NIST: Jacobians of the models, gradients of the residual sums of squares.</summary>
public sealed class NistTests
{
    [Fact]
    public void EveryModel_HasRightJacobianAndGradient()
    {
        var failures = new List<string>();
        foreach (var root in Corpus.Documents("nist-strd"))
        {
            var name = root.GetProperty("name").GetString();
            var model = Expr.Parse(root.GetProperty("model").GetString()!);
            var response = Expr.Parse(root.GetProperty("response").GetString()!);
            string[] parameters = [.. root.GetProperty("parameters").EnumerateArray().Select(p => p.GetString()!)];
            string[] columns = [.. root.GetProperty("data_columns").EnumerateArray().Select(c => c.GetString()!)];
            double[][] data = [.. root.GetProperty("data").EnumerateArray().Select(row => row.EnumerateArray().Select(v => v.GetDouble()).ToArray())];

            ExprVector models = [.. data.Select(row => model.Substitute(Bindings(row)))];
            var jacobian = models.Jacobian(parameters);
            var sum = ExprMath.Sum(data.Select((row, i) => (response.Substitute(Bindings(row)) - models[i]).Pow(2)));
            var gradient = sum.Gradient(parameters);
            foreach (var check in root.GetProperty("checks").EnumerateArray())
            {
                var start = root.GetProperty(check.GetProperty("at").GetString()!);
                var at = parameters.Zip(start.EnumerateArray(), (p, v) => (p, v.GetDouble())).ToDictionary();
                Compare(check.GetProperty("model_first").GetDouble(), models[0].Evaluate(at), 1e-12, "model");
                for (var k = 0; k < parameters.Length; k++)
                {
                    Compare(check.GetProperty("jacobian_first_row")[k].GetDouble(), jacobian[0, k].Evaluate(at), 1e-12, $"J[0, {k}]");
                    Compare(check.GetProperty("jacobian_last_row")[k].GetDouble(), jacobian[data.Length - 1, k].Evaluate(at), 1e-12, $"J[n, {k}]");
                    var error = Math.Abs(gradient[k].Evaluate(at) - check.GetProperty("grad_rss")[k].GetDouble());
                    if (!(error <= 1e-11 * check.GetProperty("grad_scale")[k].GetDouble()))
                    {
                        failures.Add($"{name} gradient[{k}]: error {error:E1}");
                    }
                }
            }

            Dictionary<Symbol, Expr> Bindings(double[] row) => columns.Zip(row, (c, v) => (new Symbol(c), (Expr)v)).ToDictionary();

            void Compare(double expected, double actual, double tolerance, string what)
            {
                if (!(Math.Abs(actual - expected) <= tolerance * (expected == 0 ? 1 : Math.Abs(expected))))
                {
                    failures.Add($"{name} {what}: {actual:R} instead of {expected:R}");
                }
            }
        }

        Assert.True(failures.Count == 0, $"{failures.Count}:\n{string.Join('\n', failures.Take(20))}");
    }
}
