namespace SymCalc;

public abstract partial class Expr
{
    /// <summary>The mixed partial derivative of a multi-index.</summary>
    /// <param name="orders">Each variable's name with how many times to differentiate by it, at least 0.</param>
    /// <returns>∂ⁿf/(∂x^a ∂y^b …) in canonical form, n = a + b + ….</returns>
    /// <exception cref="ArgumentException">A name is no name of a symbol, or is given twice.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An order is negative or above 10,000.</exception>
    /// <example><code>Expr.Parse("x^3*y^2").Differentiate(("x", 2), ("y", 1))      // 12*x*y</code></example>
    public Expr Differentiate(params ReadOnlySpan<(string Variable, int Order)> orders)
    {
        var names = new string[orders.Length];
        var numbers = new int[orders.Length];
        for (var i = 0; i < orders.Length; i++)
        {
            (names[i], numbers[i]) = orders[i];
        }

        return Differentiate(VariableList.Of(names.AsSpan()), numbers, CancellationToken.None);
    }

    /// <inheritdoc cref="Differentiate(ReadOnlySpan{ValueTuple{string, int}})"/>
    public Expr Differentiate(params ReadOnlySpan<(Symbol Variable, int Order)> orders)
    {
        var variables = new Symbol[orders.Length];
        var numbers = new int[orders.Length];
        for (var i = 0; i < orders.Length; i++)
        {
            (variables[i], numbers[i]) = orders[i];
        }

        return Differentiate(variables, numbers, CancellationToken.None);
    }

    /// <inheritdoc cref="Differentiate(ReadOnlySpan{ValueTuple{string, int}})"/>
    /// <param name="variables">The variables.</param>
    /// <param name="orders">The multi-index: how many times to differentiate by each variable.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    public Expr Differentiate(IEnumerable<Symbol> variables, IReadOnlyList<int> orders, CancellationToken cancellation = default)
    {
        var symbols = VariableList.Of(variables);
        ArgumentNullException.ThrowIfNull(orders);
        if (orders.Count != symbols.Length)
        {
            throw new ArgumentException(string.Create(
                System.Globalization.CultureInfo.InvariantCulture,
                $"{symbols.Length} orders are needed, one for each variable, not {orders.Count}."), nameof(orders));
        }

        var result = this;
        for (var i = 0; i < symbols.Length; i++)
        {
            result = result.Differentiate(symbols[i], orders[i], cancellation);
        }

        return result;
    }
}
