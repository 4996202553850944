using SymCalc.Nodes;

namespace SymCalc;

/// <summary>A variable or parameter, known by its name.</summary>
/// <remarks>
/// Two symbols of the same name are equal, wherever they were made. A name is an identifier: letters (of any script),
/// digits, underscores and subscript digits, beginning with a letter or an underscore.
/// <example><code>
/// Symbol x = new("x"), theta1 = new("θ₁");
/// new Symbol("e")     // ArgumentException: 'e' is Euler's number and cannot be the name of a symbol.
/// </code></example>
/// </remarks>
public sealed partial class Symbol : Expr
{
    private Symbol(string name, Fingerprint primary) : base(ExprKind.Symbol, primary)
    {
        Name = name;
        SetMeasure(0, 1);
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    internal override int ChildCount => 0;

    /// <summary>A symbol whose name is known to be valid.</summary>
    internal static Symbol OfValidName(string name) => new(name, Fingerprint.OfText(name, HashSalt.Symbol));

    internal override Expr GetChild(int index) => throw new ArgumentOutOfRangeException(nameof(index));

    /// <inheritdoc/>
    public override T Accept<T>(ExprVisitor<T> visitor) => visitor.VisitSymbol(this);
}
