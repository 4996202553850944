namespace SymCalc.Generation;

/// <summary>Derivatives of expressions from differences, where these can be trusted.</summary>
internal static class ExprDifferences
{
    /// <summary>Without enclosures: results beyond it may be cancelled by others, and leave rounding errors of any size.</summary>
    private const double Largest = 1e4;

    /// <summary>How often rounding errors of values enter the extrapolated difference.</summary>
    private const double Amplification = 4;

    private static readonly string[] Steps = ["floor", "ceil", "round", "sign"];

    /// <summary>The limit of differences and its error; null where they do not settle, near a step, and where parts are large.</summary>
    public static (double Value, double Error)? Of(ExprAtPoint c, Symbol variable)
    {
        if (ErrorOf(c.Expression, c.Point) is not { } noise)
        {
            return null;
        }

        Symbol[] symbols = [.. c.Point.Keys.Select(name => new Symbol(name))];
        double[] x = [.. c.Point.Values];
        var i = Array.IndexOf(symbols, variable);
        var f = c.Expression.Compile(symbols);
        if (Differences.Of(xi => f.Invoke(Moved(xi)), x[i]) is not { } limit || StepsNear())
        {
            return null;
        }

        var error = limit.Error + (Amplification * noise / Differences.SmallestStep(x[i]));
        return Differences.IsSettled(limit.Value, error) ? (limit.Value, error) : null;

        // differences of a fine staircase may settle, on its slope
        bool StepsNear()
        {
            var parts = new ExprVector(StepsOf(c.Expression)).Compile(symbols);
            double[] below = new double[parts.Count], above = new double[parts.Count];
            for (var h = Differences.SmallestStep(x[i]); h <= 16 * Differences.SmallestStep(x[i]); h *= 2)
            {
                parts.Invoke(Moved(x[i] - h), below);
                parts.Invoke(Moved(x[i] + h), above);
                if (!below.AsSpan().SequenceEqual(above))
                {
                    return true;
                }
            }

            return false;
        }

        double[] Moved(double xi)
        {
            double[] moved = [.. x];
            moved[i] = xi;
            return moved;
        }
    }

    /// <summary>A bound of the rounding error of an expression's value; null if it is not defined, or the error unknown.</summary>
    public static double? ErrorOf(Expr e, IReadOnlyDictionary<string, double> point)
    {
        if (Definedness.LargestPart(e, point) is not { } largest)
        {
            return null;
        }

        var enclosure = e.Evaluate(point.ToDictionary(p => p.Key, p => new Interval(p.Value)));
        return enclosure.IsBounded ? enclosure.MayBeUndefined ? null : enclosure.Width
            : largest <= Largest ? 1e-14 * largest * largest
            : null;
    }

    private static List<Expr> StepsOf(Expr e)
    {
        List<Expr> steps = [];
        e.Fold<int>((node, _) =>
        {
            if (node is CallExpr call && Steps.Contains(call.Function.Name))
            {
                steps.Add(node);
            }

            return 0;
        });
        return steps;
    }
}
