using System.Globalization;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Double;
using MathNet.Numerics.Optimization;

namespace SymCalc;

/// <summary>An expression as the objective of Math.NET's minimisers, with its exact gradient and Hessian.</summary>
/// <remarks>
/// Value and gradient come from one call of compiled code; the Hessian is derived and compiled when a minimiser first asks
/// for it. An object holds the point at which it was evaluated last, so that each thread needs its own (<see cref="CreateNew"/>,
/// which costs nothing: the compiled code is shared).
/// <example><code>
/// ExprObjectiveFunction f = Expr.Parse("(1 - x)^2 + 100*(y - x^2)^2").ToObjectiveFunction("x", "y");
/// MinimizationResult result = new NewtonMinimizer(1e-10, 100).FindMinimum(f, CreateVector.Dense([-1.2, 1.0]));
/// result.MinimizingPoint      // 1, 1
/// </code></example>
/// </remarks>
public sealed class ExprObjectiveFunction : IObjectiveFunction
{
    private readonly CompiledExprWithGradient _code;
    private readonly Lazy<CompiledExprMatrix> _hessianCode;
    private Vector<double>? _point;
    private Vector<double>? _gradient;
    private Matrix<double>? _hessian;
    private double _value;
    private int _nonFinite;

    internal ExprObjectiveFunction(Expr expression, ReadOnlySpan<Symbol> variables, CompileOptions options, CancellationToken cancellation)
    {
        Expression = expression;
        _code = expression.CompileWithGradient(variables, options, cancellation);
        var symbols = variables.ToArray();
        _hessianCode = new(() => expression.Hessian(symbols).Compile(symbols, RowsOf(options)));
    }

    private ExprObjectiveFunction(ExprObjectiveFunction other) =>
        (Expression, _code, _hessianCode) = (other.Expression, other._code, other._hessianCode);

    /// <summary>The expression that is minimised.</summary>
    public Expr Expression { get; }

    /// <summary>The variables, in the order of a point's coordinates.</summary>
    public IReadOnlyList<Symbol> Variables => _code.Variables;

    /// <summary>The point of the last evaluation.</summary>
    /// <exception cref="InvalidOperationException">There was no evaluation yet.</exception>
    public Vector<double> Point => _point ?? throw NotEvaluated();

    /// <summary>The value at <see cref="Point"/>.</summary>
    /// <exception cref="InvalidOperationException">There was no evaluation yet.</exception>
    /// <exception cref="EvaluationException">The value is not finite.</exception>
    public double Value
    {
        get
        {
            EvaluateGradient();
            return double.IsFinite(_value) ? _value : throw NotFinite("The objective", _value);
        }
    }

    /// <summary>The partial derivatives at <see cref="Point"/>, in the order of the variables.</summary>
    /// <exception cref="InvalidOperationException">There was no evaluation yet.</exception>
    /// <exception cref="EvaluationException">A partial derivative is not finite.</exception>
    public Vector<double> Gradient
    {
        get
        {
            // Math.NET asks for the gradient once for each of its entries: it is checked once.
            var gradient = EvaluateGradient();
            return _nonFinite < 0 ? gradient : throw NotFinite($"The derivative by {Variables[_nonFinite].Name}", gradient[_nonFinite]);
        }
    }

    /// <summary>The second derivatives at <see cref="Point"/>: a dense matrix, which is what Math.NET's factorisations want.</summary>
    /// <exception cref="InvalidOperationException">There was no evaluation yet.</exception>
    /// <exception cref="EvaluationException">A second derivative is not finite.</exception>
    public Matrix<double> Hessian
    {
        get
        {
            var point = Point;
            if (_hessian is null)
            {
                var hessian = _hessianCode.Value.EvaluateDenseAt(point);
                foreach (var (i, j, entry) in hessian.EnumerateIndexed(Zeros.AllowSkip))
                {
                    if (!double.IsFinite(entry))
                    {
                        throw NotFinite($"The second derivative by {Variables[i].Name} and {Variables[j].Name}", entry);
                    }
                }

                _hessian = hessian;
            }

            return _hessian;
        }
    }

    /// <summary>True.</summary>
    public bool IsGradientSupported => true;

    /// <summary>True.</summary>
    public bool IsHessianSupported => true;

    /// <summary>Moves to a point; what is asked for there is computed when it is asked for.</summary>
    /// <param name="point">A value for each variable; it is copied.</param>
    /// <exception cref="ArgumentException">There are not as many values as variables, or one is not finite.</exception>
    public void EvaluateAt(Vector<double> point)
    {
        ArgumentNullException.ThrowIfNull(point);
        PointText.Check(Variables, point.AsSpan(), nameof(point));
        (_point, _gradient, _hessian) = (point.Clone(), null, null);
    }

    /// <summary>The same objective, not evaluated yet.</summary>
    /// <returns>An object that shares the compiled code and nothing else.</returns>
    public IObjectiveFunction CreateNew() => new ExprObjectiveFunction(this);

    /// <summary>The same objective at the same point.</summary>
    /// <returns>An object that shares the compiled code and nothing else.</returns>
    public IObjectiveFunction Fork() => new ExprObjectiveFunction(this)
    {
        _point = _point?.Clone(),
        _gradient = _gradient?.Clone(),
        _hessian = _hessian?.Clone(),
        _value = _value,
        _nonFinite = _nonFinite,
    };

    private Vector<double> EvaluateGradient()
    {
        if (_gradient is null)
        {
            var gradient = new double[Variables.Count];
            _value = _code.Invoke(Point.AsSpan(), gradient);
            _gradient = new DenseVector(gradient);
            _nonFinite = Array.FindIndex(gradient, g => !double.IsFinite(g));
        }

        return _gradient;
    }

    private static CompileOptions RowsOf(CompileOptions options) =>
        new() { Backend = options.Backend, ScalarFunctions = options.ScalarFunctions };

    private static InvalidOperationException NotEvaluated() => new("The objective was not evaluated yet: call EvaluateAt with a point first.");

    private EvaluationException NotFinite(string what, double value) => new(
        string.Create(CultureInfo.InvariantCulture, $"{what} is {value} at {PointText.Of(Variables, Point.AsSpan())}."), this);
}
