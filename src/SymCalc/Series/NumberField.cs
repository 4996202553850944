using System.Numerics;
using SymCalc.Nodes;
using SymCalc.Numerics;

namespace SymCalc.Series;

/// <summary>Numbers as coefficients: exact fractions, and doubles where the expression has some.</summary>
internal readonly struct NumberField(SeriesContext context) : ISeriesField<Number>
{
    public Number Zero => Number.Zero;

    public Number One => Number.One;

    public Number OfInteger(long n) => new(n);

    public bool IsZero(Number a) => a.IsZero;

    public Number Add(Number a, Number b) => a + b;

    public Number Negate(Number a) => -a;

    public Number Multiply(Number a, Number b) => a * b;

    public Number Scale(Number a, long n) => new Number(n) * a;

    public Number DivideBy(Number a, long n) => n == 1 ? a : new Number(new Rational(1, n)) * a;

    public Number Invert(Number a) => a.Inverse();

    public Number SumOfProducts(ReadOnlySpan<Number> a, ReadOnlySpan<Number> b) => SumOfProducts(a, b, 1);

    public Number SumOfProducts(ReadOnlySpan<Number> a, ReadOnlySpan<Number> b, int step)
    {
        context.Spend(a.Length);
        var sum = Number.Zero;
        var integers = BigInteger.Zero;         // long integers apart: they need no common denominator
        for (var i = 0; i < a.Length; i += step)
        {
            var (x, y) = (a[i], b[b.Length - 1 - i]);
            if (x.IsZero || y.IsZero)
            {
                continue;
            }

            if (x.TryGetInt64(out var small) && y.IsLongInteger)
            {
                integers = small == 1 ? integers + y.Exact.Numerator : small == -1 ? integers - y.Exact.Numerator : integers + (small * y.Exact.Numerator);
                context.Spend(Cost(y));
                continue;
            }

            context.Spend(Cost(x) * Cost(y));
            sum += x * y;
        }

        return integers.IsZero ? sum : sum.IsZero ? new Number(new Rational(integers)) : sum + new Number(new Rational(integers));
    }

    public void Checkpoint() => context.Checkpoint();

    public Number OfNumber(Number value) => value;

    public bool TryConstant(Expr e, out Number value)
    {
        value = e is NumberExpr number ? number.Value : default;
        return e is NumberExpr;
    }

    public bool TryCall(Expr node, FunctionDefinition f, ReadOnlySpan<Number> u, out Number value)
    {
        var arguments = new Expr[u.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            arguments[i] = NumberExpr.Of(u[i]);
        }

        return TryConstant(CallExpr.Of(f, arguments), out value);
    }

    public bool TryPower(Expr node, Number b, Expr e, out Number value) => TryConstant(PowerExpr.Of(NumberExpr.Of(b), e), out value);

    public bool TryExp(Expr node, Number a, out Number value)
    {
        value = Number.One;
        return a.IsZero;
    }

    public CoefficientSign SignOf(Number a) => (CoefficientSign)a.Sign;

    public bool IsDefined(Number a) => true;

    public Expr ToExpr(Number a) => NumberExpr.Of(a);

    /// <summary>The length of a number in words.</summary>
    private static long Cost(Number a) => a.TryGetInt64(out _) ? 1 : (a.IsDouble ? 64 : a.Exact.BitLength) / 32;
}
