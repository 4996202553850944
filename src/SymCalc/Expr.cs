using SymCalc.Graph;

namespace SymCalc;

public abstract partial class Expr
{
    /// <summary>Computes a result for every distinct node, children before parents, without recursion.</summary>
    /// <typeparam name="T">The type of the results.</typeparam>
    /// <param name="combine">Gives a node's result from the node and its children's results.</param>
    /// <returns>The result of this expression.</returns>
    /// <remarks>Cost: one call for each distinct node, however often it is shared.
    /// <example><code>e.Fold&lt;int&gt;((node, children) =&gt; 1 + children.DefaultIfEmpty().Max())     // height</code></example>
    /// </remarks>
    public T Fold<T>(Func<Expr, IReadOnlyList<T>, T> combine)
    {
        ArgumentNullException.ThrowIfNull(combine);
        using var dag = Dag.Of(this);
        var results = new T[dag.Count];
        for (var i = 0; i < results.Length; i++)
        {
            var children = dag.ChildrenOf(i);
            var arguments = new T[children.Length];
            for (var k = 0; k < arguments.Length; k++)
            {
                arguments[k] = results[children[k]];
            }

            results[i] = combine(dag[i], arguments);
        }

        return results[^1];
    }
}
