using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;

namespace SymCalc.Samples.Regression;

/// <summary>Least squares for a model that is not linear, by Math.NET's Levenberg–Marquardt with SymCalc's exact Jacobian.</summary>
internal sealed class CurveFit
{
    /// <summary>Searches from a starting point.</summary>
    /// <exception cref="InputException">The search leaves the model's domain, or the data do not determine the parameters.</exception>
    public CurveFit(Problem problem, IReadOnlyDictionary<string, double> start)
    {
        Problem = problem;
        Jacobian = problem.Model.Gradient(problem.Parameters);
        if (problem.Parameters.FirstOrDefault(parameter => !start.ContainsKey(parameter.Name)) is { } missing)
        {
            throw new InputException($"The model is not linear in its parameters: --start needs a value for {missing}, such as --start {string.Join(',', problem.Parameters.Select(p => p + "=1"))}.");
        }

        Start = [.. problem.Parameters.Select(parameter => start[parameter.Name])];
        if (problem.Data.Count <= problem.Parameters.Count)
        {
            throw new InputException($"{Numbers.Text(problem.Data.Count)} observations do not determine {Numbers.Text(problem.Parameters.Count)} parameters.");
        }

        Observations observations = new(problem.Data.Select(point => point.Y.Evaluate()), ("x", problem.Data.Select(point => point.X.Evaluate())))
        {
            Weights = [.. problem.Data.Select(point => 1 / Math.Pow(point.Sigma.Evaluate(), 2))],
        };
        var model = problem.Model.ToObjectiveModel(observations, [.. problem.Parameters]);
        var guess = CreateVector.DenseOfEnumerable(Start);
        try
        {
            var fit = new LevenbergMarquardtMinimizer().FindMinimum(model, guess, scales: model.ScalesAt(guess));
            Iterations = fit.Iterations;
            Solution = [.. model.BestPoint!];
            ChiSquared = model.BestValue;
            Errors = ErrorsOf(model);
        }
        catch (Exception e) when (e is OptimizationException or EvaluationException)
        {
            throw new InputException($"The search failed: {e.Message}");
        }
    }

    public Problem Problem { get; }

    /// <summary>The derivatives of the model by its parameters; a row of the Jacobian is this at one x.</summary>
    public ExprVector Jacobian { get; }

    public IReadOnlyList<double> Start { get; }

    public IReadOnlyList<double> Solution { get; }

    /// <summary>Standard errors, from the Jacobian at the solution and the scatter of the data.</summary>
    public IReadOnlyList<double> Errors { get; }

    public double ChiSquared { get; }

    public int Iterations { get; }

    /// <summary>The square roots of the diagonal of (JᵀWJ)⁻¹·χ²/(n − k), with parameters scaled so that no digits are lost.</summary>
    private static IReadOnlyList<double> ErrorsOf(ExprObjectiveModel model)
    {
        var best = model.BestPoint!;
        model.EvaluateAt(best);
        var scales = CreateMatrix.DiagonalOfDiagonalVector(model.ScalesAt(best));
        var covariance = scales * (scales * model.Hessian * scales).Inverse() * scales * (model.Value / model.DegreeOfFreedom);
        return [.. covariance.Diagonal().Select(Math.Sqrt)];
    }
}
