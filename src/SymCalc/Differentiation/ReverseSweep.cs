using SymCalc.Graph;

namespace SymCalc.Differentiation;

/// <summary>
/// Reverse mode in the arena: a sweep from a value to the variables gives all its partial derivatives at the cost of a
/// small multiple of the part of the graph that the value uses (A. Griewank, A. Walther, Evaluating Derivatives, 2008,
/// section 3.2). May be run for many values, one after the other.
/// </summary>
internal sealed class ReverseSweep : IDisposable
{
    private const int CheckInterval = 0x1000;

    private readonly Arena _arena;
    private readonly Activity _activity;
    private readonly Adjoints _adjoints;
    private readonly BranchDerivatives? _branches;
    private readonly CancellationToken _cancellation;
    private int _steps;

    /// <summary>Prepares sweeps over the nodes that the arena has now; derivatives are added beyond.</summary>
    public ReverseSweep(Arena arena, ReadOnlySpan<Symbol> variables, CancellationToken cancellation)
    {
        _arena = arena;
        _activity = Activity.Of(arena, variables);
        _adjoints = new Adjoints(arena, _activity);
        _branches = arena.HasChoices ? new BranchDerivatives(arena, _activity, _adjoints) : null;
        _cancellation = cancellation;
    }

    /// <summary>The derivatives of a value by the variables up to an index: (variable, node), without those that are 0.</summary>
    public void Run(int root, int lastVariable, List<(int Variable, int Node)> results) =>
        Run([root], [_arena.One], lastVariable, results);

    /// <summary>The derivatives of Σ wᵢ·vᵢ, where the weights wᵢ do not depend on the variables.</summary>
    public void Run(ReadOnlySpan<int> roots, ReadOnlySpan<int> weights, int lastVariable, List<(int Variable, int Node)> results)
    {
        results.Clear();
        foreach (var root in roots)
        {
            if (_arena.IsUndefined(root))       // as its derivative is, by whatever
            {
                for (var variable = 0; variable <= lastVariable; variable++)
                {
                    results.Add((variable, root));
                }

                return;
            }
        }

        _branches?.Prepare(roots, lastVariable);
        for (var i = 0; i < roots.Length; i++)
        {
            if (_activity.DependsOn(roots[i], lastVariable) && weights[i] != _arena.Zero)
            {
                _adjoints.Add(roots[i], weights[i]);
            }
        }

        while (_adjoints.TryTake(out var node, out var adjoint))
        {
            if (++_steps % CheckInterval == 0)
            {
                _cancellation.ThrowIfCancellationRequested();
            }

            if (adjoint == _arena.Zero)
            {
                continue;
            }

            if (_arena.Op(node) == ArenaOp.Leaf)
            {
                results.Add((_activity.LowestVariable(node), adjoint));
            }
            else if (_branches is not null && _branches.Handles(node))
            {
                Propagate(node, adjoint, lastVariable);
            }
            else
            {
                _adjoints.Propagate(node, adjoint, lastVariable);
            }
        }

        results.Sort(static (a, b) => a.Variable.CompareTo(b.Variable));
    }

    private void Propagate(int choice, int adjoint, int lastVariable)
    {
        foreach (var (node, derivative) in _branches!.Of(choice))
        {
            if (_activity.DependsOn(node, lastVariable))
            {
                _adjoints.Add(node, _arena.Multiply(adjoint, derivative));
            }
        }
    }

    /// <summary>Gives the pooled memory back.</summary>
    public void Dispose()
    {
        _adjoints.Dispose();
        _activity.Dispose();
    }
}
