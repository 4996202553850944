using System.Diagnostics;
using SymCalc.Nodes;
using SymCalc.Numerics;

namespace SymCalc;

/// <summary>A sum c₀ + c₁·t₁ + … of at least two parts, flat and without equal terms.</summary>
/// <remarks>
/// A long sum that grows by one term at a time is kept as a rope (a long left part and pending terms) and made flat when
/// somebody looks at its terms, so that n additions take O(n log n) time. A long sum that several results of one operation
/// use stays a part of each (docs/decisions/0016-shared-parts.md); equality, text and <see cref="Terms"/> are those of the
/// flat sum all the same.
/// </remarks>
public sealed class SumExpr : Expr
{
    /// <summary>Sums of at least this many terms grow as ropes.</summary>
    private const int RopeThreshold = 16;

    private readonly Number _constant;
    private readonly NumberExpr? _total;   // with shared parts: their constants and this one's
    private readonly Rope<SumExpr>? _rope;
    private readonly int _flatCount;       // terms of the flat part at the far left
    private Term[]? _terms;
    private DisplayCache<Term>? _display;

    private SumExpr(Number constant, Term[] terms, Fingerprint primary) : base(ExprKind.Sum, primary)
    {
        _constant = constant;
        _terms = terms;
        _flatCount = terms.Length;
        AllExact = constant.IsExact;
        foreach (ref readonly var term in terms.AsSpan())
        {
            AllExact &= term.Coefficient.IsExact;
        }

        Measure(terms);
        Debug.Assert(IsCanonical(terms, constant));
    }

    private SumExpr(Number constant, Number total, Term[] terms, int flatCount, Fingerprint primary) : base(ExprKind.Sum, primary)
    {
        _constant = constant;
        _total = NumberExpr.Of(total);
        _terms = terms;
        _flatCount = flatCount;         // AllExact is false: it takes no part in ropes
    }

    private SumExpr(SumExpr left, Expr right, Number constant, int pending) : base(ExprKind.Sum, left.Primary + right.Additive)
    {
        _rope = new Rope<SumExpr>(left, right, pending);
        _constant = constant;
        _flatCount = left._flatCount;
        AllExact = true;
        _ = right.Height;       // a rope that waits in a rope is made flat now: nothing recurses later
    }

    /// <summary>Whether no coefficient is a double, so that hashes add up.</summary>
    internal bool AllExact { get; }

    /// <summary>Whether some terms are sums that are shared with other expressions and are not written out here.</summary>
    internal bool IsShared => _total is not null;

    /// <summary>The number of terms, without c₀, or a lower bound of it where shared parts have some in common.</summary>
    internal int FlatCount => _flatCount + PendingCount;

    private int PendingCount => _rope?.PendingCount ?? 0;

    /// <summary>c₀, which belongs to the terms as they are stored: shared parts have their own.</summary>
    internal Number ConstantPart => _constant;

    /// <summary>c₀ of the whole sum, which belongs to <see cref="Flattened"/> and <see cref="Ordered"/>.</summary>
    internal Number TotalConstant => _total?.Value ?? _constant;

    /// <summary>The number that stands alone in the sum; 0 if there is none.</summary>
    public NumberExpr Constant => _total ?? NumberExpr.Of(_constant);

    /// <summary>
    /// The terms without c₀, in the order in which they were added; these are the children. A shared sum is one of them.
    /// </summary>
    internal ReadOnlySpan<Term> Stored => Flat();

    /// <summary>The terms without c₀ with shared sums written out; it costs the length of the whole sum then.</summary>
    internal ReadOnlySpan<Term> Flattened => IsShared ? SharedParts.Flatten(this) : Flat();

    /// <summary>The terms without c₀, in the order in which they are displayed.</summary>
    internal ReadOnlySpan<Term> Ordered => _display?.Ordered ?? Order();

    internal bool IsOrdered => _display?.Ordered is not null;

    /// <summary>All parts, each with its coefficient, in the order in which they are displayed.</summary>
    public IReadOnlyList<Expr> Terms => DisplayCache<Term>.Of(ref _display).Parts ??= DisplayOrder.TermsOf(this);

    internal override int ChildCount => Flat().Length;

    internal override Fingerprint Additive => Primary;

    internal override Fingerprint Logarithmic => Fingerprint.Mix(Primary, HashSalt.Sum);

    internal override Expr GetChild(int index) => Flat()[index].Value;

    /// <inheritdoc/>
    public override T Accept<T>(ExprVisitor<T> visitor) => visitor.VisitSum(this);

    /// <summary>The sum of a and b.</summary>
    internal static Expr Add(Expr a, Expr b)
    {
        if (a.IsUndefined || b.IsUndefined)
        {
            return ConstantExpr.Undefined;
        }

        if (a.IsZero)
        {
            return b;
        }

        if (b.IsZero)
        {
            return a;
        }

        if (a is SumExpr left && left._flatCount >= RopeThreshold && TryJoin(left, b) is { } joined)
        {
            return joined;
        }

        var builder = new SumBuilder();
        builder.Add(a, Number.One);
        builder.Add(b, Number.One);
        return builder.ToExpr();
    }

    /// <summary>a - b.</summary>
    internal static Expr Subtract(Expr a, Expr b)
    {
        var builder = new SumBuilder();
        builder.Add(a, Number.One);
        builder.Add(b, Number.MinusOne);
        return builder.ToExpr();
    }

    /// <summary>The sum of any number of expressions, in linear time.</summary>
    internal static Expr Of(ReadOnlySpan<Expr> terms)
    {
        var builder = new SumBuilder(terms.Length);
        foreach (var term in terms)
        {
            builder.Add(term, Number.One);
        }

        return builder.ToExpr();
    }

    /// <summary>A sum whose parts are known to be canonical: two parts or more, none equal, none 0.</summary>
    internal static SumExpr OfCanonical(Number constant, Term[] terms, Fingerprint primary) => new(constant, terms, primary);

    /// <summary>
    /// A sum of which some terms are exact multiples of long sums that other expressions use too.
    /// </summary>
    /// <param name="constant">The number that is no part of a shared sum.</param>
    /// <param name="terms">The terms.</param>
    /// <param name="flatCount">How many terms there are at least, once it is written out: two or more.</param>
    /// <param name="isDisjoint">Whether no term occurs in two of the parts.</param>
    internal static SumExpr OfShared(Number constant, Term[] terms, int flatCount, bool isDisjoint)
    {
        Debug.Assert(flatCount >= 2);
        var total = constant;
        var primary = NumberExpr.Of(constant).Primary;
        foreach (ref readonly var term in terms.AsSpan())
        {
            total += term.SharedPart is { } sum ? term.Coefficient * sum.TotalConstant : Number.Zero;
            primary += term.SharedPart is { } part ? Fingerprint.Scale(term.Coefficient, part.Primary) : term.Hash;
        }

        var result = new SumExpr(constant, total, terms, flatCount, primary);
        if (isDisjoint)
        {
            result.MeasureParts();
        }

        return result;
    }

    /// <summary>Measures a sum of disjoint parts without writing it out, where that is exact; other ones when somebody asks.</summary>
    private void MeasureParts()
    {
        int height = 0, size = _constant.IsZero ? 0 : 1;
        foreach (ref readonly var term in _terms.AsSpan())
        {
            if (term.SharedPart is { } part && (!term.Coefficient.IsOne || !part.TotalConstant.IsZero || !part.IsMeasured))
            {
                return;
            }

            // A shared sum counts as its terms would.
            var shared = term.SharedPart is null ? 0 : 1;
            height = Math.Max(height, term.Value.Height - shared);
            size = SaturatingAdd(size, term.Value.TreeSize == int.MaxValue ? int.MaxValue : term.Value.TreeSize - shared);
            size = term.Coefficient.IsOne ? size : SaturatingAdd(size, 1);
        }

        SetMeasure(height + 1, SaturatingAdd(size, 1));
    }

    /// <summary>left + right as a rope, if the pending terms stay at most half of the flat ones; null otherwise.</summary>
    private static SumExpr? TryJoin(SumExpr left, Expr right)
    {
        var (constant, count, exact) = right switch
        {
            NumberExpr number => (number.Value, 0, number.Value.IsExact),
            SumExpr sum => (sum._constant, sum.FlatCount, sum.AllExact),
            ProductExpr { SingleSum: not null } => (Number.Zero, left._flatCount, false),
            ProductExpr product => (Number.Zero, 1, product.Coefficient.IsExact),
            _ => (Number.Zero, 1, true),
        };
        var pending = left.PendingCount + count + 1;       // + 1: a rope of numbers must not grow for ever either
        return exact && left.AllExact && pending <= left._flatCount / 2
            ? new SumExpr(left, right, left._constant + constant, pending)
            : null;
    }

    private Term[] Flat() => Volatile.Read(ref _terms) ?? Flatten();

    private Term[] Flatten()
    {
        var pending = new Stack<Expr>();
        var node = this;
        for (; node._terms is null; node = node._rope!.Left)
        {
            pending.Push(node._rope!.Right);
        }

        var builder = new SumBuilder(node._terms.Length + PendingCount);
        builder.Add(node, Number.One);
        while (pending.TryPop(out var right))
        {
            builder.Add(right, Number.One);
        }

        var terms = ((SumExpr)builder.ToExpr())._terms!;
        Measure(terms);
        Volatile.Write(ref _terms, terms);
        return terms;
    }

    /// <summary>Makes a rope flat; a sum with shared parts is measured as if it were, so that equal sums have equal measures.</summary>
    private protected override void Materialize()
    {
        if (IsShared)
        {
            Measure(Flattened);
        }
        else
        {
            Flat();
        }
    }

    private void Measure(ReadOnlySpan<Term> terms)
    {
        int height = 0, size = TotalConstant.IsZero ? 0 : 1;
        foreach (ref readonly var term in terms)
        {
            height = Math.Max(height, term.Value.Height);
            size = SaturatingAdd(size, term.Value.TreeSize);
            size = term.Coefficient.IsOne ? size : SaturatingAdd(size, 1);
        }

        SetMeasure(height + 1, SaturatingAdd(size, 1));
    }

    /// <summary>Sorts the terms for display.</summary>
    internal Term[] Order()
    {
        var ordered = Flattened.ToArray();
        Array.Sort(ordered, static (a, b) => DisplayOrder.CompareTerms(a, b));
        DisplayOrder.LeadWithPlus(ordered, TotalConstant);
        DisplayCache<Term>.Of(ref _display).Ordered = ordered;
        return ordered;
    }

    private static bool IsCanonical(Term[] terms, Number constant)
    {
        foreach (var term in terms)
        {
            if (term.Coefficient.IsZero || term.Value is NumberExpr or ProductExpr { Coefficient.IsOne: false }
                || (term.Value is SumExpr && term.Coefficient.IsExact))
            {
                return false;
            }
        }

        return terms.Length + (constant.IsZero ? 0 : 1) >= 2;
    }
}

/// <summary>c·t, a part of a sum.</summary>
internal readonly struct Term(Expr value, Number coefficient)
{
    /// <summary>t, a product without a coefficient or anything else but a number.</summary>
    public readonly Expr Value = value;

    /// <summary>c, never 0.</summary>
    public readonly Number Coefficient = coefficient;

    /// <summary>t, if it is a sum that is shared with other expressions; a sum times a double is no such part.</summary>
    public SumExpr? SharedPart => Coefficient.IsExact ? Value as SumExpr : null;

    /// <summary>What the term adds to the sum's hash.</summary>
    public Fingerprint Hash => Value is SumExpr
        ? Fingerprint.Residue(Coefficient) * Fingerprint.Mix(Value.Primary, HashSalt.OpaqueBase)
        : Fingerprint.Scale(Coefficient, Value.Additive);

    /// <summary>c·t as an expression.</summary>
    public Expr ToExpr() => ProductExpr.Scale(Coefficient, Value);
}
