using System.Diagnostics;
using SymCalc.Nodes;

namespace SymCalc;

/// <summary>A mathematical expression: immutable, canonical, shared, safe to use from many threads.</summary>
/// <remarks>
/// <para>Expressions are made by <see cref="Parse(string)"/>, by operators on <see cref="Symbol"/>s and numbers, and by the
/// functions of <see cref="ExprMath"/>. Every factory brings its result into a canonical form at once (<c>x + x</c> is
/// <c>2*x</c>, <c>x/x</c> is <c>1</c>) and never changes a value where the original is defined.</para>
/// <para><c>==</c> and <see cref="Equals(Expr)"/> compare structure, in constant time: <c>x*(x + 1)</c> and
/// <c>x^2 + x</c> are different expressions of the same function.</para>
/// <example><code>
/// Symbol x = new("x");
/// Expr f = x.Pow(2) * ExprMath.Sin(x);
/// f.ToString()      // x^2*sin(x)
/// </code></example>
/// </remarks>
[DebuggerDisplay("{DebuggerText,nq}")]
public abstract partial class Expr : IEquatable<Expr>
{
    private protected Expr(ExprKind kind, Fingerprint primary)
    {
        Kind = kind;
        Primary = primary;
    }

    internal ExprKind Kind { get; }

    /// <summary>
    /// The hash that this kind is identified by: the additive one of a number or sum, the logarithmic one of everything
    /// else (of a product without its coefficient).
    /// </summary>
    internal Fingerprint Primary { get; }

    private int _height = -1;       // -1: not measured yet, a rope
    private int _treeSize;

    /// <summary>The longest path to a leaf; a leaf has 0.</summary>
    internal int Height
    {
        get
        {
            var height = Volatile.Read(ref _height);
            if (height < 0)
            {
                Materialize();
                height = _height;
            }

            return height;
        }
    }

    /// <summary>Whether height and size are known.</summary>
    private protected bool IsMeasured => Volatile.Read(ref _height) >= 0;

    /// <summary>The number of nodes of the expression written out as a tree, at most <see cref="int.MaxValue"/>.</summary>
    internal int TreeSize => Height >= 0 ? _treeSize : 0;

    /// <summary>Sets height and size; every node but a rope does so when it is made, so that nothing recurses later.</summary>
    private protected void SetMeasure(int height, int treeSize)
    {
        _treeSize = treeSize;
        Volatile.Write(ref _height, height);
    }

    /// <summary>Makes a rope flat and measures it.</summary>
    private protected virtual void Materialize() => throw new UnreachableException();

    internal abstract int ChildCount { get; }

    internal abstract Expr GetChild(int index);

    /// <summary>A hash that adds up over sums: H(a + b) = H(a) + H(b), H(c·a) = c·H(a) for exact c.</summary>
    internal virtual Fingerprint Additive => Fingerprint.Mix(Primary, HashSalt.Additive);

    /// <summary>A hash that adds up over products: L(a·b) = L(a) + L(b), L(a^n) = n·L(a).</summary>
    internal virtual Fingerprint Logarithmic => Primary;

    /// <summary>What a hash table files the expression under: <see cref="Primary"/>, and what that leaves out.</summary>
    internal virtual Fingerprint TableHash => Primary;

    /// <summary>A hash of exactly this expression: kind, structure and coefficient, but not the order of terms.</summary>
    internal virtual Fingerprint Identity => Fingerprint.Mix(Primary, HashSalt.Identity + (ulong)Kind);

    /// <summary>Whether both are the same expression, whatever the order they were built in.</summary>
    public bool Equals(Expr? other) => ReferenceEquals(this, other)
        || (other is not null && Kind == other.Kind && Primary == other.Primary && HasEqualCoefficient(other));

    /// <summary>Decides what <see cref="Primary"/> leaves out.</summary>
    private protected virtual bool HasEqualCoefficient(Expr other) => true;

    /// <inheritdoc/>
    public sealed override bool Equals(object? obj) => Equals(obj as Expr);

    /// <summary>A hash code that is stable within this process only.</summary>
    public sealed override int GetHashCode() => TableHash.GetHashCode() + (int)Kind;

    /// <summary>Calls the method of <paramref name="visitor"/> for this kind of node.</summary>
    /// <typeparam name="T">What the visitor returns.</typeparam>
    /// <param name="visitor">The visitor; it sees this node only and walks to the children itself.</param>
    /// <returns>What the visitor's method returned.</returns>
    public abstract T Accept<T>(ExprVisitor<T> visitor);

    internal bool IsZero => this is NumberExpr { Value.IsZero: true };

    internal bool IsOne => this is NumberExpr { Value.IsOne: true };

    internal bool IsUndefined => ReferenceEquals(this, ConstantExpr.Undefined);

    /// <summary>a + b for tree sizes, at most <see cref="int.MaxValue"/>.</summary>
    internal static int SaturatingAdd(int a, int b) => (int)Math.Min((long)a + b, int.MaxValue);
}
