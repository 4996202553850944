using System.CommandLine;
using SymCalc.Samples.Calculator.Rendering;

namespace SymCalc.Samples.Calculator.Commands;

/// <summary>The derivation alone: <c>steps "x^2*sin(x)" x</c>.</summary>
internal sealed class StepsCommand : CalculatorCommand
{
    private readonly Argument<string> _expression = ExpressionArgument();

    private readonly Argument<string?> _variable = new("variable")
    {
        Description = "The variable. May be left out if the expression has one only.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<bool> _latex = LatexOption("Print an align* environment of LaTeX.");

    public StepsCommand() : base(
        "steps", "Show how a derivative is found, rule by rule.",
        """steps "x^2*sin(x)" x""",
        """steps "ln(x)/x" --latex""")
    {
        Add(_expression);
        Add(_variable);
        Add(_latex);
    }

    public override Answer Calculate(ParseResult arguments, Definitions definitions, CancellationToken cancellation)
    {
        IReadOnlyList<string> names = arguments.GetValue(_variable) is { } variable ? [variable] : [];
        var task = new Differentiation(arguments.GetRequiredValue(_expression), names) { WithSteps = true };
        return task.Run(definitions, cancellation) with { AsLatex = arguments.GetValue(_latex), DerivationOnly = true };
    }
}
