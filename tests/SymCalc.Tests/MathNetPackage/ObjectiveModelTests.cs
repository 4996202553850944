using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;
using MathNet.Numerics.Optimization.TrustRegion;
using static SymCalc.Tests.MathNetPackage.ObjectiveFunctionTests;

namespace SymCalc.Tests.MathNetPackage;

/// <summary>Least-squares problems for Math.NET: residuals and models with observations.</summary>
public sealed class ObjectiveModelTests
{
    private static readonly Observations Line = new([2.1, 3.9, 6.2, 7.8], ("x", [1.0, 2, 3, 4]));

    private static readonly ExprVector Rosenbrock = [Expr.Parse("10*(y - x^2)"), Expr.Parse("1 - x")];

    [Fact]
    public void Residuals_HaveValuesGradientAndNormalMatrix()
    {
        var model = Rosenbrock.ToObjectiveModel("x", "y");
        model.EvaluateAt(CreateVector.Dense([-1.0, 2.0]));
        Assert.Equal([10.0, 2.0], model.ModelValues);
        Assert.Equal(104, model.Value);
        Assert.Equal([0.0, 0.0], model.ObservedY);

        // J = (20 10; -1 0)
        Assert.Equal([198.0, 100.0], model.Gradient);
        Assert.Equal(CreateMatrix.DenseOfArray(new[,] { { 401.0, 200.0 }, { 200.0, 100.0 } }), model.Hessian);
        Assert.Equal(CreateMatrix.DenseOfArray(new[,] { { 20.0, 10.0 }, { -1.0, 0.0 } }), model.Jacobian);
        Assert.False(model.Jacobian.Storage.IsDense);
        Assert.Equal(0, model.DegreeOfFreedom);
        Assert.Equal((1, 1), (model.FunctionEvaluations, model.JacobianEvaluations));
    }

    /// <summary>A straight line: parameters and their standard errors by the formulas of linear regression.</summary>
    [Fact]
    public void Line_IsFittedWithItsStandardErrors()
    {
        var model = Expr.Parse("a + b*x").ToObjectiveModel(Line, "a", "b");
        var fit = new LevenbergMarquardtMinimizer().FindMinimum(model, CreateVector.Dense([0.0, 0.0]));
        Assert.Equal(0.15, fit.MinimizingPoint[0], 1e-9);
        Assert.Equal(1.94, fit.MinimizingPoint[1], 1e-9);
        var variance = 0.082 / 2;       // the sum of squares by its degrees of freedom
        Assert.Equal(0.082, model.BestValue, 1e-12);
        Assert.Equal(Math.Sqrt(variance * 30 / 20), fit.StandardErrors[0], 1e-9);
        Assert.Equal(Math.Sqrt(variance / 5), fit.StandardErrors[1], 1e-9);
        Assert.Equal([2.09, 4.03, 5.97, 7.91], fit.MinimizedValues.Select(v => Math.Round(v, 9)));
    }

    /// <summary>A weight of 2 is an observation that was made twice, and a weight of 0 none.</summary>
    [Fact]
    public void Weights_CountObservations()
    {
        Observations twice = new([2.1, 3.9, 6.2, 6.2], ("x", [1.0, 2, 3, 3]));
        Observations weighted = new(Line.Y, ("x", Line["x"])) { Weights = [1, 1, 2, 0] };
        var model = Expr.Parse("a + b*x^2");
        var (a, b) = (model.ToObjectiveModel(twice, "a", "b"), model.ToObjectiveModel(weighted, "a", "b"));
        var point = CreateVector.Dense([0.25, 0.5]);
        a.EvaluateAt(point);
        b.EvaluateAt(point);
        Assert.Equal(a.Value, b.Value, 1e-12);
        AssertClose(a.Gradient.ToColumnMatrix(), b.Gradient.ToColumnMatrix());
        AssertClose(a.Hessian, b.Hessian);
        AssertClose(a.ScalesAt(point).ToColumnMatrix(), b.ScalesAt(point).ToColumnMatrix());
        Assert.Equal([1.0, 1, 2, 0], b.Weights!.Diagonal());
        Assert.Null(a.Weights);
    }

    /// <summary>The objective of the sum of squares has its true derivatives: twice those that Levenberg–Marquardt works with.</summary>
    [Fact]
    public void ToObjectiveFunction_HasTheSumsDerivatives()
    {
        Observations data = new([2.1, 3.9, 6.2], ("x", [1.0, 2, 3])) { Weights = [1, 0.5, 2] };
        var model = Expr.Parse("a*exp(b*x)").ToObjectiveModel(data, "a", "b");
        var sum = model.ToObjectiveFunction();
        var point = CreateVector.Dense([1.5, 0.5]);
        model.EvaluateAt(point);
        sum.EvaluateAt(point);
        Assert.Equal(model.Value, sum.Value, 1e-12 * sum.Value);
        AssertClose(2 * model.Gradient.ToColumnMatrix(), sum.Gradient.ToColumnMatrix());
        var newton = new NewtonMinimizer(1e-9, 100, useLineSearch: true).FindMinimum(sum, point);
        var fit = new LevenbergMarquardtMinimizer().FindMinimum(model, point);
        AssertClose(fit.MinimizingPoint.ToColumnMatrix(), newton.MinimizingPoint.ToColumnMatrix());
    }

    [Fact]
    public void FixedParameters_KeepTheirValue()
    {
        var model = Expr.Parse("a + b*x").ToObjectiveModel(Line, "a", "b");
        var fit = new LevenbergMarquardtMinimizer().FindMinimum(model, CreateVector.Dense([1.0, 0.0]), isFixed: [true, false]);
        Assert.Equal(1, fit.MinimizingPoint[0]);
        Assert.Equal(((2.1 - 1) + (2 * 2.9) + (3 * 5.2) + (4 * 6.8)) / 30, fit.MinimizingPoint[1], 1e-9);
        Assert.Equal(3, model.DegreeOfFreedom);
    }

    /// <summary>Where the model is not defined the sum is infinite, and Levenberg–Marquardt takes a shorter step.</summary>
    [Fact]
    public void StepsOutOfTheDomain_AreTakenBack()
    {
        ExprVector residuals = [Expr.Parse("sqrt(x) - 1/8"), Expr.Parse("10*sqrt(x)*(sqrt(x) - 1/8)")];
        var model = residuals.ToObjectiveModel("x");
        model.EvaluateAt(CreateVector.Dense([-1.0]));
        Assert.Equal(double.PositiveInfinity, model.Value);
        var fit = new LevenbergMarquardtMinimizer().FindMinimum(model, CreateVector.Dense([4.0]));
        Assert.Equal(1 / 64.0, fit.MinimizingPoint[0], 1e-9);
    }

    [Theory]
    [InlineData("dog leg")]
    [InlineData("Newton-CG")]
    public void TrustRegions_FindTheMinimum(string name)
    {
        var model = Rosenbrock.ToObjectiveModel("x", "y");
        var start = CreateVector.Dense([-1.2, 1.0]);
        if (name == "dog leg")
        {
            new TrustRegionDogLegMinimizer(1e-14, 1e-14, 1e-14, 1e-14).FindMinimum(model, start);
        }
        else
        {
            new TrustRegionNewtonCGMinimizer(1e-14, 1e-14, 1e-14, 1e-14).FindMinimum(model, start);
        }

        Assert.Equal(1, model.BestPoint![0], 1e-6);
        Assert.Equal(1, model.BestPoint[1], 1e-6);
    }

    [Fact]
    public void BestPoint_OutlivesWorseOnes()
    {
        var model = Rosenbrock.ToObjectiveModel("x", "y");
        Assert.Null(model.BestPoint);
        model.SetParameters(CreateVector.Dense([0.0, 0.0]));
        Assert.Equal([0.0, 0.0], model.Point);
        foreach (var x in new[] { 0.0, 0.9, 0.5 })
        {
            model.EvaluateAt(CreateVector.Dense([x, x * x]));
            _ = model.Value;
        }

        Assert.Equal(0.9, model.BestPoint![0]);
        Assert.Equal(0.01, model.BestValue, 1e-12);
        var fork = model.Fork();
        Assert.Equal(model.Value, fork.Value);
        fork.EvaluateAt(CreateVector.Dense([1.0, 1.0]));
        Assert.Equal(0.25, model.Value);
    }

    /// <summary>A parameter that does not occur is legal, and so is a model without any.</summary>
    [Fact]
    public void ParametersThatDoNotOccur_HaveNoDerivative()
    {
        var model = Expr.Parse("a*x").ToObjectiveModel(Line, "unused", "a");
        model.EvaluateAt(CreateVector.Dense([1.0, 2.0]));
        Assert.Equal(0, model.Gradient[0]);
        Assert.Equal([0.0, 0, 0, 30], model.Hessian.ToColumnMajorArray());
        Assert.Equal(1, model.ScalesAt(model.Point)[0]);
        var constant = Expr.Parse("x^2").ToObjectiveModel(Line, "unused");
        constant.EvaluateAt(CreateVector.Dense([1.0]));
        Assert.Equal([0.0], constant.Gradient);
    }

    [Fact]
    public void Errors_SayWhatIsWrong()
    {
        var model = Expr.Parse("a*x^b");
        AssertMessage<ArgumentException>(
            "'b' is neither a parameter (a) nor a column of the observations (x). (Parameter 'parameters')", () => model.ToObjectiveModel(Line, "a"));
        AssertMessage<ArgumentException>(
            "'x' is both a parameter and a column of the observations. (Parameter 'parameters')", () => model.ToObjectiveModel(Line, "a", "b", "x"));
        AssertMessage<ArgumentException>("Variable 'a' is given twice. (Parameter 'variables')", () => model.ToObjectiveModel(Line, "a", "b", "a"));
        AssertMessage<ArgumentException>("There are no parameters: there is nothing to fit. (Parameter 'parameters')", () => Expr.Parse("x").ToObjectiveModel(Line, (string[])[]));
        AssertMessage<ArgumentException>("There are no residuals. (Parameter 'residuals')", () => new ExprVector().ToObjectiveModel("x"));
        AssertMessage<ArgumentException>("Variable 'y' is not listed; listed are: x. (Parameter 'variables')", () => Rosenbrock.ToObjectiveModel("x"));

        var fit = model.ToObjectiveModel(Line, "a", "b");
        AssertMessage<InvalidOperationException>(
            "The model was not evaluated yet: call SetParameters or EvaluateAt with a point first.", () => fit.Value);
        AssertMessage<ArgumentException>(
            "2 values are needed, for a, b, but 3 were given. (Parameter 'parameters')", () => fit.EvaluateAt(CreateVector.Dense([1.0, 2, 3])));
        AssertMessage<ArgumentException>(
            "The point is not finite: a = Infinity, b = 1. (Parameter 'initialGuess')",
            () => fit.SetParameters(CreateVector.Dense([double.PositiveInfinity, 1])));
        AssertMessage<ArgumentException>(
            "There are 2 parameters, but 1 were said to be fixed or free. (Parameter 'isFixed')", () => fit.SetParameters(CreateVector.Dense([1.0, 1]), [true]));
        AssertMessage<ArgumentException>(
            "All parameters are fixed: there is nothing to fit. (Parameter 'isFixed')", () => fit.SetParameters(CreateVector.Dense([1.0, 1]), [true, true]));
    }

    [Fact]
    public void NonFiniteValues_SayWhichAndWhere()
    {
        ExprVector residuals = [Expr.Parse("x - 1"), Expr.Parse("sqrt(x)")];
        var model = residuals.ToObjectiveModel("x");
        AssertMessage<OptimizationException>(
            "Value 2 of the model is NaN at the starting point x = -1.",
            () => new LevenbergMarquardtMinimizer().FindMinimum(model, CreateVector.Dense([-1.0])));
        AssertMessage<OptimizationException>(
            "The derivative of value 2 by x is Infinity at x = 0.",
            () => new LevenbergMarquardtMinimizer().FindMinimum(model, CreateVector.Dense([0.0])));
        var other = model.CreateNew();
        other.EvaluateAt(CreateVector.Dense([-2.0]));
        AssertMessage<OptimizationException>("Value 2 of the model is NaN at the point x = -2.", () => other.Gradient);
        other.EvaluateAt(CreateVector.Dense([1e200]));
        AssertMessage<OptimizationException>("The sum of squares overflows at the point x = 1E+200.", () => other.Gradient);
    }

    private static void AssertClose(Matrix<double> expected, Matrix<double> actual) =>
        Assert.True((expected - actual).InfinityNorm() <= 1e-7 * expected.InfinityNorm(), $"{expected} is not {actual}");
}
