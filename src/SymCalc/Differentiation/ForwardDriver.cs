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
    private readonly Dag _dag;
    private readonly Symbol _variable;
    private readonly Expr?[] _derivatives;      // by position; null for 0
    private readonly Expr?[] _parts;            // of the node at hand

    private ForwardDriver(Dag dag, Symbol variable, Expr?[] derivatives, Expr?[] parts)
    {
        _dag = dag;
        _variable = variable;
        _derivatives = derivatives;
        _parts = parts;
    }

    /// <summary>The derivative of an expression by a symbol.</summary>
    /// <remarks>Cost: one rule for each distinct node that depends on the symbol.</remarks>
    public static Expr Differentiate(Expr root, Symbol variable, CancellationToken cancellation)
    {
        using var dag = Dag.Of(root);
        var derivatives = ArrayPool<Expr?>.Shared.Rent(dag.Count);
        var parts = ArrayPool<Expr?>.Shared.Rent(dag.LargestChildCount);
        var needed = ArrayPool<bool>.Shared.Rent(dag.Count);
        try
        {
            MarkNeeded(dag, needed.AsSpan(0, dag.Count));
            var driver = new ForwardDriver(dag, variable, derivatives, parts);
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
        }
    }

    /// <summary>Marks the nodes whose derivative somebody asks for: all but the products that sums take apart.</summary>
    private static void MarkNeeded(Dag dag, Span<bool> needed)
    {
        needed.Clear();
        needed[^1] = true;
        for (var i = needed.Length - 1; i >= 0; i--)
        {
            if (!needed[i])
            {
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

    private static bool IsTakenApart(Expr parent, Expr child) => parent is SumExpr && child is ProductExpr { CanJoin: true };

    private readonly Expr? Derivative(int position)
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

        var count = node is ProductExpr product ? DifferentiateFactors(product, children, powers: true) : Gather(children);
        var d = _parts.AsSpan(0, count);
        return NonZero(DerivativeRule.For(node, d).Apply(node, d));
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
    private readonly Expr? DifferentiateSum(SumExpr sum, ReadOnlySpan<int> children)
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
    private readonly int DifferentiateFactors(ProductExpr product, ReadOnlySpan<int> children, bool powers)
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

            var power = factors[i].ToExpr();
            ReadOnlySpan<Expr?> d = [db, de];
            _parts[i] = DerivativeRule.For(power, d).Apply(power, d);
        }

        return factors.Length;
    }
}
