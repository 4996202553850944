namespace SymCalc;

public sealed partial class Condition
{
    /// <summary>The comparison as text: <c>x &lt; 1</c>.</summary>
    public override string ToString() => $"{Left} {Sign(Relation)} {Right}";

    private static string Sign(Relation relation) => relation switch
    {
        Relation.Less => "<",
        Relation.LessOrEqual => "<=",
        Relation.Greater => ">",
        Relation.GreaterOrEqual => ">=",
        Relation.Equal => "==",
        _ => "!=",
    };
}
