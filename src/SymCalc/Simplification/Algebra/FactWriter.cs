using System.Numerics;
using SymCalc.Nodes;
using SymCalc.Numerics;
using SymCalc.Simplification.Polynomials;

namespace SymCalc.Simplification.Algebra;

/// <summary>Writes facts and their polynomials as expressions again.</summary>
internal static class FactWriter
{
    private const long UnitsOfATerm = 8;
    private const int GeneratorsOfAUnit = 8;    // a power product is as long as there are generators

    /// <summary>The fact as a product.</summary>
    public static Expr Write(Fact fact, AtomTable atoms)
    {
        var builder = new ProductBuilder(fact.Powers.Length + 1);
        builder.Multiply(NumberExpr.Of(new Number(fact.Coefficient)));
        foreach (var (root, exponent) in NumberRoots(fact))
        {
            builder.Multiply(PowerExpr.Of(NumberExpr.Of(new Number(new Rational(root))), NumberExpr.Of(new Number(exponent))));
        }

        foreach (var (atom, exponent) in fact.Powers)
        {
            if (atom.Polynomial is not null)
            {
                var (sum, sign) = Oriented(atom.Polynomial, atoms);
                builder.Multiply(PowerExpr.Of(sum, NumberExpr.Of(new Number(exponent))));
                builder.Multiply(new Number(exponent.IsInteger && !exponent.Numerator.IsEven ? sign : 1));
            }
            else if (atom.Expr is not NumberExpr)
            {
                builder.Multiply(Power(atom.Expr!, exponent));
            }
        }

        return builder.ToExpr();
    }

    /// <summary>A polynomial as a sum.</summary>
    public static Expr Write(SparsePolynomial p, AtomTable atoms)
    {
        atoms.Budget.Spend((UnitsOfATerm + (atoms.GeneratorCount / GeneratorsOfAUnit)) * p.Count);
        var builder = new SumBuilder(p.Count);
        foreach (ref readonly var term in p.Terms)
        {
            builder.Add(Write(atoms.FactOf(term.Monomial), atoms), new Number(term.Coefficient));
        }

        return builder.ToExpr();
    }

    /// <summary>The polynomial as a sum, or its negative if that has fewer minus signs.</summary>
    private static (Expr Sum, int Sign) Oriented(SparsePolynomial p, AtomTable atoms)
    {
        var negative = 0;
        foreach (ref readonly var term in p.Terms)
        {
            negative += term.Coefficient.Sign < 0 ? 1 : 0;
        }

        return 2 * negative > p.Count ? (Write(-p, atoms), -1) : (Write(p, atoms), 1);
    }

    /// <summary>atom^exponent; an exponential's exponent takes the factor in, e^(u/2) for (e^u)^(1/2).</summary>
    private static Expr Power(Expr atom, Rational exponent) => atom is PowerExpr power && !exponent.IsInteger && FactReader.IsPositiveConstant(power.Base)
        ? PowerExpr.Of(power.Base, ProductExpr.Scale(new Number(exponent), power.Exponent))
        : PowerExpr.Of(atom, NumberExpr.Of(new Number(exponent)));

    /// <summary>Roots of numbers, those with equal exponents as one: sqrt(2)·sqrt(3) is sqrt(6).</summary>
    private static List<(BigInteger Number, Rational Exponent)> NumberRoots(Fact fact)
    {
        var roots = new List<(BigInteger Number, Rational Exponent)>();
        foreach (var (atom, exponent) in fact.Powers)
        {
            if (atom.Expr is NumberExpr { ExactValue: var n })
            {
                var known = roots.FindIndex(r => r.Exponent == exponent);
                if (known < 0)
                {
                    roots.Add((n.Numerator, exponent));
                }
                else
                {
                    roots[known] = (roots[known].Number * n.Numerator, exponent);
                }
            }
        }

        return roots;
    }
}
