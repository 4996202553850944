using System.Numerics;
using SymCalc.Functions;
using SymCalc.Nodes;

namespace SymCalc.Series;

/// <content>Powers, exponentials, logarithms, sine and cosine.</content>
internal sealed partial class SeriesAlgebra<T, TField>
{
    public PowerSeries<T>? Power(Expr node, PowerSeries<T> b, Expr e)
    {
        var exponent = e is NumberExpr { IsExact: true } number ? number.ExactValue : (Rational?)null;
        if (exponent is { IsInteger: true, Sign: > 0 } && b.IsEmpty)
        {
            return b.IsExact ? b : PowerOfUnknown(b, exponent.Value.Numerator);
        }

        if (Leading(node, b) is not { } u)
        {
            return null;
        }

        if (u.IsEmpty)
        {
            return exponent is { Sign: > 0 } ? u : Fail(SingularityKind.OutsideDomain, node);
        }

        var isInteger = exponent is { IsInteger: true };
        if (!isInteger && !IsSmoothPower(node, u, exponent))
        {
            return null;
        }

        if (!_field.TryConstant(e, out var alpha) || !_field.TryPower(node, u.Coefficients[0], e, out var constant))
        {
            return null;
        }

        var valuation = u.Valuation == 0 ? 0 : (long)(u.Valuation * exponent!.Value).Numerator;
        if (Math.Abs(valuation) > PowerSeries<T>.Exact / 4)
        {
            Context.FailForPrecision(node);
            return null;
        }

        return PowerOf(u, alpha, constant, (int)valuation, isInteger && exponent!.Value.Sign > 0 ? exponent.Value.Numerator : null);
    }

    /// <summary>t^valuation·w^α, where u = t^v·w; exactly for a polynomial and a small natural exponent n.</summary>
    private PowerSeries<T> PowerOf(PowerSeries<T> u, T alpha, T constant, int valuation, BigInteger? n)
    {
        var full = n is { } power ? ((u.Coefficients.Length - 1) * power) + 1 : u.Coefficients.Length == 1 ? 1 : Length + 1;
        var isExact = u.IsExact && full <= Length;
        var length = isExact ? (int)full : Math.Min(Length, u.RelativePrecision);
        return Series(
            valuation,
            SeriesKernels.Power(_field, u.Coefficients, alpha, constant, length),
            isExact ? PowerSeries<T>.Exact : valuation + length);
    }

    /// <summary>O(t^p)^n.</summary>
    private PowerSeries<T> PowerOfUnknown(PowerSeries<T> b, BigInteger n) =>
        Series(0, [], (int)BigInteger.Min(PowerSeries<T>.Exact - 1, b.Precision * n));

    /// <summary>Whether b^e is smooth for an exponent that is no integer: b must not be negative, nor 0 unless b^e has no kink there.</summary>
    private bool IsSmoothPower(Expr node, PowerSeries<T> u, Rational? exponent)
    {
        if (u.Valuation != 0)
        {
            var valuation = exponent is null ? (Rational?)null : u.Valuation * exponent.Value;
            var isEven = u.Valuation % 2 == 0 && valuation is { IsInteger: true, Numerator.IsEven: true };
            if (valuation is not { IsInteger: true } || (Context.Side == 0 && !isEven))
            {
                var isKink = valuation is { IsInteger: true, Sign: > 0 } && u.Valuation % 2 == 0;
                Context.Fail(isKink ? SingularityKind.Kink : SingularityKind.BranchPoint, node);
                return false;
            }
        }

        if (_field.SignOf(u.Coefficients[0]) == CoefficientSign.Negative)
        {
            Context.Fail(SingularityKind.OutsideDomain, node);
            return false;
        }

        return true;
    }

    public PowerSeries<T>? CubeRoot(Expr node, PowerSeries<T> u)
    {
        if (Leading(node, u) is not { IsEmpty: false } leading)
        {
            return Context.Failure is null ? u : null;
        }

        if (leading.Valuation % 3 != 0)
        {
            return Fail(SingularityKind.BranchPoint, node);
        }

        var third = new Rational(1, 3);
        return _field.TryCall(node, FunctionTable.Cbrt, [leading.Coefficients[0]], out var constant)
            ? PowerOf(leading, _field.OfNumber(new Numerics.Number(third)), constant, leading.Valuation / 3, null)
            : null;
    }

    public PowerSeries<T>? Exp(Expr node, PowerSeries<T> u)
    {
        if (!TrySplit(node, u, out var constant, out var v, out var length) || !_field.TryExp(node, constant, out var factor))
        {
            return null;
        }

        if (IsConstant(u))
        {
            return OfConstant(node, factor);
        }

        var h = Series(0, SeriesKernels.Exp(_field, v, length), length);
        return _field.IsZero(constant) ? h : Scale(factor, h);
    }

    public PowerSeries<T>? Ln(Expr node, PowerSeries<T> u)
    {
        if (Leading(node, u) is not { } leading)
        {
            return null;
        }

        if (leading.IsEmpty || leading.Valuation != 0)
        {
            return Fail(SingularityKind.BranchPoint, node);
        }

        if (_field.SignOf(leading.Coefficients[0]) == CoefficientSign.Negative)
        {
            return Fail(SingularityKind.OutsideDomain, node);
        }

        if (!_field.TryCall(node, FunctionTable.Ln, [leading.Coefficients[0]], out var constant))
        {
            return null;
        }

        var length = Math.Min(Length, leading.Precision);
        return IsConstant(leading)
            ? OfConstant(node, constant)
            : Series(0, SeriesKernels.Ln(_field, leading.Coefficients, constant, length), length);
    }

    public (PowerSeries<T> Sine, PowerSeries<T> Cosine)? SineCosine(Expr node, PowerSeries<T> u, bool hyperbolic)
    {
        var (sine, cosine) = hyperbolic ? (FunctionTable.Sinh, FunctionTable.Cosh) : (FunctionTable.Sin, FunctionTable.Cos);
        if (!TrySplit(node, u, out var constant, out var v, out var length))
        {
            return null;
        }

        var (s, c) = SeriesKernels.SineCosine(_field, v, hyperbolic, length);
        var precision = IsConstant(u) ? PowerSeries<T>.Exact : length;
        var (sv, cv) = (Series(0, s, precision), Series(0, c, precision));
        if (_field.IsZero(constant))
        {
            return (sv, cv);
        }

        if (!_field.TryCall(node, sine, [constant], out var s0) || !_field.TryCall(node, cosine, [constant], out var c0))
        {
            return null;
        }

        // sin(a + v) = sin(a)·cos(v) + cos(a)·sin(v), cos(a + v) = cos(a)·cos(v) ∓ sin(a)·sin(v)
        return (
            Add(Scale(s0, cv), Scale(c0, sv)),
            Add(Scale(c0, cv), Scale(hyperbolic ? s0 : _field.Negate(s0), sv)));
    }

    private static bool IsConstant(PowerSeries<T> u) => u.IsExact && (u.IsEmpty || (u.Valuation == 0 && u.Coefficients.Length == 1));

    /// <summary>u = constant + v with v₀ = 0; false if u grows without bound, or if its constant term is not known.</summary>
    private bool TrySplit(Expr node, PowerSeries<T> u, out T constant, out T[] v, out int length)
    {
        constant = _field.Zero;
        v = [];
        length = 0;
        if (IsUnbounded(node, u) is not { } unbounded)
        {
            return false;
        }

        if (unbounded)
        {
            Context.Fail(SingularityKind.EssentialSingularity, node);
            return false;
        }

        v = DenseFromZero(u, out length);
        if (v.Length > 0)
        {
            constant = v[0];
            v = [.. v];
            v[0] = _field.Zero;
            v = v.Length == 1 ? [] : v;
        }

        if (length < 1)
        {
            Context.FailForPrecision(node);
            return false;
        }

        return true;
    }

    /// <summary>The coefficients from t^0 on, of a u without negative exponents (but for some that have turned out to be 0).</summary>
    private T[] DenseFromZero(PowerSeries<T> u, out int length)
    {
        if (u.Valuation >= 0)
        {
            return Dense(u, out length);
        }

        var regular = Series(0, u.Coefficients.Length > -u.Valuation ? u.Coefficients[-u.Valuation..].ToArray() : [], u.Precision);
        return Dense(regular, out length);
    }

    public bool? IsUnbounded(Expr node, PowerSeries<T> u)
    {
        for (var i = 0; i < u.Coefficients.Length && u.Valuation + i < 0; i++)
        {
            switch (_field.SignOf(u.Coefficients[i]))
            {
                case CoefficientSign.Zero:
                    continue;
                case CoefficientSign.Unknown:
                    Context.Fail(SingularityKind.Undecided, node);
                    return null;
                default:
                    return true;
            }
        }

        if (u.Precision <= 0)
        {
            Context.FailForPrecision(node);
            return null;
        }

        return false;
    }
}
