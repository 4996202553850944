namespace SymCalc.Simplification.Algebra;

/// <summary>c·Π atom^exponent: an expression as a product, the exponents fractions. Immutable; 0 has no atoms.</summary>
internal sealed class Fact
{
    private readonly (Atom Atom, Rational Exponent)[] _powers;      // ascending by atom, no zero exponent

    private Fact(Rational coefficient, (Atom, Rational)[] powers)
    {
        Coefficient = coefficient;
        _powers = powers;
    }

    public static Fact Zero { get; } = new(Rational.Zero, []);

    public static Fact One { get; } = new(Rational.One, []);

    /// <summary>c.</summary>
    public Rational Coefficient { get; }

    /// <summary>The atoms with their exponents, in ascending order.</summary>
    public ReadOnlySpan<(Atom Atom, Rational Exponent)> Powers => _powers;

    public bool IsZero => Coefficient.IsZero;

    public bool IsNumber => _powers.Length == 0;

    public static Fact OfNumber(Rational c) => c.IsZero ? Zero : new(c, []);

    public static Fact Of(Atom atom, Rational exponent) => exponent.IsZero ? One : new(Rational.One, [(atom, exponent)]);

    /// <summary>The exponent of an atom; 0 if it does not occur.</summary>
    public Rational ExponentOf(Atom atom)
    {
        int low = 0, high = _powers.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var order = _powers[middle].Atom.Id.CompareTo(atom.Id);
            if (order == 0)
            {
                return _powers[middle].Exponent;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return Rational.Zero;
    }

    public Fact Scale(Rational c) => c.IsZero ? Zero : new(Coefficient * c, _powers);

    /// <summary>The same with another exponent of one atom.</summary>
    public Fact With(Atom atom, Rational exponent) => this * Of(atom, exponent - ExponentOf(atom));

    public static Fact operator *(Fact a, Fact b)
    {
        if (a.IsZero || b.IsZero)
        {
            return Zero;
        }

        var powers = new List<(Atom, Rational)>(a._powers.Length + b._powers.Length);
        int i = 0, j = 0;
        while (i < a._powers.Length || j < b._powers.Length)
        {
            var order = i == a._powers.Length ? 1 : j == b._powers.Length ? -1 : a._powers[i].Atom.Id.CompareTo(b._powers[j].Atom.Id);
            var atom = order <= 0 ? a._powers[i].Atom : b._powers[j].Atom;
            var exponent = Rational.Zero;
            exponent += order <= 0 ? a._powers[i++].Exponent : Rational.Zero;
            exponent += order >= 0 ? b._powers[j++].Exponent : Rational.Zero;
            if (!exponent.IsZero)
            {
                powers.Add((atom, exponent));
            }
        }

        return new Fact(a.Coefficient * b.Coefficient, [.. powers]);
    }

    /// <summary>The product of many at once: one after another they would take the square of the time.</summary>
    public static Fact Product(IEnumerable<Fact> facts)
    {
        var coefficient = Rational.One;
        var powers = new List<(Atom Atom, Rational Exponent)>();
        foreach (var fact in facts)
        {
            coefficient *= fact.Coefficient;
            powers.AddRange(fact._powers);
        }

        return coefficient.IsZero ? Zero : new Fact(coefficient, Merged(powers));
    }

    /// <summary>Σ exponents of each atom, in ascending order.</summary>
    private static (Atom, Rational)[] Merged(List<(Atom Atom, Rational Exponent)> powers)
    {
        powers.Sort(static (a, b) => a.Atom.Id.CompareTo(b.Atom.Id));
        var merged = new List<(Atom, Rational)>(powers.Count);
        for (var i = 0; i < powers.Count;)
        {
            var (atom, exponent) = powers[i++];
            for (; i < powers.Count && ReferenceEquals(powers[i].Atom, atom); i++)
            {
                exponent += powers[i].Exponent;
            }

            if (!exponent.IsZero)
            {
                merged.Add((atom, exponent));
            }
        }

        return [.. merged];
    }

    /// <summary>this^n for an integer n; this must not be 0 if n is negative.</summary>
    public Fact Pow(int n)
    {
        var powers = new (Atom, Rational)[n == 0 ? 0 : _powers.Length];
        for (var i = 0; i < powers.Length; i++)
        {
            powers[i] = (_powers[i].Atom, _powers[i].Exponent * n);
        }

        return new Fact(Coefficient.Pow(n), powers);
    }

    /// <summary>The product of those powers that a condition picks, without the coefficient.</summary>
    public Fact Where(Func<Atom, Rational, bool> condition) => new(Rational.One, [.. _powers.Where(p => condition(p.Atom, p.Exponent))]);
}
