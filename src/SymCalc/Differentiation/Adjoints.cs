using System.Buffers;
using System.Runtime.CompilerServices;
using SymCalc.Graph;

namespace SymCalc.Differentiation;

/// <summary>
/// The adjoints of a reverse sweep: for each node that was reached, the derivative of the result by it, as far as it is
/// known. Nodes are taken parents first, when all that they are used for has been seen.
/// </summary>
internal sealed class Adjoints : IDisposable
{
    private const int None = -1;

    private readonly Arena _arena;
    private readonly ArenaRules _rules;
    private readonly Activity _activity;
    private readonly int[] _adjoints;
    private readonly NodeQueue _queue;

    public Adjoints(Arena arena, Activity activity)
    {
        _arena = arena;
        _rules = new ArenaRules(arena);
        _activity = activity;
        _adjoints = ArrayPool<int>.Shared.Rent(activity.NodeCount);
        _adjoints.AsSpan(0, activity.NodeCount).Fill(None);
        _queue = new NodeQueue(activity.NodeCount);
    }

    /// <summary>Adds a term to a node's adjoint.</summary>
    public void Add(int node, int term)
    {
        if (_adjoints[node] == None)
        {
            _adjoints[node] = term;
            _queue.Add(node);
        }
        else
        {
            _adjoints[node] = _arena.Add(_adjoints[node], term);
        }
    }

    /// <summary>Takes the next node, with its whole adjoint.</summary>
    public bool TryTake(out int node, out int adjoint)
    {
        if (!_queue.TryTake(out node))
        {
            adjoint = None;
            return false;
        }

        adjoint = _adjoints[node];
        _adjoints[node] = None;
        return true;
    }

    /// <summary>Hands a node's adjoint on to its children that depend on a variable up to an index.</summary>
    /// <remarks>Not for what chooses by cases (see <see cref="BranchDerivatives"/>).</remarks>
    public void Propagate(int node, int adjoint, int lastVariable)
    {
        var op = _arena.Op(node);
        if (op == ArenaOp.Leaf)
        {
            return;
        }

        if (op == ArenaOp.CallMany)
        {
            for (var i = 0; i < _arena.Function(node).Arity; i++)
            {
                Propagate(node, i, _arena.ArgumentOf(node, i), adjoint, lastVariable);
            }

            return;
        }

        if (op != ArenaOp.Call)
        {
            Propagate(node, 0, _arena.A(node), adjoint, lastVariable);
            Propagate(node, 1, _arena.B(node), adjoint, lastVariable);
            return;
        }

        Propagate(node, 0, _arena.B(node), adjoint, lastVariable);
    }

    private void Propagate(int node, int index, int child, int adjoint, int lastVariable)
    {
        if (_activity.DependsOn(child, lastVariable))
        {
            Add(child, _arena.Multiply(adjoint, _rules.Partial(node, index)));
        }
    }

    /// <summary>Gives the pooled memory back.</summary>
    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(_adjoints);
        _queue.Dispose();
    }
}
