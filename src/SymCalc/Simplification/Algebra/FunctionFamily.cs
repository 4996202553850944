using SymCalc.Functions;

namespace SymCalc.Simplification.Algebra;

/// <summary>Two functions p and q of one argument with q² = α + β·p², and others that are p^i·q^j.</summary>
/// <param name="P">p.</param>
/// <param name="Q">q.</param>
/// <param name="Alpha">α.</param>
/// <param name="Beta">β, 1 or -1.</param>
/// <param name="Others">Further functions with the exponents of p and q.</param>
internal sealed record FunctionFamily(FunctionDefinition P, FunctionDefinition Q, int Alpha, int Beta, params (FunctionDefinition F, int OfP, int OfQ)[] Others)
{
    /// <summary>The families, the narrowest first: the first that has all functions of an argument is taken.</summary>
    public static IReadOnlyList<FunctionFamily> All { get; } =
    [
        new(FunctionTable.Sin, FunctionTable.Cos, 1, -1),
        new(FunctionTable.Tan, FunctionTable.Sec, 1, 1),
        new(FunctionTable.Cot, FunctionTable.Csc, 1, 1),
        new(FunctionTable.Sinh, FunctionTable.Cosh, 1, 1),
        new(FunctionTable.Tanh, FunctionTable.Sech, 1, -1),
        new(FunctionTable.Csch, FunctionTable.Coth, 1, 1),
        new(FunctionTable.Sin, FunctionTable.Cos, 1, -1,
            (FunctionTable.Tan, 1, -1), (FunctionTable.Cot, -1, 1), (FunctionTable.Sec, 0, -1), (FunctionTable.Csc, -1, 0)),
        new(FunctionTable.Sinh, FunctionTable.Cosh, 1, 1,
            (FunctionTable.Tanh, 1, -1), (FunctionTable.Coth, -1, 1), (FunctionTable.Sech, 0, -1), (FunctionTable.Csch, -1, 0)),
    ];

    /// <summary>The exponents of p and q in a function of the family, or null if it is none.</summary>
    public (int OfP, int OfQ)? Find(FunctionDefinition f)
    {
        if (f == P)
        {
            return (1, 0);
        }

        if (f == Q)
        {
            return (0, 1);
        }

        foreach (var (other, ofP, ofQ) in Others)
        {
            if (f == other)
            {
                return (ofP, ofQ);
            }
        }

        return null;
    }

    /// <summary>Whether a function is in any family.</summary>
    public static bool IsMember(FunctionDefinition f) => All.Any(family => family.Find(f) is not null);
}
