using SymCalc.Nodes;
using SymCalc.Numerics;
using SymCalc.Simplification.Polynomials;

namespace SymCalc.Simplification.Proving;

/// <summary>
/// Proves signs, that something is not 0, and that something is a whole number: from the assumptions, by interval
/// arithmetic and from the structure. "Not proven" is no statement of the contrary.
/// </summary>
/// <remarks>
/// What is proven holds wherever the expression is defined and the assumptions are true. The one place that knows the
/// assumptions: rules and forms ask it (docs/decisions/0053-assumptions.md). Remembers what it was asked; not for several
/// threads at once.
/// </remarks>
internal sealed class Prover(AssumptionTable table, AlgebraBudget? budget = null)
{
    private const int UnitsOfANode = 16;        // of the budget, if there is one
    private const int UnitsOfAChild = 4;
    private const int LargestTree = 10_000;     // bounded work
    private const int LargestSum = 32;          // terms of a sum from which assumptions are subtracted, or common factors taken …
    private const int MostAssumedSums = 16;     // … so many, …
    private const int DeepestSubtraction = 2;   // … one after another

    private readonly Dictionary<Expr, ValueRange> _known = [];
    private int _subtractions;
    private bool _isPrepared;

    /// <summary>A prover with assumptions, whose work counts in a budget.</summary>
    public Prover(Assumptions assumptions, AlgebraBudget? budget = null) : this(assumptions.Table, budget)
    {
    }

    /// <summary>Whether anything is assumed.</summary>
    public bool HasAssumptions => !table.IsEmpty;

    /// <summary>Whether e &gt; 0.</summary>
    public bool IsProvenPositive(Expr e) => RangeOf(e).IsPositive;

    /// <summary>Whether e ≥ 0.</summary>
    public bool IsProvenNonNegative(Expr e) => RangeOf(e).IsNonNegative;

    /// <summary>Whether e &lt; 0.</summary>
    public bool IsProvenNegative(Expr e) => RangeOf(e).IsNegative;

    /// <summary>Whether e ≤ 0.</summary>
    public bool IsProvenNonPositive(Expr e) => RangeOf(e).IsNonPositive;

    /// <summary>Whether e ≠ 0.</summary>
    public bool IsProvenNonZero(Expr e) => RangeOf(e).IsNonZero;

    /// <summary>Whether e is a whole number.</summary>
    public bool IsProvenInteger(Expr e) => RangeOf(e).IsInteger;

    /// <summary>Whether e is an even whole number.</summary>
    public bool IsProvenEven(Expr e) => RangeOf(e) is { IsInteger: true, IsEven: true };

    /// <summary>Whether e is an odd whole number.</summary>
    public bool IsProvenOdd(Expr e) => RangeOf(e) is { IsInteger: true, IsEven: false };

    /// <summary>Whether a relation holds; null if neither that nor its contrary is proven.</summary>
    public bool? Decides(Condition condition)
    {
        var difference = RangeOf(SumExpr.Subtract(condition.Left, condition.Right));
        return condition.Relation switch
        {
            Relation.Less => Decide(difference.IsNegative, difference.IsNonNegative),
            Relation.LessOrEqual => Decide(difference.IsNonPositive, difference.IsPositive),
            Relation.Greater => Decide(difference.IsPositive, difference.IsNonPositive),
            Relation.GreaterOrEqual => Decide(difference.IsNonNegative, difference.IsNegative),
            Relation.Equal => Decide(difference is { IsNonNegative: true, IsNonPositive: true }, difference.IsNonZero),
            _ => Decide(difference.IsNonZero, difference is { IsNonNegative: true, IsNonPositive: true }),
        };
    }

    private static bool? Decide(bool isProven, bool contraryIsProven) => isProven ? true : contraryIsProven ? false : null;

    /// <summary>All that is known of the values.</summary>
    public ValueRange RangeOf(Expr root)
    {
        if (_known.TryGetValue(root, out var known))
        {
            return known;
        }

        if (root.TreeSize > LargestTree)
        {
            return ValueRange.Any;
        }

        Prepare();
        var pending = new Stack<Expr>([root]);
        while (pending.TryPeek(out var e))
        {
            var before = pending.Count;
            for (var i = 0; i < e.ChildCount; i++)
            {
                if (!_known.ContainsKey(e.GetChild(i)))
                {
                    pending.Push(e.GetChild(i));
                }
            }

            if (pending.Count == before)
            {
                pending.Pop();
                budget?.Spend(UnitsOfANode + (UnitsOfAChild * (long)e.ChildCount));
                _known[e] = RangeByParts(e).And(table.Find(e));
            }
        }

        return _known[root];
    }

    /// <summary>Looks at the parts of assumed sums first, so that no answer depends on the order of the questions.</summary>
    private void Prepare()
    {
        if (_isPrepared)
        {
            return;
        }

        _isPrepared = true;
        foreach (var assumed in table.Sums)
        {
            foreach (ref readonly var term in ((SumExpr)assumed).Stored)
            {
                RangeOf(term.Value);
            }
        }
    }

    /// <summary>What follows from the parts, without what is assumed of the whole.</summary>
    public ValueRange RangeByParts(Expr e) => e switch
    {
        SumExpr sum => FactorOut(sum, SubtractAssumed(sum, RangeOfTerms(sum))),
        ProductExpr product => RangeRules.OfProduct(product, RangeOf),
        PowerExpr power => RangeRules.OfPower(new Factor(power.Base, power.Exponent), RangeOf),
        CallExpr { ChildCount: 1 } call when !table.IsEmpty => RangeRules.OfCall(call, RangeOf).And(RangeOnArc(call)),
        CallExpr call => RangeRules.OfCall(call, RangeOf),
        PiecewiseExpr piecewise => RangeRules.OfPiecewise(piecewise, RangeOf),
        NumberExpr number => RangeRules.OfNumber(number.Value),
        ConstantExpr constant => RangeRules.OfConstant(constant),
        _ => ValueRange.Any,
    };

    // Bounds are rounded: under assumptions the order of the terms must not decide whether one is reached.
    private ValueRange RangeOfTerms(SumExpr sum) => RangeRules.OfSum(
        sum.ConstantPart, table.IsEmpty || sum.IsShared || sum.Stored.Length > LargestSum ? sum.Stored : sum.Ordered, RangeOf);

    /// <summary>sin(u) &gt;= 0 for 0 &lt;= u &lt;= pi, and the like: multiples of pi are no doubles, so that enclosures do not tell.</summary>
    private ValueRange RangeOnArc(CallExpr call)
    {
        foreach (var (lower, upper, sign) in FunctionSigns.ArcsOf(call.Function))
        {
            var (above, below) = (RangeOf(SumExpr.Subtract(call.Argument, Terms.MultipleOfPi(lower))), RangeOf(SumExpr.Subtract(call.Argument, Terms.MultipleOfPi(upper))));
            if (above.IsNonNegative && below.IsNonPositive)
            {
                return new ValueRange
                {
                    Values = sign > 0 ? Interval.Of(0, double.PositiveInfinity) : Interval.Of(double.NegativeInfinity, 0),
                    ExcludesZero = above.IsPositive && below.IsNegative,
                };
            }
        }

        return ValueRange.Any;
    }

    /// <summary>From a - b &gt; 0 and c &gt; 0 follows a - b + c &gt; 0: the sum is c·(an assumed sum) + rest.</summary>
    private ValueRange SubtractAssumed(SumExpr sum, ValueRange range)
    {
        if (table.Sums.Count is 0 or > MostAssumedSums || sum.Stored.Length > LargestSum || _subtractions == DeepestSubtraction)
        {
            return range;
        }

        _subtractions++;
        foreach (var assumed in table.Sums)
        {
            foreach (var scale in CommonScales(sum, (SumExpr)assumed))
            {
                budget?.Spend(UnitsOfANode + (UnitsOfAChild * sum.Stored.Length));
                if (SumExpr.Subtract(sum, ProductExpr.Scale(scale, assumed)) is var rest && rest.TreeSize <= sum.TreeSize)
                {
                    var multiple = RangeRules.OfMultiple(scale, table.Find(assumed));
                    range = range.And(RangeRules.OfTwo(multiple, RangeRules.IsLeaf(rest) ? RangeOf(rest) : RangeByParts(rest).And(table.Find(rest))));
                }
            }
        }

        _subtractions--;
        return range;
    }

    /// <summary>x² - x is x·(x - 1), of which the signs may be known: the powers that all terms have in common are taken out.</summary>
    private ValueRange FactorOut(SumExpr sum, ValueRange range)
    {
        if (table.IsEmpty || range.IsNonNegative || range.IsNonPositive || sum.Stored.Length > LargestSum || !sum.Constant.IsZero)
        {
            return range;
        }

        var factors = Terms.FactorsOf(sum.Stored[0].Value);
        if (factors.Length > LargestSum)
        {
            return range;
        }

        var common = new ProductBuilder();
        foreach (var factor in factors)
        {
            common.Multiply(PowerExpr.Of(factor.Base, new Number(LeastPower(sum, factor.Base))));
        }

        var divisor = common.ToExpr();
        if (divisor.IsOne)
        {
            return range;
        }

        var rest = new SumBuilder();
        foreach (ref readonly var term in sum.Stored)
        {
            rest.Add(ProductExpr.Divide(term.Value, divisor), term.Coefficient);
        }

        // Of the rest nothing is taken out once more: x·(x·(…) + x^n) + x^n, nested, would be as deep as it is long.
        return rest.ToExpr() is SumExpr u && u.TreeSize < sum.TreeSize
            ? range.And(RangeRules.OfTimes(RangeOf(divisor), SubtractAssumed(u, RangeOfTerms(u)).And(table.Find(u))))
            : range;
    }

    /// <summary>The least whole exponent of a base in all terms; 0 if one has it not.</summary>
    private static int LeastPower(SumExpr sum, Expr b)
    {
        var least = int.MaxValue;
        foreach (ref readonly var term in sum.Stored)
        {
            var own = 0;
            foreach (var factor in Terms.FactorsOf(term.Value))
            {
                own = factor.Base.Equals(b) ? Terms.IntegerOf(factor.Exponent) : own;
            }

            least = Math.Min(least, Math.Max(own, 0));
        }

        return least;
    }

    /// <summary>The coefficients of those terms of the assumed sum that occur in the sum, over those in the assumed sum, each once.</summary>
    private static HashSet<Number> CommonScales(SumExpr sum, SumExpr assumed)
    {
        var scales = new HashSet<Number>();
        foreach (ref readonly var term in sum.Stored)
        {
            foreach (ref readonly var other in assumed.Stored)
            {
                if (term.Value.Equals(other.Value) && term.Coefficient.IsExact && other.Coefficient.IsExact)
                {
                    scales.Add(new Number(term.Coefficient.Exact / other.Coefficient.Exact));
                }
            }
        }

        return scales;
    }
}
