using SymCalc.Nodes;

namespace SymCalc;

/// <summary>A definition by cases: the value of the first branch whose condition holds, or else <see cref="Otherwise"/>.</summary>
/// <remarks>
/// A comparison with an undefined side makes the whole value undefined; without a matching branch and without an
/// "otherwise" the value is <c>undefined</c>. Branches that are not chosen do not matter, even if they are undefined.
/// </remarks>
public sealed class PiecewiseExpr : Expr
{
    private readonly (Condition Condition, Expr Value)[] _branches;

    private PiecewiseExpr((Condition Condition, Expr Value)[] branches, Expr otherwise, Fingerprint primary)
        : base(ExprKind.Piecewise, primary)
    {
        _branches = branches;
        Otherwise = otherwise;
        int height = 0, size = 1;
        for (var i = 0; i < ChildCount; i++)
        {
            var child = GetChild(i);
            height = Math.Max(height, child.Height);
            size = SaturatingAdd(size, child.TreeSize);
        }

        SetMeasure(height + 1, size);
    }

    /// <summary>The conditions and their values, in the order in which they are tried.</summary>
    public IReadOnlyList<(Condition Condition, Expr Value)> Branches => _branches.AsReadOnly();

    /// <summary>The value where no condition holds.</summary>
    public Expr Otherwise { get; }

    internal int BranchCount => _branches.Length;

    /// <summary>Left, right and value of each branch, then the value otherwise.</summary>
    internal override int ChildCount => (_branches.Length * 3) + 1;

    internal Relation RelationOf(int branch) => _branches[branch].Condition.Relation;

    internal override Expr GetChild(int index)
    {
        if (index == _branches.Length * 3)
        {
            return Otherwise;
        }

        var (condition, value) = _branches[index / 3];
        return (index % 3) switch
        {
            0 => condition.Left,
            1 => condition.Right,
            _ => value,
        };
    }

    /// <summary>Whether a child is the value of a branch, or the value otherwise, and not part of a condition.</summary>
    internal static bool IsValue(int index, int childCount) => index % 3 == 2 || index == childCount - 1;

    /// <summary>Whether another definition has the same conditions in the same order.</summary>
    internal bool HasConditionsOf(PiecewiseExpr other)
    {
        var same = BranchCount == other.BranchCount;
        for (var i = 0; same && i < BranchCount; i++)
        {
            same = _branches[i].Condition.Equals(other._branches[i].Condition);
        }

        return same;
    }

    /// <inheritdoc/>
    public override T Accept<T>(ExprVisitor<T> visitor) => visitor.VisitPiecewise(this);

    /// <summary>The definition by cases; branches decided by exact numbers are dropped or chosen.</summary>
    internal static Expr Of(ReadOnlySpan<(Condition Condition, Expr Value)> branches, Expr otherwise)
    {
        var kept = new List<(Condition, Expr)>(branches.Length);
        foreach (var (condition, value) in branches)
        {
            if (condition.Left.IsUndefined || condition.Right.IsUndefined)
            {
                otherwise = ConstantExpr.Undefined;
                break;
            }

            var decided = condition.Decide();
            if (decided == true)
            {
                otherwise = value;
                break;
            }

            if (decided is null)
            {
                kept.Add((condition, value));
            }
        }

        if (kept.Count == 0)
        {
            return otherwise;
        }

        var hash = Fingerprint.Chain(default, otherwise.Identity, HashSalt.Piecewise);
        foreach (var (condition, value) in kept)
        {
            hash = Fingerprint.Chain(hash, condition.Hash, HashSalt.Piecewise);
            hash = Fingerprint.Chain(hash, value.Identity, HashSalt.Piecewise);
        }

        return new PiecewiseExpr([.. kept], otherwise, hash);
    }

    /// <summary>The same conditions and values with other children, as <see cref="GetChild"/> counts them.</summary>
    internal Expr WithChildren(ReadOnlySpan<Expr> children)
    {
        var branches = new (Condition, Expr)[_branches.Length];
        for (var i = 0; i < branches.Length; i++)
        {
            branches[i] = (new Condition(children[3 * i], RelationOf(i), children[(3 * i) + 1]), children[(3 * i) + 2]);
        }

        return Of(branches, children[^1]);
    }
}
