using System.Diagnostics;
using SymCalc.Nodes;
using SymCalc.Numerics;

namespace SymCalc;

/// <summary>A product c·b₁^e₁·b₂^e₂·… , flat and without equal bases; a quotient is a product with negative exponents.</summary>
/// <remarks>
/// A long product that grows by one factor at a time is kept as a rope, like a <see cref="SumExpr"/>. A long product that
/// several results of one operation use stays a part of each (docs/decisions/0016-shared-parts.md); equality, text and
/// <see cref="Factors"/> are those of the flat product all the same.
/// </remarks>
public sealed class ProductExpr : Expr
{
    private const int RopeThreshold = 16;

    private readonly Number _coefficient;
    private readonly Rope<ProductExpr>? _rope;
    private readonly int _flatCount;
    private Factor[]? _factors;
    private Expr[]? _symbolicExponents;     // null: there are none
    private DisplayCache<Factor>? _display;

    private ProductExpr(Number coefficient, Factor[] factors, Fingerprint primary, bool canJoin, bool isShared = false) : base(ExprKind.Product, primary)
    {
        _coefficient = coefficient;
        _factors = factors;
        IsShared = isShared;
        CanJoin = canJoin;
        _flatCount = isShared ? CountFlat(factors) : factors.Length;
        Measure(factors);
        Debug.Assert(IsShared || (IsCanonical(coefficient, factors) && canJoin == AllJoin(factors)));
    }

    /// <summary>The factors of another product with another coefficient.</summary>
    private ProductExpr(Number coefficient, ProductExpr other, Factor[] factors) : base(ExprKind.Product, other.Primary)
    {
        _coefficient = coefficient;
        _factors = factors;
        _symbolicExponents = other._symbolicExponents;
        IsShared = other.IsShared;
        CanJoin = other.CanJoin;
        _flatCount = IsShared ? other._flatCount : factors.Length;
        if (other.TreeSize == int.MaxValue)
        {
            Measure(factors);           // how much more it is, nobody knows
        }
        else
        {
            SetMeasure(other.Height, SaturatingAdd(other.TreeSize, (other._coefficient.IsOne ? 1 : 0) - (coefficient.IsOne ? 1 : 0)));
        }
    }

    private ProductExpr(ProductExpr left, Expr right, Number coefficient, int pending)
        : base(ExprKind.Product, left.Primary + right.Logarithmic)
    {
        _rope = new Rope<ProductExpr>(left, right, pending);
        _coefficient = coefficient;
        _flatCount = left._flatCount;
        CanJoin = true;
        _ = right.Height;       // a rope that waits in a rope is made flat now: nothing recurses later
    }

    /// <summary>c.</summary>
    internal Number Coefficient => _coefficient;

    /// <summary>Whether some factors are products that are shared with other expressions and are not written out here.</summary>
    internal bool IsShared { get; }

    /// <summary>The number of factors, without c, at the time when the product was made.</summary>
    internal int FlatCount => _flatCount + PendingCount;

    private int PendingCount => _rope?.PendingCount ?? 0;

    /// <summary>Whether every factor may wait in a rope (see <see cref="Factor.CanJoin"/>).</summary>
    internal bool CanJoin { get; }

    /// <summary>The numeric coefficient; 1 if none is written.</summary>
    public NumberExpr NumericCoefficient => NumberExpr.Of(_coefficient);

    /// <summary>
    /// The factors without c, in the order in which they were multiplied; these are the children. A shared product is one
    /// of them.
    /// </summary>
    internal ReadOnlySpan<Factor> Stored => Flat();

    /// <summary>The factors without c with shared products written out; it costs the length of the whole product then.</summary>
    internal ReadOnlySpan<Factor> Flattened => IsShared ? SharedParts.Flatten(this) : Flat();

    /// <summary>The factors without c, in the order in which they are displayed.</summary>
    internal ReadOnlySpan<Factor> Ordered => _display?.Ordered ?? Order();

    internal bool IsOrdered => _display?.Ordered is not null;

    /// <summary>All factors, the coefficient first, in the order in which they are displayed.</summary>
    public IReadOnlyList<Expr> Factors => DisplayCache<Factor>.Of(ref _display).Parts ??= DisplayOrder.FactorsOf(this);

    /// <summary>S if this is c·S with a sum S.</summary>
    internal SumExpr? SingleSum => _factors is [{ Base: SumExpr sum, Exponent: NumberExpr { Value.IsOne: true } }] ? sum : null;

    /// <summary>The bases, then those exponents that are not numbers.</summary>
    internal override int ChildCount
    {
        get
        {
            var factors = Flat();       // not Height, which another thread may have set already while it still has the factors
            return factors.Length + (_symbolicExponents?.Length ?? 0);
        }
    }

    internal override Fingerprint Additive => SingleSum is { } sum && _coefficient.IsExact
        ? Fingerprint.Scale(_coefficient, sum.Additive)
        : Fingerprint.Scale(_coefficient, Fingerprint.Mix(Primary, HashSalt.Additive));

    /// <summary>x, 2·x and 3·x have one <see cref="Expr.Primary"/>, but must not share a slot.</summary>
    internal override Fingerprint TableHash => _coefficient.IsOne
        ? Primary
        : new Fingerprint(Primary.A ^ ((ulong)(uint)_coefficient.GetHashCode() * 0x9E3779B97F4A7C15UL >> 3), Primary.B);

    internal override Fingerprint Identity => Fingerprint.Mix(
        Fingerprint.Scale(_coefficient, Fingerprint.Mix(Primary, HashSalt.Additive)), HashSalt.Identity + (ulong)Kind);

    internal override Expr GetChild(int index)
    {
        var factors = Flat();
        if (index < factors.Length)
        {
            return factors[index].Base;
        }

        return _symbolicExponents![index - factors.Length];
    }

    private protected override bool HasEqualCoefficient(Expr other) => _coefficient == ((ProductExpr)other)._coefficient;

    /// <inheritdoc/>
    public override T Accept<T>(ExprVisitor<T> visitor) => visitor.VisitProduct(this);

    /// <summary>The product of a and b.</summary>
    internal static Expr Multiply(Expr a, Expr b)
    {
        if (a is NumberExpr left)
        {
            return Scale(left.Value, b);
        }

        if (b is NumberExpr right)
        {
            return Scale(right.Value, a);
        }

        if (a is ProductExpr product && product._flatCount >= RopeThreshold && TryJoin(product, b) is { } joined)
        {
            return joined;
        }

        if (b is ProductExpr other && other._flatCount >= RopeThreshold && TryJoin(other, a) is { } mirrored)
        {
            return mirrored;
        }

        var builder = new ProductBuilder();
        builder.Multiply(a);
        builder.Multiply(b);
        return builder.ToExpr();
    }

    /// <summary>a / b.</summary>
    internal static Expr Divide(Expr a, Expr b) => Multiply(a, PowerExpr.Of(b, NumberExpr.MinusOne));

    /// <summary>The product of any number of expressions, in linear time.</summary>
    internal static Expr Of(ReadOnlySpan<Expr> factors)
    {
        var builder = new ProductBuilder(factors.Length);
        foreach (var factor in factors)
        {
            builder.Multiply(factor);
        }

        return builder.ToExpr();
    }

    /// <summary>c·e.</summary>
    internal static Expr Scale(Number c, Expr e)
    {
        switch (e)
        {
            case NumberExpr number:
                return NumberExpr.Of(c * number.Value);
            case ConstantExpr when e.IsUndefined:
                return e;
            case ProductExpr product:
                return c.IsOne ? e : product.WithCoefficient(c * product._coefficient);
        }

        c = c.AsCoefficient();
        if (c.IsZero)
        {
            return NumberExpr.Zero;
        }

        return c.IsOne ? e : OfCanonical(c, [Nodes.Factor.Of(e)], e.Logarithmic);
    }

    /// <summary>The same factors with another coefficient.</summary>
    private Expr WithCoefficient(Number c)
    {
        c = c.AsCoefficient();
        if (c.IsZero)
        {
            return NumberExpr.Zero;
        }

        if (Volatile.Read(ref _factors) is not { } factors)
        {
            return new ProductExpr(_rope!.Left, _rope.Right, c, _rope.PendingCount);      // still a rope
        }

        return c.IsOne && factors.Length == 1
            ? factors[0].ToExpr()
            : new ProductExpr(c, this, factors);
    }

    /// <summary>This with coefficient 1.</summary>
    internal Expr WithoutCoefficient() => _coefficient.IsOne ? this : WithCoefficient(Number.One);

    /// <summary>A product whose parts are known to be canonical: no equal bases, nothing that folds.</summary>
    internal static ProductExpr OfCanonical(Number coefficient, Factor[] factors, Fingerprint primary) =>
        new(coefficient, factors, primary, AllJoin(factors));

    /// <summary>Whether the product is so long that it should be grown by <see cref="Multiply(Expr, Expr)"/>, not copied.</summary>
    internal bool IsLong => _flatCount >= RopeThreshold;

    /// <summary>A canonical product of coefficient 1 whose factors can all join.</summary>
    internal static ProductExpr OfJoinable(Factor[] factors, Fingerprint primary) => new(Number.One, factors, primary, canJoin: true);

    private static bool AllJoin(Factor[] factors)
    {
        foreach (ref readonly var factor in factors.AsSpan())
        {
            if (!factor.CanJoin)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// A product of which some factors are long products of coefficient 1 that other expressions use too. No base may
    /// occur in two of the factors.
    /// </summary>
    internal static ProductExpr OfShared(Number coefficient, Factor[] factors)
    {
        Fingerprint primary = default;
        foreach (ref readonly var factor in factors.AsSpan())
        {
            primary += factor.SharedPart?.Primary ?? factor.Hash;
        }

        return new ProductExpr(coefficient.AsCoefficient(), factors, primary, canJoin: false, isShared: true);
    }

    private static int CountFlat(Factor[] factors)
    {
        var count = 0;
        foreach (ref readonly var factor in factors.AsSpan())
        {
            count += factor.SharedPart?.FlatCount ?? 1;
        }

        return count;
    }

    private static ProductExpr? TryJoin(ProductExpr left, Expr right)
    {
        var (coefficient, count, canJoin) = right is ProductExpr product
            ? (product._coefficient, product.FlatCount, product.CanJoin)
            : (Number.One, 1, !right.IsUndefined && Nodes.Factor.Of(right).CanJoin);
        var pending = left.PendingCount + count;
        return canJoin && left.CanJoin && pending <= left._flatCount / 2
            ? new ProductExpr(left, right, left._coefficient * coefficient, pending)
            : null;
    }

    private Factor[] Flat() => Volatile.Read(ref _factors) ?? Flatten();

    private Factor[] Flatten()
    {
        var pending = new Stack<Expr>();
        var node = this;
        for (; node._factors is null; node = node._rope!.Left)
        {
            pending.Push(node._rope!.Right);
        }

        var builder = new ProductBuilder(node._factors.Length + PendingCount);
        builder.Multiply(node);
        while (pending.TryPop(out var right))
        {
            builder.Multiply(right);
        }

        var factors = ((ProductExpr)builder.ToExpr())._factors!;
        Measure(factors);
        Volatile.Write(ref _factors, factors);
        return factors;
    }

    private protected override void Materialize() => Flat();

    private void Measure(Factor[] factors)
    {
        int height = 0, size = _coefficient.IsOne ? 0 : 1, symbolic = 0;
        foreach (ref readonly var factor in factors.AsSpan())
        {
            // A shared product counts as its factors would, so that equal products have equal measures.
            var shared = factor.SharedPart is null ? 0 : 1;
            height = Math.Max(height, factor.Base.Height - shared);
            size = SaturatingAdd(size, factor.Base.TreeSize == int.MaxValue ? int.MaxValue : factor.Base.TreeSize - shared);
            if (factor.Exponent is NumberExpr)
            {
                size = SaturatingAdd(size, factor.Exponent.IsOne ? 0 : 2);
            }
            else
            {
                symbolic++;
                height = Math.Max(height, factor.Exponent.Height);
                size = SaturatingAdd(size, SaturatingAdd(factor.Exponent.TreeSize, 1));
            }
        }

        _symbolicExponents = symbolic == 0 ? null : SymbolicExponents(factors, symbolic);
        SetMeasure(height + 1, SaturatingAdd(size, 1));
    }

    private static Expr[] SymbolicExponents(Factor[] factors, int count)
    {
        var exponents = new Expr[count];
        var next = 0;
        foreach (ref readonly var factor in factors.AsSpan())
        {
            if (factor.Exponent is not NumberExpr)
            {
                exponents[next++] = factor.Exponent;
            }
        }

        return exponents;
    }

    /// <summary>Sorts the factors for display.</summary>
    internal Factor[] Order()
    {
        var ordered = Flattened.ToArray();
        Array.Sort(ordered, static (a, b) => DisplayOrder.CompareFactors(a, b));
        DisplayCache<Factor>.Of(ref _display).Ordered = ordered;
        return ordered;
    }

    private static bool IsCanonical(Number coefficient, Factor[] factors)
    {
        foreach (var factor in factors)
        {
            var isNumber = factor.Base is NumberExpr;
            if (factor.Exponent.IsZero || factor.Base.IsOne || (isNumber && factor.Exponent.IsOne)
                || (factor.Base is ProductExpr or PowerExpr && factor.Exponent is NumberExpr { Value.IsInteger: true }))
            {
                return false;
            }
        }

        return !coefficient.IsZero && (factors.Length >= 2 || (factors.Length == 1 && !coefficient.IsOne));
    }
}
