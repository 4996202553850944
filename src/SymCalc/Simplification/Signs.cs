namespace SymCalc.Simplification;

/// <summary>A small prover of signs from structure alone. "Not proven" is no statement of the contrary.</summary>
internal static class Signs
{
    private const int MaxDepth = 8;          // structure below is not looked at: bounded recursion …
    private const int MaxTreeSize = 10_000;  // … and bounded work

    /// <summary>Whether e ≥ 0 wherever it is defined.</summary>
    public static bool IsProvenNonNegative(Expr e) => e.TreeSize <= MaxTreeSize && IsProvenNonNegative(e, MaxDepth);

    private static bool IsProvenNonNegative(Expr e, int depth)
    {
        if (depth == 0)
        {
            return false;
        }

        switch (e)
        {
            case NumberExpr number:
                return number.Value.Sign >= 0;
            case ConstantExpr:
                return !e.IsUndefined;
            case PowerExpr power:
                return IsNonNegativePower(power.Base, power.Exponent, depth);
            case CallExpr call:
                return call.Function.Name is "abs" or "cosh" or "sech" or "hypot" or "sigmoid" or "softplus" or "relu" or "acosh" or "asech" or "acos" or "asec" or "erfc";
            case ProductExpr product:
                var positive = product.Coefficient.Sign > 0;
                foreach (ref readonly var factor in product.Stored)
                {
                    positive = positive && IsNonNegativePower(factor.Base, factor.Exponent, depth);
                }

                return positive;
            case SumExpr sum:
                var nonNegative = sum.ConstantPart.Sign >= 0;
                foreach (ref readonly var term in sum.Stored)
                {
                    nonNegative = nonNegative && term.Coefficient.Sign > 0 && IsProvenNonNegative(term.Value, depth - 1);
                }

                return nonNegative;
            default:
                return false;
        }
    }

    /// <summary>Even powers, powers that are real for non-negative bases only, and powers of what is not negative.</summary>
    private static bool IsNonNegativePower(Expr b, Expr e, int depth) =>
        (e is NumberExpr { Value: { IsExact: true } n } && (!n.IsInteger || n.Exact.Numerator.IsEven))
        || IsProvenNonNegative(b, depth - 1);
}
