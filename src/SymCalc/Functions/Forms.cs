using SymCalc.Nodes;
using SymCalc.Numerics;

namespace SymCalc.Functions;

/// <summary>What is written like a function and is a form of something else (<see cref="FunctionTable.FormNames"/>).</summary>
internal static class Forms
{
    /// <summary>Exactly 1/2.</summary>
    public static NumberExpr Half { get; } = NumberExpr.Of(new Number(new Rational(1, 2)));

    /// <summary>exp(u) = e^u.</summary>
    public static Expr Exp(Expr u) => PowerExpr.Of(ConstantExpr.E, u);

    /// <summary>sqrt(u) = u^(1/2).</summary>
    public static Expr Sqrt(Expr u) => PowerExpr.Of(u, Half);

    /// <summary>log(u, b) = ln(u)/ln(b).</summary>
    public static Expr Log(Expr u, Expr b) => FunctionTable.Ln.Of(u) / FunctionTable.Ln.Of(b);

    /// <summary>pow(b, e) = b^e.</summary>
    public static Expr Pow(Expr b, Expr e) => PowerExpr.Of(b, e);

    /// <summary>piecewise(condition, value, otherwise).</summary>
    public static Expr Choose(Condition condition, Expr value, Expr otherwise) =>
        PiecewiseExpr.Of([(condition, value)], otherwise);
}
