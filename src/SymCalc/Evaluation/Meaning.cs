using SymCalc.Nodes;
using SymCalc.Numerics;

namespace SymCalc.Evaluation;

/// <summary>
/// Which operations an expression consists of, and in which order they are done. The only place that says so: evaluation
/// and every compiled form go through it, so that they agree to the last bit (docs/decisions/0010).
/// </summary>
/// <typeparam name="T">The kind of value.</typeparam>
/// <typeparam name="TArithmetic">What the operations mean for it.</typeparam>
internal readonly struct Meaning<T, TArithmetic>(TArithmetic arithmetic)
    where T : unmanaged
    where TArithmetic : IArithmetic<T>
{
    private readonly TArithmetic _arithmetic = arithmetic;

    /// <summary>The value of a node that is no symbol, from the values of its children.</summary>
    /// <param name="node">The node.</param>
    /// <param name="children">The positions of its children, as <see cref="Expr.GetChild"/> counts them.</param>
    /// <param name="values">The values at the positions.</param>
    public T Of(Expr node, ReadOnlySpan<int> children, ReadOnlySpan<T> values) => node switch
    {
        SumExpr sum => Sum(sum, children, values),
        ProductExpr product => Product(product, children, values),
        PowerExpr power => Power(power, values[children[0]], values[children[1]]),
        CallExpr call => Call(call.Function, children, values),
        PiecewiseExpr piecewise => Piecewise(piecewise, children, values),
        NumberExpr number => _arithmetic.Constant(number.DoubleValue),
        _ => _arithmetic.Constant(((ConstantExpr)node).Value),
    };

    // c₀ + c₁·t₁ + c₂·t₂ + …, from left to right
    private T Sum(SumExpr sum, ReadOnlySpan<int> children, ReadOnlySpan<T> values)
    {
        var terms = sum.Stored;
        var total = sum.ConstantPart.IsZero
            ? Scale(terms[0].Coefficient, values[children[0]])
            : _arithmetic.Constant(sum.ConstantPart.ToDouble());
        for (var i = sum.ConstantPart.IsZero ? 1 : 0; i < terms.Length; i++)
        {
            var term = values[children[i]];
            total = terms[i].Coefficient.IsMinusOne
                ? _arithmetic.Subtract(total, term)
                : _arithmetic.Add(total, Scale(terms[i].Coefficient, term));
        }

        return total;
    }

    /// <summary>c·v, with an exact fraction p/q as p·v/q where p and q are exact doubles.</summary>
    private T Scale(Number c, T v)
    {
        RealArithmetic.SplitFraction(c, out var p, out var q, out var exponent);
        var scaled = p == 1 ? v : p == -1 ? _arithmetic.Negate(v) : _arithmetic.Scale(_arithmetic.Constant(p), v);
        return ScaleByPowerOfTwo(q == 1 ? scaled : _arithmetic.Divide(scaled, _arithmetic.Constant(q)), exponent);
    }

    /// <summary>v·2^k for a coefficient beyond the range of doubles.</summary>
    private T ScaleByPowerOfTwo(T v, int k)
    {
        while (k != 0)
        {
            var step = Math.Clamp(k, -RealArithmetic.ScaleStep, RealArithmetic.ScaleStep);
            v = _arithmetic.Scale(_arithmetic.Constant(Math.ScaleB(1, step)), v);
            k -= step;
        }

        return v;
    }

    // p·(factors with positive or symbolic exponents) / (q·factors with negative exponents) / (roots)·2^k, for the coefficient p/q·2^k
    private T Product(ProductExpr product, ReadOnlySpan<int> children, ReadOnlySpan<T> values)
    {
        var factors = product.Stored;
        var scale = ProductScale.Of(product);
        var numerator = new Running(scale.Numerator);
        var denominator = new Running(scale.Denominator);
        var roots = new Running(1);
        var symbolic = factors.Length;
        for (var i = 0; i < factors.Length; i++)
        {
            var b = values[children[i]];
            if (factors[i].Exponent is not NumberExpr { Value: var exponent })
            {
                numerator.Multiply(_arithmetic, Power(factors[i].Base, b, values[children[symbolic++]]));
            }
            else if (!product.CanJoin && ProductScale.IsFolded(factors[i]))
            {
                continue;
            }
            else if (exponent.Sign > 0)
            {
                numerator.Multiply(_arithmetic, PositivePower(Shared(b, scale.PerUnit, factors[i]), exponent));
            }
            else if (RealArithmetic.IsWholeAndHalf(-exponent, out var whole))
            {
                denominator.Multiply(_arithmetic, PositivePower(b, new Number(whole)));
                roots.Multiply(_arithmetic, _arithmetic.SquareRoot(b));
            }
            else
            {
                denominator.Multiply(_arithmetic, PositivePower(Shared(b, -scale.PerUnit, factors[i]), -exponent));
            }
        }

        var value = numerator.Value(_arithmetic);
        value = denominator.IsOne ? value : _arithmetic.Divide(value, denominator.Value(_arithmetic));
        value = roots.IsOne ? value : _arithmetic.Divide(value, roots.Value(_arithmetic));
        return ScaleByPowerOfTwo(value, scale.Rest);
    }

    /// <summary>A base with its share of a coefficient that is far from 1.</summary>
    private T Shared(T b, int perUnit, in Factor factor) =>
        perUnit != 0 && ProductScale.TakesShare(factor) ? ScaleByPowerOfTwo(b, perUnit) : b;

    /// <summary>A product that grows from left to right; what comes first is a number.</summary>
    private struct Running(double first)
    {
        private T _product;
        private bool _hasFactor;

        public readonly bool IsOne => !_hasFactor && first == 1;

        public void Multiply(TArithmetic arithmetic, T factor)
        {
            _product = _hasFactor ? arithmetic.Multiply(_product, factor)
                : first == 1 ? factor
                : first == -1 ? arithmetic.Negate(factor)
                : arithmetic.Scale(arithmetic.Constant(first), factor);
            _hasFactor = true;
        }

        public readonly T Value(TArithmetic arithmetic) => _hasFactor ? _product : arithmetic.Constant(first);
    }

    private T Power(PowerExpr power, T b, T e) => power.Exponent is NumberExpr { Value: var exponent }
        ? exponent.Sign > 0 ? PositivePower(b, exponent) : _arithmetic.Divide(_arithmetic.Constant(1), PositivePower(b, -exponent))
        : Power(power.Base, b, e);

    private T Power(Expr @base, T b, T e) => ReferenceEquals(@base, ConstantExpr.E) ? _arithmetic.Exponential(e) : _arithmetic.Power(b, e);

    /// <summary>b^e for a positive exact or double e: by multiplication, square root, cube root or power.</summary>
    private T PositivePower(T b, Number e)
    {
        if (e.TryGetInt32(out var n) && n <= RealArithmetic.LargestMultipliedPower)
        {
            return PowerByMultiplication(b, n);
        }

        if (RealArithmetic.IsOddBeyondDoubles(e, out var half))
        {
            return _arithmetic.Multiply(b, _arithmetic.Power(_arithmetic.Multiply(b, b), _arithmetic.Constant(half)));
        }

        if (e.IsExact && e.Exact.TryGetSmall(out var p, out var q))
        {
            if (p == 1 && q == 2)
            {
                return _arithmetic.SquareRoot(b);
            }

            if (q == 3 && p <= RealArithmetic.LargestMultipliedPower)
            {
                return PowerByMultiplication(_arithmetic.CubeRoot(b), (int)p);
            }
        }

        return _arithmetic.Power(b, _arithmetic.Constant(e.ToDouble()));
    }

    /// <summary>b^n for 1 ≤ n ≤ 16 by repeated squaring, from the highest bit down.</summary>
    private T PowerByMultiplication(T b, int n)
    {
        var result = b;
        for (var bit = 30 - System.Numerics.BitOperations.LeadingZeroCount((uint)n); bit >= 0; bit--)
        {
            result = _arithmetic.Multiply(result, result);
            if (((n >> bit) & 1) != 0)
            {
                result = _arithmetic.Multiply(result, b);
            }
        }

        return result;
    }

    private T Call(FunctionDefinition function, ReadOnlySpan<int> children, ReadOnlySpan<T> values)
    {
        switch (children.Length)
        {
            case 1:
                return _arithmetic.Call(function, values[children[0]]);
            case 2:
                return _arithmetic.Call(function, values[children[0]], values[children[1]]);
        }

        Span<T> arguments = children.Length <= 8 ? stackalloc T[children.Length] : new T[children.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            arguments[i] = values[children[i]];
        }

        return _arithmetic.Call(function, arguments);
    }

    /// <summary>The first true condition's value; a comparison with NaN makes it NaN.</summary>
    private T Piecewise(PiecewiseExpr piecewise, ReadOnlySpan<int> children, ReadOnlySpan<T> values)
    {
        var result = values[children[^1]];
        for (var i = piecewise.BranchCount - 1; i >= 0; i--)
        {
            var test = _arithmetic.Test(piecewise.RelationOf(i), values[children[3 * i]], values[children[(3 * i) + 1]]);
            result = _arithmetic.Choose(test, values[children[(3 * i) + 2]], result);
        }

        return result;
    }
}
