using SymCalc.Graph;

namespace SymCalc.Evaluation;

/// <summary>The exact value of an expression at an exact point: the factories fold whatever is exact.</summary>
internal static class ExactEvaluator
{
    /// <summary>The value, if it is a fraction.</summary>
    public static Rational Evaluate(Expr root, Func<Symbol, Rational> valueOf)
    {
        var replacements = new Dictionary<Symbol, Expr>();
        foreach (var symbol in Substitution.FreeSymbols([root]))
        {
            replacements[symbol] = NumberExpr.Of(new Numerics.Number(valueOf(symbol)));
        }

        return Substitution.Replace(root, replacements) switch
        {
            NumberExpr { IsExact: true } number => number.ExactValue,
            NumberExpr => throw new InvalidOperationException("The expression contains doubles and has no exact value."),
            { IsUndefined: true } => throw new InvalidOperationException("The expression is undefined at this point."),
            _ => throw new InvalidOperationException("The value at this point is not a fraction, or not one that is computed exactly."),
        };
    }
}
