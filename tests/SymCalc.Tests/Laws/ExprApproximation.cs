namespace SymCalc.Tests.Laws;

/// <summary>The value of an expression with a bound of the rounding error, in the form in which it is stored.</summary>
internal static class ExprApproximation
{
    /// <summary>The value; undefined branches of a piecewise definition that are not chosen do not matter.</summary>
    public static T Approximate<T>(this Expr e, Func<string, T> valueOf) where T : struct, IApproximate<T> =>
        e.Fold<T>((node, children) => ValueOf(node, children, valueOf));

    private static T ValueOf<T>(Expr node, IReadOnlyList<T> children, Func<string, T> valueOf) where T : struct, IApproximate<T>
    {
        if (node is not PiecewiseExpr && children.Any(child => child.IsUndefined))
        {
            return T.Undefined;
        }

        switch (node)
        {
            case NumberExpr number:
                return Of<T>(number);
            case ConstantExpr constant:
                return node == ConstantExpr.Undefined ? T.Undefined : T.OfRounded(constant.Value);
            case Symbol symbol:
                return valueOf(symbol.Name);
            case SumExpr sum:
                var total = Of<T>(NumberExpr.Of(sum.ConstantPart));        // the constants of shared parts are in the parts
                for (var i = 0; i < sum.Stored.Length; i++)
                {
                    total += Of<T>(NumberExpr.Of(sum.Stored[i].Coefficient)) * children[i];
                }

                return total;
            case ProductExpr product:
                var result = Of<T>(product.NumericCoefficient);
                var symbolic = product.Stored.Length;
                for (var i = 0; i < product.Stored.Length; i++)
                {
                    var (b, e) = (product.Stored[i].Base, product.Stored[i].Exponent);
                    result *= Power(b, children[i], e is NumberExpr number ? Of<T>(number) : children[symbolic++]);
                }

                return result;
            case PowerExpr power:
                return Power(power.Base, children[0], children[1]);
            case CallExpr call:
                return T.Call(call.Function, [.. children]);
            default:
                return Choose((PiecewiseExpr)node, children);
        }
    }

    private static T Of<T>(NumberExpr number) where T : struct, IApproximate<T> =>
        number.IsExact ? T.OfExact(number.ExactValue) : T.OfFolded(number.DoubleValue);

    private static T Power<T>(Expr @base, T b, T e) where T : struct, IApproximate<T> =>
        @base == ConstantExpr.E ? T.Exp(e) : T.Power(b, e);

    private static T Choose<T>(PiecewiseExpr piecewise, IReadOnlyList<T> children) where T : struct, IApproximate<T>
    {
        for (var i = 0; i < piecewise.Branches.Count; i++)
        {
            var (left, right) = (children[3 * i], children[(3 * i) + 1]);
            if (left.IsUndefined || right.IsUndefined)
            {
                return T.Undefined;
            }

            var holds = left.IsUncertain || right.IsUncertain ? null : T.Compare(left, piecewise.Branches[i].Condition.Relation, right);
            if (holds is null)
            {
                return T.Uncertain;
            }

            if (holds == true)
            {
                return children[(3 * i) + 2];
            }
        }

        return children[^1];
    }
}
