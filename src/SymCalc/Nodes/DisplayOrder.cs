using SymCalc.Numerics;

namespace SymCalc.Nodes;

/// <summary>
/// The order in which terms and factors are shown: by kind, degree (descending), name, height and size, then children;
/// it depends on the expression only (docs/decisions/0003-display-order.md).
/// </summary>
internal static class DisplayOrder
{
    /// <summary>
    /// Sorts every sum and product of an expression that has not been sorted yet, children first. Asked for where two
    /// parts tie, so that a comparison never starts another one below itself: nothing recurses.
    /// </summary>
    private static void Prepare(Expr root)
    {
        if (root is SumExpr { IsOrdered: true } or ProductExpr { IsOrdered: true })
        {
            return;
        }

        var stack = new Stack<(Expr Node, bool ChildrenDone)>();
        var seen = new HashSet<Expr>(ReferenceEqualityComparer.Instance);
        stack.Push((root, false));
        while (stack.TryPop(out var entry))
        {
            var (node, childrenDone) = entry;
            if (childrenDone)
            {
                (node as SumExpr)?.Order();
                (node as ProductExpr)?.Order();
                continue;
            }

            if (node is SumExpr { IsOrdered: true } or ProductExpr { IsOrdered: true } || node.ChildCount == 0 || !seen.Add(node))
            {
                continue;
            }

            stack.Push((node, true));
            PushChildren(node, stack);
        }
    }

    /// <summary>The children that a reader sees: shared parts are never sorted for themselves.</summary>
    private static void PushChildren(Expr node, Stack<(Expr Node, bool ChildrenDone)> stack)
    {
        switch (node)
        {
            case SumExpr { IsShared: true } sum:
                foreach (ref readonly var term in sum.Flattened)
                {
                    stack.Push((term.Value, false));
                }

                break;
            case ProductExpr { IsShared: true } product:
                foreach (ref readonly var factor in product.Flattened)
                {
                    stack.Push((factor.Base, false));
                    stack.Push((factor.Exponent, false));
                }

                break;
            default:
                for (var i = node.ChildCount - 1; i >= 0; i--)
                {
                    stack.Push((node.GetChild(i), false));
                }

                break;
        }
    }

    /// <summary>The parts of a sum as expressions, the number among them.</summary>
    public static IReadOnlyList<Expr> TermsOf(SumExpr sum)
    {
        var terms = new List<Expr>();
        foreach (var term in sum.Ordered)
        {
            terms.Add(term.ToExpr());
        }

        if (!sum.TotalConstant.IsZero)
        {
            terms.Insert(IsConstantLast(sum) ? terms.Count : 0, sum.Constant);
        }

        return terms.AsReadOnly();
    }

    /// <summary>The factors of a product as expressions, the coefficient first.</summary>
    public static IReadOnlyList<Expr> FactorsOf(ProductExpr product)
    {
        var factors = new List<Expr>();
        if (!product.Coefficient.IsOne)
        {
            factors.Add(product.NumericCoefficient);
        }

        foreach (var factor in product.Ordered)
        {
            factors.Add(factor.ToExpr());
        }

        return factors.AsReadOnly();
    }

    /// <summary>
    /// Whether the number of a sum is shown at its end: in a polynomial of two terms or more (x^2 + 2*x + 1), and where it
    /// alone is negative (x - 1). It is shown first where the degrees rise or all else is negative (1 - x).
    /// </summary>
    public static bool IsConstantLast(SumExpr sum)
    {
        var terms = sum.Ordered;
        var (isFirstPositive, last) = (terms[0].Coefficient.Sign > 0, Degree(terms[^1].Value));
        return (sum.TotalConstant.Sign < 0 && isFirstPositive)
            || (terms.Length >= 2 && last > 0 && Degree(terms[0].Value) >= last && (isFirstPositive || sum.TotalConstant.Sign < 0));
    }

    /// <summary>
    /// Moves a positive term to the front of sorted terms, if there is one: 1 + 2*x - x^2 and y - x, as one would write them.
    /// Terms of different degrees are turned around, if that does it.
    /// </summary>
    public static void LeadWithPlus(Span<Term> terms, Number constant)
    {
        if (terms.Length == 0 || terms[0].Coefficient.Sign > 0)
        {
            return;
        }

        var falls = true;
        for (var i = 1; i < terms.Length && falls; i++)
        {
            falls = Degree(terms[i].Value) < Degree(terms[i - 1].Value);
        }

        if (falls && (constant.IsZero ? terms[^1].Coefficient : constant).Sign > 0)
        {
            terms.Reverse();
            return;
        }

        for (var i = 1; i < terms.Length; i++)
        {
            if (terms[i].Coefficient.Sign > 0)
            {
                var positive = terms[i];
                terms[..i].CopyTo(terms[1..]);
                terms[0] = positive;
                return;
            }
        }
    }

    /// <summary>The order of two terms of a sum: monomials by descending degree, then everything else.</summary>
    public static int CompareTerms(Term a, Term b)
    {
        var order = Degree(b.Value).CompareTo(Degree(a.Value));
        return order != 0 ? order : Compare(a.Value, b.Value);
    }

    /// <summary>The order of two factors of a product.</summary>
    public static int CompareFactors(Factor a, Factor b)
    {
        var order = Rank(a).CompareTo(Rank(b));
        if (order == 0)
        {
            order = string.CompareOrdinal(NameOf(a.Base), NameOf(b.Base));
        }

        if (order == 0)
        {
            order = Compare(a.Base, b.Base);
        }

        return order != 0 ? order : Compare(a.Exponent, b.Exponent);
    }

    /// <summary>The total degree of a monomial in symbols with positive integer exponents; 0 for anything else.</summary>
    private static long Degree(Expr e)
    {
        switch (e)
        {
            case Symbol:
                return 1;
            case PowerExpr power:
                return Degree(power.Base, power.Exponent);
            case ProductExpr product:
                long degree = 0;
                foreach (ref readonly var factor in product.Flattened)
                {
                    var part = Degree(factor.Base, factor.Exponent);
                    if (part == 0)
                    {
                        return 0;
                    }

                    degree += part;
                }

                return degree;
            default:
                return 0;
        }
    }

    private static long Degree(Expr b, Expr e) => b is Symbol && e is NumberExpr number
        && number.Value.TryGetInt32(out var n) && n > 0 ? n : 0;

    /// <summary>Numbers, constants, symbols, then functions (exp among them), then sums.</summary>
    private static int Rank(Factor factor) => factor.Base is ConstantExpr && factor.Exponent is not NumberExpr
        ? (int)ExprKind.Call
        : (int)factor.Base.Kind;

    private static string NameOf(Expr e) => e switch
    {
        Symbol symbol => symbol.Name,
        CallExpr call => call.Function.Name,
        ConstantExpr constant => constant == ConstantExpr.E ? "exp" : constant.Name,
        _ => "",
    };

    /// <summary>The order of two expressions.</summary>
    public static int Compare(Expr a, Expr b)
    {
        while (true)
        {
            if (a.Equals(b))
            {
                return 0;
            }

            var order = CompareHeads(a, b);
            if (order != 0)
            {
                return order;
            }

            // Equal at this level: the first children that differ decide.
            (order, var next) = a switch
            {
                NumberExpr x => (x.Value.CompareTo(((NumberExpr)b).Value), default),
                SumExpr x => FirstDifference(x, (SumExpr)b),
                ProductExpr x => FirstDifference(x, (ProductExpr)b),
                _ => FirstDifference(a, b),
            };
            if (next.A is null)
            {
                return order;
            }

            (a, b) = (next.A, next.B!);
        }
    }

    private static int CompareHeads(Expr a, Expr b)
    {
        var order = a.Kind.CompareTo(b.Kind);
        if (order == 0)
        {
            order = string.CompareOrdinal(NameOf(a), NameOf(b));
        }

        if (order == 0)
        {
            order = Degree(b).CompareTo(Degree(a));
        }

        if (order == 0)
        {
            order = a.Height.CompareTo(b.Height);
        }

        if (order == 0)
        {
            order = a.TreeSize.CompareTo(b.TreeSize);
        }

        return order == 0 ? PartCount(a).CompareTo(PartCount(b)) : order;
    }

    /// <summary>The number of children that a reader sees.</summary>
    private static int PartCount(Expr e) => e switch
    {
        SumExpr { IsShared: true } sum => sum.Ordered.Length,
        ProductExpr { IsShared: true } product => product.Flattened.Length + SymbolicExponents(product.Flattened),
        _ => e.ChildCount,
    };

    private static int SymbolicExponents(ReadOnlySpan<Factor> factors)
    {
        var count = 0;
        foreach (ref readonly var factor in factors)
        {
            count += factor.Exponent is NumberExpr ? 0 : 1;
        }

        return count;
    }

    private static (int Order, (Expr? A, Expr? B) Next) FirstDifference(SumExpr a, SumExpr b)
    {
        Prepare(a);
        Prepare(b);
        var x = a.Ordered;
        var y = b.Ordered;
        for (var i = 0; i < x.Length; i++)
        {
            if (!x[i].Value.Equals(y[i].Value))
            {
                return (0, (x[i].Value, y[i].Value));
            }

            var order = x[i].Coefficient.CompareTo(y[i].Coefficient);
            if (order != 0)
            {
                return (order, default);
            }
        }

        return (a.TotalConstant.CompareTo(b.TotalConstant), default);
    }

    private static (int Order, (Expr? A, Expr? B) Next) FirstDifference(ProductExpr a, ProductExpr b)
    {
        Prepare(a);
        Prepare(b);
        var x = a.Ordered;
        var y = b.Ordered;
        for (var i = 0; i < Math.Min(x.Length, y.Length); i++)
        {
            if (!x[i].Base.Equals(y[i].Base))
            {
                return (0, (x[i].Base, y[i].Base));
            }

            if (!x[i].Exponent.Equals(y[i].Exponent))
            {
                return x[i].Exponent is NumberExpr m && y[i].Exponent is NumberExpr n
                    ? (n.Value.CompareTo(m.Value), default)      // x^2*y before x*y^2
                    : (0, (x[i].Exponent, y[i].Exponent));
            }
        }

        var order = x.Length.CompareTo(y.Length);
        return (order != 0 ? order : a.Coefficient.CompareTo(b.Coefficient), default);
    }

    private static (int Order, (Expr? A, Expr? B) Next) FirstDifference(Expr a, Expr b)
    {
        for (var i = 0; i < a.ChildCount; i++)
        {
            if (!a.GetChild(i).Equals(b.GetChild(i)))
            {
                return (0, (a.GetChild(i), b.GetChild(i)));
            }
        }

        // Only the relations of two piecewise definitions, or the arities of two functions of one name, can differ now.
        if (a is PiecewiseExpr x && b is PiecewiseExpr y)
        {
            for (var i = 0; i < x.BranchCount; i++)
            {
                var order = x.RelationOf(i).CompareTo(y.RelationOf(i));
                if (order != 0)
                {
                    return (order, default);
                }
            }
        }

        return (0, default);
    }
}
