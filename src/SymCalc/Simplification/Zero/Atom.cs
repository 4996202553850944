using System.Numerics;
using SymCalc.Simplification.Polynomials;

namespace SymCalc.Simplification.Zero;

/// <summary>What an atom is.</summary>
internal enum AtomKind
{
    /// <summary>A prime number, or an integer too large to be factored.</summary>
    Prime,

    /// <summary>A variable of the polynomials: a symbol, a constant, a kernel such as ln|A| or tan(v).</summary>
    Generator,

    /// <summary>A polynomial of two terms or more: primitive, without a monomial factor, with a positive leading coefficient.</summary>
    Polynomial,

    /// <summary>An unknown sign: 1 or -1.</summary>
    Unit,
}

/// <summary>An atom of facts, and what is known about it. Atoms live as long as their <see cref="KernelField"/>.</summary>
/// <param name="id">Its number.</param>
/// <param name="kind">What it is.</param>
internal sealed class Atom(int id, AtomKind kind)
{
    /// <summary>The number under which facts name it.</summary>
    public int Id => id;

    /// <summary>What it is.</summary>
    public AtomKind Kind => kind;

    /// <summary>The number of a prime.</summary>
    public BigInteger Number { get; init; }

    /// <summary>What a generator stands for.</summary>
    public GeneratorKey Key { get; init; }

    /// <summary>The polynomial; its exponents are rescaled when a root of a finer degree comes up.</summary>
    public SparsePolynomial Polynomial { get; set; } = SparsePolynomial.Zero;

    /// <summary>Whether it is positive wherever the expression is defined (0 at single points does not matter).</summary>
    public bool IsPositive { get; set; }

    /// <summary>Whether it is 0 nowhere where the expression is defined, because something is divided by it.</summary>
    public bool IsNonZero { get; set; }

    /// <summary>Its sign as a product of other signs, once an equation says so; null before.</summary>
    public SignProduct? Sign { get; set; }

    /// <summary>Its factorisation, once it turned out not to be irreducible; null before.</summary>
    public Fact? Parts { get; set; }

    /// <summary>A fact of the same absolute value that is simpler under a root; null if there is none.</summary>
    public Fact? Radicand { get; set; }

    /// <summary>Whether it was used where its factors matter: under a root, a logarithm, in a denominator.</summary>
    public bool IsBase { get; set; }

    /// <summary>The atoms with smaller numbers than this were tried as its divisors.</summary>
    public int TriedUpTo { get; set; }

    /// <summary>Whether it occurs in the arguments of kernels, which do not follow when more becomes known about it.</summary>
    public bool HasKernels { get; set; }

    /// <summary>Whether |A|^m or ln|A| are kernels, which do not follow when its factors become known.</summary>
    public bool HasPowers { get; set; }

    /// <summary>Its variable in polynomials, of a generator; -1 before it is used.</summary>
    public int FreeVariable { get; set; } = -1;

    /// <summary>The variable of its root; -1 before it is used.</summary>
    public int RootVariable { get; set; } = -1;

    /// <summary>The variable of its sign; -1 before it is used.</summary>
    public int SignVariable { get; set; } = -1;

    /// <summary>Whether nothing is known about its sign.</summary>
    public bool HasOpenSign => !IsPositive && Sign is null;
}
