using System.IO.Compression;
using System.Text.Json;
using Xunit;

namespace SymCalc.Tests.Corpora;

/// <summary>Right-hand sides of biochemical reaction networks: sparse Jacobians of up to 356 rows, with sums of up to 524 terms.</summary>
public sealed class OdeTests
{
    [Theory]
    [InlineData("multistate")]
    [InlineData("multisite2")]
    [InlineData("egfr_net")]
    public void Network_HasRightValuesPatternAndJacobian(string model)
    {
        var root = Corpus.Document($"ode/{model}.json");
        var functions = Read(model, "rhs");
        var names = Enumerable.Range(1, root.GetProperty("species").GetInt32()).Select(i => $"x{i}").ToArray();
        var at = names.Zip(root.GetProperty("state").EnumerateArray(), (name, v) => (name, v.GetDouble())).ToDictionary();
        var jacobian = functions.Jacobian(names);

        Assert.Equal(root.GetProperty("jacobian_nnz_syntactic").GetInt32(), jacobian.NonZeroCount);
        Assert.Equal(root.GetProperty("jacobian_nnz_syntactic_k").GetInt32(), Read(model, "rhs-k").Jacobian(names).NonZeroCount);
        AssertClose("rhs_at_state", "rhs_scale", 1e-13, i => functions[i].Evaluate(at));
        foreach (var sample in root.GetProperty("jacobian_samples").EnumerateArray())
        {
            var (i, j, expected) = (sample[0].GetInt32() - 1, sample[1].GetInt32() - 1, sample[2].GetDouble());
            Assert.Equal(expected, jacobian[i, j].Evaluate(at), 1e-12 * Math.Abs(expected));
        }

        ExprVector direction = [.. root.GetProperty("direction").EnumerateArray().Select(v => (Expr)v.GetDouble())];
        var product = functions.JacobianVectorProduct(names, direction);
        AssertClose("jacobian_times_direction", "direction_scale", 1e-13, i => product[i].Evaluate(at));

        void AssertClose(string values, string scales, double tolerance, Func<int, double> actual)
        {
            var i = 0;
            foreach (var (expected, scale) in root.GetProperty(values).EnumerateArray().Zip(root.GetProperty(scales).EnumerateArray()))
            {
                Assert.Equal(expected.GetDouble(), actual(i++), tolerance * scale.GetDouble());
            }
        }
    }

    private static ExprVector Read(string model, string form)
    {
        using var lines = new StreamReader(new GZipStream(File.OpenRead(Corpus.Find($"ode/{model}.{form}.txt.gz")!), CompressionMode.Decompress));
        var functions = new List<Expr>();
        while (lines.ReadLine() is { } line)
        {
            functions.Add(Expr.Parse(line));
        }

        return [.. functions];
    }
}
