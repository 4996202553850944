using System.CommandLine;
using SymCalc.Samples.Calculator.Rendering;

namespace SymCalc.Samples.Calculator.Commands;

/// <summary>An expression as LaTeX, not simplified: <c>latex "sqrt(x)/2"</c>.</summary>
internal sealed class LatexCommand : CalculatorCommand
{
    private readonly Argument<string> _expression = ExpressionArgument();

    public LatexCommand() : base("latex", "Print an expression as LaTeX.", """latex "sqrt(1+x^2)/2" """.TrimEnd())
    {
        Add(_expression);
    }

    public override Answer Calculate(ParseResult arguments, Definitions definitions, CancellationToken cancellation)
    {
        var text = arguments.GetRequiredValue(_expression);
        return new Answer(text) { Formula = definitions.Read(text), AsLatex = true };
    }
}
