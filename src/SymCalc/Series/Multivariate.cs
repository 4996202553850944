using SymCalc.Graph;
using SymCalc.Nodes;
using SymCalc.Numerics;

namespace SymCalc.Series;

/// <summary>A term of a series in several variables: coefficient·(x₁ - a₁)^e₁·(x₂ - a₂)^e₂·…</summary>
/// <param name="Exponents">e₁, e₂, …</param>
/// <param name="Coefficient">The coefficient.</param>
internal sealed record MultivariateTerm(int[] Exponents, Expr Coefficient)
{
    /// <summary>e₁ + e₂ + …</summary>
    public int Degree => Exponents.Sum();
}

/// <summary>Series in several variables by total degree: the series in t of f(a + t·h), whose coefficients are polynomials in h.</summary>
internal static class Multivariate
{
    /// <summary>The terms up to a total degree, by degree and then with the first variable's exponents falling; null with the reason.</summary>
    public static (IReadOnlyList<MultivariateTerm>? Terms, SeriesFailure? Failure) Expand(
        Expr f, IReadOnlyList<Symbol> variables, IReadOnlyList<Expr> centre, int order, Func<Expr, Expr> simplify, CancellationToken cancellation)
    {
        var fresh = Fresh(variables.Count + 1, [f, .. centre, .. variables]);
        var line = new Dictionary<Symbol, Expr>();
        for (var i = 0; i < variables.Count; i++)
        {
            line[variables[i]] = SumExpr.Add(centre[i], ProductExpr.Multiply(fresh[^1], fresh[i]));
        }

        var (series, failure) = Univariate.Expand(Substitution.Replace(f, line), fresh[^1], NumberExpr.Zero, order + 1, 0, 1, simplify, cancellation);
        if (series is null)
        {
            return (null, failure);
        }

        if (series.Valuation < 0)
        {
            return (null, new SeriesFailure(SingularityKind.Pole, f, -series.Valuation));
        }

        var steps = fresh.AsSpan(0, variables.Count);
        var terms = new List<MultivariateTerm>();
        for (var degree = 0; degree <= order; degree++)
        {
            if (!TryCollect(series[degree, NumberExpr.Zero], steps, degree, terms) && !TryCollect(simplify(series[degree, NumberExpr.Zero]), steps, degree, terms))
            {
                return (null, new SeriesFailure(SingularityKind.Undecided, f, 0));
            }
        }

        return (terms, null);
    }

    /// <summary>Adds the terms of a polynomial in the steps; false if it is none, as of a function that depends on the direction.</summary>
    private static bool TryCollect(Expr coefficient, ReadOnlySpan<Symbol> steps, int degree, List<MultivariateTerm> terms)
    {
        var found = new SortedDictionary<int[], SumOfParts>(Comparer<int[]>.Create(static (a, b) => b.AsSpan().SequenceCompareTo(a)));
        foreach (var term in TermsOf(coefficient))
        {
            var exponents = new int[steps.Length];
            if (!TrySplit(term, steps, exponents, out var rest) || exponents.Sum() != degree)
            {
                return false;
            }

            if (!found.TryGetValue(exponents, out var sum))
            {
                found[exponents] = sum = [];
            }

            sum.Add(rest);
        }

        foreach (var (exponents, parts) in found)
        {
            var sum = SumExpr.Of(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(parts));
            if (!sum.IsZero)
            {
                terms.Add(new MultivariateTerm(exponents, sum));
            }
        }

        return true;
    }

    private sealed class SumOfParts : List<Expr>;

    private static List<Expr> TermsOf(Expr e)
    {
        if (e is not SumExpr sum)
        {
            return e.IsZero ? [] : [e];
        }

        var terms = new List<Expr>();
        if (!sum.ConstantPart.IsZero)
        {
            terms.Add(sum.Constant);
        }

        foreach (ref readonly var term in sum.Stored)
        {
            terms.Add(term.ToExpr());
        }

        return terms;
    }

    /// <summary>A term as a monomial in the steps times what is free of them.</summary>
    private static bool TrySplit(Expr term, ReadOnlySpan<Symbol> steps, int[] exponents, out Expr rest)
    {
        rest = NumberExpr.One;
        ReadOnlySpan<Factor> factors = term switch
        {
            ProductExpr product => product.Stored,
            NumberExpr => [],
            _ => new[] { Factor.Of(term) },
        };
        var builder = new ProductBuilder();
        builder.Multiply(term switch { ProductExpr product => product.Coefficient, NumberExpr number => number.Value, _ => Number.One });
        var isMonomial = true;
        foreach (ref readonly var factor in factors)
        {
            var index = factor.Base is Symbol symbol ? steps.IndexOf(symbol) : -1;
            if (index >= 0 && factor.Exponent is NumberExpr exponent && exponent.Value.TryGetInt32(out var n) && n > 0)
            {
                exponents[index] = n;
                continue;
            }

            var expression = factor.ToExpr();
            foreach (var free in Substitution.FreeSymbols([expression]))
            {
                isMonomial &= steps.IndexOf(free) < 0;
            }

            builder.Multiply(expression);
        }

        rest = builder.ToExpr();
        return isMonomial;
    }

    /// <summary>Symbols that occur in none of the expressions.</summary>
    private static Symbol[] Fresh(int count, Expr[] expressions)
    {
        var taken = Substitution.FreeSymbols(expressions).Select(s => s.Name).ToHashSet();
        return [.. Enumerable.Range(0, int.MaxValue)
            .Select(i => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"h_{i}"))
            .Where(name => !taken.Contains(name)).Take(count).Select(Symbol.OfValidName)];
    }
}
