namespace SymCalc.Simplification.Zero;

/// <summary>Σ qᵢ·mᵢ with rational qᵢ and distinct power products mᵢ (facts with coefficient 1), in the order of the first occurrence.</summary>
internal sealed class LinearForm
{
    private readonly Dictionary<Fact, Rational> _coefficients = [];
    private readonly List<Fact> _order = [];

    /// <summary>The products with a coefficient that is not 0.</summary>
    public IEnumerable<(Rational Coefficient, Fact Product)> Terms
    {
        get
        {
            foreach (var m in _order)
            {
                if (!_coefficients[m].IsZero)
                {
                    yield return (_coefficients[m], m);
                }
            }
        }
    }

    /// <summary>Whether this is 0.</summary>
    public bool IsZero => !Terms.Any();

    /// <summary>The coefficient of a product.</summary>
    public Rational this[Fact product] => _coefficients.GetValueOrDefault(product);

    /// <summary>Adds c·m; the fact's own coefficient counts too.</summary>
    public void Add(Rational c, Fact m)
    {
        c *= m.Coefficient;
        if (c.IsZero)
        {
            return;
        }

        var key = m.WithCoefficient(Rational.One);
        if (!_coefficients.TryAdd(key, c))
        {
            _coefficients[key] += c;
        }
        else
        {
            _order.Add(key);
        }
    }

    /// <summary>Adds c·(the form).</summary>
    public void Add(Rational c, LinearForm form)
    {
        foreach (var (coefficient, product) in form.Terms)
        {
            Add(c * coefficient, product);
        }
    }

    /// <summary>The terms as facts, a key for this form.</summary>
    public Fact[] ToFacts() => [.. Terms.Select(t => t.Product.WithCoefficient(t.Coefficient))];
}
