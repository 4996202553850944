using SymCalc.Nodes;

namespace SymCalc;

/// <summary>A named constant: <c>pi</c>, <c>e</c>, or <c>undefined</c>, the value of expressions such as 1/0.</summary>
public sealed class ConstantExpr : Expr
{
    /// <summary>π = 3.14159…</summary>
    public static readonly ConstantExpr Pi = new("pi", Math.PI);

    /// <summary>Euler's number e = 2.71828…</summary>
    public static readonly ConstantExpr E = new("e", Math.E);

    /// <summary>No value; absorbs every operation.</summary>
    public static readonly ConstantExpr Undefined = new("undefined", double.NaN);

    private ConstantExpr(string name, double value) : base(ExprKind.Constant, Fingerprint.OfText(name, HashSalt.Constant))
    {
        Name = name;
        Value = value;
        SetMeasure(0, 1);
    }

    /// <summary>The name under which the constant is written and read.</summary>
    public string Name { get; }

    /// <summary>The nearest double; NaN for <c>undefined</c>.</summary>
    public double Value { get; }

    internal override int ChildCount => 0;

    internal override Expr GetChild(int index) => throw new ArgumentOutOfRangeException(nameof(index));

    /// <inheritdoc/>
    public override T Accept<T>(ExprVisitor<T> visitor) => visitor.VisitConstant(this);
}
