using SymCalc.Nodes;
using SymCalc.Numerics;

namespace SymCalc.Parsing;

/// <summary>Adds or multiplies the operands of a long run in groups, where one after the other would be quadratic.</summary>
/// <remarks>
/// The denominator of 1/1 + 1/2 + 1/3 + … grows with every term; added in groups, most additions are of short numbers.
/// Groups of groups keep the order of the operands, and with exact numbers the value.
/// </remarks>
internal static class LongRun
{
    private const int Group = 16;
    private const int ShortRun = 1_024;
    private const long ShortDenominator = 20_000;

    /// <summary>Whether the denominators may become so long that groups pay; never with doubles, which round.</summary>
    public static bool IsLong(ReadOnlySpan<Expr> operands)
    {
        if (operands.Length < ShortRun)
        {
            return false;
        }

        var bits = 0L;
        foreach (var operand in operands)
        {
            var number = NumberOf(operand);
            if (number.IsDouble)
            {
                return false;
            }

            bits += number.IsInteger ? 0 : (long)number.Exact.Denominator.GetBitLength();
        }

        return bits > ShortDenominator;
    }

    public static Expr Sum(Expr[] terms, ref WorkBudget budget) => Combine(terms, ref budget, static group =>
    {
        var sum = new SumBuilder(group.Length);
        foreach (var term in group)
        {
            sum.Add(term, Number.One);
        }

        return sum.ToExpr();
    });

    public static Expr Product(Expr[] factors, ref WorkBudget budget) => Combine(factors, ref budget, static group =>
    {
        var product = new ProductBuilder(group.Length);
        foreach (var factor in group)
        {
            product.Multiply(factor);
        }

        return product.ToExpr();
    });

    private delegate Expr Combination(ReadOnlySpan<Expr> group);

    private static Expr Combine(Expr[] operands, ref WorkBudget budget, Combination combination)
    {
        var count = operands.Length;
        while (count > 1)
        {
            var groups = 0;
            for (var start = 0; start < count; start += Group)
            {
                var group = operands.AsSpan(start, Math.Min(Group, count - start));
                operands[groups] = combination(group);
                for (var i = 0; i < group.Length; i++)
                {
                    budget.CountNumber(NumberOf(operands[groups]));     // which each of the group was added to
                }

                groups++;
            }

            count = groups;
        }

        return operands[0];
    }

    /// <summary>The number that grows: a term's coefficient, a factor's exponent.</summary>
    private static Number NumberOf(Expr operand) => operand switch
    {
        NumberExpr number => number.Value,
        ProductExpr product => product.Coefficient,
        PowerExpr { Exponent: NumberExpr exponent } => exponent.Value,
        _ => Number.One,
    };
}
