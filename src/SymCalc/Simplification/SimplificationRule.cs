using SymCalc.Nodes;
using SymCalc.Simplification.Proving;

namespace SymCalc.Simplification;

/// <summary>A named rewrite of one node whose children are simplified already.</summary>
/// <param name="Name">The rule's name in traces, in kebab-case.</param>
/// <param name="Statement">The rule as a formula, with its guard.</param>
/// <param name="Kind">The kind of node that the rule looks at.</param>
/// <param name="Rewrite">The rewritten node, or null where the rule does not apply; the prover decides the guard.</param>
/// <remarks>
/// A rule keeps the value wherever the node is defined in the reals and the prover's assumptions hold. The strategy takes the
/// result only if it costs less, so that a rule need not know whether it helps.
/// </remarks>
internal sealed record SimplificationRule(string Name, string Statement, ExprKind Kind, Func<Expr, Prover, Expr?> Rewrite)
{
    /// <summary>A rule whose guard needs no proof.</summary>
    public SimplificationRule(string name, string statement, ExprKind kind, Func<Expr, Expr?> rewrite)
        : this(name, statement, kind, (node, _) => rewrite(node))
    {
    }

    /// <summary>Whether the rule looks at the whole of a node's surface (<see cref="AlgebraicForms"/>): tried where no other rule helps.</summary>
    public bool IsForm { get; init; }

    /// <summary>The rewritten node without assumptions, or null where the rule does not apply.</summary>
    public Expr? Apply(Expr node) => Rewrite(node, new Prover(Assumptions.None));
}
