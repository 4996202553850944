using System.Runtime.CompilerServices;
using SymCalc.Models;

namespace SymCalc;

/// <summary>Makes objectives for Math.NET's minimisers of expressions.</summary>
public static class MathNetObjectives
{
    /// <summary>This expression as an objective function, with its exact gradient and Hessian.</summary>
    /// <param name="expression">What is minimised.</param>
    /// <param name="variables">The variables' names, in the order of a point's coordinates; one that does not occur is legal.</param>
    /// <returns>The objective, for <c>BfgsMinimizer</c>, <c>BfgsBMinimizer</c>, <c>LimitedMemoryBfgsMinimizer</c>,
    /// <c>ConjugateGradientMinimizer</c>, <c>NewtonMinimizer</c> and the others that take an <c>IObjectiveFunction</c>.</returns>
    /// <exception cref="ArgumentException">A free symbol is not listed, a variable is given twice, or a name is no name of a symbol.</exception>
    /// <exception cref="InvalidOperationException">The expression or a derivative calls a function without a kernel.</exception>
    /// <example><code>new BfgsMinimizer(1e-8, 1e-10, 1e-10).FindMinimum(Expr.Parse("(x - 1)^2").ToObjectiveFunction("x"), CreateVector.Dense([0.0]))</code></example>
    public static ExprObjectiveFunction ToObjectiveFunction(this Expr expression, params ReadOnlySpan<string> variables) =>
        ToObjectiveFunction(expression, SymbolsOf(variables), CompileOptions.Default);

    /// <inheritdoc cref="ToObjectiveFunction(Expr, ReadOnlySpan{string})"/>
    [OverloadResolutionPriority(1)]
    public static ExprObjectiveFunction ToObjectiveFunction(this Expr expression, params ReadOnlySpan<Symbol> variables) =>
        ToObjectiveFunction(expression, variables, CompileOptions.Default);

    /// <summary>This expression as an objective function of all its free symbols, in the order of <see cref="Expr.FreeSymbols"/>.</summary>
    /// <param name="expression">What is minimised.</param>
    /// <returns>The objective.</returns>
    /// <exception cref="InvalidOperationException">The expression or a derivative calls a function without a kernel.</exception>
    [OverloadResolutionPriority(2)]
    public static ExprObjectiveFunction ToObjectiveFunction(this Expr expression)
    {
        ArgumentNullException.ThrowIfNull(expression);
        return ToObjectiveFunction(expression, [.. expression.FreeSymbols], CompileOptions.Default);
    }

    /// <inheritdoc cref="ToObjectiveFunction(Expr, ReadOnlySpan{string})"/>
    /// <param name="expression">What is minimised.</param>
    /// <param name="variables">The variables, in the order of a point's coordinates; one that does not occur is legal.</param>
    /// <param name="options">How the compiled code is executed.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    public static ExprObjectiveFunction ToObjectiveFunction(
        this Expr expression, ReadOnlySpan<Symbol> variables, CompileOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(expression);
        ArgumentNullException.ThrowIfNull(options);
        return new ExprObjectiveFunction(expression, variables, options, cancellation);
    }

    /// <summary>These residuals as a least-squares problem: the minimum of the sum of their squares.</summary>
    /// <param name="residuals">The residuals r(p), at least one.</param>
    /// <param name="parameters">The parameters' names, in the order of a point's coordinates; one that does not occur is legal.</param>
    /// <returns>The problem, for <c>LevenbergMarquardtMinimizer</c>, <c>TrustRegionDogLegMinimizer</c> and
    /// <c>TrustRegionNewtonCGMinimizer</c>, with the sparse Jacobian of the residuals.</returns>
    /// <exception cref="ArgumentException">There are no residuals, a free symbol is not listed, a parameter is given twice, or a name
    /// is no name of a symbol.</exception>
    /// <exception cref="InvalidOperationException">A residual or a derivative calls a function without a kernel.</exception>
    /// <example><code>new ExprVector(10*(y - x.Pow(2)), 1 - x).ToObjectiveModel("x", "y")</code></example>
    public static ExprObjectiveModel ToObjectiveModel(this ExprVector residuals, params ReadOnlySpan<string> parameters) =>
        ToObjectiveModel(residuals, SymbolsOf(parameters), CompileOptions.Default);

    /// <inheritdoc cref="ToObjectiveModel(ExprVector, ReadOnlySpan{string})"/>
    [OverloadResolutionPriority(1)]
    public static ExprObjectiveModel ToObjectiveModel(this ExprVector residuals, params ReadOnlySpan<Symbol> parameters) =>
        ToObjectiveModel(residuals, parameters, CompileOptions.Default);

    /// <inheritdoc cref="ToObjectiveModel(ExprVector, ReadOnlySpan{string})"/>
    /// <param name="residuals">The residuals r(p), at least one.</param>
    /// <param name="parameters">The parameters, in the order of a point's coordinates; one that does not occur is legal.</param>
    /// <param name="options">How the compiled code is executed.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    public static ExprObjectiveModel ToObjectiveModel(
        this ExprVector residuals, ReadOnlySpan<Symbol> parameters, CompileOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(residuals);
        ArgumentNullException.ThrowIfNull(options);
        if (residuals.Count == 0)
        {
            throw new ArgumentException("There are no residuals.", nameof(residuals));
        }

        CheckParameters(parameters);
        return new ExprObjectiveModel(new FittedVector(residuals, parameters, options, cancellation), new double[residuals.Count], null);
    }

    /// <summary>This model and observations as a least-squares problem: the parameters for which the model comes closest to what was measured.</summary>
    /// <param name="model">The model of one observation, an expression of parameters and of the columns of <paramref name="data"/>.</param>
    /// <param name="data">What was measured.</param>
    /// <param name="parameters">The parameters' names, in the order of a point's coordinates; one that does not occur is legal.</param>
    /// <returns>The problem, for <c>LevenbergMarquardtMinimizer</c>, <c>TrustRegionDogLegMinimizer</c> and <c>TrustRegionNewtonCGMinimizer</c>.</returns>
    /// <exception cref="ArgumentException">A free symbol is neither a parameter nor a column, or one is both; a parameter is given twice, or a
    /// name is no name of a symbol.</exception>
    /// <exception cref="InvalidOperationException">The model or a derivative calls a function without a kernel.</exception>
    /// <remarks>Cost: the model is compiled once and computed for all observations together.
    /// <example><code>Expr.Parse("a + b*x").ToObjectiveModel(new Observations([2.1, 3.9, 6.2], ("x", [1, 2, 3])), "a", "b")</code></example>
    /// </remarks>
    public static ExprObjectiveModel ToObjectiveModel(this Expr model, Observations data, params ReadOnlySpan<string> parameters) =>
        ToObjectiveModel(model, data, SymbolsOf(parameters), CompileOptions.Default);

    /// <inheritdoc cref="ToObjectiveModel(Expr, Observations, ReadOnlySpan{string})"/>
    [OverloadResolutionPriority(1)]
    public static ExprObjectiveModel ToObjectiveModel(this Expr model, Observations data, params ReadOnlySpan<Symbol> parameters) =>
        ToObjectiveModel(model, data, parameters, CompileOptions.Default);

    /// <inheritdoc cref="ToObjectiveModel(Expr, Observations, ReadOnlySpan{string})"/>
    /// <param name="model">The model of one observation, an expression of parameters and of the columns of <paramref name="data"/>.</param>
    /// <param name="data">What was measured.</param>
    /// <param name="parameters">The parameters, in the order of a point's coordinates; one that does not occur is legal.</param>
    /// <param name="options">How the compiled code is executed.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    public static ExprObjectiveModel ToObjectiveModel(
        this Expr model, Observations data, ReadOnlySpan<Symbol> parameters, CompileOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(options);
        CheckParameters(parameters);
        return new ExprObjectiveModel(new FittedModel(model, data, parameters, options, cancellation), data.Measured, data.WeightArray);
    }

    private static void CheckParameters(ReadOnlySpan<Symbol> parameters)
    {
        if (parameters.IsEmpty)
        {
            throw new ArgumentException("There are no parameters: there is nothing to fit.", nameof(parameters));
        }
    }

    private static Symbol[] SymbolsOf(ReadOnlySpan<string> names)
    {
        var symbols = new Symbol[names.Length];
        for (var i = 0; i < symbols.Length; i++)
        {
            symbols[i] = new Symbol(names[i]);
        }

        return symbols;
    }
}
