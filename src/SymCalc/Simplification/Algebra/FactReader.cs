using System.Numerics;
using SymCalc.Functions;
using SymCalc.Nodes;
using SymCalc.Numerics;
using SymCalc.Simplification.Polynomials;
using SymCalc.Simplification.Proving;

namespace SymCalc.Simplification.Algebra;

/// <summary>
/// Reads an expression as a product of powers of irreducible polynomials in its kernels: sums are brought over their common
/// denominator and factored, roots and powers meet where they are algebraically related.
/// </summary>
/// <remarks>
/// Only the surface is read, sums, products and powers; what is inside a call is a kernel. Every step keeps the value where the
/// whole expression is defined; docs/decisions/0032-algebraic-forms.md has the reasons for the less obvious ones.
/// </remarks>
internal sealed partial class FactReader
{
    private const int MaxRestarts = 6;
    private const int UnitsOfANode = 8;
    private const int UnitsOfAKernel = 3;
    private const int UnitsOfAPower = 4;
    private const int SurfaceOfAKernel = 15;      // so many nodes are read for each kernel that is allowed

    private readonly AtomTable _atoms;
    private readonly FunctionForm _form;
    private readonly Dictionary<Expr, Fact> _known = [];
    private readonly PowerClasses _powers = new();
    private readonly Dictionary<Expr, FunctionFamily?> _families = [];

    private bool _hasFamilies;

    private readonly int _maxGenerators;
    private readonly Prover _prover;

    private FactReader(AtomTable atoms, FunctionForm form, int maxGenerators, Prover prover)
    {
        _prover = prover;
        _maxGenerators = maxGenerators;
        _atoms = atoms;
        _form = form;
    }

    /// <summary>What was read.</summary>
    /// <param name="Fact">The expression.</param>
    /// <param name="Atoms">The atoms.</param>
    /// <param name="HasFamilies">Whether functions of the same argument occur that are algebraically related.</param>
    public sealed record Reading(Fact Fact, AtomTable Atoms, bool HasFamilies);

    /// <summary>The expression as a fact, and the atoms; null if it holds doubles or too high roots.</summary>
    /// <exception cref="AlgebraBudgetException">The budget is used up.</exception>
    /// <param name="e">The expression.</param>
    /// <param name="form">What is done with functions that are related.</param>
    /// <param name="budget">Counts the work.</param>
    /// <param name="prover">Knows what is assumed.</param>
    /// <param name="maxKernels">With more kernels and roots the expression is not read.</param>
    public static Reading? TryRead(Expr e, FunctionForm form, AlgebraBudget budget, Prover prover, int maxKernels = int.MaxValue)
    {
        var rootOrders = new Dictionary<Expr, int>();
        for (var i = 0; i < MaxRestarts; i++)
        {
            var reader = new FactReader(new AtomTable(rootOrders, budget), form, maxKernels, prover);
            if (!reader.Survey(e, maxKernels) || reader.Read(e) is not { } fact)
            {
                return null;
            }

            if (!reader._atoms.NeedsRestart)
            {
                return new Reading(fact, reader._atoms, reader._hasFamilies);
            }
        }

        return null;
    }

    /// <summary>Whether algebra looks into an expression.</summary>
    private static bool IsSurface(Expr e) => e is SumExpr or ProductExpr or PowerExpr;

    /// <summary>Goes over the surface in display order: kernels get their numbers, powers and functions their common forms.</summary>
    private bool Survey(Expr root, int maxKernels)
    {
        var functions = new Dictionary<Expr, List<FunctionDefinition>>();
        var kernels = new List<Expr>();
        var seen = new HashSet<Expr>();
        var pending = new Stack<Expr>([root]);
        while (pending.TryPop(out var e))
        {
            _atoms.Budget.Spend(UnitsOfANode);
            if (!seen.Add(e))
            {
                continue;
            }

            _atoms.Budget.Require((double)UnitsOfAKernel * seen.Count * kernels.Count);     // Read will spend them
            if (!SurveyNode(e, pending, kernels) || kernels.Count > maxKernels || seen.Count / SurfaceOfAKernel > maxKernels)
            {
                return false;
            }

            _atoms.Budget.Require((double)UnitsOfANode * pending.Count);        // to look at them

            if (e is CallExpr { ChildCount: 1 } call && FunctionFamily.IsMember(call.Function))
            {
                (functions.TryGetValue(call.Argument, out var list) ? list : functions[call.Argument] = []).Add(call.Function);
            }
        }

        foreach (var (argument, list) in functions)
        {
            var family = list.Count < 2 ? null : FunctionFamily.All.FirstOrDefault(family => list.All(f => family.Find(f) is not null));
            _hasFamilies |= family is not null;
            _families[argument] = _form == FunctionForm.Separate ? null : family;
        }

        kernels.Sort(DisplayOrder.Compare);
        foreach (var kernel in kernels)
        {
            _ = OfKernel(kernel);
        }

        return true;
    }

    private bool SurveyNode(Expr e, Stack<Expr> pending, List<Expr> kernels)
    {
        switch (e)
        {
            case NumberExpr number:
                return number.IsExact;
            case SumExpr sum:
                foreach (ref readonly var term in sum.Stored)
                {
                    pending.Push(term.Value);
                }

                return sum.AllExact;
            case ProductExpr or PowerExpr:
                foreach (var factor in Terms.FactorsOf(e))
                {
                    if (factor.Exponent is NumberExpr { IsExact: false })
                    {
                        return false;
                    }

                    pending.Push(factor.Base);
                    if (factor.Exponent is not NumberExpr && !IsPositiveConstant(factor.Base))
                    {
                        _powers.Add(factor.Base, factor.Exponent);
                    }
                }

                return Terms.CoefficientOf(e).IsExact;
            default:
                kernels.Add(e);
                return true;
        }
    }

    /// <summary>Whether b is e or a positive number, whose powers are defined and positive for every exponent.</summary>
    public static bool IsPositiveConstant(Expr b) => ReferenceEquals(b, ConstantExpr.E) || b is NumberExpr { IsExact: true, Value.Sign: > 0 };

    private Fact? Read(Expr root)
    {
        var pending = new Stack<Expr>([root]);
        while (pending.TryPeek(out var e))
        {
            if (_known.ContainsKey(e))
            {
                pending.Pop();
                continue;
            }

            var before = pending.Count;
            PushUnknown(e, pending);
            if (pending.Count > before)
            {
                continue;
            }

            pending.Pop();
            _atoms.Budget.Spend(1 + (UnitsOfAKernel * _atoms.GeneratorCount));   // power products are as long as there are generators
            if (Of(e) is not { } fact)
            {
                return null;
            }

            _known[e] = fact;
        }

        return _known[root];
    }

    /// <summary>Pushes what has to be read first, in display order: atoms are numbered as they are met, however the expression was built.</summary>
    private void PushUnknown(Expr e, Stack<Expr> pending)
    {
        if (e is SumExpr sum)
        {
            foreach (ref readonly var term in sum.Ordered)
            {
                if (!_known.ContainsKey(term.Value))
                {
                    pending.Push(term.Value);
                }
            }
        }
        else if (IsSurface(e))
        {
            foreach (var factor in e is ProductExpr { IsShared: false } product ? product.Ordered : Terms.FactorsOf(e))
            {
                if (!_known.ContainsKey(factor.Base))
                {
                    pending.Push(factor.Base);
                }
            }
        }
    }

    private Fact? Of(Expr e)
    {
        switch (e)
        {
            case NumberExpr number:
                return Fact.OfNumber(number.ExactValue);
            case SumExpr sum:
                var facts = new List<Fact>(sum.Stored.Length + 1) { Fact.OfNumber(sum.ConstantPart.Exact) };
                foreach (ref readonly var term in sum.Ordered)
                {
                    facts.Add(_known[term.Value].Scale(term.Coefficient.Exact));
                }

                return FactSum.Of(facts, _atoms);
            case ProductExpr or PowerExpr:
                var factors = new List<Fact> { Fact.OfNumber(Terms.CoefficientOf(e).Exact) };
                foreach (var factor in Terms.FactorsOf(e))
                {
                    if (OfPower(factor) is not { } power)
                    {
                        return null;
                    }

                    _atoms.Budget.Spend(UnitsOfAPower * (1L + power.Powers.Length));
                    factors.Add(power);
                }

                return Fact.Product(factors);
            default:
                return OfKernel(e);
        }
    }

    private Fact? OfPower(Factor factor)
    {
        if (factor.Exponent is not NumberExpr { ExactValue: var q })
        {
            return OfSymbolicPower(factor.Base, factor.Exponent);
        }

        var b = _known[factor.Base];
        if (b.IsZero)
        {
            return q.Sign > 0 ? b : null;
        }

        if (!q.IsInteger)
        {
            return OfRoot(factor.Base, b, q);
        }

        if (q.Numerator > short.MaxValue || q.Numerator < short.MinValue)
        {
            return OfRoot(factor.Base, b, q);
        }

        var power = b.Pow((int)q.Numerator);
        if (q.Sign < 0)
        {
            foreach (ref readonly var p in power.Powers)
            {
                _ = p.Exponent.Sign < 0 && _atoms.NonZero.Add(p.Atom);
            }
        }

        return power;
    }

    private Fact? OfSymbolicPower(Expr b, Expr e)
    {
        if (!IsPositiveConstant(b))
        {
            var (kernel, power, rest) = _powers.Find(b, e);
            var integer = OfPower(new Factor(b, NumberExpr.Of(new Number(rest))));
            return integer is null ? null : OfKernel(kernel, power) is { } fact ? fact * integer : null;
        }

        // (r^d)^e = r^(d·e), and over the terms of e: b^(u + v) = b^u·b^v, for b > 0
        var scale = Rational.One;
        if (b is NumberExpr { ExactValue: var c } && (c.IsInteger || c.Numerator.IsOne))
        {
            var (root, degree) = IntegerRoots.PerfectPower(c.IsInteger ? c.Numerator : c.Denominator);
            (b, scale) = (NumberExpr.Of(new Number(new Rational(root))), new Rational(c.IsInteger ? degree : -degree));
        }

        var factors = new List<Fact>();
        foreach (var term in Terms.Of(e))
        {
            var (coefficient, rest) = (Terms.CoefficientOf(term), term is ProductExpr p ? p.WithoutCoefficient() : term);
            if (!coefficient.IsExact)
            {
                return null;
            }

            var factor = term is NumberExpr
                ? b is NumberExpr number ? OfNumberRoot(number.ExactValue, coefficient.Exact * scale) : OfKernel(b, coefficient.Exact * scale)
                : OfKernel(PowerExpr.Of(b, rest), coefficient.Exact * scale);
            if (factor is null)
            {
                return null;
            }

            factors.Add(factor);
        }

        return Fact.Product(factors);
    }

    private Fact? OfKernel(Expr kernel, Rational exponent) => _atoms.TryAdmit(kernel, exponent) ? Fact.Of(_atoms.OfKernel(kernel), exponent) : null;

    private Fact OfKernel(Expr kernel)
    {
        if (kernel is CallExpr { ChildCount: 1 } call && _families.TryGetValue(call.Argument, out var family) && family?.Find(call.Function) is var (ofP, ofQ))
        {
            var (p, q) = Pair(family, call.Argument);
            return Fact.Of(p, ofP) * Fact.Of(q, ofQ);
        }

        return Fact.Of(_atoms.OfKernel(kernel), Rational.One);
    }

    /// <summary>p(u) and q(u) with their relation.</summary>
    private (Atom P, Atom Q) Pair(FunctionFamily family, Expr argument)
    {
        var p = _atoms.OfKernel(CallExpr.Of(family.P, argument));
        var q = _atoms.OfKernel(CallExpr.Of(family.Q, argument));
        if (_form == FunctionForm.First)
        {
            _atoms.Relate(q, p, family.Alpha, family.Beta);                                             // q² = α + β·p²
        }
        else
        {
            _atoms.Relate(p, q, new Rational(-family.Alpha) / family.Beta, Rational.One / family.Beta);     // p² = (q² - α)/β
        }

        return (p, q);
    }
}
