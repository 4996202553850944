namespace SymCalc.Generation;

/// <summary>Simpler expressions than a given one: its parts, the same without a part, and the same with a simpler part.</summary>
internal sealed class ExprShrinker : ExprVisitor<IEnumerable<Expr>>
{
    /// <summary>How deep parts are made simpler; deeper expressions are first replaced by their parts.</summary>
    private const int MaxDepth = 60;

    private readonly int _depth;

    private ExprShrinker(int depth) => _depth = depth;

    /// <summary>Expressions with a shorter text, or one of the same length that comes first in ordinal order: shrinking ends.</summary>
    public static IEnumerable<Expr> Shrink(Expr e)
    {
        var text = e.ToString();
        return e.Accept(new ExprShrinker(0)).Distinct().Where(smaller => IsBefore(smaller.ToString(), text));
    }

    public override IEnumerable<Expr> VisitNumber(NumberExpr node) => [0, 1, 2];

    public override IEnumerable<Expr> VisitConstant(ConstantExpr node) => [1, 2];

    public override IEnumerable<Expr> VisitSymbol(Symbol node) => [1];

    public override IEnumerable<Expr> VisitSum(SumExpr node) =>
        Parts([node.Constant, .. node.Terms], parts => ExprMath.Sum(parts), canLose: true);

    public override IEnumerable<Expr> VisitProduct(ProductExpr node) =>
        Parts([node.NumericCoefficient, .. node.Factors], parts => ExprMath.Product(parts), canLose: true);

    public override IEnumerable<Expr> VisitPower(PowerExpr node) => Parts([node.Base, node.Exponent], parts => parts[0].Pow(parts[1]));

    public override IEnumerable<Expr> VisitCall(CallExpr node) => Parts([.. node.Arguments], parts => node.Function.Of(parts));

    public override IEnumerable<Expr> VisitPiecewise(PiecewiseExpr node)
    {
        Expr[] parts = [.. node.Branches.SelectMany(branch => new[] { branch.Condition.Left, branch.Condition.Right, branch.Value }), node.Otherwise];
        return Parts(parts, p => ExprMath.Piecewise(
            node.Branches.Select((branch, i) => (new Condition(p[3 * i], branch.Condition.Relation, p[(3 * i) + 1]), p[(3 * i) + 2])), p[^1]));
    }

    private IEnumerable<Expr> Parts(Expr[] parts, Func<Expr[], Expr> build, bool canLose = false)
    {
        foreach (var part in parts)
        {
            yield return part;
        }

        if (canLose)
        {
            for (var i = 0; i < parts.Length; i++)
            {
                yield return build([.. parts[..i], .. parts[(i + 1)..]]);
            }
        }

        if (_depth >= MaxDepth)
        {
            yield break;
        }

        for (var i = 0; i < parts.Length; i++)
        {
            foreach (var smaller in parts[i].Accept(new ExprShrinker(_depth + 1)))
            {
                yield return build([.. parts[..i], smaller, .. parts[(i + 1)..]]);
            }
        }
    }

    private static bool IsBefore(string candidate, string text) =>
        candidate.Length < text.Length || (candidate.Length == text.Length && string.CompareOrdinal(candidate, text) < 0);
}
