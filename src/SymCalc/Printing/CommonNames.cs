namespace SymCalc.Printing;

/// <summary>The names under which common subexpressions are written.</summary>
internal sealed class CommonNames
{
    public static readonly CommonNames None = new([]);

    private readonly Dictionary<Expr, string> _names;

    private CommonNames(Dictionary<Expr, string> names)
    {
        _names = names;
    }

    /// <summary>The name of an expression, or null.</summary>
    public string? Find(Expr e) => _names.Count == 0 ? null : _names.GetValueOrDefault(e);
}
