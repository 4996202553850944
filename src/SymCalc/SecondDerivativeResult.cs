namespace SymCalc;

/// <summary>The result of <see cref="Expr.ClassifyCriticalPoint(IReadOnlyDictionary{string, double}, CancellationToken)"/>.</summary>
public sealed class SecondDerivativeResult
{
    internal SecondDerivativeResult(SecondDerivativeVerdict kind, bool isExact, IReadOnlyList<double> gradient, IReadOnlyList<double> eigenvalues)
    {
        (Kind, IsExact, Gradient, Eigenvalues) = (kind, isExact, gradient, eigenvalues);
    }

    /// <summary>What kind of point it is.</summary>
    public SecondDerivativeVerdict Kind { get; }

    /// <summary>Whether the kind was decided with fractions, without rounding.</summary>
    public bool IsExact { get; }

    /// <summary>The gradient at the point, in the order of the free symbols.</summary>
    public IReadOnlyList<double> Gradient { get; }

    /// <summary>The eigenvalues of the Hessian at the point, ascending; none if it is not defined there.</summary>
    public IReadOnlyList<double> Eigenvalues { get; }

    /// <summary>The kind and the eigenvalues: <c>Saddle: the Hessian's eigenvalues are -2, 2</c>.</summary>
    public override string ToString() => Kind == SecondDerivativeVerdict.NotCritical
        ? $"{Kind}: the gradient is {Join(Gradient)}"
        : $"{Kind}: the Hessian's eigenvalues are {Join(Eigenvalues)}";

    private static string Join(IReadOnlyList<double> values) =>
        string.Join(", ", values.Select(v => v.ToString("G6", System.Globalization.CultureInfo.InvariantCulture)));
}
