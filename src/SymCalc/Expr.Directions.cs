using System.Runtime.CompilerServices;
using SymCalc.Differentiation;
using SymCalc.Graph;

namespace SymCalc;

public abstract partial class Expr
{
    /// <summary>The directional derivative ∇f·v: how f changes as its variables move along v.</summary>
    /// <param name="variables">The variables' names.</param>
    /// <param name="direction">v, an entry for each variable, taken as it is: divide it by its norm for a unit vector.</param>
    /// <returns>Σ ∂f/∂xᵢ·vᵢ.</returns>
    /// <exception cref="ArgumentException">A variable is given twice, or v has another length.</exception>
    /// <remarks>Cost: a small multiple of the size of the expression, from one sweep in forward mode.
    /// <example><code>Expr.Parse("x^2*y").DirectionalDerivative(["x", "y"], [3, 4])      // 4*x^2 + 6*x*y</code></example>
    /// </remarks>
    public Expr DirectionalDerivative(IEnumerable<string> variables, ExprVector direction) =>
        DirectionalDerivative(VariableList.Of(variables), direction, CancellationToken.None);

    /// <inheritdoc cref="DirectionalDerivative(IEnumerable{string}, ExprVector)"/>
    [OverloadResolutionPriority(1)]
    public Expr DirectionalDerivative(IEnumerable<Symbol> variables, ExprVector direction) =>
        DirectionalDerivative(variables, direction, CancellationToken.None);

    /// <inheritdoc cref="DirectionalDerivative(IEnumerable{string}, ExprVector)"/>
    /// <param name="variables">The variables.</param>
    /// <param name="direction">v, an entry for each variable.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    public Expr DirectionalDerivative(IEnumerable<Symbol> variables, ExprVector direction, CancellationToken cancellation)
    {
        var symbols = VariableList.Of(variables);
        VariableList.CheckLength(symbols, direction, nameof(direction));
        return TangentDriver.JacobianVectorProduct([this], direction.Entries.All(), symbols, cancellation)[0];
    }

    /// <summary>The total derivative along a path: df/dt, where other variables are functions of t.</summary>
    /// <param name="variable">The name of t.</param>
    /// <param name="path">The variables that depend on t, each with its expression in t.</param>
    /// <returns>∂f/∂t + Σ ∂f/∂xᵢ·dxᵢ/dt with x(t), y(t), … written out, the multivariate chain rule.</returns>
    /// <exception cref="ArgumentException">A name is no name of a symbol, or is given twice; or t itself is given an expression.</exception>
    /// <example><code>Expr.Parse("x^2*y").TotalDerivative("t", ("x", Expr.Parse("t^2")), ("y", Expr.Parse("3*t")))      // 15*t^4</code></example>
    public Expr TotalDerivative(string variable, params ReadOnlySpan<(string Name, Expr Value)> path)
    {
        var names = new string[path.Length];
        var values = new Dictionary<Symbol, Expr>(path.Length);
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = path[i].Name;
        }

        var symbols = VariableList.Of(names.AsSpan());
        for (var i = 0; i < names.Length; i++)
        {
            values.Add(symbols[i], path[i].Value);
        }

        return TotalDerivative(new Symbol(variable), values);
    }

    /// <inheritdoc cref="TotalDerivative(string, ReadOnlySpan{ValueTuple{string, Expr}})"/>
    public Expr TotalDerivative(Symbol variable, IReadOnlyDictionary<Symbol, Expr> path) => TotalDerivative(variable, path, CancellationToken.None);

    /// <inheritdoc cref="TotalDerivative(string, ReadOnlySpan{ValueTuple{string, Expr}})"/>
    /// <param name="variable">t.</param>
    /// <param name="path">The variables that depend on t, each with its expression in t.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    public Expr TotalDerivative(Symbol variable, IReadOnlyDictionary<Symbol, Expr> path, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(variable);
        ArgumentNullException.ThrowIfNull(path);
        foreach (var (symbol, value) in path)
        {
            ArgumentNullException.ThrowIfNull(value, nameof(path));
            if (symbol == variable)
            {
                throw new ArgumentException($"Variable '{variable.Name}' cannot depend on itself.", nameof(path));
            }
        }

        return ForwardDriver.Differentiate(Substitution.Replace(this, path), variable, cancellation);
    }
}
