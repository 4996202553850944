using System.Globalization;
using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using SymCalc.Generation;

namespace SymCalc;

/// <summary>Checks gradients that somebody wrote by hand: against differences, against the complex step, or against an expression.</summary>
/// <remarks>
/// <example><code>
/// DerivativeCheckResult result = DerivativeCheck.Gradient(x => x[0] * Math.Sin(x[1]), x => [Math.Sin(x[1]), x[0] * Math.Cos(x[1])], [2, 1]);
/// Assert.True(result.IsConsistent, result.ToString());
/// </code></example>
/// </remarks>
public static class DerivativeCheck
{
    private const double Tolerance = 1e-6;
    private const double ExactTolerance = 1e-9;
    private const double ComplexStep = 1e-100;

    /// <summary>Compares a gradient with extrapolated central differences.</summary>
    /// <param name="f">The function.</param>
    /// <param name="gradient">Its gradient, as written by hand.</param>
    /// <param name="point">Where to compare.</param>
    /// <param name="tolerance">The error that is allowed, relative to the derivative or to 1; beside ten times the estimated error of the differences.</param>
    /// <returns>The result; entries for which differences do not settle to six digits are undecided.</returns>
    /// <exception cref="ArgumentException">The gradient has not as many entries as the point has coordinates.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The tolerance is not positive.</exception>
    /// <remarks>Cost: 18 calls of <paramref name="f"/> for each coordinate.</remarks>
    public static DerivativeCheckResult Gradient(
        Func<double[], double> f, Func<double[], double[]> gradient, double[] point, double tolerance = Tolerance)
    {
        ArgumentNullException.ThrowIfNull(f);
        return Compare(gradient, point, tolerance, i => Differences.Of(xi => f(Moved(point, i, xi)), point[i]) ?? (double.NaN, 0));
    }

    /// <summary>Compares a gradient with the complex step, Im f(x + ih)/h, which has no difference and so no cancellation.</summary>
    /// <param name="f">The function, written for complex numbers; it must be analytic: without <c>Abs</c>, conjugates and comparisons.</param>
    /// <param name="gradient">Its gradient, as written by hand.</param>
    /// <param name="point">Where to compare.</param>
    /// <param name="tolerance">The error that is allowed, relative to the derivative or to 1.</param>
    /// <returns>The result.</returns>
    /// <exception cref="ArgumentException">The gradient has not as many entries as the point has coordinates.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The tolerance is not positive.</exception>
    /// <remarks>Reference: W. Squire and G. Trapp, "Using complex variables to estimate derivatives of real functions", SIAM Review 40 (1998) 110-112.</remarks>
    public static DerivativeCheckResult GradientByComplexStep(
        Func<Complex[], Complex> f, Func<double[], double[]> gradient, double[] point, double tolerance = ExactTolerance)
    {
        ArgumentNullException.ThrowIfNull(f);
        return Compare(gradient, point, tolerance, i =>
        {
            Complex[] z = [.. point.Select(x => new Complex(x, 0))];
            z[i] = new Complex(point[i], ComplexStep);
            return (f(z).Imaginary / ComplexStep, 0);
        });
    }

    /// <summary>Compares a gradient with the exact one of an expression.</summary>
    /// <param name="expression">The function as an expression.</param>
    /// <param name="variables">Its variables, in the order of the gradient's entries.</param>
    /// <param name="gradient">The gradient, as written by hand.</param>
    /// <param name="point">Where to compare.</param>
    /// <param name="tolerance">The error that is allowed, relative to the derivative or to 1.</param>
    /// <returns>The result; entries whose derivative is not finite are undecided.</returns>
    /// <exception cref="ArgumentException">A free symbol is not listed, or the gradient or the variables are not as many as the coordinates.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The tolerance is not positive.</exception>
    /// <example><code>DerivativeCheck.Gradient(Expr.Parse("x*sin(y)"), ["x", "y"], MyGradient, [2, 1]).IsConsistent</code></example>
    public static DerivativeCheckResult Gradient(
        Expr expression, IReadOnlyList<string> variables, Func<double[], double[]> gradient, double[] point, double tolerance = ExactTolerance)
    {
        ArgumentNullException.ThrowIfNull(expression);
        ArgumentNullException.ThrowIfNull(variables);
        ArgumentNullException.ThrowIfNull(point);
        if (variables.Count != point.Length)
        {
            throw new ArgumentException(string.Create(
                CultureInfo.InvariantCulture, $"There are {variables.Count} variables, but the point has {point.Length} coordinates."), nameof(variables));
        }

        var expected = new double[point.Length];
        expression.CompileWithGradient([.. variables]).Invoke(point, expected);
        return Compare(gradient, point, tolerance, i => (expected[i], 0));
    }

    /// <summary>The comparison of a gradient with differences at random points, as a property.</summary>
    /// <param name="f">The function.</param>
    /// <param name="gradient">Its gradient, as written by hand.</param>
    /// <param name="points">The points, such as <see cref="ExprGenerators.Points"/>.</param>
    /// <param name="tolerance">The error that is allowed, relative to the derivative or to 1.</param>
    /// <returns>The property; points at which nothing is decided are discarded.</returns>
    /// <example><code>DerivativeCheck.GradientProperty(f, gradient, ExprGenerators.Points(2)).QuickCheckThrowOnFailure();</code></example>
    public static Property GradientProperty(
        Func<double[], double> f, Func<double[], double[]> gradient, Arbitrary<double[]> points, double tolerance = Tolerance)
    {
        ArgumentNullException.ThrowIfNull(f);
        ArgumentNullException.ThrowIfNull(gradient);
        ArgumentNullException.ThrowIfNull(points);
        return Prop.ForAll(points, (double[] point) => Gradient(f, gradient, point, tolerance).ToProperty());
    }

    private static DerivativeCheckResult Compare(
        Func<double[], double[]> gradient, double[] point, double tolerance, Func<int, (double Value, double Error)> expected)
    {
        ArgumentNullException.ThrowIfNull(gradient);
        ArgumentNullException.ThrowIfNull(point);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(tolerance);
        var claimed = gradient([.. point]);
        if (claimed.Length != point.Length)
        {
            throw new ArgumentException(string.Create(
                CultureInfo.InvariantCulture, $"The gradient has {claimed.Length} entries, but the point has {point.Length} coordinates."), nameof(gradient));
        }

        var entries = new DerivativeEntry[point.Length];
        for (var i = 0; i < entries.Length; i++)
        {
            var (value, error) = expected(i);
            var allowed = (10 * error) + (tolerance * Math.Max(1, Math.Abs(value)));
            var verdict = !double.IsFinite(value) ? DerivativeVerdict.Undecided
                : Math.Abs(claimed[i] - value) <= allowed ? DerivativeVerdict.Agrees
                : DerivativeVerdict.Differs;
            entries[i] = new DerivativeEntry(i, claimed[i], value, error, verdict);
        }

        return new DerivativeCheckResult([.. point], entries);
    }

    private static double[] Moved(double[] point, int i, double value)
    {
        double[] moved = [.. point];
        moved[i] = value;
        return moved;
    }
}
