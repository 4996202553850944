using SymCalc.Nodes;

namespace SymCalc.Simplification;

/// <summary>A named rewrite of one node whose children are simplified already.</summary>
/// <param name="Name">The rule's name in traces, in kebab-case.</param>
/// <param name="Statement">The rule as a formula, with its guard.</param>
/// <param name="Kind">The kind of node that the rule looks at.</param>
/// <param name="Apply">The rewritten node, or null where the rule does not apply.</param>
/// <remarks>
/// A rule keeps the value wherever the node is defined in the reals. The strategy takes the result only if it costs
/// less, so that a rule need not know whether it helps.
/// </remarks>
internal sealed record SimplificationRule(string Name, string Statement, ExprKind Kind, Func<Expr, Expr?> Apply)
{
    /// <summary>Whether the rule looks at the whole of a node's surface (<see cref="AlgebraicForms"/>): tried where no other rule helps.</summary>
    public bool IsForm { get; init; }
}
