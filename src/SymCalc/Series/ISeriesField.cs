using SymCalc.Numerics;

namespace SymCalc.Series;

/// <summary>What is known of a coefficient's sign.</summary>
internal enum CoefficientSign
{
    /// <summary>Below 0.</summary>
    Negative = -1,

    /// <summary>Exactly 0.</summary>
    Zero = 0,

    /// <summary>Above 0.</summary>
    Positive = 1,

    /// <summary>Not 0, or not 0 for general values of the parameters; which sign is not known.</summary>
    NonZero,

    /// <summary>It could be 0.</summary>
    Unknown,
}

/// <summary>Coefficients that also know the constants of expressions and the values of functions.</summary>
/// <typeparam name="T">A coefficient.</typeparam>
/// <remarks>
/// The methods that try return false where a value is no coefficient of this kind (exp(1) is no fraction); the expansion
/// is then left to another field.
/// </remarks>
internal interface ISeriesField<T> : ISeriesRing<T>
{
    /// <summary>A number of an expression, exact or double.</summary>
    T OfNumber(Number value);

    /// <summary>The value of an expression without the variable.</summary>
    bool TryConstant(Expr e, out T value);

    /// <summary>f(u₀, u₁, …); <paramref name="node"/> is the call in the expression whose constant term this is.</summary>
    bool TryCall(Expr node, FunctionDefinition f, ReadOnlySpan<T> u, out T value);

    /// <summary>b^e for a b that is not 0; <paramref name="node"/> is the power whose constant term this belongs to.</summary>
    bool TryPower(Expr node, T b, Expr e, out T value);

    /// <summary>e^a; <paramref name="node"/> is the power in the expression whose constant term this is.</summary>
    bool TryExp(Expr node, T a, out T value);

    /// <summary>The sign, as far as it is known.</summary>
    CoefficientSign SignOf(T a);

    /// <summary>Whether a is a real number; false only if it certainly is not (or is infinite).</summary>
    bool IsDefined(T a);

    /// <summary>The coefficient as an expression, for derivatives that have to be taken symbolically.</summary>
    Expr ToExpr(T a);
}
