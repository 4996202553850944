using System.Numerics;
using SymCalc.Simplification.Polynomials;

namespace SymCalc.Simplification.Zero;

// Signs of numeric constants, such as sqrt(2) + sqrt(3) - pi, by evaluation with bounds.
internal sealed partial class KernelField
{
    private const int LargestNumericDegree = 64;

    private readonly Dictionary<(int Variable, int Scale), NumericBounds?> _numericValues = [];

    /// <summary>1 or -1 for a polynomial in roots of numbers, pi and e; 0 if it contains anything else or is too close to 0.</summary>
    private int NumericSign(SparsePolynomial p) => NumericValue(p)?.Sign ?? 0;

    private NumericBounds? NumericValue(SparsePolynomial p)
    {
        var degrees = p.Degrees;
        for (var i = degrees.GeneratorCount - 1; i >= 0; i--)
        {
            if (degrees[i] != 0 && (degrees[i] > LargestNumericDegree || NumericValue(_ring[i]) is null))
            {
                return null;
            }
        }

        budget.Spend(p.Count * 16L);
        var sum = NumericBounds.Of(Rational.Zero);
        foreach (ref readonly var term in p.Terms)
        {
            var product = NumericBounds.Of(term.Coefficient);
            for (var i = term.Monomial.GeneratorCount - 1; i >= 0; i--)
            {
                for (var k = term.Monomial[i]; k > 0; k--)
                {
                    product *= NumericValue(_ring[i])!.Value;
                }
            }

            sum += product;
        }

        return sum;
    }

    /// <summary>The value of a variable, if it is a number. Radicands are made of older variables, at most as many as the ring has.</summary>
    private NumericBounds? NumericValue(RingVariable variable)
    {
        if (variable.Kind == RingVariableKind.Sign || variable.Scale > LargestNumericDegree)
        {
            return null;
        }

        if (!_numericValues.TryGetValue((variable.Index, variable.Scale), out var value))
        {
            value = variable.Atom switch
            {
                { Kind: AtomKind.Prime } prime when prime.Number.GetBitLength() <= 256 => NumericBounds.Of(new Rational(prime.Number)),
                { Kind: AtomKind.Generator, Key: { Kind: GeneratorKind.Constant, Name: "pi" } } => NumericBounds.Pi,
                { Kind: AtomKind.Generator, Key: { Kind: GeneratorKind.Constant, Name: "e" } } => NumericBounds.E,
                { Kind: AtomKind.Polynomial } radicand => NumericValue(radicand.Polynomial),
                _ => null,
            };
            value = value is { Sign: not 0 } known ? known.Root(variable.Scale) : null;
            _numericValues[(variable.Index, variable.Scale)] = value;
        }

        return value;
    }
}
