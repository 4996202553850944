using SymCalc.Nodes;
using SymCalc.Numerics;

namespace SymCalc.Matrices;

/// <summary>Sums of products.</summary>
internal static class Products
{
    /// <summary>Σ uᵢ·vᵢ.</summary>
    public static Expr Dot(ReadOnlySpan<Expr> u, ReadOnlySpan<Expr> v)
    {
        var builder = new SumBuilder(u.Length);
        for (var i = 0; i < u.Length; i++)
        {
            builder.Add(ProductExpr.Multiply(u[i], v[i]), Number.One);
        }

        return builder.ToExpr();
    }
}
