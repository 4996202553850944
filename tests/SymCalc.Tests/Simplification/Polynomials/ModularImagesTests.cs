using SymCalc.Simplification.Polynomials;
using Xunit;

namespace SymCalc.Tests.Simplification.Polynomials;

/// <summary>The parts of sparse interpolation: values at geometric sequences, systems for coefficients, series, remainders.</summary>
public sealed class ModularImagesTests
{
    private const uint Prime = (1U << 31) - 1;

    [Fact]
    public void Vandermonde_FindsTheCoefficients()
    {
        uint[] nodes = [3, 5, 7, 1_000_003];
        uint[] coefficients = [11, 0, Prime - 2, 42];
        var values = new uint[nodes.Length];
        for (var j = 0; j < values.Length; j++)
        {
            for (var s = 0; s < nodes.Length; s++)
            {
                var power = (uint)System.Numerics.BigInteger.ModPow(nodes[s], j + 1, Prime);
                values[j] = (uint)((values[j] + ((ulong)power * coefficients[s])) % Prime);
            }
        }

        Assert.Equal(coefficients, TransposedVandermonde.TryCreate(nodes, Prime)!.Solve(values));
    }

    [Fact]
    public void Vandermonde_OfEqualNodesOrZero_IsRefused()
    {
        Assert.Null(TransposedVandermonde.TryCreate([3, 5, 3], Prime));
        Assert.Null(TransposedVandermonde.TryCreate([3, 0], Prime));
    }

    /// <summary>p = g0²·g1·g2³ + 4·g1² - g2 at (g1, g2) = (5^j, 2): rows by g1's absence, as it varies.</summary>
    [Fact]
    public void Images_AreTheValuesAtPowersOfThePoint()
    {
        var (x, y, z) = (SparsePolynomial.Generator(0), SparsePolynomial.Generator(1), SparsePolynomial.Generator(2));
        var p = (x * x * y * z * z * z) + (y * y).Scale(4) - z;
        var (bases, point) = (new ModularPoint(Prime, 1), new ModularPoint(Prime, 2));
        bases.Set(1, 5);
        point.Set(2, 2);
        var images = new GeometricImages(ModularTerm.Of(p, Prime), 0, -1, bases, new HashSet<int> { 1 }, point, new AlgebraBudget(10_000));
        for (long power = 5; power < 1_000; power *= 5)
        {
            var row = Assert.Single(images.Next());
            Assert.Equal([(uint)((4 * power * power) - 2), 0U, (uint)(8 * power)], row.Coefficients.ToArray());
        }
    }

    /// <summary>f = (t·x + 1)·(x² - t) about t = 2: each factor has the leading coefficient t of f.</summary>
    [Fact]
    public void Lifting_GivesTheFactorsWithTheLeadingCoefficientOfTheWhole()
    {
        ModularPolynomial Row(params int[] coefficients) => new([.. coefficients.Select(c => (uint)((c + (long)Prime) % Prime))], Prime);
        ModularPolynomial[] f = [Row(0, 0, 1), Row(-1, 0, 0, 1), Row(0, -1)];       // x² + t·(x³ - 1) - t²·x
        var half = ModularPolynomial.Inverse(2, Prime);
        ModularPolynomial[] factors = [new([half, 1], Prime), Row(-2, 0, 1)];
        var lifted = SeriesLifting.Lift(f, 3, factors, 2, mayCombine: true, new AlgebraBudget(10_000))!;
        Assert.Equal(["1 | 0 1 | ", $" | 0 0 1 | {Prime - 1}"], lifted.Select(Text));
        string Text(ModularPolynomial[] rows) => string.Join(" | ", rows.Select(row => string.Join(' ', row.Coefficients.ToArray())));
    }

    /// <summary>x² - t has two factors where t = 4, which belong together.</summary>
    [Fact]
    public void Lifting_PutsTogetherWhatIsNoFactorAlone()
    {
        ModularPolynomial[] f = [new([0, 0, 1], Prime), new([Prime - 1], Prime)];
        var lifted = SeriesLifting.Lift(f, 2, [new([2, 1], Prime), new([Prime - 2, 1], Prime)], 4, mayCombine: true, new AlgebraBudget(10_000))!;
        Assert.Equal(f.Select(row => row.Coefficients.ToArray()), Assert.Single(lifted).Select(row => row.Coefficients.ToArray()));
    }

    [Fact]
    public void Interpolation_GivesThePolynomialOfTheValues()
    {
        // (1 + 2·t + 3·t³)·x + t²
        uint[] points = [0, 1, 5, 7];
        var values = points.Select(t => new ModularPolynomial([t * t, 1 + (2 * t) + (3 * t * t * t)], Prime)).ToArray();
        var rows = ModularInterpolation.Of(points, values, Prime);
        Assert.Equal([[0U, 1U], [0U, 2U], [1U], [0U, 3U]], rows.Select(row => row.Coefficients.ToArray()));
    }

    [Fact]
    public void Remainders_AreStableOnceTheModulusIsLargeEnough()
    {
        System.Numerics.BigInteger[] coefficients = [-7, System.Numerics.BigInteger.Pow(10, 25), 3];
        var remainders = new ChineseRemainders();
        var used = 0;
        foreach (var prime in Primes.Large())
        {
            remainders.Add(coefficients.Select((c, i) => new ModularTerm(Monomial.Of(0, i), (uint)(((c % prime) + prime) % prime))), prime);
            used++;
            if (remainders.IsStable)
            {
                break;
            }
        }

        Assert.Equal(4, used);      // 84 bits and a sign take three primes of 31 bits, and one that changes nothing
        Assert.Equal(coefficients, remainders.ToPolynomial().Terms.ToArray().Reverse().Select(term => term.Coefficient.Numerator));
    }
}
