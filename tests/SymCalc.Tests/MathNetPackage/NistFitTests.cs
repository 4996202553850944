using System.Text.Json;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;
using SymCalc.Tests.Corpora;

namespace SymCalc.Tests.MathNetPackage;

/// <summary>The 15 regressions of NIST by Math.NET's Levenberg–Marquardt with exact Jacobians, parameters to 6 digits.</summary>
public sealed class NistFitTests
{
    /// <summary>
    /// One setting for all: the scales of the start. (With |start| as scales, 14 are reached from start 1: BoxBOD too.)
    /// </summary>
    [Theory]
    [InlineData("start1", 13)]
    [InlineData("start2", 15)]
    public void LevenbergMarquardt_ReachesCertifiedParameters(string from, int atLeast)
    {
        List<string> reached = [], missed = [];
        foreach (var root in Corpus.Documents("nist-strd"))
        {
            var model = ModelOf(root);
            var start = VectorOf(root.GetProperty(from));
            var fit = new LevenbergMarquardtMinimizer().FindMinimum(model, start, scales: model.ScalesAt(start));
            var digits = VectorOf(root.GetProperty("refined")).Zip(fit.MinimizingPoint, (certified, found) =>
                -Math.Log10(Math.Max(1e-16, Math.Abs((found - certified) / certified)))).Min();
            (digits >= 6 ? reached : missed).Add(FormattableString.Invariant(
                $"{root.GetProperty("name")}: {digits:F1} digits, {fit.ReasonForExit} after {fit.Iterations} iterations"));
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"From {from} reached {reached.Count}:\n{string.Join('\n', reached)}\nmissed:\n{string.Join('\n', missed)}");
        Assert.True(reached.Count >= atLeast, $"reached {reached.Count} only, missed:\n{string.Join('\n', missed)}");
    }

    /// <summary>The standard errors, which come from the Jacobian at the minimum, agree with NIST's too.</summary>
    [Fact]
    public void StandardErrors_AreTheCertifiedOnes()
    {
        foreach (var root in Corpus.Documents("nist-strd"))
        {
            var model = ModelOf(root);
            var start = VectorOf(root.GetProperty("start2"));
            var fit = new LevenbergMarquardtMinimizer().FindMinimum(model, start, scales: model.ScalesAt(start));
            model.EvaluateAt(fit.MinimizingPoint);

            // Math.NET's own covariance is of the scaled pseudo-inverse; the normal matrix, scaled to a unit diagonal, keeps the digits.
            var scales = model.ScalesAt(fit.MinimizingPoint);
            var d = CreateMatrix.DiagonalOfDiagonalVector(scales);
            var covariance = d * (d * model.Hessian * d).Inverse() * d * (model.Value / model.DegreeOfFreedom);
            var certified = VectorOf(root.GetProperty("refined_sd"));
            for (var i = 0; i < certified.Count; i++)
            {
                Assert.True(Math.Abs(Math.Sqrt(covariance[i, i]) - certified[i]) <= 1e-4 * certified[i], $"{root.GetProperty("name")} sd[{i}]: {Math.Sqrt(covariance[i, i]):R} instead of {certified[i]:R}");
            }
        }
    }

    internal static ExprObjectiveModel ModelOf(JsonElement root)
    {
        string[] columns = [.. root.GetProperty("data_columns").EnumerateArray().Select(c => c.GetString()!)];
        double[][] data = [.. root.GetProperty("data").EnumerateArray().Select(row => row.EnumerateArray().Select(v => v.GetDouble()).ToArray())];
        var response = Expr.Parse(root.GetProperty("response").GetString()!).Compile("y");      // y, or ln(y)
        Observations observations = new(
            data.Select(row => response.Invoke(row[0])),
            [.. columns.Skip(1).Select((name, i) => (name, data.Select(row => row[i + 1])))]);
        string[] parameters = [.. root.GetProperty("parameters").EnumerateArray().Select(p => p.GetString()!)];
        return Expr.Parse(root.GetProperty("model").GetString()!).ToObjectiveModel(observations, parameters);
    }

    private static Vector<double> VectorOf(JsonElement numbers) => CreateVector.DenseOfEnumerable(numbers.EnumerateArray().Select(v => v.GetDouble()));
}
