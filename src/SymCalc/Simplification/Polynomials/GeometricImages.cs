namespace SymCalc.Simplification.Polynomials;

/// <summary>
/// The values of a polynomial modulo a prime at (b₁^j, b₂^j, …) for j = 1, 2, …, with other generators at fixed values: polynomials in
/// the two generators that are left.
/// </summary>
internal sealed class GeometricImages
{
    private const int ProductsOfAUnit = 4;

    private readonly uint _prime;
    private readonly AlgebraBudget _budget;
    private readonly (int X, int T, uint Ratio)[] _keys;
    private readonly uint[] _values;
    private readonly int _rows = 1;
    private readonly int _columns;

    /// <summary>The images of a polynomial.</summary>
    /// <param name="terms">The polynomial.</param>
    /// <param name="x">The generator of the rows.</param>
    /// <param name="t">The generator that numbers the rows; negative if there is but one row.</param>
    /// <param name="bases">The values b for the generators that vary.</param>
    /// <param name="varying">Which generators vary.</param>
    /// <param name="point">The values of all others.</param>
    /// <param name="budget">Counts the work.</param>
    public GeometricImages(IReadOnlyList<ModularTerm> terms, int x, int t, ModularPoint bases, IReadOnlySet<int> varying, ModularPoint point, AlgebraBudget budget)
    {
        (_prime, _budget) = (point.Prime, budget);
        var sums = new Dictionary<(int, int, uint), uint>();
        foreach (var (monomial, coefficient) in terms)
        {
            ulong ratio = 1, value = coefficient;
            for (var g = monomial.GeneratorCount - 1; g >= 0; g--)
            {
                if (g == x || g == t || monomial[g] is var e && e == 0)
                {
                    continue;
                }

                if (varying.Contains(g))
                {
                    ratio = ratio * bases.Power(g, e) % _prime;
                }
                else
                {
                    value = value * point.Power(g, e) % _prime;
                }
            }

            var key = (monomial[x], t < 0 ? 0 : monomial[t], (uint)ratio);
            sums[key] = (uint)((sums.GetValueOrDefault(key) + value) % _prime);
            _columns = Math.Max(_columns, key.Item1 + 1);
            _rows = Math.Max(_rows, key.Item2 + 1);
        }

        _keys = [.. sums.Keys];
        _values = [.. sums.Values];
    }

    /// <summary>The value of a polynomial where all generators but x have given values.</summary>
    public static ModularPolynomial AtPoint(IReadOnlyList<ModularTerm> terms, int x, ModularPoint point, AlgebraBudget budget) =>
        new GeometricImages(terms, x, -1, point, new HashSet<int>(), point, budget).Next()[0];

    /// <summary>The next image: the coefficients of t^0, t^1, …</summary>
    public ModularPolynomial[] Next()
    {
        _budget.Spend(1 + ((_values.Length + ((long)_rows * _columns)) / ProductsOfAUnit));
        var rows = new uint[_rows][];
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = new uint[_columns];
        }

        for (var i = 0; i < _values.Length; i++)
        {
            var (x, t, ratio) = _keys[i];
            _values[i] = (uint)((ulong)_values[i] * ratio % _prime);
            ref var sum = ref rows[t][x];
            sum = (uint)(((ulong)sum + _values[i]) % _prime);
        }

        return [.. rows.Select(row => new ModularPolynomial(row, _prime))];
    }
}
