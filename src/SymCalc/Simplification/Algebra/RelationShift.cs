namespace SymCalc.Simplification.Algebra;

/// <summary>
/// Moves powers between a generator and the factors of what its relation makes of it, to the fewest factors:
/// cos² / (1 + sin) is 1 - sin, (1 - x)·(1 + x) / sqrt(1 - x²) is sqrt(1 - x²).
/// </summary>
internal static class RelationShift
{
    private const int MaxShift = 12;

    /// <summary>The fact with as few and as small factors as the relations allow.</summary>
    public static Fact Apply(Fact fact, AtomTable atoms)
    {
        for (var g = 0; g < atoms.GeneratorCount; g++)
        {
            var atom = atoms[g];
            if (atom.Expr is NumberExpr)
            {
                continue;
            }

            if (atom.Radicand is { } radicand)
            {
                fact = Shift(fact, atom, Rational.One, radicand);
            }
            else if (atoms.HasRelation(g, out var degree, out var value))
            {
                fact = Shift(fact, atom, new Rational(degree) / atoms.RootOrderOf(atom), FactSum.Factor(value, atoms));
            }
        }

        return fact;
    }

    /// <summary>atom^degree = other: k times the one is replaced by k times the other.</summary>
    private static Fact Shift(Fact fact, Atom atom, Rational degree, Fact other)
    {
        if (other.IsNumber)
        {
            return fact;
        }

        var (best, bestWeight) = (fact, Weight(fact, atom, other));
        for (var k = -MaxShift; k <= MaxShift; k++)
        {
            if (k == 0)
            {
                continue;
            }

            var shifted = fact * Fact.Of(atom, degree * -k) * other.Pow(k);
            var weight = Weight(shifted, atom, other);
            if (weight < bestWeight && IsAsDefined(shifted, fact, atom, other))
            {
                (best, bestWeight) = (shifted, weight);
            }
        }

        return best;
    }

    /// <summary>Whether the new fact divides by nothing but what the old one divides by.</summary>
    private static bool IsAsDefined(Fact after, Fact before, Atom atom, Fact other)
    {
        var othersDivide = true;
        foreach (var (factor, _) in other.Powers)
        {
            othersDivide &= before.ExponentOf(factor).Sign < 0;
            if (after.ExponentOf(factor).Sign < 0 && before.ExponentOf(factor).Sign >= 0 && before.ExponentOf(atom).Sign >= 0)
            {
                return false;
            }
        }

        return after.ExponentOf(atom).Sign >= 0 || before.ExponentOf(atom).Sign < 0 || othersDivide;
    }

    /// <summary>Something like the length: a polynomial weighs its terms, and every factor weighs more as a high power.</summary>
    private static double Weight(Fact fact, Atom atom, Fact other)
    {
        var weight = WeightOf(atom, fact.ExponentOf(atom)) + (fact.Coefficient.Sign < 0 ? 0.1 : 0);
        foreach (var (factor, _) in other.Powers)
        {
            weight += WeightOf(factor, fact.ExponentOf(factor));
        }

        return weight;
    }

    private static double WeightOf(Atom atom, Rational exponent) => exponent.IsZero ? 0
        : (atom.Polynomial?.Count ?? (atom.Radicand is null ? 1 : 1.8)) + (exponent.Abs().IsOne ? 0 : 0.3) + (0.01 * exponent.Abs().ToDouble());
}
