using SymCalc.Numerics;

namespace SymCalc.Simplification.Zero;

/// <summary>One node as a fact, from the facts of its children.</summary>
/// <param name="field">The field of the proof.</param>
internal sealed class FactConverter(KernelField field) : ExprVisitor<Fact>
{
    private readonly Dictionary<Expr, int> _opaque = [];
    private Fact[] _children = [];

    /// <summary>The node's fact.</summary>
    /// <param name="node">The node.</param>
    /// <param name="children">The facts of its children; not read where <see cref="IsOpaque"/>.</param>
    public Fact Convert(Expr node, Fact[] children)
    {
        _children = children;
        return node.Accept(this);
    }

    /// <summary>
    /// Whether the node is a kernel whatever its parts. Of a definition by cases nothing may be used that holds only in a
    /// branch that is not chosen.
    /// </summary>
    public static bool IsOpaque(Expr node) => node is PiecewiseExpr;

    /// <summary>The terms of a sum.</summary>
    public static Fact[] TermsOf(SumExpr node, ReadOnlySpan<Fact> children)
    {
        var terms = new Fact[children.Length + 1];
        for (var i = 0; i < children.Length; i++)
        {
            terms[i] = children[i].Scale(node.Stored[i].Coefficient.Exact);
        }

        terms[^1] = Fact.Number(node.ConstantPart.Exact);
        return terms;
    }

    /// <inheritdoc/>
    public override Fact VisitNumber(NumberExpr node) => Fact.Number(node.ExactValue);

    /// <inheritdoc/>
    public override Fact VisitConstant(ConstantExpr node) => node.IsUndefined
        ? throw new ProofAbandonedException("a part of it is undefined")
        : field.Constant(node.Name);

    /// <inheritdoc/>
    public override Fact VisitSymbol(Symbol node) => field.Symbol(node.Name);

    /// <inheritdoc/>
    public override Fact VisitSum(SumExpr node) => field.Add(TermsOf(node, _children));

    /// <inheritdoc/>
    public override Fact VisitProduct(ProductExpr node)
    {
        var stored = node.Stored;
        var factors = new Fact[stored.Length + 1];
        var exponents = stored.Length;
        for (var i = 0; i < stored.Length; i++)
        {
            factors[i] = stored[i].Exponent is NumberExpr number
                ? PowerOf(_children[i], number.Value)
                : field.Power(_children[i], _children[exponents++]);
        }

        factors[^1] = Fact.Number(node.Coefficient.Exact);
        return field.Multiply(factors);
    }

    /// <inheritdoc/>
    public override Fact VisitPower(PowerExpr node) => node.Exponent is NumberExpr number
        ? PowerOf(_children[0], number.Value)
        : field.Power(_children[0], _children[1]);

    /// <inheritdoc/>
    public override Fact VisitCall(CallExpr node) => KernelRules.Apply(field, node.Function, _children);

    /// <inheritdoc/>
    public override Fact VisitPiecewise(PiecewiseExpr node)
    {
        if (!_opaque.TryGetValue(node, out var number))
        {
            _opaque.Add(node, number = _opaque.Count);
        }

        return field.Opaque(number);
    }

    private Fact PowerOf(Fact b, Number exponent)
    {
        var q = exponent.Exact;
        if (q.Sign < 0)
        {
            field.RequireNonZero(b);
        }

        return field.Power(b, q);
    }
}
