using SymCalc.Nodes;

namespace SymCalc.Differentiation.Rules;

/// <summary>A sum is differentiated term by term.</summary>
internal sealed class SumRule() : DerivativeRule("sum rule", "d(a*u + b*v) = a*du + b*dv", @"\left(a u + b v\right)' = a u' + b v'")
{
    public static readonly SumRule Instance = new();

    // d(Σ cᵢ*tᵢ) = Σ cᵢ*dtᵢ
    public override Expr Apply(Expr node, ReadOnlySpan<Expr?> d)
    {
        var terms = ((SumExpr)node).Stored;
        var builder = new SumBuilder(terms.Length);
        for (var i = 0; i < terms.Length; i++)
        {
            if (d[i] is { } dt)
            {
                builder.Add(dt, terms[i].Coefficient);
            }
        }

        return builder.ToExpr();
    }
}
