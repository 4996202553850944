using System.Diagnostics.CodeAnalysis;
using SymCalc.Functions;
using SymCalc.Nodes;
using SymCalc.Numerics;

namespace SymCalc.Simplification;

/// <summary>Small questions about sums and products that several rules ask.</summary>
internal static class Terms
{
    /// <summary>The terms of a sum with their coefficients, its number first; anything else is its own only term.</summary>
    public static IReadOnlyList<Expr> Of(Expr e)
    {
        if (e is not SumExpr sum)
        {
            return [e];
        }

        var terms = new List<Expr>(sum.Stored.Length + 1);
        if (!sum.ConstantPart.IsZero)
        {
            terms.Add(NumberExpr.Of(sum.ConstantPart));
        }

        foreach (ref readonly var term in sum.Stored)
        {
            terms.Add(term.ToExpr());
        }

        return terms;
    }

    /// <summary>The factors of a product without its coefficient; anything else but a number is its own only factor.</summary>
    public static ReadOnlySpan<Factor> FactorsOf(Expr e) => e switch
    {
        ProductExpr product => product.Stored,
        NumberExpr => [],
        _ => new[] { Factor.Of(e) },
    };

    /// <summary>How many parts are at the surface of an expression: what it takes to make it again.</summary>
    public static int LengthOf(Expr e) => e switch
    {
        SumExpr sum => sum.FlatCount + 1,
        ProductExpr product => product.FlatCount + 1,
        _ => e.ChildCount,
    };

    /// <summary>-e, of a sum term by term.</summary>
    public static Expr Negated(Expr e) => SumExpr.Subtract(NumberExpr.Zero, e);

    /// <summary>c*pi.</summary>
    public static Expr MultipleOfPi(Rational c) => ProductExpr.Scale(new Number(c), ConstantExpr.Pi);

    /// <summary>The numeric coefficient of a term.</summary>
    public static Number CoefficientOf(Expr e) => e switch
    {
        NumberExpr number => number.Value,
        ProductExpr product => product.Coefficient,
        _ => Number.One,
    };

    /// <summary>a·ln(u) as u and a.</summary>
    public static bool TrySplitLogarithm(Expr term, [NotNullWhen(true)] out Expr? argument, [NotNullWhen(true)] out Expr? factor)
    {
        foreach (var part in FactorsOf(term))
        {
            if (part.Base is CallExpr call && call.Function == FunctionTable.Ln && part.Exponent.IsOne)
            {
                argument = call.Argument;
                factor = ProductExpr.Divide(term, call);
                return true;
            }
        }

        argument = factor = null;
        return false;
    }

    /// <summary>An exponent as an integer; 0 if it is none of 32 bits.</summary>
    public static int IntegerOf(Expr exponent) => exponent is NumberExpr number && number.Value.TryGetInt32(out var n) ? n : 0;
}
