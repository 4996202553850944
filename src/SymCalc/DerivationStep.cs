namespace SymCalc;

/// <summary>One step of a <see cref="Derivation"/>: before = after, because of a rule.</summary>
public sealed class DerivationStep
{
    private static readonly string[] ArgumentNames = ["u", "v", "w", "p", "q", "r", "s"];

    private readonly string _statement;
    private readonly FunctionDefinition? _function;

    internal DerivationStep(string rule, string statement, FunctionDefinition? function, Expr before, Expr after)
    {
        Rule = rule;
        _statement = statement;
        _function = function;
        Before = before;
        After = after;
    }

    /// <summary>The name of the rule, such as <c>product rule</c>.</summary>
    public string Rule { get; }

    /// <summary>
    /// The rule as a formula, such as <c>d(u*v) = du*v + u*dv</c>, or <c>d(sin(u)) = cos(u)*du</c> for the chain rule; empty for
    /// the last steps of a derivation.
    /// </summary>
    public string Statement => _function is null || _function.Arity > ArgumentNames.Length ? _statement : StatementOf(_function);

    /// <summary>What the rule was applied to: <c>d/dx(u)</c>.</summary>
    public Expr Before { get; }

    /// <summary>What the rule made of it; derivatives of parts that are still to be found are written <c>d/dx(u)</c>.</summary>
    public Expr After { get; }

    /// <summary>The step as text: <c>d/dx(x^3) = 3*x^2   [power rule: d(b^e) = e*b^(e-1)*db]</c>.</summary>
    public override string ToString() => Statement.Length == 0 ? $"{Before} = {After}   [{Rule}]" : $"{Before} = {After}   [{Rule}: {Statement}]";

    /// <summary>The step as a line of LaTeX.</summary>
    /// <returns>The line, with the rule's name as text.</returns>
    public string ToLatex() => $@"{Before.ToString("L", null)} &= {After.ToString("L", null)} && \text{{{Rule}}}";

    /// <summary>d(f(u, v)) = ∂f/∂u*du + ∂f/∂v*dv, with the partial derivatives of the function's definition.</summary>
    private static string StatementOf(FunctionDefinition function)
    {
        var arguments = ArgumentNames.Take(function.Arity).Select(name => new Symbol(name)).ToArray<Expr>();
        var call = function.Of(arguments);
        var terms = arguments.Select((u, i) => (u, Partial: function.DifferentiateBy(i, arguments, call)))
            .Where(term => !term.Partial.IsZero)
            .Select(term => term.Partial.IsOne ? $"d{term.u}"
                : term.Partial is SumExpr ? $"({term.Partial})*d{term.u}" : $"{term.Partial}*d{term.u}");
        var sum = string.Join(" + ", terms);
        return $"d({call}) = {(sum.Length == 0 ? "0" : sum.Replace("+ -", "- ", StringComparison.Ordinal))}";
    }
}
