namespace SymCalc.Samples.Regression;

/// <summary>
/// Chi-squared as an expression of the parameters, and its minimum by exact algebra. If the model is linear in the parameters,
/// chi-squared is a quadratic form, its Hessian is constant, and one step of Newton's method leads from anywhere to the minimum.
/// </summary>
internal sealed class LinearFit
{
    private LinearFit(Problem problem, Expr chiSquared, ExprVector gradient, ExprMatrix hessian)
    {
        Problem = problem;
        ChiSquared = chiSquared;
        Gradient = gradient;
        Hessian = hessian;
        var atZero = gradient.Substitute(problem.Parameters.ToDictionary(parameter => parameter, _ => (Expr)0));
        var inverse = hessian.Inverse();
        Solution = (-(inverse * atZero)).Simplify();
        var values = problem.Parameters.Zip(Solution, (parameter, value) => (parameter, value)).ToDictionary(pair => pair.parameter, pair => pair.value);
        Minimum = chiSquared.Substitute(values).Simplify();
        var degrees = problem.Data.Count - problem.Parameters.Count;
        var variance = 2 * Minimum.Evaluate() / degrees;
        Errors = [.. problem.Parameters.Select((_, i) => Math.Sqrt(variance * inverse[i, i].Evaluate()))];
    }

    public Problem Problem { get; }

    /// <summary>The sum over the observations of ((y - model)/sigma)^2, expanded.</summary>
    public Expr ChiSquared { get; }

    /// <summary>Its derivatives by the parameters; 0 at the minimum.</summary>
    public ExprVector Gradient { get; }

    public ExprMatrix Hessian { get; }

    /// <summary>The parameters at the minimum, as exact fractions.</summary>
    public ExprVector Solution { get; }

    /// <summary>Chi-squared at the minimum, exactly.</summary>
    public Expr Minimum { get; }

    /// <summary>The standard errors of the parameters, from the curvature of chi-squared and the scatter of the data.</summary>
    public IReadOnlyList<double> Errors { get; }

    /// <summary>Solves the problem; null if the model is not linear in the parameters.</summary>
    /// <exception cref="InputException">The data do not determine the parameters.</exception>
    public static LinearFit? TrySolve(Problem problem)
    {
        // A model is linear in its parameters if none is left in its derivatives by them
        if (problem.Parameters.Count > ExprMatrix.MaxInverseSize
            || problem.Model.Gradient(problem.Parameters).FreeSymbols.Any(problem.Parameters.Contains))
        {
            return null;
        }

        var chiSquared = ExprMath.Sum(problem.Data.Select(point => ((point.Y - problem.Model.Substitute("x", point.X)) / point.Sigma).Pow(2))).Expand();
        var hessian = chiSquared.Hessian(problem.Parameters).Simplify();
        return hessian.Determinant().Simplify() == 0 || problem.Data.Count <= problem.Parameters.Count
            ? throw new InputException($"{Numbers.Text(problem.Data.Count)} observations do not determine {Numbers.Text(problem.Parameters.Count)} parameters.")
            : new LinearFit(problem, chiSquared, new ExprVector(chiSquared.Gradient(problem.Parameters).Select(entry => entry.Expand())), hessian);
    }
}
