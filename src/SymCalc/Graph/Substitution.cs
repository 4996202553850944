using SymCalc.Nodes;

namespace SymCalc.Graph;

/// <summary>Replacement of symbols, and the question which symbols there are.</summary>
internal static class Substitution
{
    /// <summary>The expression with symbols replaced, all at once; untouched parts are the same objects.</summary>
    public static Expr Replace(Expr root, IReadOnlyDictionary<Symbol, Expr> replacements) => Replace([root], replacements)[0];

    /// <summary>The expressions with symbols replaced, all at once; what they have in common is replaced once.</summary>
    public static Expr[] Replace(ReadOnlySpan<Expr> roots, IReadOnlyDictionary<Symbol, Expr> replacements)
    {
        using var dag = Dag.Of(roots);
        var results = new Expr[dag.Count];
        var scratch = new List<Expr>();
        for (var i = 0; i < results.Length; i++)
        {
            results[i] = dag[i] is not Symbol symbol ? Rebuilding.FromResults(dag, i, results, scratch)
                : replacements.TryGetValue(symbol, out var replacement) ? replacement
                : symbol;
        }

        var replaced = new Expr[roots.Length];
        for (var i = 0; i < replaced.Length; i++)
        {
            replaced[i] = results[dag.Find(roots[i])];
        }

        return replaced;
    }

    /// <summary>The symbols that occur in expressions, in ordinal order of their names.</summary>
    public static IReadOnlyList<Symbol> FreeSymbols(ReadOnlySpan<Expr> roots)
    {
        using var dag = Dag.Of(roots);
        return FreeSymbols(dag);
    }

    /// <summary>The symbols that occur in a graph, in ordinal order of their names.</summary>
    public static IReadOnlyList<Symbol> FreeSymbols(Dag dag)
    {
        var symbols = new List<Symbol>();
        for (var i = 0; i < dag.Count; i++)
        {
            if (dag[i] is Symbol symbol)
            {
                symbols.Add(symbol);
            }
        }

        symbols.Sort(static (a, b) => string.CompareOrdinal(a.Name, b.Name));
        return symbols.AsReadOnly();
    }
}
