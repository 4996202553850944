using System.Linq.Expressions;

namespace SymCalc.Importing;

/// <summary>What the parameters of a lambda stand for while its body is converted, inside the scope of its caller.</summary>
internal sealed class Scope(Scope? outer)
{
    private readonly Dictionary<ParameterExpression, Expr> _values = [];

    /// <summary>What was converted in this scope already: shared parts of a tree are converted once.</summary>
    public Dictionary<Expression, object> Converted { get; } = [];

    public void Bind(ParameterExpression parameter, Expr value) => _values[parameter] = value;

    /// <summary>What a parameter stands for, or null if it is nobody's.</summary>
    public Expr? Find(ParameterExpression parameter)
    {
        for (var scope = this; scope is not null; scope = scope.Outer)
        {
            if (scope._values.TryGetValue(parameter, out var value))
            {
                return value;
            }
        }

        return null;
    }

    private Scope? Outer { get; } = outer;
}
