using FsCheck;
using FsCheck.Fluent;
using SymCalc.Nodes;

namespace SymCalc.Tests.Laws;

/// <summary>
/// Sums and products do not know how they were built: in any order, nested in any way, grown one by one, as ropes that are
/// looked at on the way. Exact numbers only: doubles round, and 0.5 + 0.5 + 1 is 2 or 2.0 by the order.
/// </summary>
public sealed class OrderLaws
{
    /// <summary>Parts of few symbols, so that many meet again.</summary>
    private static readonly Gen<RawExpr> Part = ExprGenerator.Expressions(Ingredients.Rational, largest: 3).Generator.Resize(60);

    private static readonly Gen<RawExpr> RichPart = ExprGenerator.Expressions(Ingredients.Exact, largest: 8).Generator;

    /// <summary>Parts, the same in another order, and numbers that choose which neighbours are joined first.</summary>
    private static Arbitrary<(RawExpr[] Parts, int[] Order, int[] Joins)> Cases(Gen<RawExpr> part, int most) => Arb.From(
        from count in Gen.Choose(2, most)
        from parts in Gen.ArrayOf(part, count)
        from order in Gen.Shuffle(Enumerable.Range(0, count))
        from joins in Gen.ArrayOf(Gen.Choose(0, 1 << 20), count)
        select (parts, order, joins),
        Shrink);

    [Fact]
    public void Sums_DoNotKnowHowTheyWereBuilt() => Law.Always(Cases(RichPart, 6), c => AssertOneSum(c.Parts, c.Order, c.Joins));

    [Fact]
    public void Products_DoNotKnowHowTheyWereBuilt() => Law.Always(Cases(RichPart, 6), c => AssertOneProduct(c.Parts, c.Order, c.Joins));

    [Fact]
    public void LongSums_DoNotKnowHowTheyWereBuilt() => Law.Always(Cases(Part, 80), c => AssertOneSum(c.Parts, c.Order, c.Joins));

    [Fact]
    public void LongProducts_DoNotKnowHowTheyWereBuilt() => Law.Always(Cases(Part, 80), c => AssertOneProduct(c.Parts, c.Order, c.Joins));

    [Fact]
    public void Compare_IsATotalOrder() => Law.Always(Cases(RichPart, 4), c =>
    {
        Expr[] e = [.. c.Parts.Select(part => part.Build())];
        foreach (var a in e)
        {
            foreach (var b in e)
            {
                var order = Math.Sign(DisplayOrder.Compare(a, b));
                Assert.Equal(-order, Math.Sign(DisplayOrder.Compare(b, a)));
                Assert.True((order == 0) == (a == b), $"{a} and {b} have no order");
                foreach (var third in e)
                {
                    Assert.False(
                        order <= 0 && DisplayOrder.Compare(b, third) <= 0 && DisplayOrder.Compare(a, third) > 0,
                        $"{a} is not behind {b}, which is not behind {third}, but is behind that");
                }
            }
        }
    });

    /// <summary>
    /// Powers of primes, whose exponents meet, fold and leave whole powers behind. (12^(1/6)*12^(1/3)*12^(1/3) is
    /// 12^(5/6) or 2*sqrt(3)*12^(1/3) by the order: squares leave the roots of numbers that are no powers, and do not return.)
    /// </summary>
    private static readonly Gen<RawExpr> Root =
        from n in Gen.Elements(2, 3, 4, 5, 8, 9, 27, 64)
        from p in Gen.Choose(-5, 5)
        from q in Gen.Elements(1, 2, 3, 4, 6)
        select RawExpr.Of(RawKind.Power, [RawExpr.Exact(n), RawExpr.Exact(new Rational(p, q))]);

    [Fact]
    public void ProductsOfRoots_DoNotKnowHowTheyWereBuilt() => Law.Always(Cases(Root, 4), c => AssertOneProduct(c.Parts, c.Order, c.Joins));

    [Fact]
    public void NeutralElements_ChangeNothing() => Law.Always(ExprGenerator.Expressions(), tree =>
    {
        var e = tree.Build();
        Expr[] same = [e + 0, 0 + e, e - 0, e * 1, 1 * e, e / 1, e.Pow(1), ExprMath.Sum(e), ExprMath.Product(e), ExprMath.Sum(0, e), ExprMath.Product(e, 1)];
        Assert.All(same, other => CanonicalFormLaws.AssertSame(e, other));
        if (!e.IsUndefined)
        {
            Expr[] zero = [e - e, 0 * e, ExprMath.Sum(e, -e), tree.HasDecimals ? 0 : (2 * e) - e - e];
            Assert.All(zero, other => Assert.Equal((Expr)0, other));
        }
    });

    private static void AssertOneSum(RawExpr[] parts, int[] order, int[] joins)
    {
        Expr[] terms = [.. parts.Select(part => part.Build())];
        var expected = ExprMath.Sum(terms);
        CanonicalFormLaws.AssertSame(expected, ExprMath.Sum(order.Select(i => terms[i])));
        CanonicalFormLaws.AssertSame(expected, Join(order.Select(i => terms[i]), joins, static (a, b) => a + b));
        CanonicalFormLaws.AssertSame(expected, Grow(0, order.Select(i => terms[i]), joins, static (a, b) => a + b));
        CanonicalFormLaws.AssertSame(expected, Grow(0, order.Select(i => terms[i]), joins, static (a, b) => b + a));
        CanonicalFormLaws.AssertSame(0 - expected, Grow(0, order.Select(i => terms[i]), joins, static (a, b) => a - b));
    }

    private static void AssertOneProduct(RawExpr[] parts, int[] order, int[] joins)
    {
        Expr[] factors = [.. parts.Select(part => part.Build())];
        if (factors.Any(factor => factor.IsZero))
        {
            return;     // 0 takes the undefined away or not, by the order
        }

        var expected = ExprMath.Product(factors);
        CanonicalFormLaws.AssertSame(expected, ExprMath.Product(order.Select(i => factors[i])));
        CanonicalFormLaws.AssertSame(expected, Join(order.Select(i => factors[i]), joins, static (a, b) => a * b));
        CanonicalFormLaws.AssertSame(expected, Grow(1, order.Select(i => factors[i]), joins, static (a, b) => a * b));
        CanonicalFormLaws.AssertSame(expected, Grow(1, order.Select(i => factors[i]), joins, static (a, b) => b * a));
    }

    /// <summary>Neighbours joined until one is left: any order of brackets.</summary>
    private static Expr Join(IEnumerable<Expr> parts, int[] joins, Func<Expr, Expr, Expr> join)
    {
        var rest = parts.ToList();
        foreach (var at in joins)
        {
            if (rest.Count > 1)
            {
                var i = at % (rest.Count - 1);
                rest[i] = join(rest[i], rest[i + 1]);
                rest.RemoveAt(i + 1);
            }
        }

        return Assert.Single(rest);
    }

    /// <summary>One by one, looking at the whole (which makes a rope flat) now and then.</summary>
    private static Expr Grow(Expr start, IEnumerable<Expr> parts, int[] looks, Func<Expr, Expr, Expr> join)
    {
        var total = start;
        var i = 0;
        foreach (var part in parts)
        {
            total = join(total, part);
            if (looks[i++] % 8 == 0)
            {
                _ = total.ChildCount;
            }
        }

        return total;
    }

    private static IEnumerable<(RawExpr[] Parts, int[] Order, int[] Joins)> Shrink((RawExpr[] Parts, int[] Order, int[] Joins) c)
    {
        for (var i = 0; i < c.Parts.Length && c.Parts.Length > 1; i++)
        {
            yield return (
                [.. c.Parts.Take(i), .. c.Parts.Skip(i + 1)],
                [.. c.Order.Where(k => k != i).Select(k => k > i ? k - 1 : k)],
                [.. c.Joins.Skip(1)]);
        }

        for (var i = 0; i < c.Parts.Length; i++)
        {
            foreach (var smaller in c.Parts[i].Shrink())
            {
                yield return ([.. c.Parts.Take(i), smaller, .. c.Parts.Skip(i + 1)], c.Order, c.Joins);
            }
        }
    }
}
