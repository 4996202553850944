using System.Numerics;

namespace SymCalc.Simplification.Zero;

/// <summary>
/// The exponents v that occur above one base u of open sign. Where u is negative they are integers, and (-1)^v is a
/// character of the group that they and 1 generate: it is given by a sign for each member of a basis of the group.
/// </summary>
internal sealed class IntegerPowers
{
    private readonly List<LinearForm?> _members = [null];
    private RationalBasis _basis = new();

    /// <summary>Starts with the exponent 1, whose sign is that of u.</summary>
    public IntegerPowers()
    {
        _basis.Add(One);
        CoordinatesOfOne = [Rational.One];
    }

    /// <summary>Whether signs were made of the present basis.</summary>
    public bool HasBeenAsked { get; set; }

    /// <summary>The integer coordinates of the exponent 1.</summary>
    public Rational[] CoordinatesOfOne { get; private set; }

    /// <summary>A member of the basis; null for the exponent 1.</summary>
    public LinearForm? this[int index] => _members[index];

    private static LinearForm One
    {
        get
        {
            var one = new LinearForm();
            one.Add(Rational.One, Fact.One);
            return one;
        }
    }

    /// <summary>The integer coordinates of an exponent; null if it does not belong to the group so far.</summary>
    public Rational[]? CoordinatesOf(LinearForm v) =>
        _basis.CoordinatesOf(v) is { } coordinates && Array.TrueForAll(coordinates, static c => c.IsInteger) ? coordinates : null;

    /// <summary>Adds an exponent to the group.</summary>
    public void Add(LinearForm v)
    {
        if (_basis.CoordinatesOf(v) is not { } coordinates)
        {
            _basis.Add(v);
            _members.Add(v);
            CoordinatesOfOne = [.. CoordinatesOfOne, Rational.Zero];
            return;
        }

        var forms = ReducedBasis(coordinates);
        _basis = new RationalBasis();
        _members.Clear();
        foreach (var form in forms)
        {
            _basis.Add(form);
            _members.Add(form);
        }

        CoordinatesOfOne = _basis.CoordinatesOf(One)!;
    }

    /// <summary>Writes the members by what is known by now.</summary>
    public void Refresh(Func<Fact, Fact> refresh)
    {
        HasBeenAsked = false;
        for (var i = 0; i < _members.Count; i++)
        {
            if (_members[i] is { } member)
            {
                var form = new LinearForm();
                foreach (var (c, m) in member.Terms)
                {
                    form.Add(c, refresh(m));
                }

                _members[i] = form;
            }
        }

        var basis = new RationalBasis();
        foreach (var member in _members)
        {
            if (basis.CoordinatesOf(member ?? One) is not null)
            {
                return;     // no longer independent: the old form serves as well
            }

            basis.Add(member ?? One);
        }

        _basis = basis;
    }

    /// <summary>A basis of the group of the present basis and a rational combination of it: Euclid's algorithm on the rows of coordinates.</summary>
    private List<LinearForm> ReducedBasis(Rational[] coordinates)
    {
        var denominator = coordinates.Aggregate(BigInteger.One, (d, c) => d * (c.Denominator / BigInteger.GreatestCommonDivisor(d, c.Denominator)));
        var scale = new Rational(denominator);
        var rows = new List<BigInteger[]> { coordinates.Select(c => (c * scale).Numerator).ToArray() };
        for (var i = 0; i < coordinates.Length; i++)
        {
            var row = new BigInteger[coordinates.Length];
            row[i] = denominator;
            rows.Add(row);
        }

        for (var column = 0; column < coordinates.Length; column++)
        {
            Eliminate(rows, column);
        }

        return [.. rows.Take(coordinates.Length).Select(row => Combination(row, denominator))];
    }

    /// <summary>Makes rows[column] the only one, from there on, with an entry in the column.</summary>
    private static void Eliminate(List<BigInteger[]> rows, int column)
    {
        while (true)
        {
            var pivot = -1;
            for (var i = column; i < rows.Count; i++)
            {
                if (!rows[i][column].IsZero && (pivot < 0 || BigInteger.Abs(rows[i][column]) < BigInteger.Abs(rows[pivot][column])))
                {
                    pivot = i;
                }
            }

            (rows[column], rows[pivot]) = (rows[pivot], rows[column]);
            var isDone = true;
            for (var i = column + 1; i < rows.Count; i++)
            {
                var quotient = rows[i][column] / rows[column][column];
                for (var k = 0; k < rows[i].Length; k++)
                {
                    rows[i][k] -= quotient * rows[column][k];
                }

                isDone &= rows[i][column].IsZero;
            }

            if (isDone)
            {
                return;
            }
        }
    }

    private LinearForm Combination(BigInteger[] row, BigInteger denominator)
    {
        var form = new LinearForm();
        for (var i = 0; i < row.Length; i++)
        {
            form.Add(new Rational(row[i], denominator), _members[i] ?? One);
        }

        return form;
    }
}
