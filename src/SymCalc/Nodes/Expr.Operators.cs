using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using SymCalc.Nodes;
using SymCalc.Numerics;

namespace SymCalc;

[SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "Expressions are written with operators; Pow and ExprMath are the named forms.")]
public abstract partial class Expr
{
    /// <summary>The sum.</summary>
    public static Expr operator +(Expr left, Expr right) => SumExpr.Add(NotNull(left), NotNull(right));

    /// <summary>The difference.</summary>
    public static Expr operator -(Expr left, Expr right) => SumExpr.Subtract(NotNull(left), NotNull(right));

    /// <summary>The product.</summary>
    public static Expr operator *(Expr left, Expr right) => ProductExpr.Multiply(NotNull(left), NotNull(right));

    /// <summary>The quotient; a division by exact 0 is <c>undefined</c>.</summary>
    public static Expr operator /(Expr left, Expr right) => ProductExpr.Divide(NotNull(left), NotNull(right));

    /// <summary>The negative.</summary>
    public static Expr operator -(Expr operand) => ProductExpr.Scale(Number.MinusOne, NotNull(operand));

    /// <summary>The expression itself.</summary>
    public static Expr operator +(Expr operand) => NotNull(operand);

    /// <summary>The condition left &lt; right, for a piecewise definition.</summary>
    public static Condition operator <(Expr left, Expr right) => new(left, Relation.Less, right);

    /// <summary>The condition left &gt; right, for a piecewise definition.</summary>
    public static Condition operator >(Expr left, Expr right) => new(left, Relation.Greater, right);

    /// <summary>The condition left ≤ right, for a piecewise definition.</summary>
    public static Condition operator <=(Expr left, Expr right) => new(left, Relation.LessOrEqual, right);

    /// <summary>The condition left ≥ right, for a piecewise definition.</summary>
    public static Condition operator >=(Expr left, Expr right) => new(left, Relation.GreaterOrEqual, right);

    /// <summary>Whether both are the same expression (structure, not function), or both null.</summary>
    public static bool operator ==(Expr? left, Expr? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether the expressions differ in structure.</summary>
    public static bool operator !=(Expr? left, Expr? right) => !(left == right);

    /// <summary>An exact integer.</summary>
    public static implicit operator Expr(int value) => NumberExpr.Of(value);

    /// <summary>An exact integer.</summary>
    public static implicit operator Expr(long value) => NumberExpr.Of(value);

    /// <summary>An exact integer; with this conversion and that from <see cref="uint"/> every integer type of C# has one.</summary>
    public static implicit operator Expr(ushort value) => NumberExpr.Of(value);

    /// <summary>An exact integer.</summary>
    public static implicit operator Expr(uint value) => NumberExpr.Of(value);

    /// <summary>An exact integer.</summary>
    public static implicit operator Expr(ulong value) => NumberExpr.Of(new Number(new Rational(value)));

    /// <summary>An exact integer.</summary>
    public static implicit operator Expr(BigInteger value) => NumberExpr.Of(new Number(new Rational(value)));

    /// <summary>An exact fraction.</summary>
    public static implicit operator Expr(Rational value) => NumberExpr.Of(new Number(value));

    /// <summary>A double; ±0.0 is exact 0, NaN and ±∞ are <c>undefined</c>.</summary>
    public static implicit operator Expr(double value) => NumberExpr.OfDouble(value);

    /// <summary>The exact value of the decimal number.</summary>
    public static implicit operator Expr(decimal value) => NumberExpr.Of(new Number(OfDecimal(value)));

    /// <summary>Not a conversion: <c>'x'</c> would be the number 120.</summary>
    [Obsolete("A char is not a symbol: 'x' would be the number 120. Write new Symbol(\"x\").", error: true)]
    public static implicit operator Expr(char value) => throw new NotSupportedException();

    /// <summary>The exact fraction numerator/denominator (in C#, <c>1/2*x</c> is integer division: 0).</summary>
    /// <param name="numerator">The numerator.</param>
    /// <param name="denominator">The denominator; 0 makes the result <c>undefined</c>.</param>
    /// <returns>The number, reduced.</returns>
    /// <example><code>Expr.Rational(1, 2) * x      // x/2</code></example>
    public static Expr Rational(BigInteger numerator, BigInteger denominator) => denominator.IsZero
        ? ConstantExpr.Undefined
        : NumberExpr.Of(new Number(new Rational(numerator, denominator)));

    /// <summary>The power of this expression.</summary>
    /// <param name="exponent">The exponent.</param>
    /// <returns>this^exponent in canonical form; 0^0 is 1.</returns>
    /// <example><code>x.Pow(2)      // x^2</code></example>
    public Expr Pow(Expr exponent) => PowerExpr.Of(this, NotNull(exponent));

    private static Expr NotNull(Expr value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value;
    }

    private static Rational OfDecimal(decimal value)
    {
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(value, parts);
        var digits = ((BigInteger)(uint)parts[2] << 64) | ((BigInteger)(uint)parts[1] << 32) | (uint)parts[0];
        var scale = (parts[3] >> 16) & 0xFF;
        return new Rational(parts[3] < 0 ? -digits : digits, BigInteger.Pow(10, scale));
    }
}
