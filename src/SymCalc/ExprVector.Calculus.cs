using System.Runtime.CompilerServices;
using SymCalc.Differentiation;
using SymCalc.Graph;

namespace SymCalc;

public sealed partial class ExprVector
{
    /// <summary>The Jacobian: the partial derivatives ∂fᵢ/∂xⱼ of all entries by several variables, as a sparse matrix.</summary>
    /// <param name="variables">The variables' names, in the order of the columns; one that does not occur gives a column of zeros.</param>
    /// <returns>A row for each entry; what the rows have in common they share, and entries are made when somebody looks at them.</returns>
    /// <exception cref="ArgumentException">A name is no name of a symbol, or is given twice.</exception>
    /// <exception cref="InvalidOperationException">The vector has no entries.</exception>
    /// <remarks>
    /// Cost: a reverse sweep for each row, through the part of the graph that the row uses; or, where that is less, one
    /// forward sweep for each column. Which entries are 0 is known from the structure.
    /// <example><code>new ExprVector(x * y, x.Pow(2)).Jacobian("x", "y")      // [[y, x], [2*x, 0]]</code></example>
    /// </remarks>
    public ExprMatrix Jacobian(params ReadOnlySpan<string> variables) => Jacobian(VariableList.Of(variables), CancellationToken.None);

    /// <inheritdoc cref="Jacobian(ReadOnlySpan{string})"/>
    [OverloadResolutionPriority(1)]
    public ExprMatrix Jacobian(params ReadOnlySpan<Symbol> variables) => Jacobian(variables, CancellationToken.None);

    /// <inheritdoc cref="Jacobian(ReadOnlySpan{string})"/>
    public ExprMatrix Jacobian(IEnumerable<Symbol> variables) => Jacobian(VariableList.Of(variables), CancellationToken.None);

    /// <summary>The Jacobian by all free symbols, in the order of <see cref="FreeSymbols"/>.</summary>
    /// <returns>The matrix of ∂fᵢ/∂xⱼ.</returns>
    [OverloadResolutionPriority(2)]
    public ExprMatrix Jacobian() => Jacobian(FreeSymbols);

    /// <inheritdoc cref="Jacobian(ReadOnlySpan{string})"/>
    /// <param name="variables">The variables, in the order of the columns; one that does not occur gives a column of zeros.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    public ExprMatrix Jacobian(ReadOnlySpan<Symbol> variables, CancellationToken cancellation)
    {
        CheckNotEmpty();
        return JacobianDriver.Jacobian(Entries.All(), VariableList.Of(variables), cancellation);
    }

    /// <summary>The Jacobian times a vector, J·v, without the Jacobian: the derivatives of all entries along v.</summary>
    /// <param name="variables">The variables.</param>
    /// <param name="direction">v, an entry for each variable; what symbols occur in it is held constant.</param>
    /// <returns>The vector of Σⱼ ∂fᵢ/∂xⱼ·vⱼ.</returns>
    /// <exception cref="ArgumentException">A variable is given twice, or v has another length.</exception>
    /// <exception cref="InvalidOperationException">The vector has no entries.</exception>
    /// <remarks>Cost: one forward sweep, a small multiple of the size of the functions.
    /// <example><code>new ExprVector(x * y, x.Pow(2)).JacobianVectorProduct(["x", "y"], [1, 2])      // [2*x + y, 2*x]</code></example>
    /// </remarks>
    public ExprVector JacobianVectorProduct(IEnumerable<string> variables, ExprVector direction) =>
        JacobianVectorProduct(VariableList.Of(variables), direction, CancellationToken.None);

    /// <inheritdoc cref="JacobianVectorProduct(IEnumerable{string}, ExprVector)"/>
    [OverloadResolutionPriority(1)]
    public ExprVector JacobianVectorProduct(IEnumerable<Symbol> variables, ExprVector direction) =>
        JacobianVectorProduct(variables, direction, CancellationToken.None);

    /// <inheritdoc cref="JacobianVectorProduct(IEnumerable{string}, ExprVector)"/>
    /// <param name="variables">The variables.</param>
    /// <param name="direction">v, an entry for each variable; what symbols occur in it is held constant.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    public ExprVector JacobianVectorProduct(IEnumerable<Symbol> variables, ExprVector direction, CancellationToken cancellation)
    {
        CheckNotEmpty();
        var symbols = VariableList.Of(variables);
        VariableList.CheckLength(symbols, direction, nameof(direction));
        return TangentDriver.JacobianVectorProduct(Entries.All(), direction.Entries.All(), symbols, cancellation);
    }

    /// <summary>A row vector times the Jacobian, wᵀ·J, without the Jacobian: the gradient of Σ wᵢ·fᵢ with constant weights.</summary>
    /// <param name="variables">The variables.</param>
    /// <param name="weights">w, an entry for each entry of this vector; what symbols occur in it is held constant.</param>
    /// <returns>The vector of Σᵢ wᵢ·∂fᵢ/∂xⱼ, an entry for each variable.</returns>
    /// <exception cref="ArgumentException">A variable is given twice, or w has another length.</exception>
    /// <exception cref="InvalidOperationException">The vector has no entries.</exception>
    /// <remarks>Cost: one reverse sweep, a small multiple of the size of the functions.
    /// <example><code>new ExprVector(x * y, x.Pow(2)).VectorJacobianProduct(["x", "y"], [1, 2])      // [4*x + y, x]</code></example>
    /// </remarks>
    public ExprVector VectorJacobianProduct(IEnumerable<string> variables, ExprVector weights) =>
        VectorJacobianProduct(VariableList.Of(variables), weights, CancellationToken.None);

    /// <inheritdoc cref="VectorJacobianProduct(IEnumerable{string}, ExprVector)"/>
    [OverloadResolutionPriority(1)]
    public ExprVector VectorJacobianProduct(IEnumerable<Symbol> variables, ExprVector weights) =>
        VectorJacobianProduct(variables, weights, CancellationToken.None);

    /// <inheritdoc cref="VectorJacobianProduct(IEnumerable{string}, ExprVector)"/>
    /// <param name="variables">The variables.</param>
    /// <param name="weights">w, an entry for each entry of this vector; what symbols occur in it is held constant.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    public ExprVector VectorJacobianProduct(IEnumerable<Symbol> variables, ExprVector weights, CancellationToken cancellation)
    {
        CheckNotEmpty();
        var symbols = VariableList.Of(variables);
        ArgumentNullException.ThrowIfNull(weights);
        if (weights.Count != Count)
        {
            throw new ArgumentException(string.Create(
                System.Globalization.CultureInfo.InvariantCulture,
                $"{Count} weights are needed, one for each entry, not {weights.Count}."), nameof(weights));
        }

        return ReverseDriver.VectorJacobianProduct(Entries.All(), weights.Entries.All(), symbols, cancellation);
    }

    /// <summary>All entries with several symbols replaced at the same time; what they have in common is replaced once.</summary>
    /// <param name="replacements">What takes each symbol's place; replacements are not replaced again.</param>
    /// <returns>The vector of the results, in canonical form.</returns>
    public ExprVector Substitute(IReadOnlyDictionary<Symbol, Expr> replacements)
    {
        ArgumentNullException.ThrowIfNull(replacements);
        return new ExprVector(Substitution.Replace(Entries.All(), replacements));
    }

    /// <summary>The composition f∘g of two vector functions: f with its variables replaced by the entries of g.</summary>
    /// <param name="variables">The variables of f, one for each entry of g.</param>
    /// <param name="inner">g.</param>
    /// <returns>The vector f(g(…)). Its Jacobian is J_f(g)·J_g, the multivariate chain rule.</returns>
    /// <exception cref="ArgumentException">A variable is given twice, or g has another length.</exception>
    /// <example><code>new ExprVector(x * y).Compose(["x", "y"], [ExprMath.Cos(t), ExprMath.Sin(t)])      // [sin(t)*cos(t)]</code></example>
    public ExprVector Compose(IEnumerable<string> variables, ExprVector inner) => Compose(VariableList.Of(variables), inner);

    /// <inheritdoc cref="Compose(IEnumerable{string}, ExprVector)"/>
    [OverloadResolutionPriority(1)]
    public ExprVector Compose(IEnumerable<Symbol> variables, ExprVector inner)
    {
        var symbols = VariableList.Of(variables);
        VariableList.CheckLength(symbols, inner, nameof(inner));
        var replacements = new Dictionary<Symbol, Expr>(symbols.Length);
        for (var i = 0; i < symbols.Length; i++)
        {
            replacements.Add(symbols[i], inner[i]);
        }

        return Substitute(replacements);
    }

    private void CheckNotEmpty()
    {
        if (Count == 0)
        {
            throw new InvalidOperationException("The vector has no entries: an empty system has no Jacobian.");
        }
    }
}
