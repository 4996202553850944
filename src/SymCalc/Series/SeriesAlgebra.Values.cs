using SymCalc.Differentiation;
using SymCalc.Functions;
using SymCalc.Graph;
using SymCalc.Nodes;

namespace SymCalc.Series;

/// <content>Values and signs at the centre, and the Taylor formula for functions without a recurrence.</content>
internal sealed partial class SeriesAlgebra<T, TField>
{
    public PowerSeries<T>? ValueAtCentre(Expr node, FunctionDefinition f, ReadOnlySpan<PowerSeries<T>> u) =>
        TryCentre(node, u, out var centre) && _field.TryCall(node, f, centre, out var value) ? OfConstant(node, value) : null;

    public PowerSeries<T> WithValue(Expr node, FunctionDefinition f, ReadOnlySpan<PowerSeries<T>> u, PowerSeries<T> series)
    {
        var isRegular = series.Valuation >= 0 && series.Precision > 0;
        var centre = new T[u.Length];
        for (var i = 0; i < centre.Length; i++)
        {
            isRegular &= u[i].Valuation >= 0 && u[i].Precision > 0;
            centre[i] = u[i][0, _field.Zero];
        }

        if (!isRegular || !_field.TryCall(node, f, centre, out var value) || !_field.IsDefined(value))
        {
            return series;
        }

        T[] coefficients = [.. series.Dense(_field.Zero, series.Precision)];
        if (coefficients.Length == 0)
        {
            return series;
        }

        coefficients[0] = value;
        return Series(0, coefficients, series.Precision);
    }

    public bool? IsZeroAtCentre(Expr node, PowerSeries<T> u)
    {
        if (!TryCentre(node, [u], out var centre))
        {
            return null;
        }

        switch (_field.SignOf(centre[0]))
        {
            case CoefficientSign.Zero:
                return true;
            case CoefficientSign.Unknown:
                Context.Fail(SingularityKind.Undecided, node);
                return null;
            default:
                return false;
        }
    }

    public Expr? CentreOf(Expr node, PowerSeries<T> u) => TryCentre(node, [u], out var centre) ? _field.ToExpr(centre[0]) : null;

    public LocalSign SignOf(Expr node, PowerSeries<T> u)
    {
        if (Leading(node, u) is not { } leading)
        {
            return LocalSign.Unknown;
        }

        if (leading.IsEmpty)
        {
            return LocalSign.Zero;
        }

        if (Context.Side == 0 && leading.Valuation % 2 != 0)
        {
            return LocalSign.Changes;
        }

        return _field.SignOf(leading.Coefficients[0]) switch
        {
            CoefficientSign.Negative => LocalSign.Negative,
            CoefficientSign.Positive => LocalSign.Positive,
            _ => LocalSign.Parametric,
        };
    }

    public PowerSeries<T>? SymbolicSign(Expr node, PowerSeries<T> u, SingularityKind otherwise) => SignOf(node, u) switch
    {
        LocalSign.Negative => Constant(NumberExpr.MinusOne),
        LocalSign.Zero => Constant(NumberExpr.Zero),
        LocalSign.Positive => Constant(NumberExpr.One),
        LocalSign.Changes => Fail(otherwise, node),
        LocalSign.Parametric when Leading(node, u) is { } leading => Constant(CallExpr.Of(FunctionTable.Sign, _field.ToExpr(leading.Coefficients[0]))),
        _ => null,
    };

    public PowerSeries<T>? Compose(Expr node, FunctionDefinition f, ReadOnlySpan<PowerSeries<T>> u)
    {
        if (!TryCentre(node, u, out var centre))
        {
            return null;
        }

        var arguments = new Expr[u.Length];
        var increments = new PowerSeries<T>[u.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            arguments[i] = _field.ToExpr(centre[i]);
            increments[i] = Add(u[i], Series(0, [_field.Negate(centre[i])], PowerSeries<T>.Exact));
        }

        return new TaylorFormula(this, node, f, arguments, increments).Sum();
    }

    /// <summary>The constant terms of bounded series.</summary>
    private bool TryCentre(Expr node, ReadOnlySpan<PowerSeries<T>> u, out T[] centre)
    {
        centre = new T[u.Length];
        for (var i = 0; i < centre.Length; i++)
        {
            if (IsUnbounded(node, u[i]) is not { } unbounded)
            {
                return false;
            }

            if (unbounded)
            {
                Context.Fail(SingularityKind.EssentialSingularity, node);
                return false;
            }

            centre[i] = u[i][0, _field.Zero];
        }

        return true;
    }

    /// <summary>f(a + v) = Σ ∂^k f(a)/k!·v^k, degree by degree over all multi-indices k.</summary>
    private sealed class TaylorFormula(
        SeriesAlgebra<T, TField> algebra, Expr node, FunctionDefinition f, Expr[] centre, PowerSeries<T>[] increments)
    {
        private readonly Symbol[] _symbols = FreshSymbols(centre);

        /// <summary>∂^k f as an expression of the symbols, with v^k/k!.</summary>
        private sealed record Entry(Expr Derivative, PowerSeries<T> Power, int LastIndex, int LastOrder);

        public PowerSeries<T>? Sum()
        {
            var at = new Dictionary<Symbol, Expr>();
            for (var i = 0; i < centre.Length; i++)
            {
                at[_symbols[i]] = centre[i];
            }

            var total = algebra.Series(0, [], PowerSeries<T>.Exact);
            List<Entry> level = [new(CallExpr.Of(f, _symbols), algebra.Series(0, [algebra._field.One], PowerSeries<T>.Exact), 0, 0)];
            for (var degree = 0; level.Count > 0 && degree < algebra.Length + 1; degree++)
            {
                foreach (var entry in level)
                {
                    var value = Substitution.Replace(entry.Derivative, at);
                    if (!algebra._field.TryConstant(value, out var coefficient))
                    {
                        return null;
                    }

                    if (!algebra._field.IsDefined(coefficient))
                    {
                        return algebra.Fail(SingularityKind.OutsideDomain, node);
                    }

                    total = algebra.Add(total, algebra.Scale(coefficient, entry.Power));
                }

                level = Next(level);
            }

            return algebra.Truncate(total, algebra.Length);
        }

        /// <summary>The derivatives of the next degree whose powers still count.</summary>
        private List<Entry> Next(List<Entry> level)
        {
            var next = new List<Entry>();
            foreach (var entry in level)
            {
                for (var i = entry.LastIndex; i < increments.Length; i++)
                {
                    algebra.Context.Checkpoint();
                    var order = i == entry.LastIndex ? entry.LastOrder + 1 : 1;
                    var power = algebra.Scale(new Numerics.Number(new Rational(1, order)), algebra.Multiply(entry.Power, increments[i]));
                    if (power.Valuation < algebra.Length && !(power.IsEmpty && power.IsExact))
                    {
                        var derivative = ForwardDriver.Differentiate(entry.Derivative, _symbols[i], algebra.Context.Cancellation);
                        algebra.Context.Spend(100L * derivative.TreeSize);
                        next.Add(new Entry(derivative, power, i, order));
                    }
                }
            }

            return next;
        }

        /// <summary>Symbols that do not occur in the constants.</summary>
        private static Symbol[] FreshSymbols(Expr[] constants)
        {
            var taken = Substitution.FreeSymbols(constants).Select(s => s.Name).ToHashSet();
            var symbols = new Symbol[constants.Length];
            for (int i = 0, number = 0; i < symbols.Length; number++)
            {
                var name = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"u_{number}");
                if (!taken.Contains(name))
                {
                    symbols[i++] = Symbol.OfValidName(name);
                }
            }

            return symbols;
        }
    }
}
