using System.Runtime.InteropServices;
using SymCalc.Functions;
using SymCalc.Graph;

namespace SymCalc.Differentiation;

/// <summary>
/// The derivatives of definitions by cases in reverse mode. A branch that is not chosen must not matter, even where it is
/// undefined; but 0 times its derivative would be undefined there. So the values of the branches are differentiated on
/// their own, down to nodes where 0 times the rest is 0, and the derivatives by such a node are put together in a
/// definition by the same cases (docs/decisions/0015-piecewise-in-reverse.md). Functions that choose among their
/// arguments, as min and max do, are treated alike.
/// </summary>
internal sealed class BranchDerivatives
{
    private readonly Arena _arena;
    private readonly Activity _activity;
    private readonly Adjoints _adjoints;
    private readonly ArenaRules _rules;
    private readonly Regularity[] _regularity;
    private readonly int[] _uses;               // by how many children of nodes a node is
    private readonly bool[] _isReached;
    private readonly bool[] _isUnconditional;   // whether it is evaluated whenever the roots are
    private readonly int[] _seen;               // of how many of its uses the sweep through a branch has come
    private readonly Dictionary<int, Choice> _choices = [];
    private readonly Dictionary<int, List<(int Node, int Derivative)>> _derivatives = [];

    /// <summary>A definition by cases, or a call that is one: its children as those of the shape.</summary>
    private sealed record Choice(PiecewiseExpr Shape, int[] Children);

    /// <summary>Where a node's derivatives are finite.</summary>
    private enum Regularity : byte
    {
        None,

        /// <summary>Where the node is defined.</summary>
        WhereDefined,

        /// <summary>Wherever the variables are finite.</summary>
        Everywhere,
    }

    public BranchDerivatives(Arena arena, Activity activity, Adjoints adjoints)
    {
        (_arena, _activity, _adjoints, _rules) = (arena, activity, adjoints, new ArenaRules(arena));
        var count = activity.NodeCount;
        (_regularity, _uses, _seen) = (new Regularity[count], new int[count], new int[count]);
        (_isReached, _isUnconditional) = (new bool[count], new bool[count]);
        Span<int> two = stackalloc int[2];
        for (var node = 0; node < count; node++)
        {
            var children = arena.ChildrenOf(node, two);
            foreach (var child in children)
            {
                _uses[child]++;
            }

            if (activity.DependsOn(node, Activity.Constant - 1) && ChoiceOf(node, children) is { } choice)
            {
                _choices.Add(node, choice);
                children = arena.ChildrenOf(node, two);
            }

            _regularity[node] = RegularityOf(node, children);
        }
    }

    /// <summary>Whether a node is a definition by cases or chooses among its arguments.</summary>
    public bool Handles(int node) => _choices.ContainsKey(node);

    /// <summary>The derivatives of such a node by the nodes that it hands its adjoint on to.</summary>
    public IReadOnlyList<(int Node, int Derivative)> Of(int choice) => _derivatives[choice];

    /// <summary>Differentiates all definitions by cases that some roots use.</summary>
    public void Prepare(ReadOnlySpan<int> roots, int lastVariable)
    {
        foreach (var choice in Reach(roots, lastVariable))
        {
            _derivatives[choice] = Differentiate(choice, lastVariable);
        }
    }

    /// <summary>Marks what the roots use, and what of it always; returns the definitions by cases, inner ones first.</summary>
    private List<int> Reach(ReadOnlySpan<int> roots, int lastVariable)
    {
        using var queue = new NodeQueue(_activity.NodeCount);
        var reached = new List<int>();
        var found = new List<int>();
        foreach (var root in roots)
        {
            queue.Add(root);
            (_isReached[root], _isUnconditional[root]) = (true, true);
        }

        Span<int> two = stackalloc int[2];
        while (queue.TryTake(out var node))
        {
            reached.Add(node);
            var isPiecewise = _arena.Op(node) == ArenaOp.Piecewise;
            if (Handles(node) && _activity.DependsOn(node, lastVariable))
            {
                found.Add(node);
            }

            var children = _arena.ChildrenOf(node, two);
            for (var i = 0; i < children.Length; i++)
            {
                // Of a definition by cases only the first comparison is always looked at.
                var isUnconditional = _isUnconditional[node] && (!isPiecewise || i < 2);
                _isUnconditional[children[i]] = isUnconditional || (_isReached[children[i]] && _isUnconditional[children[i]]);
                if (!_isReached[children[i]])
                {
                    _isReached[children[i]] = true;
                    queue.Add(children[i]);
                }
            }
        }

        foreach (var node in reached)
        {
            _isReached[node] = false;
        }

        found.Reverse();
        return found;
    }

    private List<(int Node, int Derivative)> Differentiate(int choice, int lastVariable)
    {
        var (shape, children) = _choices[choice];
        var derivatives = new Dictionary<int, int[]>();         // by node: one for each child, 0 for those of conditions
        for (var i = 0; i < children.Length; i++)
        {
            if (PiecewiseExpr.IsValue(i, children.Length) && _activity.DependsOn(children[i], lastVariable))
            {
                DifferentiateBranch(children[i], i, children.Length, derivatives, lastVariable);
            }
        }

        var results = new List<(int, int)>(derivatives.Count);
        foreach (var (node, values) in derivatives)
        {
            for (var i = 0; i < children.Length; i++)
            {
                if (!PiecewiseExpr.IsValue(i, children.Length) || _arena.IsUndefined(children[i]))
                {
                    values[i] = children[i];
                }
            }

            results.Add((node, _arena.Piecewise(shape, values)));
        }

        return results;
    }

    /// <summary>A reverse sweep of its own from a branch's value, down to where 0 times the rest of the derivative is 0.</summary>
    private void DifferentiateBranch(int value, int index, int childCount, Dictionary<int, int[]> derivatives, int lastVariable)
    {
        Span<int> two = stackalloc int[2];
        var touched = new List<int>();
        _adjoints.Add(value, _arena.One);
        Saw(value, touched);
        while (_adjoints.TryTake(out var node, out var adjoint))
        {
            if (IsFrontier(node))
            {
                ref var values = ref CollectionsMarshal.GetValueRefOrAddDefault(derivatives, node, out _);
                values ??= new int[childCount];
                values[index] = adjoint;
                continue;
            }

            if (Handles(node))
            {
                foreach (var (inner, derivative) in _derivatives[node])
                {
                    _adjoints.Add(inner, _arena.Multiply(adjoint, derivative));
                }

                continue;
            }

            foreach (var child in _arena.ChildrenOf(node, two))
            {
                Saw(child, touched);
            }

            _adjoints.Propagate(node, adjoint, lastVariable);
        }

        foreach (var node in touched)
        {
            _seen[node] = 0;
        }
    }

    private void Saw(int node, List<int> touched)
    {
        if (_seen[node]++ == 0)
        {
            touched.Add(node);
        }
    }

    /// <summary>
    /// Whether the sweep through a branch ends at a node: it does at variables, and where the node is used elsewhere too,
    /// so that it would be differentiated again, if its derivatives are finite whenever the branch is not chosen.
    /// </summary>
    private bool IsFrontier(int node) => _arena.Op(node) == ArenaOp.Leaf
        || ((_seen[node] != _uses[node] || Handles(node))
            && (_regularity[node] == Regularity.Everywhere || (_regularity[node] == Regularity.WhereDefined && _isUnconditional[node])));

    private Choice? ChoiceOf(int node, ReadOnlySpan<int> children) => _arena.Op(node) switch
    {
        ArenaOp.Piecewise => new Choice(_arena.Shape(node), children.ToArray()),
        ArenaOp.CallMany => SelectionOf(node, children.ToArray()),
        _ => null,
    };

    /// <summary>
    /// A call of a function that chooses among its arguments: all its partial derivatives are 0 or 1 by the same cases, and
    /// in each case one is 1.
    /// </summary>
    private Choice? SelectionOf(int node, int[] arguments)
    {
        PiecewiseExpr? shape = null;
        int[] cases = [];
        var chosen = 0;
        for (var i = 0; i < arguments.Length; i++)
        {
            var partial = _rules.Partial(node, i);
            if (_arena.Op(partial) != ArenaOp.Piecewise || (shape ??= _arena.Shape(partial)) != _arena.Shape(partial))
            {
                return null;
            }

            var children = _arena.ChildrenOf(partial, []);
            cases = i == 0 ? children.ToArray() : cases;
            for (var k = 0; k < children.Length; k++)
            {
                var isChosen = PiecewiseExpr.IsValue(k, children.Length) && children[k] == _arena.One;
                if (isChosen)
                {
                    (cases[k], chosen) = (arguments[i], chosen + 1);
                }
                else if (children[k] != (PiecewiseExpr.IsValue(k, children.Length) ? _arena.Zero : cases[k]))
                {
                    return null;
                }
            }
        }

        return shape is not null && chosen == shape.BranchCount + 1 ? new Choice(shape, cases) : null;
    }

    private Regularity RegularityOf(int node, ReadOnlySpan<int> children)
    {
        var op = _arena.Op(node);
        var least = Regularity.Everywhere;      // of the children; of a definition by cases, of its values
        var leastOfConditions = Regularity.Everywhere;
        for (var i = 0; i < children.Length; i++)
        {
            ref var relevant = ref op != ArenaOp.Piecewise || PiecewiseExpr.IsValue(i, children.Length) ? ref least : ref leastOfConditions;
            relevant = (Regularity)Math.Min((byte)relevant, (byte)_regularity[children[i]]);
        }

        return op switch
        {
            ArenaOp.Leaf => _arena.IsUndefined(node) ? Regularity.None : Regularity.Everywhere,
            ArenaOp.Power => (Regularity)Math.Min((byte)least, (byte)RegularityOfPower(_arena.A(node), _arena.B(node))),
            ArenaOp.CallMany when Handles(node) => least,
            ArenaOp.Call or ArenaOp.CallMany => (Regularity)Math.Min((byte)least, (byte)RegularityOf(_arena.Function(node))),
            ArenaOp.Piecewise when leastOfConditions != Regularity.Everywhere => (Regularity)Math.Min((byte)least, (byte)Regularity.WhereDefined),
            _ => least,
        };
    }

    private Regularity RegularityOfPower(int b, int e) =>
        _arena.IsNumber(e, out var exponent)
            ? exponent.IsInteger ? exponent.Sign > 0 ? Regularity.Everywhere : Regularity.WhereDefined : Regularity.None
            : IsPositive(b) ? Regularity.Everywhere : Regularity.None;

    private bool IsPositive(int node) => _arena.Op(node) == ArenaOp.Leaf
        && (_arena.LeafObject(node) is ConstantExpr { IsUndefined: false } || (_arena.IsNumber(node, out var value) && value.Sign > 0));

    /// <summary>A function of the table without an exceptional set is smooth inside its domain.</summary>
    private static Regularity RegularityOf(FunctionDefinition function) =>
        function.ExceptionalSet.Length == 0 && FunctionTable.ByName.TryGetValue(function.Name, out var known) && ReferenceEquals(known, function)
            ? Regularity.WhereDefined
            : Regularity.None;
}
