using SymCalc.Evaluation;
using SymCalc.Functions;
using SymCalc.Graph;
using SymCalc.Nodes;
using SymCalc.Numerics;

namespace SymCalc.Series;

/// <summary>
/// Expressions as coefficients, multiplied out: polynomials in whatever constants and parameters occur, such as sin(1),
/// sqrt(2) or a.
/// </summary>
/// <remarks>
/// Parameters stand for general values: a is not 0. A constant is 0 if it is so multiplied out or simplified, and is not
/// if its value in double precision is far from 0 against its terms; in between it is unknown.
/// </remarks>
internal readonly struct ExprField(SeriesContext context, Func<Expr, Expr> simplify) : ISeriesField<Expr>
{
    /// <summary>A value that is this small against its terms may be 0.</summary>
    private const double Doubtful = 1e-8;

    /// <summary>So small a value of a function may be 0 and a rounding error, as that of sin(2*asin(1)).</summary>
    private const double DoubtfulValue = 1e-10;

    /// <summary>What a product of two terms costs, in nanoseconds.</summary>
    private const int CostOfTerm = 3_000;

    /// <summary>Expressions up to this size are simplified where it matters.</summary>
    private const int MaxSimplified = 2_000;

    public Expr Zero => NumberExpr.Zero;

    public Expr One => NumberExpr.One;

    public Expr OfInteger(long n) => NumberExpr.Of(n);

    public bool IsZero(Expr a) => a.IsZero;

    public Expr Add(Expr a, Expr b) => SumExpr.Add(a, b);

    public Expr Negate(Expr a) => Times(a, Number.MinusOne);

    public Expr Multiply(Expr a, Expr b)
    {
        var builder = new SumBuilder();
        AddProduct(ref builder, a, b);
        return builder.ToExpr();
    }

    public Expr Scale(Expr a, long n) => Times(a, new Number(n));

    public Expr DivideBy(Expr a, long n) => n == 1 ? a : Times(a, new Number(new Rational(1, n)));

    public Expr Invert(Expr a) => PowerExpr.Of(a, Number.MinusOne);

    public Expr SumOfProducts(ReadOnlySpan<Expr> a, ReadOnlySpan<Expr> b) => SumOfProducts(a, b, 1);

    public Expr SumOfProducts(ReadOnlySpan<Expr> a, ReadOnlySpan<Expr> b, int step)
    {
        var builder = new SumBuilder();
        for (var i = 0; i < a.Length; i += step)
        {
            var (x, y) = (a[i], b[b.Length - 1 - i]);
            if (!x.IsZero && !y.IsZero)
            {
                AddProduct(ref builder, x, y);
            }
        }

        return builder.ToExpr();
    }

    public void Checkpoint() => context.Checkpoint();

    public Expr OfNumber(Number value) => NumberExpr.Of(value);

    public bool TryConstant(Expr e, out Expr value)
    {
        value = Expand(Simplified(e));
        return true;
    }

    public bool TryCall(Expr node, FunctionDefinition f, ReadOnlySpan<Expr> u, out Expr value) =>
        TryConstant(StepValue(f, u) ?? CallExpr.Of(f, u), out value);

    public bool TryPower(Expr node, Expr b, Expr e, out Expr value) => TryConstant(PowerExpr.Of(b, e), out value);

    public bool TryExp(Expr node, Expr a, out Expr value) => TryConstant(Forms.Exp(a), out value);

    public CoefficientSign SignOf(Expr a)
    {
        if (a is NumberExpr number)
        {
            return (CoefficientSign)number.Value.Sign;
        }

        var symbols = Substitution.FreeSymbols([a]);
        var sign = symbols.Count == 0 ? SignOfValue(a, symbols) : SignOfSamples(a, symbols);
        if (sign != CoefficientSign.Unknown)
        {
            return sign;
        }

        return Expand(Simplified(a)) is NumberExpr { Value.IsZero: true } ? CoefficientSign.Zero : CoefficientSign.Unknown;
    }

    public bool IsDefined(Expr a)
    {
        if (a is NumberExpr)
        {
            return true;
        }

        return !a.IsUndefined && (Substitution.FreeSymbols([a]).Count > 0 || HasUndefinedFunction(a) || IsDefinedConstant(a));
    }

    /// <summary>Whether a constant has a value; one beyond the range of doubles, such as exp(800), has one too.</summary>
    private static bool IsDefinedConstant(Expr a)
    {
        var value = DoubleEvaluator.Evaluate(a, static _ => double.NaN);
        return double.IsFinite(value) || (double.IsInfinity(value) && EnclosureOf(a) is { IsEmpty: false, MayBeUndefined: false });
    }

    private static Interval EnclosureOf(Expr constant) => IntervalEvaluator.Evaluate(constant, static _ => Interval.Entire);

    public Expr ToExpr(Expr a) => a;

    /// <summary>floor, ceil, round and sign of a constant that is not close to a jump: floor(pi) = 3.</summary>
    private static Expr? StepValue(FunctionDefinition f, ReadOnlySpan<Expr> u)
    {
        if (SeriesRule.Of(f) is not (SeriesRuleKind.Floor or SeriesRuleKind.Ceiling or SeriesRuleKind.Round or SeriesRuleKind.Sign)
            || u[0] is NumberExpr || Substitution.FreeSymbols([u[0]]).Count > 0 || HasUndefinedFunction(u[0]))
        {
            return null;
        }

        var (value, scale) = ValueAndScale(u[0], [], 0);
        var (below, above) = (f.Evaluate([value - (Doubtful * scale)]), f.Evaluate([value + (Doubtful * scale)]));
        return below == above && Math.Abs(below) < 1e9 ? NumberExpr.OfDouble(below) is NumberExpr n ? NumberExpr.Of(new Number(n.ExactValue)) : null : null;
    }

    /// <summary>The sign of a constant, unless its terms cancel.</summary>
    private static CoefficientSign SignOfValue(Expr a, IReadOnlyList<Symbol> symbols)
    {
        var (value, scale) = ValueAndScale(a, symbols, 0);
        if (double.IsInfinity(value))
        {
            return EnclosureOf(a) switch
            {
                { Lower: > 0 } => CoefficientSign.Positive,
                { Upper: < 0 } => CoefficientSign.Negative,
                _ => CoefficientSign.Unknown,
            };
        }

        return double.IsNaN(value) ? CoefficientSign.NonZero
            : !(Math.Abs(value) > Doubtful * scale) ? CoefficientSign.Unknown
            : value > 0 ? CoefficientSign.Positive : CoefficientSign.Negative;
    }

    /// <summary>Not 0 if it is not 0 somewhere: at one of a few points.</summary>
    private static CoefficientSign SignOfSamples(Expr a, IReadOnlyList<Symbol> symbols)
    {
        var known = false;
        for (var sample = 0; sample < 5; sample++)
        {
            var (value, scale) = ValueAndScale(a, symbols, sample);
            known |= double.IsFinite(value);
            if (double.IsFinite(value) && Math.Abs(value) > Doubtful * scale)
            {
                return CoefficientSign.NonZero;
            }
        }

        return known ? CoefficientSign.Unknown : CoefficientSign.NonZero;
    }

    /// <summary>The value at a sample point, and the sum of the absolute values of its terms; NaN for undefined functions.</summary>
    private static (double Value, double Scale) ValueAndScale(Expr a, IReadOnlyList<Symbol> symbols, int sample)
    {
        if (HasUndefinedFunction(a))
        {
            return (double.NaN, double.NaN);
        }

        var point = new Dictionary<Symbol, double>();
        for (var i = 0; i < symbols.Count; i++)
        {
            point[symbols[i]] = 0.37 + (0.61 * i) + (0.83 * sample) - (sample % 2 * 2.9);
        }

        double ValueOf(Expr e) => DoubleEvaluator.Evaluate(e, symbol => point[symbol]);

        if (a is not SumExpr sum)
        {
            var product = ValueOf(a);
            return (product, IsDoubtful(a, ValueOf) ? double.PositiveInfinity : Math.Abs(product));
        }

        var value = sum.ConstantPart.ToDouble();
        var scale = Math.Abs(value);
        foreach (ref readonly var term in sum.Stored)
        {
            var summand = term.Coefficient.ToDouble() * ValueOf(term.Value);
            value += summand;
            scale += Math.Abs(summand);
        }

        return (value, scale);
    }

    /// <summary>Whether a factor is a function, or a sum, with a value that may be 0.</summary>
    private static bool IsDoubtful(Expr a, Func<Expr, double> valueOf)
    {
        ReadOnlySpan<Factor> factors = a is ProductExpr product ? product.Stored : new[] { Factor.Of(a) };
        foreach (ref readonly var factor in factors)
        {
            if (factor.Base is not (NumberExpr or ConstantExpr or Symbol) && Math.Abs(valueOf(factor.Base)) < DoubtfulValue)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasUndefinedFunction(Expr a)
    {
        using var dag = Dag.Of(a);
        for (var i = 0; i < dag.Count; i++)
        {
            if (dag[i] is CallExpr { Function.HasKernel: false })
            {
                return true;
            }
        }

        return false;
    }

    private Expr Simplified(Expr e) => e is NumberExpr or Symbol or ConstantExpr || e.TreeSize > MaxSimplified ? e : simplify(e);

    /// <summary>c·a, with c in every term.</summary>
    private static Expr Times(Expr a, Number c)
    {
        if (a is not SumExpr)
        {
            return ProductExpr.Scale(c, a);
        }

        var builder = new SumBuilder();
        builder.Add(NumberExpr.Zero, c);
        builder.Add(a, c);
        return builder.ToExpr();
    }

    /// <summary>Adds a·b, multiplied out.</summary>
    private void AddProduct(ref SumBuilder builder, Expr a, Expr b)
    {
        if (a is NumberExpr x && b is NumberExpr y)
        {
            context.Spend(CostOfTerm / 10);
            builder.Add(x, y.Value);
            return;
        }

        if (a is SumExpr left && b is SumExpr right)
        {
            context.Spend((long)CostOfTerm * left.Stored.Length * right.Stored.Length);
            context.Checkpoint();
            foreach (ref readonly var term in right.Stored)
            {
                AddProduct(ref builder, a, term.Value, term.Coefficient);
            }

            builder.Add(a, right.ConstantPart);
            return;
        }

        context.Spend((long)CostOfTerm * ((a as SumExpr)?.Stored.Length ?? (b as SumExpr)?.Stored.Length ?? 1));
        if (a is SumExpr)
        {
            AddProduct(ref builder, a, b, Number.One);
        }
        else
        {
            AddProduct(ref builder, b, a, Number.One);
        }
    }

    /// <summary>Adds c·a·b for a b that is no sum.</summary>
    private void AddProduct(ref SumBuilder builder, Expr a, Expr b, Number c)
    {
        if (b is NumberExpr number)
        {
            builder.Add(a, number.Value * c);
            return;
        }

        if (a is not SumExpr sum || HasBase(b, a))
        {
            builder.Add(Expand(ProductExpr.Multiply(a, b)), c);
            return;
        }

        builder.Add(b, sum.ConstantPart * c);
        foreach (ref readonly var term in sum.Stored)
        {
            builder.Add(Expand(ProductExpr.Multiply(term.Value, b)), term.Coefficient * c);
        }
    }

    /// <summary>Whether a factor of a product is a power of b, so that the two meet.</summary>
    private static bool HasBase(Expr product, Expr b)
    {
        switch (product)
        {
            case PowerExpr power:
                return power.Base.Equals(b);
            case ProductExpr { Stored: var factors }:
                foreach (ref readonly var factor in factors)
                {
                    if (factor.Base.Equals(b))
                    {
                        return true;
                    }
                }

                break;
        }

        return false;
    }

    /// <summary>A product or power multiplied out where a factor is a natural power of a sum.</summary>
    private Expr Expand(Expr e)
    {
        switch (e)
        {
            case PowerExpr { Base: SumExpr sum, Exponent: NumberExpr exponent } when exponent.Value.TryGetInt32(out var n) && n is > 1 and <= 100:
                Expr result = sum;
                for (var i = 1; i < n; i++)
                {
                    result = Multiply(result, sum);
                }

                return result;
            case ProductExpr product when HasSum(product):
                Expr expanded = product.NumericCoefficient;
                foreach (ref readonly var factor in product.Stored)
                {
                    expanded = Multiply(expanded, Expand(factor.ToExpr()));
                }

                return expanded;
            default:
                return e;
        }
    }

    private static bool HasSum(ProductExpr product)
    {
        foreach (ref readonly var factor in product.Stored)
        {
            if (factor.Base is SumExpr && factor.Exponent is NumberExpr { Value: { IsInteger: true, Sign: > 0 } })
            {
                return true;
            }
        }

        return false;
    }
}
