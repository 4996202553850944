using SymCalc.Nodes;
using SymCalc.Simplification.Algebra;
using SymCalc.Simplification.Polynomials;
using SymCalc.Simplification.Proving;

namespace SymCalc.Simplification;

/// <summary>Forms of a sum or product that go through a normal form: in lowest terms, factored.</summary>
internal static class AlgebraicForms
{
    private const int MaxTreeSize = 20_000;
    private const int MaxKernels = 48;
    private const long UnitsOfAForm = 200_000;
    private const long UnitsOfALook = 10;      // a step of algebra takes as long as some looks of a rule at a node

    private static readonly (string Name, string Statement, FunctionForm Form)[] Forms =
    [
        ("lowest-terms", "a/b + c/d = n/m in lowest terms and factored", FunctionForm.Separate),
        ("lowest-terms-in-sines", "lowest-terms, with cos(u)^2 = 1 - sin(u)^2, and the like", FunctionForm.First),
        ("lowest-terms-in-cosines", "lowest-terms, with sin(u)^2 = 1 - cos(u)^2, and the like", FunctionForm.Second),
    ];

    private static readonly (string Name, string Statement) InverseForm = ("lowest-terms-in-roots", "lowest-terms, with cos(asin(u)) = sqrt(1 - u^2), and the like");

    /// <summary>The forms as rules, for sums and for products.</summary>
    public static IReadOnlyList<SimplificationRule> All { get; } =
    [
        .. from form in Forms.Select(form => (form.Name, form.Statement)).Append(InverseForm)
           from kind in new[] { ExprKind.Sum, ExprKind.Product }
           select new SimplificationRule(form.Name, form.Statement, kind, (node, prover) => Alone(node, form.Name, prover)) { IsForm = true },
    ];

    private static Expr? Alone(Expr node, string name, Prover prover)
    {
        var budget = new AlgebraBudget((Forms.Length + 1) * UnitsOfAForm * UnitsOfALook);
        return Of(node, budget, new Cost(), prover).FirstOrDefault(form => form.Name == name).Result is { } result && !result.Equals(node) ? result : null;
    }

    /// <summary>The forms, each of the same value wherever the node is defined.</summary>
    /// <exception cref="AlgebraBudgetException">The budget does not last for a whole form.</exception>
    public static IEnumerable<(string Name, Expr Result)> Of(Expr node, AlgebraBudget budget, Cost cost, Prover prover)
    {
        if (node.TreeSize > MaxTreeSize || !IsWorthwhile(node))
        {
            yield break;
        }

        if (InverseAngles.Rewrite(node) is { } algebraic && Attempt(algebraic, FunctionForm.Separate, budget, cost, prover)?.Result is { } inRoots)
        {
            yield return (InverseForm.Name, inRoots);
        }

        foreach (var (name, _, form) in Forms)
        {
            var read = Attempt(node, form, budget, cost, prover);
            if (read?.Result is { } result)
            {
                yield return (name, result);
            }

            if (read is { HasFamilies: false })
            {
                yield break;        // the other forms would be the same
            }
        }
    }

    private static Form? Attempt(Expr node, FunctionForm form, AlgebraBudget budget, Cost cost, Prover prover)
    {
        if (budget.Left < UnitsOfAForm * UnitsOfALook)
        {
            throw new AlgebraBudgetException();     // with less it would find less, and not say so
        }

        var before = budget.Spent;
        var read = budget.Attempt(UnitsOfAForm, part => FormOf(node, form, part, cost, prover));
        budget.Spend((UnitsOfALook - 1) * (budget.Spent - before));
        return read;
    }

    private sealed record Form(Expr? Result, bool HasFamilies);

    private static Form FormOf(Expr node, FunctionForm form, AlgebraBudget budget, Cost cost, Prover prover) => FactReader.TryRead(node, form, budget, prover, MaxKernels) is { } reading
        ? new Form(ReadableForm.Write(Conjugates.Cancel(reading.Fact, reading.Atoms), reading.Atoms, cost), reading.HasFamilies)
        : new Form(null, HasFamilies: false);

    /// <summary>Sums, and products that have a sum among their factors or functions that may be related.</summary>
    private static bool IsWorthwhile(Expr node)
    {
        if (node is SumExpr)
        {
            return true;
        }

        var calls = 0;
        foreach (var factor in Terms.FactorsOf(node))
        {
            if (factor.Base is SumExpr or ProductExpr)
            {
                return true;
            }

            calls += factor.Base is CallExpr ? 1 : 0;
        }

        return calls > 1;
    }
}
