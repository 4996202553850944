using SymCalc.Graph;

namespace SymCalc.Differentiation;

/// <summary>Which parts of an expression depend on a variable.</summary>
internal sealed class Dependence
{
    private readonly HashSet<Expr> _dependent = [];

    private Dependence()
    {
    }

    public static Dependence Of(Expr root, Symbol variable)
    {
        var result = new Dependence();
        using var dag = Dag.Of(root);
        for (var i = 0; i < dag.Count; i++)
        {
            var depends = dag[i].Equals(variable);
            foreach (var child in dag.ChildrenOf(i))
            {
                depends |= result._dependent.Contains(dag[child]);
            }

            if (depends)
            {
                result._dependent.Add(dag[i]);
            }
        }

        return result;
    }

    /// <summary>Whether a node, or a factor b^e of a product, depends on the variable.</summary>
    public bool Contains(Expr part) => _dependent.Contains(part)
        || (part is PowerExpr power && (_dependent.Contains(power.Base) || _dependent.Contains(power.Exponent)));
}
