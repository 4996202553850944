using SymCalc.Simplification.Polynomials;

namespace SymCalc.Simplification.Algebra;

/// <summary>What a <see cref="Fact"/> is a product of: a kernel, a radicand, or a polynomial in the generators of both.</summary>
internal sealed class Atom
{
    private Atom(int id, int generator, Expr? expr, Fact? radicand, SparsePolynomial? polynomial)
    {
        Id = id;
        Generator = generator;
        Expr = expr;
        Radicand = radicand;
        Polynomial = polynomial;
    }

    /// <summary>The number in the order of creation, which follows the display order of the expression.</summary>
    public int Id { get; }

    /// <summary>The generator that stands for the atom, or for its N-th root; -1 for a polynomial.</summary>
    public int Generator { get; }

    /// <summary>The kernel, or the base of the root.</summary>
    public Expr? Expr { get; }

    /// <summary>The base of a root as a fact: the atom's powers with integer exponents are powers of it.</summary>
    public Fact? Radicand { get; }

    /// <summary>A polynomial of at least two terms without content, its leading coefficient positive.</summary>
    public SparsePolynomial? Polynomial { get; }

    /// <summary>Something that algebra does not look into: a symbol, a constant, a call, an exponential.</summary>
    public static Atom OfKernel(int id, int generator, Expr kernel) => new(id, generator, kernel, null, null);

    /// <summary>The base of powers with fractional exponents.</summary>
    public static Atom OfRadicand(int id, int generator, Expr root, Fact radicand) => new(id, generator, root, radicand, null);

    public static Atom OfPolynomial(int id, SparsePolynomial polynomial) => new(id, -1, null, null, polynomial);
}
