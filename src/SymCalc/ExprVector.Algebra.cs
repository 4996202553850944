using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using SymCalc.Functions;
using SymCalc.Matrices;
using SymCalc.Nodes;

namespace SymCalc;

[SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "Vectors are written with operators, as expressions are.")]
public sealed partial class ExprVector
{
    /// <summary>The sum, entry by entry.</summary>
    /// <exception cref="ArgumentException">The vectors have different lengths.</exception>
    public static ExprVector operator +(ExprVector left, ExprVector right) => Combine(left, right, "add", static (a, b) => a + b);

    /// <summary>The difference, entry by entry.</summary>
    /// <exception cref="ArgumentException">The vectors have different lengths.</exception>
    public static ExprVector operator -(ExprVector left, ExprVector right) => Combine(left, right, "subtract", static (a, b) => a - b);

    /// <summary>The vector of the opposite direction.</summary>
    public static ExprVector operator -(ExprVector operand) => Map(operand, static e => -e);

    /// <summary>The multiple of a vector.</summary>
    public static ExprVector operator *(Expr scale, ExprVector vector) => Map(vector, e => scale * e);

    /// <summary>The multiple of a vector.</summary>
    public static ExprVector operator *(ExprVector vector, Expr scale) => Map(vector, e => e * scale);

    /// <summary>The vector divided by an expression.</summary>
    public static ExprVector operator /(ExprVector vector, Expr divisor) => Map(vector, e => e / divisor);

    /// <summary>The dot product u·v = Σ uᵢ·vᵢ.</summary>
    /// <param name="other">The other vector.</param>
    /// <returns>The sum of the products.</returns>
    /// <exception cref="ArgumentException">The vectors have different lengths.</exception>
    /// <example><code>new ExprVector(x, y).Dot([y, 2])      // x*y + 2*y</code></example>
    public Expr Dot(ExprVector other)
    {
        CheckLengths(this, other, "multiply");
        return Products.Dot(Entries.All(), other.Entries.All());
    }

    /// <summary>The length √(Σ vᵢ²), the Euclidean norm.</summary>
    /// <returns>The square root of the sum of the squares.</returns>
    /// <example><code>new ExprVector(x, y).Norm()      // sqrt(x^2 + y^2)</code></example>
    public Expr Norm() => Forms.Sqrt(Products.Dot(Entries.All(), Entries.All()));

    /// <summary>The vector as a matrix of one row.</summary>
    /// <returns>The 1×n matrix vᵀ.</returns>
    public ExprMatrix Transpose() => ExprMatrix.FromRows(this);

    /// <summary>Every entry simplified.</summary>
    /// <returns>The vector of the simplified entries.</returns>
    public ExprVector Simplify() => Map(this, static e => e.Simplify());

    private static ExprVector Map(ExprVector vector, Func<Expr, Expr> map)
    {
        ArgumentNullException.ThrowIfNull(vector);
        var entries = new Expr[vector.Count];
        for (var i = 0; i < entries.Length; i++)
        {
            entries[i] = map(vector[i]);
        }

        return new ExprVector(entries);
    }

    private static ExprVector Combine(ExprVector left, ExprVector right, string what, Func<Expr, Expr, Expr> combine)
    {
        CheckLengths(left, right, what);
        var entries = new Expr[left.Count];
        for (var i = 0; i < entries.Length; i++)
        {
            entries[i] = combine(left[i], right[i]);
        }

        return new ExprVector(entries);
    }

    private static void CheckLengths(ExprVector left, ExprVector right, string what)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        if (left.Count != right.Count)
        {
            throw new ArgumentException(string.Create(
                CultureInfo.InvariantCulture, $"Cannot {what} vectors of {left.Count} and {right.Count} entries."), nameof(right));
        }
    }
}
