using SymCalc.Nodes;
using SymCalc.Numerics;
using SymCalc.Printing;
using SymCalc.Series;

namespace SymCalc;

/// <summary>
/// The Taylor series of a function of several variables about a point, by total degree: f(a) + J·(x - a) + ½·(x - a)ᵀ·H·(x - a) + …
/// </summary>
/// <remarks>
/// Immutable, with exact coefficients. The series of order 1 is the tangent plane (the linearisation), that of order 2 the
/// quadratic approximation.
/// <example><code>
/// MultivariateTaylorSeries t = Expr.Parse("exp(x)*sin(y)").TaylorSeries(2, ("x", 0), ("y", 0));
/// t.ToString()       // y + x*y + O(|(x, y)|^3)
/// t.Hessian          // [[0, 1], [1, 0]]
/// </code></example>
/// </remarks>
public sealed partial class MultivariateTaylorSeries : IFormattable
{
    private readonly MultivariateTerm[] _terms;

    private MultivariateTaylorSeries(Expr function, Symbol[] variables, Expr[] centre, int order, MultivariateTerm[] terms)
    {
        Function = function;
        Variables = variables.AsReadOnly();
        Centre = centre.AsReadOnly();
        Order = order;
        _terms = terms;
    }

    /// <summary>The function.</summary>
    public Expr Function { get; }

    /// <summary>The variables, in the order in which they were given.</summary>
    public IReadOnlyList<Symbol> Variables { get; }

    /// <summary>The point a, a value for each variable.</summary>
    public IReadOnlyList<Expr> Centre { get; }

    /// <summary>The largest total degree.</summary>
    public int Order { get; }

    /// <summary>The value f(a).</summary>
    public Expr Value => Coefficient(new int[Variables.Count]);

    /// <summary>The gradient at the point, which is the Jacobian's one row: ∂f/∂xᵢ(a).</summary>
    /// <exception cref="InvalidOperationException">The order is 0.</exception>
    /// <example><code>Expr.Parse("x^2*y").TaylorSeries(2, ("x", 1), ("y", 2)).Gradient      // [4, 1]</code></example>
    public ExprVector Gradient
    {
        get
        {
            RequireOrder(1, "the gradient");
            return new ExprVector(Enumerable.Range(0, Variables.Count).Select(i => Coefficient(Exponents(i))));
        }
    }

    /// <summary>The sum of the terms of one total degree.</summary>
    /// <param name="degree">The degree, from 0 to <see cref="Order"/>.</param>
    /// <returns>A homogeneous polynomial in the differences x - a; for degree 2 half the quadratic form of the Hessian.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The degree is negative or above the order.</exception>
    /// <example><code>Expr.Parse("x^2*y").TaylorSeries(2, ("x", 1), ("y", 2)).Part(1)      // 4*(x - 1) + y - 2</code></example>
    public Expr Part(int degree)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(degree);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(degree, Order);
        return Sum(_terms.Where(term => term.Degree == degree));
    }

    /// <summary>The polynomial: the series without its error term.</summary>
    public Expr Polynomial => Sum(_terms);

    /// <summary>The coefficient of a product of powers of the differences.</summary>
    /// <param name="exponents">The exponent of each variable's difference.</param>
    /// <returns>∂^e f(a)/(e₁!·e₂!·…).</returns>
    /// <exception cref="ArgumentException">There are not as many exponents as variables, or one is negative.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The total degree is above the order.</exception>
    public Expr Coefficient(params ReadOnlySpan<int> exponents)
    {
        if (exponents.Length != Variables.Count || exponents.ContainsAnyInRange(int.MinValue, -1))
        {
            throw new ArgumentException($"One exponent, at least 0, is needed for each of the {Variables.Count} variables.", nameof(exponents));
        }

        var degree = 0L;
        foreach (var exponent in exponents)
        {
            degree += exponent;
        }

        ArgumentOutOfRangeException.ThrowIfGreaterThan(degree, Order, nameof(exponents));
        foreach (var term in _terms)
        {
            if (term.Exponents.AsSpan().SequenceEqual(exponents))
            {
                return term.Coefficient;
            }
        }

        return NumberExpr.Zero;
    }

    /// <summary>The Hessian at the point: ∂²f/∂xᵢ∂xⱼ(a).</summary>
    /// <exception cref="InvalidOperationException">The order is below 2.</exception>
    /// <example><code>Expr.Parse("x^2*y").TaylorSeries(2, ("x", 1), ("y", 2)).Hessian      // [[4, 2], [2, 0]]</code></example>
    public ExprMatrix Hessian
    {
        get
        {
            RequireOrder(2, "the Hessian");
            return ExprMatrix.FromRows([.. Enumerable.Range(0, Variables.Count).Select(i =>
                new ExprVector(Enumerable.Range(0, Variables.Count).Select(j => ProductExpr.Scale(new Number(i == j ? 2 : 1), Coefficient(Exponents(i, j))))))]);
        }
    }

    internal static MultivariateTaylorSeries Of(Expr f, Symbol[] variables, Expr[] centre, int order, CancellationToken cancellation)
    {
        var (terms, failure) = Multivariate.Expand(f, variables, centre, order, SeriesFactory.Simplifier(cancellation), cancellation);
        return terms is not null
            ? new MultivariateTaylorSeries(f, variables, centre, order, [.. terms.Select(term => term with { Coefficient = SeriesFactory.Simplified(term.Coefficient, cancellation) })])
            : throw SeriesFactory.Exception(failure!, f, variables, centre);
    }

    private void RequireOrder(int order, string what)
    {
        if (Order < order)
        {
            throw new InvalidOperationException($"A series of order {Order} says nothing about {what}.");
        }
    }

    private int[] Exponents(params ReadOnlySpan<int> indices)
    {
        var exponents = new int[Variables.Count];
        foreach (var index in indices)
        {
            exponents[index]++;
        }

        return exponents;
    }

    private static Expr Sum(IEnumerable<Expr> terms) => SumExpr.Of([.. terms]);

    private Expr Sum(IEnumerable<MultivariateTerm> terms) => Sum(terms.Select(ToExpr));

    private Expr ToExpr(MultivariateTerm term)
    {
        var builder = new ProductBuilder();
        builder.Multiply(term.Coefficient);
        for (var i = 0; i < Variables.Count; i++)
        {
            builder.Multiply(PowerExpr.Of(Difference(i), new Number(term.Exponents[i])));
        }

        return builder.ToExpr();
    }

    private Expr Difference(int i) => SumExpr.Subtract(Variables[i], Centre[i]);

    /// <summary>The series in infix with its error term, by degree.</summary>
    public override string ToString() => Format("G");

    /// <summary>The series as text with its error term.</summary>
    /// <param name="format"><c>"G"</c> (or null) infix, <c>"L"</c> LaTeX.</param>
    /// <param name="formatProvider">Ignored: the text is the same in every culture.</param>
    /// <returns>The text.</returns>
    /// <exception cref="FormatException">The format is unknown.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider = null) => Format(format);

    private string Format(string? format) =>
        SeriesText.Format(_terms.Select(ToExpr), Enumerable.Range(0, Variables.Count).Select(Difference), Order + 1, format);
}
