using SymCalc.Functions;
using SymCalc.Graph;
using SymCalc.Nodes;
using SymCalc.Numerics;

namespace SymCalc.Simplification;

/// <summary>Trigonometric functions of multiples of inverse ones are algebraic: cos(asin(u)) = sqrt(1 - u²), sin(2·acos(u)) = 2·u·sqrt(1 - u²).</summary>
/// <remarks>
/// The roots have the sign of the principal values: asin and atan lie where the cosine is not negative, acos where the sine is,
/// acosh where the hyperbolic sine is (DLMF 4.23.16-18, 4.37.10-12 and the addition theorems).
/// </remarks>
internal static class InverseAngles
{
    private const int LargestMultiple = 8;
    private const int LargestTree = 1_000;

    /// <summary>The expression with all such functions written algebraically; null if there are none.</summary>
    public static Expr? Rewrite(Expr root)
    {
        if (root.TreeSize > LargestTree)
        {
            return null;
        }

        using var dag = Dag.Of(root);
        var results = new Expr[dag.Count];
        var scratch = new List<Expr>();
        var found = false;
        for (var i = 0; i < results.Length; i++)
        {
            var node = Rebuilding.FromResults(dag, i, results, scratch);
            var algebraic = node is CallExpr call ? OfCall(call) : null;
            found |= algebraic is not null;
            results[i] = algebraic ?? node;
        }

        return found ? results[^1] : null;
    }

    /// <summary>One call written algebraically; null if it is no function of a multiple of an inverse one.</summary>
    public static Expr? OfCall(CallExpr call)
    {
        if (call.ChildCount != 1)
        {
            return null;
        }

        var (multiple, inverse) = call.Argument switch
        {
            CallExpr { ChildCount: 1 } alone => (1, alone),
            ProductExpr { Coefficient: var c } product when c.TryGetInt32(out var n) && product.WithoutCoefficient() is CallExpr { ChildCount: 1 } inner => (n, inner),
            _ => (0, null),
        };
        if (inverse is null || multiple == 0 || Math.Abs(multiple) > LargestMultiple || PairOf(inverse) is not var (cosine, sine, isHyperbolic) || IsHyperbolic(call.Function) != isHyperbolic)
        {
            return null;
        }

        var (c1, s1) = (cosine, sine);
        for (var k = 1; k < Math.Abs(multiple); k++)
        {
            // cos((k + 1)·a) = cos(k·a)·cos(a) ∓ sin(k·a)·sin(a), sin((k + 1)·a) = sin(k·a)·cos(a) + cos(k·a)·sin(a)
            var product = ProductExpr.Multiply(sine, s1);
            (cosine, sine) = (
                isHyperbolic ? SumExpr.Add(ProductExpr.Multiply(cosine, c1), product) : SumExpr.Subtract(ProductExpr.Multiply(cosine, c1), product),
                SumExpr.Add(ProductExpr.Multiply(sine, c1), ProductExpr.Multiply(cosine, s1)));
        }

        sine = multiple < 0 ? ProductExpr.Scale(Number.MinusOne, sine) : sine;
        var f = call.Function;
        return f == FunctionTable.Sin || f == FunctionTable.Sinh ? sine
            : f == FunctionTable.Cos || f == FunctionTable.Cosh ? cosine
            : ProductExpr.Divide(sine, cosine);
    }

    /// <summary>Of the functions that are read: whether one is hyperbolic; null for all others.</summary>
    private static bool? IsHyperbolic(FunctionDefinition f) =>
        f == FunctionTable.Sin || f == FunctionTable.Cos || f == FunctionTable.Tan ? false
        : f == FunctionTable.Sinh || f == FunctionTable.Cosh || f == FunctionTable.Tanh ? true
        : null;

    /// <summary>Cosine and sine of an inverse function's value.</summary>
    private static (Expr Cosine, Expr Sine, bool IsHyperbolic)? PairOf(CallExpr inverse)
    {
        var u = inverse.Argument;
        var f = inverse.Function;
        return f == FunctionTable.Asin ? (Root(1, -1, u), u, false)
            : f == FunctionTable.Acos ? (u, Root(1, -1, u), false)
            : f == FunctionTable.Atan ? (Reciprocal(Root(1, 1, u)), ProductExpr.Divide(u, Root(1, 1, u)), false)
            : f == FunctionTable.Asinh ? (Root(1, 1, u), u, true)
            : f == FunctionTable.Acosh ? (u, Root(-1, 1, u), true)
            : f == FunctionTable.Atanh ? (Reciprocal(Root(1, -1, u)), ProductExpr.Divide(u, Root(1, -1, u)), true)
            : null;
    }

    /// <summary>sqrt(a + b·u²).</summary>
    private static Expr Root(int a, int b, Expr u)
    {
        var square = ProductExpr.Scale(new Number(b), PowerExpr.Of(u, new Number(2)));
        return PowerExpr.Of(SumExpr.Add(NumberExpr.Of(a), square), new Number(new Rational(1, 2)));
    }

    private static Expr Reciprocal(Expr e) => PowerExpr.Of(e, Number.MinusOne);
}
