namespace SymCalc;

/// <summary>One step of a <see cref="Derivation"/>: before = after, because of a rule.</summary>
public sealed class DerivationStep
{
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
    /// the last step of a derivation.
    /// </summary>
    public string Statement => _function is null ? _statement : StatementOf(_function);

    /// <summary>What the rule was applied to: <c>d/dx(u)</c>.</summary>
    public Expr Before { get; }

    /// <summary>What the rule made of it; derivatives of parts that are still to be found are written <c>d/dx(u)</c>.</summary>
    public Expr After { get; }

    /// <summary>The step as text: <c>d/dx(x^3) = 3*x^2   [power rule: d(b^e) = e*b^(e-1)*db]</c>.</summary>
    public override string ToString() => Statement.Length == 0 ? $"{Before} = {After}   [{Rule}]" : $"{Before} = {After}   [{Rule}: {Statement}]";

    /// <summary>The step as a line of LaTeX.</summary>
    /// <returns>The line, with the rule's name as text.</returns>
    public string ToLatex() => $@"{Before.ToString("L", null)} &= {After.ToString("L", null)} && \text{{{Rule}}}";

    private static string StatementOf(FunctionDefinition function)
    {
        var u = new Symbol("u");
        var call = function.Of(u);
        var derivative = function.DifferentiateBy(0, [u], call);
        return derivative is SumExpr or PiecewiseExpr ? $"d({call}) = ({derivative})*du" : $"d({call}) = {derivative}*du";
    }
}
