using System.Buffers;
using SymCalc.Differentiation.Rules;
using SymCalc.Graph;
using SymCalc.Nodes;
using SymCalc.Numerics;

namespace SymCalc.Differentiation;

/// <summary>Forward mode on objects: one pass over the distinct nodes, children before parents, each by its rule.</summary>
/// <remarks>
/// A product of numeric powers inside a sum gets no derivative of its own: its terms go into the sum's derivative
/// directly, so that terms which meet again are never built twice (docs/decisions/0004-forward-mode.md).
/// </remarks>
internal ref struct ForwardDriver
{
    private Factor _lastPower;                  // the power with symbolic exponent that was differentiated last,
    private Expr? _lastDerivative;              // and its derivative: exp(x) is often a factor of every term
    private readonly Dag _dag;
    private readonly Symbol _variable;
    private readonly Expr?[] _derivatives;      // by position; null for 0
    private readonly Expr?[] _parts;            // of the node at hand
    private readonly ReadOnlySpan<int> _uses;   // by position: how many parents there are

    private ForwardDriver(Dag dag, Symbol variable, Expr?[] derivatives, Expr?[] parts, ReadOnlySpan<int> uses)
    {
        _uses = uses;
        _dag = dag;
        _variable = variable;
        _derivatives = derivatives;
        _parts = parts;
    }

    /// <summary>The derivative of an expression by a symbol.</summary>
    /// <remarks>Cost: one rule for each distinct node that depends on the symbol.</remarks>
    public static Expr Differentiate(Expr root, Symbol variable, CancellationToken cancellation)
    {
        if (root.IsUndefined)
        {
            return root;
        }

        using var dag = Dag.Of(root);
        var derivatives = ArrayPool<Expr?>.Shared.Rent(dag.Count);
        var parts = ArrayPool<Expr?>.Shared.Rent(dag.LargestChildCount);
        var needed = ArrayPool<bool>.Shared.Rent(dag.Count);
        var uses = ArrayPool<int>.Shared.Rent(dag.Count);
        try
        {
            MarkNeeded(dag, needed.AsSpan(0, dag.Count), uses.AsSpan(0, dag.Count));
            var driver = new ForwardDriver(dag, variable, derivatives, parts, uses.AsSpan(0, dag.Count));
            for (var i = 0; i < dag.Count; i++)
            {
                if ((i & 0xFF) == 0)
                {
                    cancellation.ThrowIfCancellationRequested();
                }

                derivatives[i] = needed[i] ? driver.Derivative(i) : null;
            }

            return derivatives[dag.Count - 1] ?? NumberExpr.Zero;
        }
        finally
        {
            ArrayPool<Expr?>.Shared.Return(derivatives, clearArray: true);
            ArrayPool<Expr?>.Shared.Return(parts, clearArray: true);
            ArrayPool<bool>.Shared.Return(needed);
            ArrayPool<int>.Shared.Return(uses);
        }
    }

    /// <summary>
    /// Marks the nodes whose derivative somebody asks for: all but the products that sums take apart, and the calls
    /// inside a chain f(g(h(…))), which its outermost call treats at once.
    /// </summary>
    private static void MarkNeeded(Dag dag, Span<bool> needed, Span<int> uses)
    {
        needed.Clear();
        uses.Clear();
        for (var i = 0; i < needed.Length; i++)
        {
            foreach (var child in dag.ChildrenOf(i))
            {
                uses[child]++;
            }
        }

        needed[^1] = true;
        for (var i = needed.Length - 1; i >= 0; i--)
        {
            if (!needed[i])
            {
                continue;
            }

            if (IsUnaryCall(dag[i]))
            {
                needed[EndOfChain(dag, uses, i)] = true;
                continue;
            }

            foreach (var child in dag.ChildrenOf(i))
            {
                if (IsTakenApart(dag[i], dag[child]))
                {
                    foreach (var b in dag.ChildrenOf(child))
                    {
                        needed[b] = true;
                    }
                }
                else
                {
                    needed[child] = true;
                }
            }
        }
    }

    private static bool IsUnaryCall(Expr e) => e is CallExpr { ChildCount: 1 };

    /// <summary>The first node below a call that is no call of one argument, or that is used elsewhere too.</summary>
    private static int EndOfChain(Dag dag, ReadOnlySpan<int> uses, int call)
    {
        do
        {
            call = dag.ChildrenOf(call)[0];
        }
        while (IsUnaryCall(dag[call]) && uses[call] == 1);

        return call;
    }

    private static bool IsTakenApart(Expr parent, Expr child) => parent is SumExpr && child is ProductExpr { CanJoin: true };

    private Expr? Derivative(int position)
    {
        var node = _dag[position];
        var children = _dag.ChildrenOf(position);
        if (node is Symbol)
        {
            return node.Equals(_variable) ? IdentityRule.Instance.Apply(node, []) : null;
        }

        if (node is SumExpr sum)
        {
            return DifferentiateSum(sum, children);
        }

        if (IsUnaryCall(node))
        {
            return DifferentiateChain(position);
        }

        var count = node is ProductExpr product ? DifferentiateFactors(product, children, powers: true) : Gather(children);
        var d = _parts.AsSpan(0, count);
        return NonZero(DerivativeRule.For(node, d).Apply(node, d));
    }

    /// <summary>The chain rule along a chain of calls: one product of all the partial derivatives.</summary>
    private readonly Expr? DifferentiateChain(int call)
    {
        var end = EndOfChain(_dag, _uses, call);
        if (_derivatives[end] is not { } inner)
        {
            return null;
        }

        if (_dag.ChildrenOf(call)[0] == end)
        {
            return NonZero(ChainRule.Instance.Apply(_dag[call], [inner]));
        }

        var builder = new ProductBuilder();
        for (; call != end; call = _dag.ChildrenOf(call)[0])
        {
            builder.Multiply(ChainRule.Instance.Apply(_dag[call], [NumberExpr.One]));
        }

        builder.Multiply(inner);
        return NonZero(builder.ToExpr());
    }

    private static Expr? NonZero(Expr? e) => e is { IsZero: true } ? null : e;

    private readonly int Gather(ReadOnlySpan<int> children)
    {
        for (var i = 0; i < children.Length; i++)
        {
            _parts[i] = _derivatives[children[i]];
        }

        return children.Length;
    }

    /// <summary>The sum rule, with the product rule applied to terms on the way.</summary>
    private Expr? DifferentiateSum(SumExpr sum, ReadOnlySpan<int> children)
    {
        var terms = sum.Stored;
        var builder = new SumBuilder(terms.Length);
        for (var i = 0; i < terms.Length; i++)
        {
            // The node that the dag kept, not the term itself: an equal product may have its factors in another order.
            if (_dag[children[i]] is ProductExpr product && IsTakenApart(sum, product))
            {
                var count = DifferentiateFactors(product, _dag.ChildrenOf(children[i]), powers: false);
                ProductRule.AddTerms(ref builder, product, terms[i].Coefficient, _parts.AsSpan(0, count));
            }
            else if (_derivatives[children[i]] is { } dt)
            {
                builder.Add(dt, terms[i].Coefficient);
            }
        }

        return NonZero(builder.ToExpr());
    }

    /// <summary>The derivatives of a product's factors bᵢ^eᵢ, each by its own rule.</summary>
    /// <param name="product">The product.</param>
    /// <param name="children">The positions of its children.</param>
    /// <param name="powers">False to leave the power rule for numeric exponents to the caller: dbᵢ in place of dfᵢ.</param>
    private int DifferentiateFactors(ProductExpr product, ReadOnlySpan<int> children, bool powers)
    {
        var factors = product.Stored;
        var symbolic = factors.Length;
        for (var i = 0; i < factors.Length; i++)
        {
            var db = _derivatives[children[i]];
            var de = factors[i].Exponent is NumberExpr ? null : _derivatives[children[symbolic++]];
            if (factors[i].Exponent.IsOne || (db is null && de is null) || (!powers && factors[i].Exponent is NumberExpr))
            {
                _parts[i] = db;
                continue;
            }

            _parts[i] = DifferentiatePower(factors[i], db, de);
        }

        return factors.Length;
    }

    private Expr? DifferentiatePower(Factor factor, Expr? db, Expr? de)
    {
        if (!ReferenceEquals(factor.Base, _lastPower.Base) || !ReferenceEquals(factor.Exponent, _lastPower.Exponent))
        {
            var power = factor.ToExpr();
            ReadOnlySpan<Expr?> d = [db, de];
            _lastDerivative = NonZero(DerivativeRule.For(power, d).Apply(power, d));
            _lastPower = factor;
        }

        return _lastDerivative;
    }
}
