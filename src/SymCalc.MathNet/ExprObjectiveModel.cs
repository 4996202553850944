using System.Globalization;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Double;
using MathNet.Numerics.Optimization;
using SymCalc.Models;

namespace SymCalc;

/// <summary>A least-squares problem for Math.NET's Levenberg–Marquardt and trust-region minimisers, with its exact Jacobian.</summary>
/// <remarks>
/// <para>The minimised sum is S(p) = Σ wᵢ·(yᵢ − fᵢ(p))², with fᵢ the model at observation i, or entry i of a vector of residuals
/// (then y = 0). As Math.NET's minimisers expect it, <see cref="Gradient"/> is −Jᵀ·W·(y − f), half the gradient of S, and
/// <see cref="Hessian"/> is Jᵀ·W·J; <see cref="ToObjectiveFunction"/> has the true derivatives of S.</para>
/// <para>Where a value is not finite, S is +∞, so that a minimiser takes a step back; the starting point must be in the domain.
/// An object holds the point at which it was evaluated last, so that each thread needs its own (<see cref="CreateNew"/>, which
/// shares the compiled code).</para>
/// <para>Math.NET 5.0.0 takes the point that it evaluated last for the minimum, even if it had rejected it: <see cref="BestPoint"/>
/// is the best one.</para>
/// <example><code>
/// Observations data = new([10.07, 29.61, 50.76], ("x", [77.6, 239.9, 434.8]));
/// ExprObjectiveModel model = Expr.Parse("b1*(1 - exp(-b2*x))").ToObjectiveModel(data, "b1", "b2");
/// var fit = new LevenbergMarquardtMinimizer().FindMinimum(model, CreateVector.Dense([250.0, 0.0005]));
/// fit.MinimizingPoint      // b1, b2
/// </code></example>
/// </remarks>
public sealed class ExprObjectiveModel : IObjectiveModel
{
    private readonly FittedFunction _functions;
    private readonly double[] _observed;
    private readonly double[]? _weights;
    private readonly Lazy<ExprObjectiveFunction> _sum;
    private readonly double[] _values;
    private Vector<double>? _point;
    private Vector<double>? _bestPoint;
    private Vector<double>? _gradient;
    private Matrix<double>? _hessian;
    private double[]? _entries;
    private bool[]? _isFixed;
    private bool _isStart;
    private double? _value;

    internal ExprObjectiveModel(FittedFunction functions, double[] observed, double[]? weights)
    {
        (_functions, _observed, _weights) = (functions, observed, weights);
        _values = new double[functions.Count];
        _sum = new(() => SumOfSquares(functions, observed, weights).ToObjectiveFunction([.. functions.Parameters]));
    }

    private ExprObjectiveModel(ExprObjectiveModel other)
    {
        (_functions, _observed, _weights, _sum) = (other._functions, other._observed, other._weights, other._sum);
        _values = new double[other._values.Length];
    }

    /// <summary>The parameters, in the order of a point's coordinates.</summary>
    public IReadOnlyList<Symbol> Parameters => _functions.Parameters;

    /// <summary>The point of the last evaluation; before any, the starting point.</summary>
    /// <exception cref="InvalidOperationException">There is none yet.</exception>
    public Vector<double> Point => _point ?? throw new InvalidOperationException(
        "The model was not evaluated yet: call SetParameters or EvaluateAt with a point first.");

    /// <summary>The point with the least sum of squares since <see cref="SetParameters"/>; null before the first evaluation.</summary>
    public Vector<double>? BestPoint => _bestPoint?.Clone();

    /// <summary>The sum of squares at <see cref="BestPoint"/>; +∞ before the first evaluation.</summary>
    public double BestValue { get; private set; } = double.PositiveInfinity;

    /// <summary>The weighted sum of squares S at <see cref="Point"/>; +∞ if a value there is not finite.</summary>
    /// <exception cref="OptimizationException">The starting point, given by <see cref="SetParameters"/>, is outside of the domain.</exception>
    public double Value => _value ??= EvaluateValue();

    /// <summary>The values fᵢ at <see cref="Point"/>.</summary>
    public Vector<double> ModelValues
    {
        get
        {
            _value ??= EvaluateValue();
            return new DenseVector((double[])_values.Clone());
        }
    }

    /// <summary>−Jᵀ·W·(y − f) at <see cref="Point"/>, which is half the gradient of S; 0 for parameters that are fixed.</summary>
    /// <exception cref="OptimizationException">A value or derivative is not finite.</exception>
    public Vector<double> Gradient
    {
        get
        {
            EvaluateDerivatives();
            return _gradient!;
        }
    }

    /// <summary>Jᵀ·W·J at <see cref="Point"/>: what Gauss and Newton take for half the Hessian of S; 0 for parameters that are fixed.</summary>
    /// <exception cref="OptimizationException">A value or derivative is not finite.</exception>
    public Matrix<double> Hessian
    {
        get
        {
            EvaluateDerivatives();
            return _hessian!;
        }
    }

    /// <summary>
    /// The Jacobian of the values fᵢ at <see cref="Point"/>, without weights, for all parameters: a row for each observation, stored sparsely.
    /// </summary>
    /// <exception cref="OptimizationException">A derivative is not finite.</exception>
    public Matrix<double> Jacobian => SparseRows.NewMatrix(Count, Parameters.Count, _functions.Starts, _functions.Indices, Entries());

    /// <summary>The measured values y; 0 for residuals.</summary>
    public Vector<double> ObservedY => new DenseVector((double[])_observed.Clone());

    /// <summary>The weights as a diagonal matrix; null if all observations count the same.</summary>
    public Matrix<double>? Weights => _weights is null ? null : DiagonalMatrix.OfDiagonal(Count, Count, _weights);

    /// <summary>The number of observations less the number of parameters that are not fixed.</summary>
    public int DegreeOfFreedom => Count - Parameters.Count + (_isFixed?.Count(isFixed => isFixed) ?? 0);

    /// <summary>How often the values were computed.</summary>
    public int FunctionEvaluations { get; set; }

    /// <summary>How often the Jacobian was computed.</summary>
    public int JacobianEvaluations { get; set; }

    /// <summary>True.</summary>
    public bool IsGradientSupported => true;

    /// <summary>True.</summary>
    public bool IsHessianSupported => true;

    private int Count => _functions.Count;

    /// <summary>Sets the starting point, and which parameters keep its values. Math.NET's minimisers call it.</summary>
    /// <param name="initialGuess">A value for each parameter; it is copied.</param>
    /// <param name="isFixed">For each parameter whether it is fixed; null if none is.</param>
    /// <exception cref="ArgumentException">There are not as many values as parameters, one is not finite, or all parameters are fixed.</exception>
    public void SetParameters(Vector<double> initialGuess, List<bool>? isFixed = null)
    {
        ArgumentNullException.ThrowIfNull(initialGuess);
        if (isFixed is not null && isFixed.Count != Parameters.Count)
        {
            throw new ArgumentException(string.Create(
                CultureInfo.InvariantCulture, $"There are {Parameters.Count} parameters, but {isFixed.Count} were said to be fixed or free."), nameof(isFixed));
        }

        if (isFixed is not null && isFixed.TrueForAll(f => f))
        {
            throw new ArgumentException("All parameters are fixed: there is nothing to fit.", nameof(isFixed));
        }

        MoveTo(initialGuess, nameof(initialGuess));
        _isFixed = isFixed?.ToArray();
        (_bestPoint, BestValue, _isStart) = (null, double.PositiveInfinity, true);
    }

    /// <summary>Moves to a point; what is asked for there is computed when it is asked for.</summary>
    /// <param name="parameters">A value for each parameter; it is copied.</param>
    /// <exception cref="ArgumentException">There are not as many values as parameters, or one is not finite.</exception>
    public void EvaluateAt(Vector<double> parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        MoveTo(parameters, nameof(parameters));
    }

    /// <summary>Scales with which every parameter matters as much as any other at a point: 1/‖column of the Jacobian‖.</summary>
    /// <param name="point">A value for each parameter, such as the starting point.</param>
    /// <returns>
    /// What the parameter <c>scales</c> of <c>FindMinimum</c> wants; 1 for a parameter that does not matter there. Levenberg–Marquardt
    /// in Math.NET damps all parameters alike: scales are worth it where parameters differ by orders of magnitude.
    /// </returns>
    /// <exception cref="ArgumentException">There are not as many values as parameters, or one is not finite.</exception>
    /// <exception cref="OptimizationException">A derivative is not finite.</exception>
    /// <example><code>minimizer.FindMinimum(model, start, scales: model.ScalesAt(start))</code></example>
    public Vector<double> ScalesAt(Vector<double> point)
    {
        var other = new ExprObjectiveModel(this);
        other.EvaluateAt(point);
        var squares = NormalEquations.SquaresOfColumns(_functions, other.Entries(), _weights);
        return new DenseVector([.. squares.Select(s => s > 0 ? 1 / Math.Sqrt(s) : 1)]);
    }

    /// <summary>S as an objective for minimisers that know nothing of squares, with its exact gradient and Hessian.</summary>
    /// <returns>The objective, an <see cref="ExprObjectiveFunction"/>; parameters that are fixed here are free there.</returns>
    /// <remarks>Cost: the expression of S has a term for each observation; it is made and compiled at the first call.</remarks>
    public IObjectiveFunction ToObjectiveFunction() => _sum.Value.CreateNew();

    /// <summary>The same problem, not evaluated yet, with no parameter fixed.</summary>
    /// <returns>An object that shares the compiled code and nothing else.</returns>
    public IObjectiveModel CreateNew() => new ExprObjectiveModel(this);

    /// <summary>The same problem at the same point.</summary>
    /// <returns>An object that shares the compiled code and nothing else.</returns>
    public IObjectiveModel Fork() => new ExprObjectiveModel(this)
    {
        _point = _point?.Clone(),
        _isFixed = _isFixed,
        _isStart = _isStart,
        _bestPoint = _bestPoint,
        BestValue = BestValue,
        FunctionEvaluations = FunctionEvaluations,
        JacobianEvaluations = JacobianEvaluations,
    };

    private void MoveTo(Vector<double> point, string parameter)
    {
        PointText.Check(Parameters, point.AsSpan(), parameter);
        (_point, _value, _gradient, _hessian, _entries) = (point.Clone(), null, null, null, null);
    }

    private double EvaluateValue()
    {
        _functions.Values(Point.AsSpan(), _values);
        FunctionEvaluations++;
        var sum = 0.0;
        for (var i = 0; i < Count; i++)
        {
            var residual = _observed[i] - _values[i];
            sum += (_weights?[i] ?? 1) * residual * residual;
        }

        if (!double.IsFinite(sum))
        {
            if (_isStart)
            {
                throw NotFinite("the starting point");
            }

            return double.PositiveInfinity;
        }

        if (_bestPoint is null || sum < BestValue)
        {
            (_bestPoint, BestValue) = (Point.Clone(), sum);
        }

        _isStart = false;
        return sum;
    }

    private double[] Entries()
    {
        if (_entries is null)
        {
            var entries = new double[_functions.NonZeroCount];
            _functions.Jacobian(Point.AsSpan(), entries);
            JacobianEvaluations++;
            if (Array.FindIndex(entries, e => !double.IsFinite(e)) is >= 0 and var k)
            {
                var row = 0;
                while (_functions.Starts[row + 1] <= k)
                {
                    row++;
                }

                throw new OptimizationException(string.Create(
                    CultureInfo.InvariantCulture,
                    $"The derivative of value {row + 1} by {Parameters[_functions.Indices[k]].Name} is {entries[k]} at {PointText.Of(Parameters, Point.AsSpan())}."));
            }

            _entries = entries;
        }

        return _entries;
    }

    private void EvaluateDerivatives()
    {
        if (_gradient is not null)
        {
            return;
        }

        if (double.IsPositiveInfinity(Value))
        {
            throw NotFinite("the point");
        }

        (_gradient, _hessian) = NormalEquations.Of(_functions, Entries(), _observed, _values, _weights, _isFixed);
    }

    private OptimizationException NotFinite(string where)
    {
        var i = Array.FindIndex(_values, value => !double.IsFinite(value));
        return new(string.Create(
            CultureInfo.InvariantCulture,
            $"{(i < 0 ? "The sum of squares overflows" : $"Value {i + 1} of the model is {_values[i]}")} at {where} {PointText.Of(Parameters, Point.AsSpan())}."));
    }

    private static Expr SumOfSquares(FittedFunction functions, double[] observed, double[]? weights) =>
        ExprMath.Sum(functions.Expressions.Select((f, i) => (weights?[i] ?? 1) * (f - observed[i]).Pow(2)));
}
