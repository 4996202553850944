namespace SymCalc.Simplification.Zero;

/// <summary>
/// The exponents v that occur above one base u of open sign. Where u is negative they are integers, and (-1)^v is a
/// character of the group that they and 1 generate: a sign for each member of a basis.
/// </summary>
internal sealed class IntegerPowers
{
    private readonly RationalBasis _basis = new();
    private readonly List<LinearForm> _members = [];

    /// <summary>Starts with the exponent 1, whose sign is that of u.</summary>
    public IntegerPowers()
    {
        var one = new LinearForm();
        one.Add(Rational.One, Fact.One);
        _basis.Add(one);
        _members.Add(one);
    }

    /// <summary>
    /// The members of the basis whose signs make up (-1)^v; null stands for the exponent 1. An exponent that is no integer
    /// combination of the members gets a sign of its own.
    /// </summary>
    public IEnumerable<LinearForm?> OddParts(LinearForm v)
    {
        var coordinates = _basis.CoordinatesOf(v);
        if (coordinates is null)
        {
            _basis.Add(v);
            _members.Add(v);
            return [v];
        }

        return Array.TrueForAll(coordinates, static c => c.IsInteger)
            ? coordinates.Select((c, i) => (Odd: !c.Numerator.IsEven, Member: i == 0 ? null : _members[i])).Where(p => p.Odd).Select(p => p.Member)
            : [v];
    }
}
