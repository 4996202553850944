using SymCalc.Graph;

namespace SymCalc.Differentiation;

/// <summary>Derivatives that one tangent sweep gives: Jacobian-vector products.</summary>
internal static class TangentDriver
{
    /// <summary>J·v: the derivatives of functions along a direction.</summary>
    public static ExprVector JacobianVectorProduct(
        ReadOnlySpan<Expr> functions, ReadOnlySpan<Expr> direction, ReadOnlySpan<Symbol> variables, CancellationToken cancellation)
    {
        var arena = new Arena();
        var roots = ArenaImport.Add(arena, functions);
        return new ExprVector(arena, JacobianVectorProduct(arena, roots, ArenaImport.Add(arena, direction), variables, cancellation));
    }

    /// <summary>∇(∇f)·v, the second derivative of an expression along a direction, in the arena of its gradient.</summary>
    public static ExprVector HessianVectorProduct(
        Expr root, ReadOnlySpan<Expr> direction, ReadOnlySpan<Symbol> variables, CancellationToken cancellation)
    {
        var arena = new Arena();
        var gradient = ReverseDriver.Gradient(arena, ArenaImport.Add(arena, root), variables, cancellation);
        return new ExprVector(arena, JacobianVectorProduct(arena, gradient, ArenaImport.Add(arena, direction), variables, cancellation));
    }

    private static int[] JacobianVectorProduct(
        Arena arena, int[] roots, int[] direction, ReadOnlySpan<Symbol> variables, CancellationToken cancellation)
    {
        var seeds = new (int, int, int)[variables.Length];
        for (var i = 0; i < seeds.Length; i++)
        {
            seeds[i] = (arena.Leaf(variables[i]), 0, direction[i]);
        }

        var sweep = new TangentSweep(arena, seeds, cancellation);
        var products = new int[roots.Length];
        for (var i = 0; i < products.Length; i++)
        {
            products[i] = sweep.Of(roots[i], 0);
        }

        return products;
    }
}
