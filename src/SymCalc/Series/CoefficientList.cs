using System.Collections;
using SymCalc.Nodes;
using SymCalc.Numerics;

namespace SymCalc.Series;

/// <summary>The coefficients of a series as a list of expressions; fractions become expressions when somebody looks at them.</summary>
internal sealed class CoefficientList : IReadOnlyList<Expr>
{
    private readonly Expr?[] _expressions;
    private readonly Rational[] _fractions = [];

    public CoefficientList(Expr[] expressions) => _expressions = expressions;

    public CoefficientList(Rational[] fractions)
    {
        _fractions = fractions;
        _expressions = new Expr?[fractions.Length];
        foreach (var fraction in fractions)
        {
            _ = new Number(fraction);       // one that is too large is refused now, not later
        }
    }

    public int Count => _expressions.Length;

    public Expr this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            return Volatile.Read(ref _expressions[index]) ?? (_expressions[index] = NumberExpr.Of(new Number(_fractions[index])));
        }
    }

    public IEnumerator<Expr> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
