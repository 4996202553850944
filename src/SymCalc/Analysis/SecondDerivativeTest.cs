using SymCalc.Differentiation;
using SymCalc.Evaluation;

namespace SymCalc.Analysis;

/// <summary>The second derivative test: which kind of critical point a function has at a point.</summary>
internal static class SecondDerivativeTest
{
    /// <summary>What is smaller than this, relative to its surroundings, may be a rounding error.</summary>
    private const double Tolerance = 1e-8;

    /// <summary>The kind of point.</summary>
    public static SecondDerivativeResult Classify(Expr f, IReadOnlyList<Symbol> variables, Func<Symbol, double> valueOf, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        Symbol[] symbols = [.. variables];
        var gradient = ReverseDriver.Gradient(f, symbols, cancellation);
        var hessian = JacobianDriver.Hessian(f, symbols, cancellation);
        var first = gradient.Select(entry => DoubleEvaluator.Evaluate(entry, valueOf) + 0.0).ToArray();      // no -0
        var second = new double[symbols.Length, symbols.Length];
        foreach (var (row, column, value) in hessian.NonZeros)
        {
            second[row, column] = DoubleEvaluator.Evaluate(value, valueOf);
        }

        var isFinite = first.All(double.IsFinite) && second.Cast<double>().All(double.IsFinite);
        if (!isFinite)
        {
            return new SecondDerivativeResult(SecondDerivativeVerdict.NotCritical, isExact: false, first, []);
        }

        var eigenvalues = SymmetricEigenvalues.Of(second);
        if (TryExact(gradient, hessian, valueOf) is { } exact)
        {
            return new SecondDerivativeResult(exact, isExact: true, first, eigenvalues);
        }

        var kind = IsCritical(first, second, [.. symbols.Select(valueOf)]) ? KindOf(eigenvalues) : SecondDerivativeVerdict.NotCritical;
        return new SecondDerivativeResult(kind, isExact: false, first, eigenvalues);
    }

    /// <summary>Whether a change of the coordinates by the tolerance could make the gradient 0.</summary>
    private static bool IsCritical(double[] gradient, double[,] hessian, double[] point)
    {
        for (var i = 0; i < gradient.Length; i++)
        {
            var reach = 0.0;
            for (var j = 0; j < point.Length; j++)
            {
                reach += Math.Abs(hessian[i, j]) * Math.Max(Math.Abs(point[j]), Tolerance);
            }

            if (Math.Abs(gradient[i]) > Tolerance * reach)
            {
                return false;
            }
        }

        return true;
    }

    private static SecondDerivativeVerdict KindOf(double[] eigenvalues)
    {
        var threshold = eigenvalues.Length == 0 ? 0 : Tolerance * eigenvalues.Max(Math.Abs);
        return KindOf(eigenvalues.Count(v => v > threshold), eigenvalues.Count(v => v < -threshold), eigenvalues.Length);
    }

    private static SecondDerivativeVerdict KindOf(int positive, int negative, int count) =>
        positive > 0 && negative > 0 ? SecondDerivativeVerdict.Saddle
        : count > 0 && positive == count ? SecondDerivativeVerdict.Minimum
        : count > 0 && negative == count ? SecondDerivativeVerdict.Maximum
        : SecondDerivativeVerdict.Undecided;

    /// <summary>The kind by arithmetic with fractions; null where some value is none, or the gradient is not exactly 0.</summary>
    private static SecondDerivativeVerdict? TryExact(ExprVector gradient, ExprMatrix hessian, Func<Symbol, double> valueOf)
    {
        Rational ValueOf(Symbol symbol) => Rational.FromDouble(valueOf(symbol));
        try
        {
            if (gradient.Any(entry => ExactEvaluator.Evaluate(entry, ValueOf) != Rational.Zero))
            {
                return null;
            }

            var matrix = new Rational[hessian.RowCount, hessian.RowCount];
            foreach (var (row, column, value) in hessian.NonZeros)
            {
                matrix[row, column] = ExactEvaluator.Evaluate(value, ValueOf);
            }

            var (positive, negative) = Inertia.Of(matrix);
            return KindOf(positive, negative, hessian.RowCount);
        }
        catch (InvalidOperationException)       // irrational, or doubles in the expression
        {
            return null;
        }
    }
}
