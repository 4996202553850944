using SymCalc.Functions;
using SymCalc.Nodes;
using SymCalc.Numerics;

namespace SymCalc.Simplification.Proving;

/// <summary>What follows for a node's values from those of its parts.</summary>
internal static class RangeRules
{
    /// <summary>Whether there is nothing to be derived from parts.</summary>
    public static bool IsLeaf(Expr e) => e.ChildCount == 0;

    public static ValueRange OfNumber(Number value)
    {
        var isInteger = value is { IsExact: true, Exact.IsInteger: true };
        return new ValueRange
        {
            Values = IntervalNumbers.Enclose(value),
            ExcludesZero = value.Sign != 0,
            IsInteger = isInteger,
            IsEven = isInteger ? value.Exact.Numerator.IsEven : null,
        };
    }

    public static ValueRange OfConstant(ConstantExpr constant) => constant.IsUndefined
        ? ValueRange.Any
        : new ValueRange { Values = ReferenceEquals(constant, ConstantExpr.Pi) ? Interval.Pi : Interval.E };

    // c₀ + c₁·t₁ + c₂·t₂ + …
    public static ValueRange OfSum(Number constant, ReadOnlySpan<Term> terms, Func<Expr, ValueRange> rangeOf)
    {
        var total = OfNumber(constant);
        foreach (ref readonly var term in terms)
        {
            total = OfTwo(total, OfMultiple(term.Coefficient, rangeOf(term.Value)));
        }

        return total;
    }

    /// <summary>a + b.</summary>
    public static ValueRange OfTwo(ValueRange a, ValueRange b)
    {
        var isInteger = a.IsInteger && b.IsInteger;
        return new ValueRange
        {
            Values = (a.Values + b.Values).Undecorated,
            ExcludesLower = a.ExcludesLower || b.ExcludesLower,
            ExcludesUpper = a.ExcludesUpper || b.ExcludesUpper,
            ExcludesZero = (a.IsPositive && b.IsNonNegative) || (a.IsNonNegative && b.IsPositive)
                || (a.IsNegative && b.IsNonPositive) || (a.IsNonPositive && b.IsNegative),
            IsInteger = isInteger,
            IsEven = isInteger && a.IsEven is { } p && b.IsEven is { } q ? p == q : null,
        };
    }

    /// <summary>c·a.</summary>
    public static ValueRange OfMultiple(Number c, ValueRange a)
    {
        if (c.IsOne)
        {
            return a;
        }

        var multiple = OfTimes(OfNumber(c), a);
        return a is { IsInteger: true, IsEven: true } && c.IsExact && c.Exact.Denominator == 2 ? multiple with { IsInteger = true } : multiple;
    }

    // c·b₁^e₁·b₂^e₂·…
    public static ValueRange OfProduct(ProductExpr product, Func<Expr, ValueRange> rangeOf)
    {
        var total = OfNumber(Number.One);
        foreach (ref readonly var factor in product.Stored)
        {
            total = OfTimes(total, OfPower(factor, rangeOf));
        }

        return OfMultiple(product.Coefficient, total);
    }

    /// <summary>a·b.</summary>
    public static ValueRange OfTimes(ValueRange a, ValueRange b)
    {
        var isInteger = a.IsInteger && b.IsInteger;
        var values = (a.Values * b.Values).Undecorated;
        var point = a.Values.IsPoint ? a.Values.Lower : 0;      // a number times b: bounds keep what is excluded
        var (lower, upper) = point >= 0 ? (b.ExcludesLower, b.ExcludesUpper) : (b.ExcludesUpper, b.ExcludesLower);
        var nonNegative = a.IsNonNegative && b.IsNonNegative;
        return new ValueRange
        {
            Values = values,
            ExcludesLower = point != 0 ? lower : nonNegative && values.Lower > 0 && (a.ExcludesLower || b.ExcludesLower),
            ExcludesUpper = point != 0 ? upper : nonNegative && values.Upper > 0 && (a.ExcludesUpper || b.ExcludesUpper),
            ExcludesZero = a.IsNonZero && b.IsNonZero,
            IsInteger = isInteger,
            IsEven = !isInteger ? null
                : a.IsEven == true || b.IsEven == true ? true
                : a.IsEven == false && b.IsEven == false ? false
                : null,
        };
    }

    /// <summary>b^e.</summary>
    public static ValueRange OfPower(Factor factor, Func<Expr, ValueRange> rangeOf)
    {
        if (factor.Exponent.IsOne)
        {
            return rangeOf(factor.Base);
        }

        return factor.Exponent is NumberExpr { Value: var q }
            ? OfNumericPower(rangeOf(factor.Base), q)
            : OfSymbolicPower(rangeOf(factor.Base), rangeOf(factor.Exponent), isExp: ReferenceEquals(factor.Base, ConstantExpr.E));
    }

    private static ValueRange OfNumericPower(ValueRange b, Number q)
    {
        var values = b.Values;
        if (!q.IsInteger)
        {
            values = values.Intersect(Interval.Of(0, double.PositiveInfinity));      // elsewhere it is not real
            if (values.IsEmpty)
            {
                return ValueRange.Any;
            }
        }

        var power = IntervalPowers.Pow(values, q).Undecorated;
        if (power.IsEmpty)
        {
            return ValueRange.Any;
        }

        var isOdd = q.IsInteger && !q.Exact.Numerator.IsEven;
        var excludesLower = b.ExcludesLower && values.Lower == b.Values.Lower;
        (bool Lower, bool Upper) excludes = isOdd || values.Lower >= 0
            ? q.Sign > 0 ? (excludesLower, b.ExcludesUpper) : values.Lower >= 0 || values.Upper <= 0 ? (b.ExcludesUpper, excludesLower) : default
            : q.Sign > 0 ? OfMagnitude(b)
            : values.Upper <= 0 ? (excludesLower, b.ExcludesUpper)
            : default;
        var keepsWhole = b.IsInteger && q.IsInteger && q.Sign > 0;
        return new ValueRange
        {
            Values = power,
            ExcludesLower = excludes.Lower,
            ExcludesUpper = excludes.Upper,
            ExcludesZero = q.Sign < 0 || b.IsNonZero,
            IsInteger = keepsWhole,
            IsEven = keepsWhole ? b.IsEven : null,
        };
    }

    /// <summary>Which bounds the absolute value does not reach.</summary>
    private static (bool Lower, bool Upper) OfMagnitude(ValueRange b)
    {
        var (below, above) = (-b.Values.Lower, b.Values.Upper);
        var lower = b.Values.Lower >= 0 ? b.ExcludesLower : b.Values.Upper <= 0 && b.ExcludesUpper;
        return (lower, (below < above || b.ExcludesLower) && (above < below || b.ExcludesUpper));
    }

    private static ValueRange OfSymbolicPower(ValueRange b, ValueRange e, bool isExp)
    {
        var isUnit = b.Values is { Lower: -1, Upper: -1 };       // (-1)^n is 1 or -1
        var power = (isUnit ? Interval.Of(-1, 1) : isExp ? IntervalPowers.Exp(e.Values) : IntervalPowers.Pow(b.Values, e.Values)).Undecorated;
        if (e is { IsInteger: true, IsEven: true } && power.Lower < 0)
        {
            power = power.Intersect(Interval.Of(0, double.PositiveInfinity));
        }

        if (isExp)
        {
            // e^0 = 1 is rounded outward, too
            power = power.Intersect(Interval.Of(e.IsNonNegative ? 1 : 0, e.IsNonPositive ? 1 : double.PositiveInfinity));
        }

        if (power.IsEmpty)
        {
            return ValueRange.Any;
        }

        return new ValueRange
        {
            Values = power,
            ExcludesLower = isExp && e.ExcludesLower,
            ExcludesUpper = isExp && e.ExcludesUpper,
            ExcludesZero = b.IsNonZero,
            IsInteger = (b.IsInteger && e.IsInteger && e.IsNonNegative) || isUnit,
            IsEven = isUnit ? false : null,
        };
    }

    /// <summary>f(u₁, …).</summary>
    public static ValueRange OfCall(CallExpr call, Func<Expr, ValueRange> rangeOf)
    {
        var arguments = new ValueRange[call.ChildCount];
        var intervals = new Interval[call.ChildCount];
        for (var i = 0; i < arguments.Length; i++)
        {
            arguments[i] = rangeOf(call.GetChild(i));
            intervals[i] = arguments[i].Values;
        }

        var values = call.Function.Enclose(intervals).Undecorated;
        if (values.IsEmpty)
        {
            return ValueRange.Any;
        }

        (bool Lower, bool Upper) excludes = FunctionSigns.Rises(call.Function)
            ? (arguments[0].ExcludesLower || double.IsInfinity(intervals[0].Lower), arguments[0].ExcludesUpper || double.IsInfinity(intervals[0].Upper))
            : call.Function == FunctionTable.Abs ? OfMagnitude(arguments[0])
            : default;
        return new ValueRange
        {
            Values = values,
            ExcludesLower = excludes.Lower,
            ExcludesUpper = excludes.Upper,
            ExcludesZero = FunctionSigns.IsNowhereZero(call.Function) || (FunctionSigns.IsZeroOnlyAtZero(call.Function) && arguments[0].IsNonZero),
            IsInteger = FunctionSigns.IsWhole(call.Function) || (FunctionSigns.KeepsWhole(call.Function) && Array.TrueForAll(arguments, a => a.IsInteger)),
        };
    }

    /// <summary>The hull of the branches.</summary>
    public static ValueRange OfPiecewise(PiecewiseExpr piecewise, Func<Expr, ValueRange> rangeOf)
    {
        var total = rangeOf(piecewise.Otherwise);
        var isUndefined = piecewise.Otherwise.IsUndefined;
        foreach (var (_, value) in piecewise.Branches)
        {
            var branch = rangeOf(value);
            total = isUndefined ? branch : new ValueRange
            {
                Values = total.Values.Hull(branch.Values),
                ExcludesZero = total.IsNonZero && branch.IsNonZero,
                IsInteger = total.IsInteger && branch.IsInteger,
                IsEven = total.IsEven == branch.IsEven ? total.IsEven : null,
            };
            isUndefined = false;
        }

        return total;
    }
}
