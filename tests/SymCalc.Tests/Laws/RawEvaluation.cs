using SymCalc.Functions;

namespace SymCalc.Tests.Laws;

/// <summary>What a tree of the generator means, without SymCalc's nodes: the independent witness of the laws.</summary>
internal static class RawEvaluation
{
    /// <summary>The value, by the definition of every operation, in the order in which it is written.</summary>
    public static T Evaluate<T>(this RawExpr e, Func<string, T> valueOf) where T : struct, IApproximate<T>
    {
        if (e.Kind == RawKind.Piecewise)
        {
            return EvaluatePiecewise(e, valueOf);
        }

        T[] u = [.. e.Children.Select(child => child.Evaluate(valueOf))];
        if (u.Any(value => value.IsUndefined))
        {
            return T.Undefined;
        }

        var one = T.OfDouble(1);
        return e.Kind switch
        {
            RawKind.Exact => T.OfExact(e.ExactValue),
            RawKind.Decimal => T.OfFolded(e.DecimalValue),
            RawKind.Constant => T.OfRounded(e.Name == "pi" ? Math.PI : Math.E),
            RawKind.Variable => valueOf(e.Name),
            RawKind.Negate => T.OfDouble(-1) * u[0],
            RawKind.Add => u[0] + u[1],
            RawKind.Subtract => u[0] + (T.OfDouble(-1) * u[1]),
            RawKind.Multiply => u[0] * u[1],
            RawKind.Divide => u[0] / u[1],
            RawKind.Power => T.Power(u[0], u[1]),
            RawKind.Sum => u.Aggregate(T.OfDouble(0), (a, b) => a + b),
            RawKind.Product => u.Aggregate(one, (a, b) => a * b),
            _ => (e.Name, u.Length) switch
            {
                ("exp", 1) => T.Exp(u[0]),
                ("sqrt", 1) => T.Power(u[0], T.OfDouble(0.5)),
                ("pow", 2) => T.Power(u[0], u[1]),
                ("log", 1) => T.Call(FunctionTable.Ln, u),
                ("log", 2) => T.Call(FunctionTable.Ln, [u[0]]) / T.Call(FunctionTable.Ln, [u[1]]),
                _ => T.Call(FunctionTable.ByName[e.Name], u),
            },
        };
    }

    private static T EvaluatePiecewise<T>(RawExpr e, Func<string, T> valueOf) where T : struct, IApproximate<T>
    {
        for (var i = 0; i < e.Relations.Count; i++)
        {
            var left = e.Children[3 * i].Evaluate(valueOf);
            var right = e.Children[(3 * i) + 1].Evaluate(valueOf);
            if (left.IsUndefined || right.IsUndefined)
            {
                return T.Undefined;
            }

            var holds = left.IsUncertain || right.IsUncertain ? null : T.Compare(left, e.Relations[i], right);
            if (holds is null)
            {
                return T.Uncertain;
            }

            if (holds == true)
            {
                return e.Children[(3 * i) + 2].Evaluate(valueOf);
            }
        }

        return e.Children[^1].Evaluate(valueOf);
    }
}
