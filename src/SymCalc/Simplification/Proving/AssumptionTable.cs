using SymCalc.Nodes;

namespace SymCalc.Simplification.Proving;

/// <summary>Assumptions by what they are about.</summary>
internal sealed class AssumptionTable
{
    private readonly Dictionary<Expr, KnownValues> _known = [];
    private readonly List<Expr> _sums = [];
    private int _longest = 1;       // no sum of more terms is assumed to be anything; 2*x + 1 has one

    /// <summary>Whether there is nothing in it.</summary>
    public bool IsEmpty => _known.Count == 0;

    /// <summary>Whether something is assumed to be a whole number.</summary>
    public bool HasIntegers { get; private set; }

    /// <summary>The sums that something is assumed of.</summary>
    public IReadOnlyList<Expr> Sums => _sums;

    /// <summary>The table of assumptions.</summary>
    /// <exception cref="ArgumentException">They contradict each other.</exception>
    public static AssumptionTable Of(IReadOnlyList<Assumption> items)
    {
        var table = new AssumptionTable();
        foreach (var item in items)
        {
            if (item.Condition is { } condition)
            {
                table.Add(item, condition);
            }
            else if (item.Property != NumberProperty.Real)
            {
                table.Add(item);
            }
        }

        table.CheckTogether(items);
        return table;
    }

    /// <summary>What is assumed of the values of an expression.</summary>
    public ValueRange Find(Expr e)
    {
        if (IsEmpty || e is NumberExpr || (e is SumExpr sum && sum.Stored.Length > _longest))
        {
            return ValueRange.Any;
        }

        var (key, scale, offset) = LinearKey.Of(e);
        return _known.TryGetValue(key, out var known) ? known.RangeOf(scale, offset) : ValueRange.Any;
    }

    private void Add(Assumption item, Condition condition)
    {
        var difference = SumExpr.Subtract(condition.Left, condition.Right);
        if (difference is NumberExpr number)
        {
            if (!Condition.Holds(condition.Relation, number.Value.Sign))
            {
                throw new ArgumentException($"The assumption {item} never holds.");
            }

            return;
        }

        var (key, scale, offset) = LinearKey.Of(difference);
        Record(key, item, known => known.Compare(scale.Sign > 0 ? condition.Relation : Mirror(condition.Relation), -offset / scale));
        if (offset.IsZero && key is ProductExpr product && condition.Relation is Relation.Less or Relation.Greater or Relation.NotEqual)
        {
            foreach (ref readonly var factor in product.Stored)
            {
                if (factor.Exponent is NumberExpr)      // a product is not 0, so no factor is; 0^n may be 0^0 = 1
                {
                    Record(factor.Base, item, known => known.Compare(Relation.NotEqual, 0));
                }
            }
        }
    }

    private void Add(Assumption item)
    {
        if (item.Subject is NumberExpr number)
        {
            var isTrue = number.Value.Exact is { IsInteger: true, Numerator: var n }
                && (item.Property == NumberProperty.Integer || n.IsEven == (item.Property == NumberProperty.Even));
            if (!isTrue)
            {
                throw new ArgumentException($"The assumption {item} never holds.");
            }

            return;
        }

        HasIntegers = true;
        var (key, scale, offset) = LinearKey.Of(item.Subject);
        if (scale.Abs().IsOne && offset.IsInteger)
        {
            var property = item.Property == NumberProperty.Integer || offset.Numerator.IsEven ? item.Property
                : item.Property == NumberProperty.Even ? NumberProperty.Odd
                : NumberProperty.Even;
            Record(key, item, known => known.Restrict(property));
        }
        else if (scale.Abs() == new Rational(1, 2) && (offset * 2).IsInteger && item.Property == NumberProperty.Integer)
        {
            // n/2 is whole: n is even; (n + 1)/2 is whole: n is odd
            Record(key, item, known => known.Restrict(offset.IsInteger ? NumberProperty.Even : NumberProperty.Odd));
        }
    }

    private void Record(Expr key, Assumption item, Action<KnownValues> assume)
    {
        if (key is NumberExpr)
        {
            return;
        }

        if (!_known.TryGetValue(key, out var known))
        {
            _known.Add(key, known = new KnownValues());
            if (key is SumExpr sum)
            {
                _sums.Add(key);
                _longest = Math.Max(_longest, sum.Flattened.Length);
            }
        }

        known.Sources.Add(item);
        assume(known);
        if (known.IsContradictory)
        {
            throw Contradiction(known.Sources);
        }
    }

    /// <summary>What is assumed of a sum must be possible by what is assumed of its terms.</summary>
    private void CheckTogether(IReadOnlyList<Assumption> items)
    {
        var prover = new Prover(this);
        foreach (var (key, known) in _known)
        {
            if (key.ChildCount > 0 && prover.RangeByParts(key).Excludes(known.RangeOf(Rational.One, Rational.Zero)))
            {
                throw Contradiction(items);
            }
        }
    }

    private static ArgumentException Contradiction(IReadOnlyList<Assumption> items) =>
        new($"The assumptions contradict each other: {string.Join(", ", items.Distinct())}.");

    private static Relation Mirror(Relation relation) => relation switch
    {
        Relation.Less => Relation.Greater,
        Relation.LessOrEqual => Relation.GreaterOrEqual,
        Relation.Greater => Relation.Less,
        Relation.GreaterOrEqual => Relation.LessOrEqual,
        _ => relation,
    };
}
