using FsCheck;
using FsCheck.Fluent;
using SymCalc.Generation;

namespace SymCalc;

/// <summary>Laws of expressions as properties of FsCheck: for functions of your own, for your own rewriting, and for SymCalc itself.</summary>
/// <remarks>
/// A law that can say nothing about a case discards it. Values are compared by their rigorous enclosures: where both sides are known,
/// they are the same if the enclosures meet. Functions of your own without an <see cref="FunctionDefinition.IntervalEnclosure"/> are compared as
/// doubles, up to 1e-9 of the largest intermediate result.
/// <example><code>
/// Prop.ForAll(ExprGenerators.ExpressionsAtPoints(), ExprLaws.SimplificationKeepsTheValue).QuickCheckThrowOnFailure();
/// </code></example>
/// </remarks>
public static class ExprLaws
{
    /// <summary>Every law, by its name.</summary>
    public static IReadOnlyList<(string Name, Func<ExprAtPoint, Property> Law)> All { get; } =
    [
        (nameof(TextReadsBack), TextReadsBack),
        (nameof(SimplificationKeepsTheValue), SimplificationKeepsTheValue),
        (nameof(DerivativeIsTheLimitOfDifferences), DerivativeIsTheLimitOfDifferences),
        (nameof(GradientIsThePartialDerivatives), GradientIsThePartialDerivatives),
        (nameof(CompiledCodeAgrees), CompiledCodeAgrees),
        (nameof(ValueIsInItsEnclosure), ValueIsInItsEnclosure),
    ];

    /// <summary>Checks every law on random expressions: the test of functions of your own.</summary>
    /// <param name="options">What the expressions are made of, such as <see cref="ExprGeneratorOptions.OwnFunctions"/>.</param>
    /// <param name="config">How FsCheck runs; by default it checks 100 cases of each law and throws at the first that fails.</param>
    /// <exception cref="Exception">FsCheck's, which names the law and shows the smallest case found that breaks it.</exception>
    /// <example><code>ExprLaws.Check(new ExprGeneratorOptions { OwnFunctions = [swish] });</code></example>
    public static void Check(ExprGeneratorOptions? options = null, Config? config = null)
    {
        var cases = ExprGenerators.ExpressionsAtPoints(options);
        foreach (var (_, law) in All)
        {
            Prop.ForAll(cases, law).Check((config ?? Config.QuickThrowOnFailure).WithQuietOnSuccess(true));
        }
    }

    /// <summary>The text of an expression reads back as the same expression.</summary>
    /// <param name="c">The case; its point does not matter.</param>
    /// <returns>The property.</returns>
    /// <remarks>Functions of your own are made known to the parser.</remarks>
    public static Property TextReadsBack(ExprAtPoint c)
    {
        ArgumentNullException.ThrowIfNull(c);
        var text = c.Expression.ToString();
        ParseOptions options = new() { Functions = [.. OwnFunctions(c.Expression)], MaxDepth = 100_000 };
        return Expr.TryParse(text, options, out var again, out var error)
            ? Holds(again == c.Expression, $"TextReadsBack: {text} was read as {again}")
            : Holds(false, $"TextReadsBack: {text} is not read: {error}");
    }

    /// <summary><see cref="Expr.Simplify()"/> keeps the value.</summary>
    /// <param name="c">The case.</param>
    /// <returns>The property.</returns>
    public static Property SimplificationKeepsTheValue(ExprAtPoint c) => KeepsTheValue(c, e => e.Simplify());

    /// <summary>A rewriting of your own keeps the value wherever the expression is defined.</summary>
    /// <param name="c">The case.</param>
    /// <param name="rewrite">The rewriting.</param>
    /// <returns>The property.</returns>
    /// <example><code>ExprLaws.KeepsTheValue(c, e => MyRules.Apply(e))</code></example>
    public static Property KeepsTheValue(ExprAtPoint c, Func<Expr, Expr> rewrite)
    {
        ArgumentNullException.ThrowIfNull(c);
        ArgumentNullException.ThrowIfNull(rewrite);
        var after = rewrite(c.Expression);
        return Says(
            Agreement.Of(c.Expression, after, c.Point),
            () => $"KeepsTheValue: {c.Expression} became {after}: {c.Value:R} became {after.Evaluate(c.Point):R} at {c}");
    }

    /// <summary>The derivative by each variable is what differences tend to.</summary>
    /// <param name="c">The case.</param>
    /// <returns>
    /// The property; cases are discarded at kinks and steps, where differences do not settle, and where rounding errors could decide.
    /// </returns>
    public static Property DerivativeIsTheLimitOfDifferences(ExprAtPoint c)
    {
        ArgumentNullException.ThrowIfNull(c);
        bool? says = null;
        foreach (var symbol in c.Expression.FreeSymbols)
        {
            var derivative = c.Expression.Differentiate(symbol);
            if (ExprDifferences.Of(c, symbol) is not { } expected || ExprDifferences.ErrorOf(derivative, c.Point) is not { } error)
            {
                continue;
            }

            var actual = derivative.Evaluate(c.Point);
            if (Math.Abs(actual - expected.Value) > (10 * expected.Error) + error + (1e-6 * Math.Max(1, Math.Abs(expected.Value))))
            {
                return Holds(false, FormattableString.Invariant(
                    $"DerivativeIsTheLimitOfDifferences: d/d{symbol} gives {derivative}, which is {actual:R}; differences give {expected.Value:R} at {c}"));
            }

            says = true;
        }

        return Says(says, () => "");
    }

    /// <summary>The gradient, which comes from one sweep in reverse mode, has the derivatives one by one.</summary>
    /// <param name="c">The case.</param>
    /// <returns>The property.</returns>
    public static Property GradientIsThePartialDerivatives(ExprAtPoint c)
    {
        ArgumentNullException.ThrowIfNull(c);
        var gradient = c.Expression.Gradient();
        bool? says = null;
        for (var i = 0; i < gradient.Count; i++)
        {
            var partial = c.Expression.Differentiate(c.Expression.FreeSymbols[i]);
            var agrees = Agreement.Of(partial, gradient[i], c.Point);
            if (agrees == false)
            {
                var entry = gradient[i];
                return Holds(false, $"GradientIsThePartialDerivatives: {partial} is not {entry} at {c}");
            }

            says = agrees ?? says;
        }

        return Says(says, () => "");
    }

    /// <summary>Compiled code has the value of <see cref="Expr.Evaluate(IReadOnlyDictionary{string, double})"/>, to the last bit.</summary>
    /// <param name="c">The case.</param>
    /// <returns>The property.</returns>
    public static Property CompiledCodeAgrees(ExprAtPoint c)
    {
        ArgumentNullException.ThrowIfNull(c);
        var compiled = c.Expression.Compile([.. c.Point.Keys.Select(name => new Symbol(name))]).Invoke([.. c.Point.Values]);
        return Holds(compiled.Equals(c.Value), FormattableString.Invariant($"CompiledCodeAgrees: {compiled:R} is not {c.Value:R}, {c}"));
    }

    /// <summary>The enclosure of the value contains it.</summary>
    /// <param name="c">The case.</param>
    /// <returns>The property.</returns>
    /// <remarks>The enclosure is of a small box around the point, so that the rounding of the value itself does not matter.</remarks>
    public static Property ValueIsInItsEnclosure(ExprAtPoint c)
    {
        ArgumentNullException.ThrowIfNull(c);
        var box = c.Point.ToDictionary(p => p.Key, p => new Interval(p.Value - 1e-6, p.Value + 1e-6));
        var enclosure = c.Expression.Evaluate(box);
        var slack = 1e-12 * Math.Max(1, Definedness.LargestPart(c.Expression, c.Point) ?? 0);
        return Holds(
            !enclosure.IsEmpty && enclosure.Lower - slack <= c.Value && c.Value <= enclosure.Upper + slack,
            FormattableString.Invariant($"ValueIsInItsEnclosure: {c.Value:R} is not in {enclosure}, {c}"));
    }

    private static IEnumerable<FunctionDefinition> OwnFunctions(Expr e)
    {
        HashSet<FunctionDefinition> functions = [];
        e.Fold<int>((node, _) =>
        {
            if (node is CallExpr call && !FunctionDefinition.BuiltIn.Contains(call.Function.Root))
            {
                functions.Add(call.Function.Root);
            }

            return 0;
        });
        return functions;
    }

    private static Property Holds(bool holds, string problem) => Prop.Label(holds, holds ? "" : problem);

    /// <summary>Null says nothing: the case is discarded.</summary>
    private static Property Says(bool? says, Func<string> problem) => says is null ? Prop.When(true, false) : Holds(says.Value, says.Value ? "" : problem());
}
