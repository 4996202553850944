using SymCalc.Graph;
using SymCalc.Nodes;
using SymCalc.Numerics;
using SymCalc.Series;

namespace SymCalc;

/// <content>Operations on series about the same centre.</content>
public sealed partial class TaylorSeries
{
    /// <summary>The sum, of the lower of the two orders.</summary>
    /// <exception cref="ArgumentException">The variables or centres differ.</exception>
    public static TaylorSeries operator +(TaylorSeries left, TaylorSeries right) =>
        Combine(left, right, SumExpr.Add, static (o, _, a, b) => o.Add(a, b));

    /// <summary>The difference, of the lower of the two orders.</summary>
    /// <exception cref="ArgumentException">The variables or centres differ.</exception>
    public static TaylorSeries operator -(TaylorSeries left, TaylorSeries right) =>
        Combine(left, right, SumExpr.Subtract, static (o, _, a, b) => o.Subtract(a, b));

    /// <summary>The product, of the lower of the two orders.</summary>
    /// <exception cref="ArgumentException">The variables or centres differ.</exception>
    public static TaylorSeries operator *(TaylorSeries left, TaylorSeries right) =>
        Combine(left, right, ProductExpr.Multiply, static (o, _, a, b) => o.Multiply(a, b));

    /// <summary>The quotient; its order falls by the number of leading terms that cancel.</summary>
    /// <exception cref="ArgumentException">The variables or centres differ.</exception>
    /// <exception cref="SeriesException">The quotient has a pole, or the divisor has no coefficient that is known not to be 0.</exception>
    public static TaylorSeries operator /(TaylorSeries left, TaylorSeries right) =>
        Combine(left, right, ProductExpr.Divide, static (o, node, a, b) => o.Divide(node, a, b));

    /// <summary>The power.</summary>
    /// <param name="exponent">The exponent, without the variable.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    /// <returns>The series of f^exponent, of this order, or lower for a negative exponent of a series that begins with zeros.</returns>
    /// <exception cref="ArgumentException">The exponent contains the variable.</exception>
    /// <exception cref="SeriesException">It has a pole or a branch point at the centre.</exception>
    /// <example><code>Expr.Parse("1-x").MaclaurinSeries("x", 3).Pow(-1)      // 1 + x + x^2 + x^3 + O(x^4)</code></example>
    public TaylorSeries Pow(Expr exponent, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(exponent);
        if (Substitution.FreeSymbols([exponent]).Contains(Variable))
        {
            throw new ArgumentException($"The exponent '{exponent.ToShortString()}' must not contain the variable '{Variable.Name}' of the series.", nameof(exponent));
        }

        var operations = Operations(Order, cancellation);
        var function = Function is null ? null : PowerExpr.Of(Function, exponent);
        var node = function ?? PowerExpr.Of(Polynomial, exponent);
        return Result(function, node, operations, operations.Power(node, operations.Of(_coefficients), exponent), cancellation);
    }

    /// <summary>The composition f(g): this is the series of f, about g's value at its centre.</summary>
    /// <param name="inner">The series of g.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    /// <returns>The series of f(g) in g's variable about g's centre.</returns>
    /// <exception cref="ArgumentException">The constant term of g is not this series' centre, or g's variable is a parameter of f.</exception>
    /// <remarks>Cost: √n products of series.
    /// <example><code>
    /// TaylorSeries exp = Expr.Parse("exp(x)").MaclaurinSeries("x", 3), sin = Expr.Parse("sin(x)").MaclaurinSeries("x", 3);
    /// exp.Compose(sin)      // 1 + x + x^2/2 + O(x^4)
    /// </code></example></remarks>
    public TaylorSeries Compose(TaylorSeries inner, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(inner);
        if (inner._coefficients[0] != Centre)
        {
            throw new ArgumentException(
                $"The constant term '{inner._coefficients[0].ToShortString()}' of the inner series must be the centre '{Centre.ToShortString()}' of the outer one.", nameof(inner));
        }

        if (inner.Variable != Variable && Substitution.FreeSymbols([.. _coefficients]).Contains(inner.Variable))
        {
            throw new ArgumentException($"The variable '{inner.Variable.Name}' of the inner series must not be a parameter of the outer one.", nameof(inner));
        }

        var operations = Operations(inner.Order, cancellation);
        var increment = operations.Of([NumberExpr.Zero, .. inner._coefficients.Skip(1)]);
        var function = Function is null || inner.Function is null ? null : Function.Substitute(Variable, inner.Function);
        return inner.Result(function, function ?? Polynomial, operations, operations.Compose(operations.Of(_coefficients), increment), cancellation);
    }

    /// <summary>The reversion: the series of the inverse function about this series' constant term.</summary>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    /// <returns>The series g with g(f(x)) = x, in the same variable.</returns>
    /// <exception cref="SeriesException">The coefficient of the first power is 0: the inverse has a branch point.</exception>
    /// <remarks>Cost: √n products of series.
    /// <example><code>Expr.Parse("sin(x)").MaclaurinSeries("x", 5).Reverse()      // x + x^3/6 + 3*x^5/40 + O(x^6)</code></example></remarks>
    public TaylorSeries Reverse(CancellationToken cancellation = default)
    {
        var operations = Operations(Order, cancellation);
        var node = Function ?? Polynomial;
        var reversed = Order == 0 ? operations.Of([NumberExpr.Zero]) : operations.Reverse(node, operations.Of([NumberExpr.Zero, .. _coefficients.Skip(1)]));
        if (reversed is null && operations.Context.Failure!.Kind == SingularityKind.BranchPoint)
        {
            throw new SeriesException(
                SingularityKind.BranchPoint,
                $"The inverse of '{node.ToShortString()}' has a branch point at the value for {Variable.Name} = {Centre.ToShortString()}: the coefficient of the first power is 0.");
        }

        var result = Result(null, node, operations, reversed, cancellation);
        return new TaylorSeries(null, Variable, _coefficients[0], new CoefficientList([Centre, .. result._coefficients.Skip(1)]));
    }

    /// <summary>The derivative term by term, of an order less by 1.</summary>
    /// <returns>The series of the derivative.</returns>
    /// <exception cref="InvalidOperationException">The order is 0: nothing is known of the derivative.</exception>
    /// <example><code>Expr.Parse("sin(x)").MaclaurinSeries("x", 3).Differentiate()      // 1 - x^2/2 + O(x^3)</code></example>
    public TaylorSeries Differentiate()
    {
        if (Order == 0)
        {
            throw new InvalidOperationException("A series of order 0 says nothing about the derivative.");
        }

        var coefficients = new Expr[Order];
        for (var k = 1; k <= Order; k++)
        {
            coefficients[k - 1] = ProductExpr.Scale(new Number(k), _coefficients[k]);
        }

        return new TaylorSeries(Function?.Differentiate(Variable), Variable, Centre, new CoefficientList(coefficients));
    }

    /// <summary>The antiderivative term by term that is 0 at the centre, of an order more by 1.</summary>
    /// <returns>The series of the integral of f from the centre on.</returns>
    /// <example><code>Expr.Parse("exp(-x^2)").MaclaurinSeries("x", 4).Integrate()      // x - x^3/3 + x^5/10 + O(x^6)</code></example>
    public TaylorSeries Integrate()
    {
        var coefficients = new Expr[Order + 2];
        coefficients[0] = NumberExpr.Zero;
        for (var k = 1; k < coefficients.Length; k++)
        {
            coefficients[k] = ProductExpr.Scale(new Number(new Rational(1, k)), _coefficients[k - 1]);
        }

        return new TaylorSeries(null, Variable, Centre, new CoefficientList(coefficients));
    }

    private static TaylorSeries Combine(
        TaylorSeries left,
        TaylorSeries right,
        Func<Expr, Expr, Expr> function,
        Func<SeriesOperations, Expr, PowerSeries<Expr>, PowerSeries<Expr>, PowerSeries<Expr>?> operation)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        if (left.Variable != right.Variable || left.Centre != right.Centre)
        {
            throw new ArgumentException(
                $"Series in '{left.Variable}' about '{left.Centre.ToShortString()}' and in '{right.Variable}' about '{right.Centre.ToShortString()}' cannot be combined.", nameof(right));
        }

        var operations = Operations(Math.Min(left.Order, right.Order), CancellationToken.None);
        var f = left.Function is null || right.Function is null ? null : function(left.Function, right.Function);
        var node = f ?? function(left.Polynomial, right.Polynomial);
        return left.Result(f, node, operations, operation(operations, node, operations.Of(left._coefficients), operations.Of(right._coefficients)), CancellationToken.None);
    }

    private static SeriesOperations Operations(int order, CancellationToken cancellation) => new(order + 1, SeriesFactory.Simplifier(cancellation), cancellation);

    /// <summary>What an operation gave as a series in this variable about this centre.</summary>
    private TaylorSeries Result(Expr? function, Expr node, SeriesOperations operations, PowerSeries<Expr>? series, CancellationToken cancellation)
    {
        if (series is null)
        {
            throw SeriesFactory.Exception(operations.Context.Failure!, Variable, Centre);
        }

        if (series.Valuation < 0)
        {
            throw SeriesFactory.Exception(new SeriesFailure(SingularityKind.Pole, node, -series.Valuation), Variable, Centre);
        }

        if (series.Precision < 1)
        {
            throw SeriesFactory.Exception(new SeriesFailure(SingularityKind.Undecided, node, 0), Variable, Centre);
        }

        var order = Math.Min(operations.Context.Length, series.Precision) - 1;
        return new TaylorSeries(function, Variable, Centre, new CoefficientList(SeriesFactory.Coefficients(series, 0, order, cancellation)));
    }
}
