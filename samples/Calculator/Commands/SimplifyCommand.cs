using System.CommandLine;
using SymCalc.Samples.Calculator.Rendering;

namespace SymCalc.Samples.Calculator.Commands;

/// <summary>A shorter form: <c>simplify "sin(x)^2 + cos(x)^2"</c>.</summary>
internal sealed class SimplifyCommand : CalculatorCommand
{
    private readonly Argument<string> _expression = ExpressionArgument();
    private readonly Option<string[]> _assume = AssumeOption();
    private readonly Option<bool> _trace = new("--trace") { Description = "Show the rules that fired." };
    private readonly Option<bool> _latex = LatexOption("Print LaTeX.");

    public SimplifyCommand() : base(
        "simplify", "Bring an expression into a shorter form.",
        """simplify "sin(x)^2 + cos(x)^2 + sqrt(x^2)" --trace""",
        """simplify "sqrt(x^2)" --assume "x > 0" """.TrimEnd())
    {
        Add(_expression);
        Add(_trace);
        Add(_assume);
        Add(_latex);
    }

    public override Answer Calculate(ParseResult arguments, Definitions definitions, CancellationToken cancellation)
    {
        var text = arguments.GetRequiredValue(_expression);
        var simplification = definitions.Read(text).SimplifyWithSteps(new SimplifyOptions { Assumptions = ReadAssumptions(arguments, _assume) }, cancellation);
        return new Answer(text)
        {
            Formula = simplification.Result,
            Completed = simplification.Completed,
            Trace = arguments.GetValue(_trace) ? simplification.Steps : null,
            AsLatex = arguments.GetValue(_latex),
        };
    }
}
