namespace SymCalc.Simplification.Zero;

/// <summary>
/// Equations between signs, such as sgn(A)·sgn(B) = 1, solved as they come: a linear system over GF(2) in reduced
/// echelon form.
/// </summary>
internal sealed class SignSystem
{
    private readonly SortedDictionary<int, SignProduct> _solved = [];

    /// <summary>Whether the equations contradict each other, so that the expression is defined nowhere.</summary>
    public bool IsContradictory { get; private set; }

    /// <summary>The solved signs: each as a product of signs that are open.</summary>
    public IReadOnlyDictionary<int, SignProduct> Solved => _solved;

    /// <summary>A product of signs in which the solved ones are replaced.</summary>
    public SignProduct Reduce(SignProduct product)
    {
        var result = product;
        foreach (var atom in product.Atoms)
        {
            if (_solved.TryGetValue(atom, out var sign))
            {
                result = result * SignProduct.Of(atom) * sign;
            }
        }

        return result;
    }

    /// <summary>Adds the equation product = 1, and returns the atoms whose signs it solved or simplified.</summary>
    /// <param name="product">The product of signs.</param>
    /// <param name="preferred">The atom to solve for, if it is still open; -1 for the youngest.</param>
    public IReadOnlyList<int> Require(SignProduct product, int preferred = -1)
    {
        var equation = Reduce(product);
        if (equation.IsKnown)
        {
            IsContradictory |= equation.IsNegative;
            return [];
        }

        // The youngest atom: it is made of the older ones, which stay as parameters.
        var pivot = equation.Contains(preferred) ? preferred : equation.Atoms[^1];
        var sign = equation * SignProduct.Of(pivot);
        var changed = new List<int> { pivot };
        foreach (var (atom, value) in _solved)
        {
            if (value.Contains(pivot))
            {
                changed.Add(atom);
            }
        }

        foreach (var atom in changed.Skip(1))
        {
            _solved[atom] = _solved[atom] * SignProduct.Of(pivot) * sign;
        }

        _solved[pivot] = sign;
        return changed;
    }
}
