using SymCalc.Numerics;

namespace SymCalc.Series;

/// <summary>Operations on power series and Laurent series over any coefficients.</summary>
/// <typeparam name="T">A coefficient.</typeparam>
/// <typeparam name="TField">Their arithmetic.</typeparam>
internal sealed partial class SeriesAlgebra<T, TField> : ISeriesAlgebra<PowerSeries<T>>
    where TField : struct, ISeriesField<T>
{
    private readonly TField _field;

    /// <summary>Operations on series about a centre.</summary>
    public SeriesAlgebra(TField field, T centre, SeriesContext context)
    {
        _field = field;
        Context = context;
        var variable = new T[context.Ramification + 1];
        Array.Fill(variable, field.Zero);
        variable[0] = centre;
        variable[^1] = field.OfInteger(context.Side < 0 ? -1 : 1);
        Variable = Series(0, variable, PowerSeries<T>.Exact);
    }

    public SeriesContext Context { get; }

    public PowerSeries<T> Variable { get; }

    /// <summary>The number of coefficients that an operation gives.</summary>
    private int Length => Context.Length;

    public PowerSeries<T>? Constant(Expr e) => _field.TryConstant(e, out var value) ? OfConstant(e, value) : null;

    public PowerSeries<T> Add(PowerSeries<T> a, PowerSeries<T> b)
    {
        var precision = Math.Min(a.Precision, b.Precision);
        if (a.IsEmpty || b.IsEmpty)
        {
            return Truncate(a.IsEmpty ? b : a, precision);
        }

        var valuation = Math.Min(a.Valuation, b.Valuation);
        var end = Math.Min(precision, Math.Max(a.Valuation + a.Coefficients.Length, b.Valuation + b.Coefficients.Length));
        var sum = new T[Math.Max(0, end - valuation)];
        for (var i = 0; i < sum.Length; i++)
        {
            var (x, y) = (a[valuation + i, _field.Zero], b[valuation + i, _field.Zero]);
            sum[i] = _field.IsZero(x) ? y : _field.IsZero(y) ? x : _field.Add(x, y);
        }

        return Series(valuation, sum, precision);
    }

    public PowerSeries<T> Scale(Number c, PowerSeries<T> a)
    {
        if (c.IsOne)
        {
            return a;
        }

        return c.TryGetInt64(out var n)
            ? Map(a, coefficient => _field.Scale(coefficient, n))
            : Scale(_field.OfNumber(c), a);
    }

    public PowerSeries<T> Multiply(PowerSeries<T> a, PowerSeries<T> b)
    {
        if ((a.IsEmpty && a.IsExact) || (b.IsEmpty && b.IsExact))
        {
            return a.IsEmpty && a.IsExact ? a : b;
        }

        var valuation = a.Valuation + b.Valuation;
        var relative = Math.Min(a.IsExact ? PowerSeries<T>.Exact : a.RelativePrecision, b.IsExact ? PowerSeries<T>.Exact : b.RelativePrecision);
        var full = a.Coefficients.Length + b.Coefficients.Length - 1;
        var precision = relative == PowerSeries<T>.Exact && full <= Length ? PowerSeries<T>.Exact : valuation + Math.Min(relative, Length);
        return Series(valuation, SeriesKernels.Multiply(_field, a.Coefficients, b.Coefficients, Math.Min(relative, Length)), precision);
    }

    public PowerSeries<T>? Divide(Expr node, PowerSeries<T> a, PowerSeries<T> b)
    {
        if (Leading(node, b) is not { } divisor)
        {
            return null;
        }

        if (divisor.IsEmpty)
        {
            return Fail(SingularityKind.OutsideDomain, node);
        }

        if (a.IsEmpty)
        {
            return a.Shift(-divisor.Valuation);
        }

        var valuation = a.Valuation - divisor.Valuation;
        if (divisor.IsExact && divisor.Coefficients.Length == 1)
        {
            return Scale(_field.Invert(divisor.Coefficients[0]), a).Shift(-divisor.Valuation);
        }

        var length = Math.Min(Length, Math.Min(a.RelativePrecision, divisor.RelativePrecision));
        return Series(valuation, SeriesKernels.Divide(_field, a.Coefficients, divisor.Coefficients, length), valuation + length);
    }

    public PowerSeries<T>? IntegralAlong(Expr node, PowerSeries<T> r, PowerSeries<T> u)
    {
        var coefficients = u.Coefficients;
        var weighted = new T[coefficients.Length];
        for (var i = 0; i < weighted.Length; i++)
        {
            weighted[i] = _field.Scale(coefficients[i], u.Valuation + i);
        }

        // t·u', and the integral of t^n/t is t^n/n
        var product = Multiply(r, Series(u.Valuation, weighted, u.Precision));
        if (!product.IsEmpty && product.Valuation <= 0)
        {
            if (Leading(node, product) is not { } leading)
            {
                return null;
            }

            product = leading;
            if (product.Valuation <= 0)
            {
                return Fail(SingularityKind.BranchPoint, node);
            }
        }

        var integral = new T[product.Coefficients.Length];
        for (var i = 0; i < integral.Length; i++)
        {
            integral[i] = _field.DivideBy(product.Coefficients[i], product.Valuation + i);
        }

        return Series(product.Valuation, integral, product.Precision);
    }

    public PowerSeries<T> Truncate(PowerSeries<T> a, int precision) => a.Precision <= precision
        ? a
        : Series(a.Valuation, a.Coefficients.ToArray(), precision);

    public int PrecisionOf(PowerSeries<T> a) => a.Precision;

    /// <summary>The coefficients from t^0 on, as many as are known or <see cref="Length"/>.</summary>
    private T[] Dense(PowerSeries<T> u, out int length)
    {
        length = Math.Min(Length, u.Precision);
        return u.Dense(_field.Zero, length);
    }

    private PowerSeries<T> Series(int valuation, T[] coefficients, int precision) =>
        PowerSeries<T>.Of(_field, valuation, coefficients, precision);

    private PowerSeries<T>? OfConstant(Expr node, T value) => _field.IsDefined(value)
        ? Series(0, [value], PowerSeries<T>.Exact)
        : Fail(SingularityKind.OutsideDomain, node);

    private PowerSeries<T> Scale(T c, PowerSeries<T> a) => Map(a, coefficient => _field.Multiply(c, coefficient));

    private PowerSeries<T> Map(PowerSeries<T> a, Func<T, T> map)
    {
        var mapped = new T[a.Coefficients.Length];
        for (var i = 0; i < mapped.Length; i++)
        {
            Context.Checkpoint();
            mapped[i] = map(a.Coefficients[i]);
        }

        return Series(a.Valuation, mapped, a.Precision);
    }

    /// <summary>
    /// The series from the first coefficient on that is known not to be 0; exact 0 as it is. Null if none is known, or if
    /// it cannot be decided.
    /// </summary>
    private PowerSeries<T>? Leading(Expr node, PowerSeries<T> u)
    {
        for (var i = 0; i < u.Coefficients.Length; i++)
        {
            switch (_field.SignOf(u.Coefficients[i]))
            {
                case CoefficientSign.Zero:
                    continue;
                case CoefficientSign.Unknown:
                    return Fail(SingularityKind.Undecided, node);
                default:
                    return i == 0 ? u : Series(u.Valuation + i, u.Coefficients[i..].ToArray(), u.Precision);
            }
        }

        if (u.IsExact)
        {
            return Series(0, [], PowerSeries<T>.Exact);
        }

        Context.FailForPrecision(node);
        return null;
    }

    private PowerSeries<T>? Fail(SingularityKind kind, Expr node, int poleOrder = 0)
    {
        Context.Fail(kind, node, poleOrder);
        return null;
    }
}
