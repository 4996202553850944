using System.Numerics;
using SymCalc.Simplification.Polynomials;

namespace SymCalc.Simplification.Zero;

/// <summary>
/// The functions that one proof is about, as facts over interned atoms, with what becomes known about the atoms on the
/// way: signs, factors, roots. Partial by operation: products, sums, powers, logarithms, angles, and so on.
/// </summary>
/// <remarks>
/// Every operation returns a fact that is equal to its operands' result wherever the expression under proof is defined in
/// the reals; decision 0028 has the exceptions at single points. Nothing here ever decides that something is not 0.
/// </remarks>
/// <param name="budget">Counts the work.</param>
internal sealed partial class KernelField(AlgebraBudget budget)
{
    private const int LargestAtomCount = 4_000;

    /// <summary>A new call is compared with at most so many calls of the same function.</summary>
    private const int LargestComparedCalls = 16;

    private readonly List<Atom> _atoms = [];
    private readonly Dictionary<BigInteger, Atom> _primes = [];
    private readonly Dictionary<GeneratorKey, Atom> _generators = [];
    private readonly Dictionary<SparsePolynomial, Atom> _polynomials = [];
    private readonly Dictionary<string, List<Atom>> _calls = [];
    private readonly SignSystem _signs = new();

    /// <summary>Grows when something becomes known that changes normal forms; facts remember theirs.</summary>
    private int _version;

    /// <summary>The work that is counted.</summary>
    public AlgebraBudget Budget => budget;

    /// <summary>Whether something became known in this pass that kernels made before do not follow.</summary>
    public bool NeedsAnotherPass { get; private set; }

    /// <summary>Whether the expression is defined nowhere.</summary>
    public bool IsNowhereDefined => _signs.IsContradictory;

    /// <summary>Forgets what belongs to one pass over the expression; atoms and what is known about them stay.</summary>
    public void StartPass()
    {
        NeedsAnotherPass = false;
        ForgetAngles();
        RefreshIntegerPowers();
    }

    /// <summary>The atom of a number.</summary>
    private Atom this[int atom] => _atoms[atom];

    /// <summary>The atom of a prime (or of an integer that is not factored).</summary>
    private Atom PrimeAtom(BigInteger prime)
    {
        if (!_primes.TryGetValue(prime, out var atom))
        {
            atom = AddAtom(new Atom(_atoms.Count, AtomKind.Prime) { Number = prime, IsPositive = true, IsNonZero = true });
            _primes.Add(prime, atom);
        }

        return atom;
    }

    /// <summary>The generator of a key.</summary>
    private Atom Generator(GeneratorKey key)
    {
        if (!_generators.TryGetValue(key, out var atom))
        {
            var isPositive = key.Kind is GeneratorKind.Constant or GeneratorKind.Power;
            atom = AddAtom(new Atom(_atoms.Count, key.Kind == GeneratorKind.Unit ? AtomKind.Unit : AtomKind.Generator)
            {
                Key = key,
                IsPositive = isPositive,
                IsNonZero = isPositive || key.Kind == GeneratorKind.Unit,
            });
            _generators.Add(key, atom);
            if (key.Atom >= 0)
            {
                this[key.Atom].HasPowers = true;
            }

            foreach (var argument in key.Arguments)
            {
                foreach (ref readonly var factor in argument.Factors)
                {
                    this[factor.Atom].HasKernels = true;
                }
            }
        }

        return atom;
    }

    /// <summary>A generator as a fact.</summary>
    private Fact GeneratorFact(GeneratorKey key) => FactOf(Generator(key), Rational.One);

    /// <summary>A symbol.</summary>
    public Fact Symbol(string name) => GeneratorFact(new GeneratorKey(GeneratorKind.Symbol, name));

    /// <summary>pi or e.</summary>
    public Fact Constant(string name) => GeneratorFact(new GeneratorKey(GeneratorKind.Constant, name));

    /// <summary>A function of which nothing is known but its arguments; equal arguments give the same kernel, however they are written.</summary>
    public Fact Call(string name, params Fact[] arguments)
    {
        var refreshed = new Fact[arguments.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            refreshed[i] = Refresh(arguments[i]);
        }

        var key = new GeneratorKey(GeneratorKind.Call, name, -1, refreshed);
        return _generators.TryGetValue(key, out var known) ? FactOf(known, Rational.One) : FactOf(EqualCall(key) ?? NewCall(key), Rational.One);
    }

    /// <summary>A kernel of the same function whose arguments turn out to be equal; remembered under the new arguments too.</summary>
    private Atom? EqualCall(GeneratorKey key)
    {
        foreach (var other in _calls.GetValueOrDefault(key.Name, []).Take(LargestComparedCalls))
        {
            var i = 0;
            while (i < key.Arguments.Length && i < other.Key.Arguments.Length && Subtract(key.Arguments[i], other.Key.Arguments[i]).IsZero)
            {
                i++;
            }

            if (i == key.Arguments.Length && i == other.Key.Arguments.Length)
            {
                _generators.Add(key, other);
                return other;
            }
        }

        return null;
    }

    private Atom NewCall(GeneratorKey key)
    {
        var atom = Generator(key);
        if (!_calls.TryGetValue(key.Name, out var calls))
        {
            _calls.Add(key.Name, calls = []);
        }

        calls.Add(atom);
        return atom;
    }

    private Atom AddAtom(Atom atom)
    {
        budget.Spend(16);
        if (_atoms.Count >= LargestAtomCount)
        {
            throw new ProofAbandonedException("it has too many different parts");
        }

        _atoms.Add(atom);
        return atom;
    }
}
