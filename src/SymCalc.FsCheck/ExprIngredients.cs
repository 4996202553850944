namespace SymCalc;

/// <summary>What generated expressions may consist of, beside exact numbers, variables, sums, products, quotients and whole powers.</summary>
[Flags]
public enum ExprIngredients
{
    /// <summary>Exact numbers, variables, sums, products, quotients and whole powers: rational functions.</summary>
    Rational = 0,

    /// <summary>Doubles, whose rounding shows in the last bits.</summary>
    Decimals = 1,

    /// <summary>pi and e.</summary>
    Constants = 2,

    /// <summary>Functions: those that <see cref="ExprGeneratorOptions"/> allow.</summary>
    Functions = 4,

    /// <summary>Exponents that are fractions or expressions.</summary>
    Powers = 8,

    /// <summary>Definitions by cases.</summary>
    Piecewise = 16,

    /// <summary>Everything without doubles.</summary>
    Exact = Constants | Functions | Powers | Piecewise,

    /// <summary>Everything.</summary>
    Everything = Exact | Decimals,
}
