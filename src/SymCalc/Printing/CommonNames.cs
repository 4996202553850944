using SymCalc.Graph;
using SymCalc.Nodes;

namespace SymCalc.Printing;

/// <summary>The names under which common subexpressions are written: t1, t2, …</summary>
internal sealed class CommonNames
{
    public static readonly CommonNames None = new();

    private const int NameLength = 4;
    private const int DefinitionLength = 9;     // ", t1 = " and some digits

    private readonly Dictionary<Expr, string> _names = [];
    private readonly List<(string Name, Expr Value)> _definitions = [];

    private CommonNames()
    {
    }

    /// <summary>The named expressions, each after those that it uses.</summary>
    public IReadOnlyList<(string Name, Expr Value)> Definitions => _definitions;

    /// <summary>The name of an expression, or null.</summary>
    public string? Find(Expr e) => _names.Count == 0 ? null : _names.GetValueOrDefault(e);

    /// <summary>
    /// Names every node that is written more than once where that saves text. What stays unnamed is so short, or written
    /// so seldom, that the whole text is linear in the number of distinct nodes.
    /// </summary>
    public static CommonNames Choose(Expr root, Notation notation)
    {
        using var dag = Dag.Of(root);
        var isNamed = WorthNaming(dag, notation);
        var prefix = FreePrefix(dag);
        var names = new CommonNames();
        foreach (var node in InDisplayOrder(root, dag))
        {
            if (isNamed[node])
            {
                var name = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{prefix}{names._definitions.Count + 1}");
                names._names.Add(dag[node], name);
                names._definitions.Add((name, dag[node]));
            }
        }

        return names;
    }

    private static bool[] WorthNaming(Dag dag, Notation notation)
    {
        var uses = new long[dag.Count];
        for (var i = 0; i < dag.Count; i++)
        {
            var children = dag.ChildrenOf(i);
            for (var k = 0; k < children.Length; k++)
            {
                uses[children[k]] += Occurrences(dag[i], k, notation);
            }
        }

        var named = new bool[dag.Count];
        var lengths = new long[dag.Count];
        for (var i = 0; i < dag.Count; i++)
        {
            long length = OwnLength(dag[i]);
            foreach (var child in dag.ChildrenOf(i))
            {
                length += named[child] ? NameLength : lengths[child];
            }

            lengths[i] = length;
            named[i] = dag[i].ChildCount > 0 && (uses[i] - 1) * length > (uses[i] * NameLength) + DefinitionLength;
        }

        return named;
    }

    /// <summary>How often a node's text holds the text of its child.</summary>
    private static int Occurrences(Expr node, int child, Notation notation) => node switch
    {
        PiecewiseExpr piecewise when notation == Notation.CSharp && child % 3 != 2 && child < piecewise.ChildCount - 1 => 3,
        CallExpr { Function.CSharpFormat: { } format } when notation == Notation.CSharp => CallTemplate.Of(format, node.ChildCount).Occurrences(child),
        CallExpr { Function.LatexFormat: { } format } when notation == Notation.Latex => CallTemplate.Of(format, node.ChildCount).Occurrences(child),
        _ => 1,
    };

    /// <summary>About how many characters a node adds to its children's text.</summary>
    private static long OwnLength(Expr node) => node switch
    {
        Symbol symbol => symbol.Name.Length,
        NumberExpr number => 1 + (number.Value.IsExact ? number.ExactValue.BitLength / 4 : 16),
        SumExpr sum => 4L * sum.ChildCount,
        CallExpr call => call.Function.Name.Length + (2L * call.ChildCount),
        _ => 3L * Math.Max(node.ChildCount, 1),
    };

    /// <summary>"t", or "tt", …: no name in the expression is made of this and a number, not even as a subscript.</summary>
    private static string FreePrefix(Dag dag)
    {
        var length = 1;
        for (var i = 0; i < dag.Count; i++)
        {
            var name = (dag[i] is Symbol symbol ? symbol.Name : dag[i] is CallExpr call ? call.Function.Name : "").AsSpan();
            var rest = name.TrimStart('t');
            if (rest is [var next, ..] && !char.IsLetter(next))
            {
                length = Math.Max(length, name.Length - rest.Length + 1);
            }
        }

        return new string('t', length);
    }

    /// <summary>The distinct nodes, children first, as a reader meets them: it does not depend on how they were built.</summary>
    private static IEnumerable<int> InDisplayOrder(Expr root, Dag dag)
    {
        var done = new bool[dag.Count];
        var stack = new Stack<(Expr Node, bool ChildrenDone)>();
        stack.Push((root, false));
        while (stack.TryPop(out var entry))
        {
            var position = dag.Find(entry.Node);
            if (done[position])
            {
                continue;
            }

            if (entry.ChildrenDone || entry.Node.ChildCount == 0)
            {
                done[position] = true;
                yield return position;
                continue;
            }

            stack.Push((entry.Node, true));
            PushChildren(entry.Node, stack);
        }
    }

    private static void PushChildren(Expr node, Stack<(Expr, bool)> stack)
    {
        switch (node)
        {
            case SumExpr sum:
                for (var i = sum.Ordered.Length - 1; i >= 0; i--)
                {
                    stack.Push((sum.Ordered[i].Value, false));
                }

                break;
            case ProductExpr product:
                for (var i = product.Ordered.Length - 1; i >= 0; i--)
                {
                    if (product.Ordered[i].Exponent is not NumberExpr)
                    {
                        stack.Push((product.Ordered[i].Exponent, false));
                    }

                    stack.Push((product.Ordered[i].Base, false));
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
}
