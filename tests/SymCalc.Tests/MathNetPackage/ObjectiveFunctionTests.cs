using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;

namespace SymCalc.Tests.MathNetPackage;

/// <summary>Expressions as objectives of Math.NET's minimisers: right derivatives, independent copies, clear errors.</summary>
public sealed class ObjectiveFunctionTests
{
    private static readonly Expr Rosenbrock = Expr.Parse("(1 - x)^2 + 100*(y - x^2)^2");

    private static readonly Vector<double> Start = CreateVector.Dense([-1.2, 1.0]);

    public static TheoryData<string> Minimizers { get; } = ["BFGS", "BFGS-B", "L-BFGS", "conjugate gradient", "Newton"];

    [Theory, MemberData(nameof(Minimizers))]
    public void EveryMinimizer_FindsTheMinimum(string name)
    {
        var f = Rosenbrock.ToObjectiveFunction("x", "y");
        var result = name switch
        {
            "BFGS" => new BfgsMinimizer(1e-9, 1e-12, 1e-12).FindMinimum(f, Start),
            "BFGS-B" => new BfgsBMinimizer(1e-9, 1e-12, 1e-12).FindMinimum(f, CreateVector.Dense([-5.0, -5.0]), CreateVector.Dense([5.0, 5.0]), Start),
            "L-BFGS" => new LimitedMemoryBfgsMinimizer(1e-9, 1e-12, 1e-12, memory: 5).FindMinimum(f, Start),
            "Newton" => new NewtonMinimizer(1e-9, 100).FindMinimum(f, Start),
            _ => new ConjugateGradientMinimizer(1e-6, 20_000).FindMinimum(f, Start),
        };
        Assert.Equal(1, result.MinimizingPoint[0], 1e-6);
        Assert.Equal(1, result.MinimizingPoint[1], 1e-6);
    }

    /// <summary>A cubic: value, gradient and Hessian at a point by hand.</summary>
    [Fact]
    public void Evaluation_GivesValueGradientAndHessian()
    {
        var f = Expr.Parse("x^2*y + y^3").ToObjectiveFunction("y", "x");
        f.EvaluateAt(CreateVector.Dense([2.0, 3.0]));
        Assert.Equal(26, f.Value);
        Assert.Equal([21.0, 12.0], f.Gradient);
        Assert.Equal(CreateMatrix.DenseOfArray(new[,] { { 12.0, 6.0 }, { 6.0, 4.0 } }), f.Hessian);
        Assert.Equal([2.0, 3.0], f.Point);
        Assert.True(f.IsGradientSupported && f.IsHessianSupported);
        Assert.Equal(["y", "x"], f.Variables.Select(v => v.Name));
    }

    [Fact]
    public void Variables_AreTheFreeSymbolsIfNoneAreListed()
    {
        Assert.Equal(["x", "y"], Rosenbrock.ToObjectiveFunction().Variables.Select(v => v.Name));
        Symbol x = new("x"), y = new("y"), unused = new("unused");
        var f = Rosenbrock.ToObjectiveFunction(y, unused, x);
        f.EvaluateAt(CreateVector.Dense([1.0, 7.0, 2.0]));
        Assert.Equal(0, f.Gradient[1]);
        Assert.Equal(901, f.Value);
    }

    /// <summary>BFGS keeps an earlier evaluation beside a later one: nothing of one may change with the other.</summary>
    [Fact]
    public void Copies_AreIndependent()
    {
        var f = Rosenbrock.ToObjectiveFunction("x", "y");
        var point = CreateVector.Dense([1.0, 2.0]);
        f.EvaluateAt(point);
        point[0] = 5;
        var gradient = f.Gradient;
        var fork = f.Fork();
        Assert.Equal(gradient, fork.Gradient);
        Assert.NotSame(gradient, fork.Gradient);
        f.EvaluateAt(CreateVector.Dense([0.0, 0.0]));
        Assert.Equal([-400.0, 200.0], gradient);
        Assert.Equal(100, fork.Value);
        Assert.Equal([1.0, 2.0], fork.Point);
        Assert.Equal(1, f.Value);
        Assert.Throws<InvalidOperationException>(() => f.CreateNew().Value);
    }

    [Fact]
    public void Errors_SayWhatIsWrong()
    {
        var f = Expr.Parse("ln(x) + sqrt(y)").ToObjectiveFunction("x", "y");
        AssertMessage<InvalidOperationException>("The objective was not evaluated yet: call EvaluateAt with a point first.", () => f.Value);
        AssertMessage<ArgumentException>("Variable 'y' is not listed; listed are: x. (Parameter 'variables')", () => Rosenbrock.ToObjectiveFunction("x"));
        AssertMessage<ArgumentException>("Variable 'x' is given twice. (Parameter 'variables')", () => Rosenbrock.ToObjectiveFunction("x", "y", "x"));
        AssertMessage<ArgumentException>("2 values are needed, for x, y, but 1 was given. (Parameter 'point')", () => f.EvaluateAt(CreateVector.Dense([1.0])));
        AssertMessage<ArgumentException>("The point is not finite: x = 1, y = NaN. (Parameter 'point')", () => f.EvaluateAt(CreateVector.Dense([1.0, double.NaN])));
        f.EvaluateAt(CreateVector.Dense([-1.0, 4.0]));
        AssertMessage<EvaluationException>("The objective is NaN at x = -1, y = 4.", () => f.Value);
        f.EvaluateAt(CreateVector.Dense([1.0, 0.0]));
        Assert.Equal(0, f.Value);
        AssertMessage<EvaluationException>("The derivative by y is Infinity at x = 1, y = 0.", () => f.Gradient);
        AssertMessage<EvaluationException>("The second derivative by y and y is -Infinity at x = 1, y = 0.", () => f.Hessian);
    }

    /// <summary>20,000 variables need no dense Hessian, and a minimiser's question for each entry of the gradient costs no sweep over all.</summary>
    [Fact]
    public void LargeObjective_IsMinimized()
    {
        Symbol[] x = [.. Enumerable.Range(0, 20_000).Select(i => new Symbol($"x{i}"))];
        var f = ExprMath.Sum(x.Select((v, i) => (v - (i % 7)).Pow(2))).ToObjectiveFunction(x);
        var result = new LimitedMemoryBfgsMinimizer(1e-8, 1e-12, 1e-12, memory: 3).FindMinimum(f, CreateVector.Dense(x.Length, 0.0));
        Assert.Equal(19_999 % 7, result.MinimizingPoint[19_999], 1e-6);
    }

    internal static void AssertMessage<TException>(string expected, Action action) where TException : Exception =>
        Assert.Equal(expected, Assert.Throws<TException>(action).Message);

    internal static void AssertMessage<TException>(string expected, Func<object?> function) where TException : Exception =>
        Assert.Equal(expected, Assert.Throws<TException>(() => { function(); }).Message);
}
