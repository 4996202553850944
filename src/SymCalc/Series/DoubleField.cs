using SymCalc.Evaluation;
using SymCalc.Nodes;
using SymCalc.Numerics;

namespace SymCalc.Series;

/// <summary>Doubles as coefficients; a coefficient counts as 0 only if it is exactly that.</summary>
internal readonly struct DoubleField(SeriesContext context, Func<Symbol, double> valueOf) : ISeriesField<double>
{
    public double Zero => 0;

    public double One => 1;

    public double OfInteger(long n) => n;

    public bool IsZero(double a) => a == 0;

    public double Add(double a, double b) => a + b;

    public double Negate(double a) => -a;

    public double Multiply(double a, double b) => a * b;

    public double Scale(double a, long n) => a * n;

    public double DivideBy(double a, long n) => a / n;

    public double Invert(double a) => 1 / a;

    public double SumOfProducts(ReadOnlySpan<double> a, ReadOnlySpan<double> b) => SumOfProducts(a, b, 1);

    public double SumOfProducts(ReadOnlySpan<double> a, ReadOnlySpan<double> b, int step)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i += step)
        {
            sum += a[i] * b[b.Length - 1 - i];
        }

        return sum;
    }

    public void Checkpoint() => context.Checkpoint();

    public double OfNumber(Number value) => value.ToDouble();

    public bool TryConstant(Expr e, out double value)
    {
        value = DoubleEvaluator.Evaluate(e, valueOf);
        return true;
    }

    public bool TryCall(Expr node, FunctionDefinition f, ReadOnlySpan<double> u, out double value)
    {
        value = f.HasKernel ? f.Evaluate(u) : double.NaN;
        return f.HasKernel;
    }

    public bool TryPower(Expr node, double b, Expr e, out double value)
    {
        value = Math.Pow(b, DoubleEvaluator.Evaluate(e, valueOf));
        return true;
    }

    public bool TryExp(Expr node, double a, out double value)
    {
        value = Math.Exp(a);
        return true;
    }

    public CoefficientSign SignOf(double a) => double.IsNaN(a) ? CoefficientSign.Unknown : (CoefficientSign)Math.Sign(a);

    public bool IsDefined(double a) => double.IsFinite(a);

    public Expr ToExpr(double a) => NumberExpr.OfDouble(a);
}
