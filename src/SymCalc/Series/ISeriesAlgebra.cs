using SymCalc.Numerics;

namespace SymCalc.Series;

/// <summary>What is known of a series' sign close to the centre (on the side that is looked at), but not at it.</summary>
internal enum LocalSign
{
    /// <summary>Below 0.</summary>
    Negative,

    /// <summary>0 throughout.</summary>
    Zero,

    /// <summary>Above 0.</summary>
    Positive,

    /// <summary>Different on the two sides.</summary>
    Changes,

    /// <summary>Depends on parameters, and is not 0 for general values of them.</summary>
    Parametric,

    /// <summary>Not known; the reason has been noted.</summary>
    Unknown,
}

/// <summary>The operations that an expression is expanded with, for one kind of series.</summary>
/// <typeparam name="TSeries">A series.</typeparam>
/// <remarks>
/// An operation that fails notes the reason in <see cref="Context"/> and returns null; it returns null without a reason
/// where a constant is no coefficient of the kind at hand. <c>node</c> is the part of the expression that is expanded, for
/// the reason.
/// </remarks>
internal interface ISeriesAlgebra<TSeries>
    where TSeries : class
{
    /// <summary>The length asked for, and the reasons of failures.</summary>
    SeriesContext Context { get; }

    /// <summary>The variable: centre + t.</summary>
    TSeries Variable { get; }

    /// <summary>An expression without the variable.</summary>
    TSeries? Constant(Expr e);

    /// <summary>a + b.</summary>
    TSeries Add(TSeries a, TSeries b);

    /// <summary>c·a.</summary>
    TSeries Scale(Number c, TSeries a);

    /// <summary>a·b.</summary>
    TSeries Multiply(TSeries a, TSeries b);

    /// <summary>a/b.</summary>
    TSeries? Divide(Expr node, TSeries a, TSeries b);

    /// <summary>b^e for an e without the variable.</summary>
    TSeries? Power(Expr node, TSeries b, Expr e);

    /// <summary>The real cube root.</summary>
    TSeries? CubeRoot(Expr node, TSeries u);

    /// <summary>e^u.</summary>
    TSeries? Exp(Expr node, TSeries u);

    /// <summary>ln(u).</summary>
    TSeries? Ln(Expr node, TSeries u);

    /// <summary>sin(u) and cos(u), or sinh(u) and cosh(u).</summary>
    (TSeries Sine, TSeries Cosine)? SineCosine(Expr node, TSeries u, bool hyperbolic);

    /// <summary>The integral of r·u' from the centre on.</summary>
    TSeries? IntegralAlong(Expr node, TSeries r, TSeries u);

    /// <summary>f(u₀, u₁, …) at the centre, as a constant.</summary>
    TSeries? ValueAtCentre(Expr node, FunctionDefinition f, ReadOnlySpan<TSeries> u);

    /// <summary>The series of f(u₀, u₁, …) with its value at the centre in place of an equal constant, where it has one.</summary>
    TSeries WithValue(Expr node, FunctionDefinition f, ReadOnlySpan<TSeries> u, TSeries series);

    /// <summary>f(u₀, u₁, …) by the Taylor formula, from the function's derivatives at the centre.</summary>
    TSeries? Compose(Expr node, FunctionDefinition f, ReadOnlySpan<TSeries> u);

    /// <summary>The sign close to the centre.</summary>
    LocalSign SignOf(Expr node, TSeries u);

    /// <summary>sign(u) close to the centre as an expression, for a u whose sign depends on parameters.</summary>
    TSeries? SymbolicSign(Expr node, TSeries u, SingularityKind otherwise);

    /// <summary>Whether u grows without bound; null if that is not known, with the reason noted.</summary>
    bool? IsUnbounded(Expr node, TSeries u);

    /// <summary>Whether u is 0 at the centre; null if that is not known, with the reason noted.</summary>
    bool? IsZeroAtCentre(Expr node, TSeries u);

    /// <summary>The value of u at the centre as an expression; null if u grows without bound or is not known.</summary>
    Expr? CentreOf(Expr node, TSeries u);

    /// <summary>The same series with an error term of t^<paramref name="precision"/> at best.</summary>
    TSeries Truncate(TSeries a, int precision);

    /// <summary>The exponent of the error term.</summary>
    int PrecisionOf(TSeries a);
}
