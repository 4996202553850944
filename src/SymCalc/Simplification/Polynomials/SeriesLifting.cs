namespace SymCalc.Simplification.Polynomials;

/// <summary>
/// Coprime factors in x of a polynomial in x and t modulo a prime, lifted from t = α to powers of t - α (linear Hensel lifting):
/// the polynomial's leading coefficient in x is divided out as a power series, and given to each factor afterwards.
/// </summary>
/// <remarks>K. O. Geddes, S. R. Czapor, G. Labahn, Algorithms for Computer Algebra (1992), section 6.5.</remarks>
internal sealed class SeriesLifting
{
    private const int ExtraPowers = 2;          // beyond the degree of f: they vanish if a product is a factor
    private const long ProductsOfAUnit = 8;     // of residues

    private readonly uint _prime;
    private readonly uint _alpha;
    private readonly int _degree;                               // of f in t
    private readonly ModularPolynomial[] _monic;                // coefficients of powers of t - α of f/lc(f)
    private readonly ModularPolynomial[] _leading;              // of lc(f), constants
    private readonly ModularPolynomial[] _zeroth;               // the factors where t = α
    private readonly AlgebraBudget _budget;

    private SeriesLifting(uint prime, uint alpha, int degree, ModularPolynomial[] monic, ModularPolynomial[] leading, ModularPolynomial[] factors, AlgebraBudget budget) =>
        (_prime, _alpha, _degree, _monic, _leading, _zeroth, _budget) = (prime, alpha, degree, monic, leading, factors, budget);

    /// <summary>The factors, each with the leading coefficient of f; null where α is unlucky.</summary>
    /// <param name="f">The coefficients of t^0, t^1, …, polynomials in x.</param>
    /// <param name="degreeInX">The degree of f in x.</param>
    /// <param name="factors">The monic factors where t = α.</param>
    /// <param name="alpha">The value of t.</param>
    /// <param name="mayCombine">Whether factors that belong together are multiplied, so that every result is a factor of f.</param>
    /// <param name="budget">Counts the work.</param>
    public static ModularPolynomial[][]? Lift(
        ModularPolynomial[] f, int degreeInX, ModularPolynomial[] factors, uint alpha, bool mayCombine, AlgebraBudget budget)
    {
        var prime = factors[0].Prime;
        var degree = f.Length - 1;
        var precision = degree + 1 + (mayCombine ? ExtraPowers : 0);
        var shifted = Shift(f, alpha, prime);
        var leading = shifted.Select(row => new ModularPolynomial([row[degreeInX]], prime)).ToArray();
        if (leading[0].IsZero)
        {
            return null;
        }

        budget.Spend(1 + ((long)precision * precision * factors.Length * (degreeInX + 1) * (degreeInX + 1) / (4 * ProductsOfAUnit)));
        var monic = Multiply(shifted, Invert(leading, precision, prime), precision, prime);
        var lifting = new SeriesLifting(prime, alpha, degree, monic, leading, factors, budget);
        return lifting.TryLift() is not { } series ? null : lifting.Finish(mayCombine ? lifting.Combine(series) : series);
    }

    /// <summary>The power series of the monic factors; null if they are not coprime.</summary>
    private ModularPolynomial[][]? TryLift()
    {
        var n = _zeroth.Length;
        var inverses = new ModularPolynomial[n];
        for (var i = 0; i < n; i++)
        {
            var others = ModularPolynomial.One(_prime);
            for (var k = 0; k < n; k++)
            {
                others = k == i ? others : (others * _zeroth[k]).ModuloOf(_zeroth[i]);
            }

            if (!ModularPolynomial.Gcd(_zeroth[i], others).IsUnit)
            {
                return null;
            }

            inverses[i] = ModularPolynomial.Bezout(others, _zeroth[i]).S.ModuloOf(_zeroth[i]);
        }

        var series = _zeroth.Select(factor => new List<ModularPolynomial> { factor }).ToArray();
        var products = series.Select((factor, i) => new List<ModularPolynomial> { _zeroth.Take(i + 1).Aggregate((a, b) => a * b) }).ToArray();
        for (var power = 1; power < _monic.Length; power++)
        {
            for (var i = 0; i < n; i++)
            {
                series[i].Add(new ModularPolynomial([], _prime));
                products[i].Add(new ModularPolynomial([], _prime));
            }

            UpdateProducts(series, products, power);
            var error = _monic[power] - products[^1][power];
            if (error.IsZero)
            {
                continue;
            }

            for (var i = 0; i < n; i++)
            {
                series[i][power] = (error.ModuloOf(_zeroth[i]) * inverses[i]).ModuloOf(_zeroth[i]);
            }

            UpdateProducts(series, products, power);
        }

        return [.. series.Select(factor => factor.ToArray())];
    }

    /// <summary>The coefficients of a power in the products of the first, the first two, … factors.</summary>
    private void UpdateProducts(List<ModularPolynomial>[] series, List<ModularPolynomial>[] products, int power)
    {
        products[0][power] = series[0][power];
        for (var i = 1; i < series.Length; i++)
        {
            var sum = new ModularPolynomial([], _prime);
            for (var k = 0; k <= power; k++)
            {
                sum += products[i - 1][k] * series[i][power - k];
            }

            products[i][power] = sum;
        }
    }

    /// <summary>Multiplies factors until the product of each with lc(f) is a polynomial of the degree that it may have.</summary>
    private ModularPolynomial[][] Combine(ModularPolynomial[][] series)
    {
        var left = series.ToList();
        var found = new List<ModularPolynomial[]>();
        for (var size = 1; 2 * size <= left.Count;)
        {
            if (FindFactor(left, size) is not { } chosen)
            {
                size++;
                continue;
            }

            found.Add(ProductOf(left, chosen));
            left = [.. left.Where((_, i) => !chosen.Contains(i))];
        }

        if (left.Count > 0)
        {
            found.Add(ProductOf(left, [.. Enumerable.Range(0, left.Count)]));
        }

        return [.. found];
    }

    /// <summary>So many of the series whose product is a factor; null if there are none.</summary>
    private int[]? FindFactor(List<ModularPolynomial[]> series, int size)
    {
        var chosen = Enumerable.Range(0, size).ToArray();
        do
        {
            if (IsFactor(ProductOf(series, chosen)))
            {
                return chosen;
            }
        }
        while (Combinations.Advance(chosen, series.Count));

        return null;
    }

    private ModularPolynomial[] ProductOf(List<ModularPolynomial[]> series, int[] chosen)
    {
        _budget.Spend(1 + (chosen.Length * (long)_monic.Length * _monic.Length * _monic[0].Degree / ProductsOfAUnit));
        return chosen.Select(i => series[i]).Aggregate((a, b) => Multiply(a, b, _monic.Length, _prime));
    }

    private bool IsFactor(ModularPolynomial[] series) => Multiply(series, _leading, _monic.Length, _prime).Skip(_degree + 1).All(row => row.IsZero);

    /// <summary>The factors times lc(f), in powers of t.</summary>
    private ModularPolynomial[][] Finish(ModularPolynomial[][] series) =>
        [.. series.Select(factor => Shift(Multiply(factor, _leading, _degree + 1, _prime), (_prime - _alpha) % _prime, _prime))];

    /// <summary>The coefficients in powers of t of p(t + shift), by Horner's scheme.</summary>
    private static ModularPolynomial[] Shift(ModularPolynomial[] p, uint shift, uint prime)
    {
        var shifted = p.ToArray();
        for (var i = 0; i < shifted.Length - 1; i++)
        {
            for (var k = shifted.Length - 2; k >= i; k--)
            {
                shifted[k] += shifted[k + 1].Scale(shift % prime);
            }
        }

        return shifted;
    }

    private static ModularPolynomial[] Multiply(ModularPolynomial[] a, ModularPolynomial[] b, int precision, uint prime)
    {
        var product = new ModularPolynomial[precision];
        for (var power = 0; power < precision; power++)
        {
            var sum = new ModularPolynomial([], prime);
            for (var k = Math.Max(0, power - b.Length + 1); k <= power && k < a.Length; k++)
            {
                sum += a[k] * b[power - k];
            }

            product[power] = sum;
        }

        return product;
    }

    /// <summary>1/series for constants as coefficients.</summary>
    private static ModularPolynomial[] Invert(ModularPolynomial[] series, int precision, uint prime)
    {
        ulong first = ModularPolynomial.Inverse(series[0][0], prime);
        var inverse = new ulong[precision];
        inverse[0] = first;
        for (var power = 1; power < precision; power++)
        {
            ulong sum = 0;
            for (var k = 1; k <= power && k < series.Length; k++)
            {
                sum = (sum + (series[k][0] * inverse[power - k])) % prime;
            }

            inverse[power] = (prime - sum) % prime * first % prime;
        }

        return [.. inverse.Select(c => new ModularPolynomial([(uint)c], prime))];
    }
}
