using System.Globalization;
using System.Numerics;

namespace SymCalc.Simplification.Zero;

// Angles: a basis over the rationals of all arguments, so that sin(2x), cos(x/2) and tan(x + y) are made of the same few
// tangents t = tan(b). Multiples of pi/12 and of inverse functions are taken out, they have algebraic values.
internal sealed partial class KernelField
{
    /// <summary>Multiples of an angle beyond this are not related to it.</summary>
    private const int LargestMultiple = 64;

    private readonly List<(LinearForm Vector, BigInteger Denominator)> _angleUnits = [];
    private readonly Dictionary<GeneratorKey, BigInteger> _angleDenominators = [];
    private readonly Dictionary<Fact, ComplexFact> _angleValues = [];
    private RationalBasis _angles = new();

    private void ForgetAngles()
    {
        _angles = new RationalBasis();
        _angleUnits.Clear();
        _angleValues.Clear();
    }

    /// <summary>Makes an angle known before values are asked for, so that the basis is fine enough from the start.</summary>
    public void RegisterAngle(Fact v) => Coordinates(DecomposeAngle(v).Other);

    /// <summary>v = twelfths·pi/12 + multiples of inverse functions + a rest.</summary>
    private (int Twelfths, List<(int Halves, Atom Inverse)> Inverses, LinearForm Other) DecomposeAngle(Fact v)
    {
        var twelfths = 0;
        var inverses = new List<(int, Atom)>();
        var rest = new LinearForm();
        foreach (var (q, m) in Linearize(v).Terms)
        {
            if (m.Factors is [{ Exponent.IsOne: true, Atom: var id }] && this[id] is { Kind: AtomKind.Generator } atom)
            {
                if (atom.Key is { Kind: GeneratorKind.Constant, Name: "pi" } && q * new Rational(12) is { IsInteger: true } n)
                {
                    twelfths = (int)(((n.Numerator % 24) + 24) % 24);
                    continue;
                }

                if (atom.Key is { Kind: GeneratorKind.Call, Name: "asin" or "atan" } && (q + q).TryGetInt64(out var halves) && Math.Abs(halves) <= LargestMultiple)
                {
                    inverses.Add(((int)halves, atom));
                    continue;
                }
            }

            rest.Add(q, m);
        }

        return (twelfths, inverses, rest);
    }

    /// <summary>The multiples n of the halved basis vectors that make up an angle.</summary>
    private List<(int Multiple, Atom Tangent)> Coordinates(LinearForm rest)
    {
        var parts = new List<(int, Atom)>();
        if (rest.IsZero)
        {
            return parts;
        }

        var coordinates = _angles.CoordinatesOf(rest);
        if (coordinates is null)
        {
            _angles.Add(rest);
            var known = _angleDenominators.GetValueOrDefault(KeyOf(rest, ""), BigInteger.One);
            _angleUnits.Add((rest, known));
            coordinates = new Rational[_angles.Count];
            coordinates[^1] = Rational.One;
        }

        var size = BigInteger.Zero;
        for (var i = 0; i < coordinates.Length; i++)
        {
            if (!coordinates[i].IsZero)
            {
                size += BigInteger.Abs((coordinates[i] * new Rational(2 * RefineUnit(i, coordinates[i].Denominator))).Numerator);
            }
        }

        if (size > LargestMultiple)
        {
            parts.Add((2, Generator(KeyOf(rest, "alone"))));
            return parts;
        }

        for (var i = 0; i < coordinates.Length; i++)
        {
            if (!coordinates[i].IsZero)
            {
                var (vector, denominator) = _angleUnits[i];
                var multiple = coordinates[i] * new Rational(2 * denominator);
                parts.Add(((int)multiple.Numerator, Generator(KeyOf(vector, denominator.ToString(CultureInfo.InvariantCulture)))));
            }
        }

        return parts;
    }

    /// <summary>Makes the unit of a basis vector fine enough, unless it would become too fine; returns its denominator.</summary>
    private BigInteger RefineUnit(int index, BigInteger denominator)
    {
        var (vector, known) = _angleUnits[index];
        var finer = known * (denominator / BigInteger.GreatestCommonDivisor(known, denominator));
        if (finer == known || finer > LargestMultiple)
        {
            return finer;
        }

        _angleUnits[index] = (vector, finer);
        _angleDenominators[KeyOf(vector, "")] = finer;
        NeedsAnotherPass |= _angleValues.Count > 0;
        return finer;
    }

    private static GeneratorKey KeyOf(LinearForm angle, string name) => new(GeneratorKind.Tangent, name, -1, angle.ToFacts());
}
