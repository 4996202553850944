using SymCalc.Functions;
using SymCalc.Graph;
using SymCalc.Simplification.Polynomials;
using SymCalc.Simplification.Proving;

namespace SymCalc.Simplification.Zero;

/// <summary>
/// Proves that two expressions are equal wherever both are defined: brings their difference into a normal form over
/// algebraically independent kernels, in passes, since what is learned about signs, roots and angles on the way refines
/// the kernels. Never proves that they differ. Decision 0028 describes the method and what a proof means.
/// </summary>
internal sealed class ZeroProver
{
    /// <summary>The reason if nothing spoke against a proof but that none was found.</summary>
    public const string NoIdentity = "no identity that is known makes them equal";

    private const int LargestPassCount = 32;

    private readonly KernelField _field;
    private readonly FactConverter _converter;
    private readonly Dag _dag;
    private readonly int _left;
    private readonly int _right;
    private readonly bool[] _isNeeded;
    private readonly Fact?[] _facts;
    private readonly List<(int Position, int Sign)> _assumed = [];
    private readonly Prover? _prover;

    private ZeroProver(Dag dag, int left, int right, Assumptions assumptions, AlgebraBudget budget)
    {
        _prover = assumptions.Table.IsEmpty ? null : new Prover(assumptions, budget);
        _field = new KernelField(budget);
        _converter = new FactConverter(_field);
        _dag = dag;
        (_left, _right) = (left, right);
        _facts = new Fact?[dag.Count];
        _isNeeded = Reach([left, right]);
        FindAssumed(assumptions);
    }

    /// <summary>Null if f = g is proven; otherwise why not.</summary>
    public static string? WhyNotEqual(Expr f, Expr g, Assumptions assumptions, AlgebraBudget budget)
    {
        try
        {
            using var dag = budget.GraphOf([f, g, .. assumptions.Conditions.Select(DifferenceOf)]);
            return new ZeroProver(dag, dag.Find(f), dag.Find(g), assumptions, budget).Run();
        }
        catch (ProofAbandonedException abandoned)
        {
            return abandoned.Message;
        }
        catch (AlgebraBudgetException)
        {
            return "the budget of work units is spent";
        }
        catch (OverflowException)
        {
            return "it contains exponents that are too large";
        }
    }

    private string? Run()
    {
        for (var pass = 0; pass < LargestPassCount; pass++)
        {
            _field.StartPass();
            Array.Clear(_facts);
            RecordSignsOfSymbols();
            CollectAngles();
            UseAssumed();
            ConvertAll(_isNeeded);
            Fact[] terms = [.. TermsOf(_left), .. TermsOf(_right).Select(t => t.Scale(-1))];
            if (_field.Add(terms).IsZero)
            {
                return null;
            }

            if (!_field.NeedsAnotherPass)
            {
                break;
            }
        }

        return NoIdentity;
    }

    /// <summary>The terms of a side, so that both sides' are added up at once; the sum at the root is not made.</summary>
    private Fact[] TermsOf(int position) => _dag[position] is SumExpr sum
        ? FactConverter.TermsOf(sum, FactsOfChildren(position))
        : [_facts[position]!];

    /// <summary>The positions that a root's value depends on; not below opaque nodes, and not the roots if they are sums.</summary>
    private bool[] Reach(ReadOnlySpan<int> roots)
    {
        var reached = new bool[_dag.Count];
        foreach (var root in roots)
        {
            if (_dag[root] is SumExpr)
            {
                foreach (var child in _dag.ChildrenOf(root))
                {
                    reached[child] = true;
                }
            }
            else
            {
                reached[root] = true;
            }
        }

        ReachChildren(reached);
        return reached;
    }

    private static Expr DifferenceOf(Condition condition) => SumExpr.Subtract(condition.Left, condition.Right);

    /// <summary>Finds the parts whose signs follow from the assumptions, and the sides of the assumptions themselves.</summary>
    private void FindAssumed(Assumptions assumptions)
    {
        if (_prover is null)
        {
            return;
        }

        var wanted = assumptions.Conditions.Select(DifferenceOf).Where(e => e is not NumberExpr).Select(_dag.Find).ToArray();
        foreach (var position in wanted)
        {
            _isNeeded[position] = true;
        }

        ReachChildren(_isNeeded);
        for (var i = 0; i < _isNeeded.Length; i++)
        {
            var range = _isNeeded[i] && _dag[i] is not (NumberExpr or ConstantExpr) ? _prover.RangeOf(_dag[i]) : ValueRange.Any;
            if (range is { IsNonNegative: true, IsNonPositive: true })
            {
                continue;       // 0 where the assumptions hold: they hold on a set too thin for signs
            }

            if (range.IsNonNegative || range.IsNonPositive)
            {
                _assumed.Add((i, range.IsNonNegative ? 1 : -1));
            }

            if (range.IsNonZero)
            {
                _assumed.Add((i, 0));
            }
        }
    }

    /// <summary>Tells the field the signs that follow from the assumptions, those of small parts first.</summary>
    private void UseAssumed()
    {
        foreach (var (position, sign) in _assumed)
        {
            ConvertWithParts(position);
            if (sign == 0)
            {
                _field.RequireNonZero(_facts[position]!);
            }
            else
            {
                _field.RequirePositive(_facts[position]!.Scale(sign));
            }
        }
    }

    private void ReachChildren(bool[] reached)
    {
        for (var i = reached.Length - 1; i >= 0; i--)
        {
            if (reached[i] && !FactConverter.IsOpaque(_dag[i]))
            {
                foreach (var child in _dag.ChildrenOf(i))
                {
                    reached[child] = true;
                }
            }
        }
    }

    private void ConvertAll(bool[] needed)
    {
        for (var i = 0; i < needed.Length; i++)
        {
            if (needed[i] && _facts[i] is null)
            {
                Convert(i);
            }
        }
    }

    /// <summary>Converts one node and what it consists of; what is converted already is not visited.</summary>
    private void ConvertWithParts(int root)
    {
        var missing = new SortedSet<int>();
        var pending = new Stack<int>([root]);
        while (pending.TryPop(out var i))
        {
            if (_facts[i] is not null || !missing.Add(i) || FactConverter.IsOpaque(_dag[i]))
            {
                continue;
            }

            foreach (var child in _dag.ChildrenOf(i))
            {
                pending.Push(child);
            }
        }

        foreach (var i in missing)
        {
            Convert(i);
        }
    }

    private void Convert(int position)
    {
        var node = _dag[position];
        _facts[position] = _converter.Convert(node, FactConverter.IsOpaque(node) ? [] : FactsOfChildren(position));
    }

    private Fact[] FactsOfChildren(int position)
    {
        var children = _dag.ChildrenOf(position);
        var facts = new Fact[children.Length];
        for (var i = 0; i < facts.Length; i++)
        {
            facts[i] = _facts[children[i]]!;
        }

        return facts;
    }

    /// <summary>Symbols under a root or a logarithm are positive: known before anything is made of them.</summary>
    private void RecordSignsOfSymbols()
    {
        for (var i = 0; i < _isNeeded.Length; i++)
        {
            if (!_isNeeded[i])
            {
                continue;
            }

            switch (_dag[i])
            {
                case CallExpr { ChildCount: 1, Argument: Symbol symbol } call when call.Function == FunctionTable.Ln:
                    _field.RecordPositive(symbol.Name);
                    break;
                case PowerExpr { Base: Symbol symbol, Exponent: NumberExpr { Value.IsInteger: false } }:
                    _field.RecordPositive(symbol.Name);
                    break;
                case ProductExpr product:
                    foreach (ref readonly var factor in product.Stored)
                    {
                        if (factor is { Base: Symbol symbol, Exponent: NumberExpr { Value: { IsInteger: false, IsExact: true } } })
                        {
                            _field.RecordPositive(symbol.Name);
                        }
                    }

                    break;
            }
        }
    }

    /// <summary>All arguments of trigonometric functions, before any value of one is asked for.</summary>
    private void CollectAngles()
    {
        bool[]? needed = null;
        for (var i = 0; i < _isNeeded.Length; i++)
        {
            if (_isNeeded[i] && IsTrigonometric(_dag[i]))
            {
                needed ??= new bool[_isNeeded.Length];
                needed[_dag.ChildrenOf(i)[0]] = true;
            }
        }

        if (needed is null)
        {
            return;
        }

        ReachChildren(needed);
        ConvertAll(needed);
        for (var i = 0; i < _isNeeded.Length; i++)
        {
            if (_isNeeded[i] && IsTrigonometric(_dag[i]))
            {
                _field.RegisterAngle(_facts[_dag.ChildrenOf(i)[0]]!);
            }
        }
    }

    private static bool IsTrigonometric(Expr node) => node is CallExpr call && KernelRules.IsTrigonometric(call.Function);
}
