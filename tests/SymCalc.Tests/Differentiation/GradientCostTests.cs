using SymCalc.Tests.Corpora;

namespace SymCalc.Tests.Differentiation;

/// <summary>
/// What a gradient costs: at most five times the operations of the function, whatever the number of variables (W. Baur,
/// V. Strassen, The complexity of partial derivatives, 1983), counted in instructions of the tape that computes both.
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
            ratios.Add(Ratio(problem.Objective, [.. problem.Variables.Select(name => new Symbol(name))], problem.Name));
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
        Ratio(loss, weights, $"network {string.Join('-', sizes)}");
    }

    [Theory]
    [InlineData(100)]
    [InlineData(1_000)]
    public void ValueAndGradient_OfLongFunctions_CostAtMostFiveTimesTheValue(int n)
    {
        var x = Enumerable.Range(0, n).Select(i => new Symbol($"x{i}")).ToArray();
        var rosenbrock = ExprMath.Sum(Enumerable.Range(0, n - 1).SelectMany(i => new[] { 100 * (x[i + 1] - x[i].Pow(2)).Pow(2), (1 - x[i]).Pow(2) }));
        Ratio(rosenbrock, x, "Rosenbrock");
        Ratio(ExprMath.Product(x), x, "product");
    }

    private static double Ratio(Expr f, IReadOnlyList<Symbol> variables, string name)
    {
        Symbol[] list = [.. variables];
        var (value, both) = (f.Compile(list).OperationCount, f.CompileWithGradient(list).OperationCount);
        var ratio = (double)both / value;
        TestContext.Current.TestOutputHelper?.WriteLine(FormattableString.Invariant($"{name}: {value} operations, {ratio:F2} times as many with the gradient"));
        Assert.True(ratio <= Bound, FormattableString.Invariant($"{name}: {ratio:F2}"));
        return ratio;
    }

    /// <summary>Weights that occur in every step: the long products of a gradient share what they have in common all the same.</summary>
    [Theory]
    [InlineData("tanh(w*z + u*y)")]
    [InlineData("w*z + y")]
    [InlineData("z + w*sin(z)*y/100")]
    [InlineData("w*sin(z)*(1 - z)")]
    [InlineData("w*u*atan(z)^2 + y")]
    [InlineData("z*w^2 + cos(u*z)")]
    [InlineData("y*sin(z)")]
    [InlineData("w/(u + z)")]
    [InlineData("u + w/z")]
    [InlineData("w*tanh(z)/(1 + z^2)")]
    public void ValueAndGradient_OfRecurrences_CostAtMostFiveTimesTheValue(string step)
    {
        var (w, u, first) = (new Symbol("w"), new Symbol("u"), new Symbol("z0"));
        var next = Expr.Parse(step);
        foreach (var (name, steps) in ((string, int)[])[("a variable in every step", 300), ("one variable", 300)])
        {
            List<Symbol> variables = [w, u, first];
            Expr e = first;
            for (var i = 0; i < steps; i++)
            {
                var y = name == "one variable" ? u : new Symbol($"y{i}");
                if (y != u)
                {
                    variables.Add(y);
                }

                e = next.Substitute(new Dictionary<Symbol, Expr> { [new("z")] = e, [new("y")] = y });
            }

            Ratio(e, variables, $"{step}, {name}");
        }
    }
}
