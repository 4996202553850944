using SymCalc.Functions;
using SymCalc.Nodes;
using SymCalc.Numerics;

namespace SymCalc.Series;

/// <content>The gamma function and its logarithmic derivatives, whose poles are at 0, -1, -2, …</content>
internal sealed partial class Expander<TSeries>
{
    /// <summary>Poles further left are left alone: the recurrence takes a factor for each pole on the way.</summary>
    private const int LastPole = 100;

    /// <summary>At a pole by the recurrence from the right of all poles, elsewhere by the derivative.</summary>
    private TSeries? GammaFunction(CallExpr call, TSeries[] u)
    {
        if (algebra.CentreOf(call, u[^1]) is not { } centre)
        {
            return null;
        }

        return centre is NumberExpr { Value: { Sign: <= 0 } n } && n.TryGetInt32(out var pole) && pole >= -LastPole && Recurrence(call, 1 - pole) is { } form
            ? ExpandInside(call, form)
            : ByDerivative(call, u);
    }

    /// <summary>The function in terms of its value at u + n (DLMF 5.5.1, 5.5.2, 5.15.5).</summary>
    private static Expr? Recurrence(CallExpr call, int n)
    {
        var u = call.GetChild(call.ChildCount - 1);
        var shifted = SumExpr.Add(u, NumberExpr.Of(n));
        switch (SeriesRule.Of(call.Function))
        {
            case SeriesRuleKind.Gamma:
                // gamma(u) = gamma(u + n)/(u·(u + 1)·…·(u + n - 1))
                return ProductExpr.Divide(CallExpr.Of(call.Function, shifted), ProductExpr.Of(Steps(u, n, NumberExpr.One)));
            case SeriesRuleKind.Digamma:
                // digamma(u) = digamma(u + n) - 1/u - … - 1/(u + n - 1)
                return SumExpr.Subtract(CallExpr.Of(call.Function, shifted), SumExpr.Of(Steps(u, n, NumberExpr.MinusOne)));
            case SeriesRuleKind.Polygamma when call.Argument is NumberExpr order && order.Value.TryGetInt32(out var k) && k is > 0 and < 100:
                // polygamma(k, u) = polygamma(k, u + n) + (-1)^(k+1)·k!·(1/u^(k+1) + … + 1/(u + n - 1)^(k+1))
                var factorial = Number.One;
                for (var i = 2; i <= k; i++)
                {
                    factorial *= new Number(i);
                }

                return SumExpr.Add(
                    CallExpr.Of(call.Function, [order, shifted]),
                    ProductExpr.Scale(k % 2 == 0 ? -factorial : factorial, SumExpr.Of(Steps(u, n, NumberExpr.Of(-k - 1)))));
            default:
                return null;
        }
    }

    /// <summary>u^e, (u + 1)^e, …, (u + n - 1)^e.</summary>
    private static Expr[] Steps(Expr u, int n, Expr exponent)
    {
        var steps = new Expr[n];
        for (var i = 0; i < n; i++)
        {
            steps[i] = PowerExpr.Of(SumExpr.Add(u, NumberExpr.Of(i)), exponent);
        }

        return steps;
    }
}
