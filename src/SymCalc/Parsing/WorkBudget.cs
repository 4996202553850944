using SymCalc.Nodes;
using SymCalc.Numerics;

namespace SymCalc.Parsing;

/// <summary>Keeps the time and the memory for a text linear in its length, however it nests or names its parts.</summary>
/// <remarks>
/// What stands in brackets or behind a name is copied into the sum or product around it, and long numbers take long to
/// add. A unit is about the copying of one term, some 0.2 µs.
/// </remarks>
internal struct WorkBudget(int length)
{
    private const long Free = 2_000_000;
    private const long PerCharacter = 3;

    private long _left = Free + (PerCharacter * length);

    /// <summary>A sum is copied into the sum that it is a term of; of a product only the coefficient is taken off.</summary>
    public void CountTerm(Expr term)
    {
        switch (term)
        {
            case SumExpr sum:
                CountTerms(sum);
                break;
            case ProductExpr { SingleSum: { } sum } multiple:
                CountTerms(sum);
                Count(WorkOf(multiple.Coefficient));
                break;
            case ProductExpr product:
                Count((product.Stored.Length / 16) + WorkOf(product.Coefficient));
                break;
            case NumberExpr number:
                Count(WorkOf(number.Value));
                break;
        }
    }

    private void CountTerms(SumExpr sum)
    {
        var work = WorkOf(sum.ConstantPart);
        foreach (ref readonly var part in sum.Stored)
        {
            work += 1 + WorkOf(part.Coefficient);
        }

        Count(work);
    }

    /// <summary>A number that came out of a group of a long run: the longer it is, the longer its parts took to add.</summary>
    public void CountNumber(Number number) => Count(WorkOf(number));

    /// <summary>A product is copied into the product that it is a factor of, or into its power.</summary>
    public void CountFactor(Expr factor)
    {
        switch (factor)
        {
            case ProductExpr product:
                var work = WorkOf(product.Coefficient);
                foreach (ref readonly var part in product.Stored)
                {
                    work += 1 + WorkOfExponent(part.Exponent);
                }

                Count(work);
                break;
            case PowerExpr power:
                Count(WorkOfExponent(power.Exponent));
                break;
            case NumberExpr number:
                Count(WorkOf(number.Value));
                break;
        }
    }

    /// <summary>What a number costs that is added or multiplied: nothing to speak of, unless it is long.</summary>
    private static long WorkOf(Number number)
    {
        if (number.TryGetInt64(out _) || number.IsDouble || number.Exact.BitLength is not (> 64 and var bits))
        {
            return 0;
        }

        return (bits / 64) + (bits * bits / 65_536);     // linear for a sum, quadratic for a common divisor
    }

    private static long WorkOfExponent(Expr exponent) => exponent is NumberExpr number ? 8 * WorkOf(number.Value) : 0;

    private void Count(long work)
    {
        _left -= work;
        if (_left < 0)
        {
            throw new ExpressionLimitException("The nested sums and products are too large to be written out flat.");
        }
    }
}
