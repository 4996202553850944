using System.CommandLine;
using SymCalc.Samples.Calculator.Rendering;

namespace SymCalc.Samples.Calculator.Commands;

/// <summary>Whether two expressions are the same function: <c>equivalent "sin(2x)" "2*sin(x)*cos(x)"</c>.</summary>
internal sealed class EquivalentCommand : CalculatorCommand
{
    private readonly Argument<string> _expression = ExpressionArgument();
    private readonly Option<string[]> _assume = AssumeOption();
    private readonly Argument<string> _other = new("other") { Description = "The expression to compare with." };

    public EquivalentCommand() : base(
        "equivalent", "Prove or refute that two expressions are the same function.",
        """equivalent "sin(2x)" "2*sin(x)*cos(x)" """.TrimEnd(),
        """equivalent "sqrt(x^2)" x""",
        """equivalent "sqrt(x^2)" x --assume "x > 0" """.TrimEnd())
    {
        Add(_expression);
        Add(_other);
        Add(_assume);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> ExitCodes { get; } =
    [
        $"{VerdictExitCode.Proven}    Proven: equal at every point where both are defined",
        $"{VerdictExitCode.Refuted}    Refuted: at the point that is shown, the two lie in the intervals that are shown",
        $"{VerdictExitCode.Unknown}    Unknown: neither was found",
    ];

    public override Answer Calculate(ParseResult arguments, Definitions definitions, CancellationToken cancellation)
    {
        var (text, other) = (arguments.GetRequiredValue(_expression), arguments.GetRequiredValue(_other));
        var (left, right) = (definitions.Read(text), definitions.Read(other));
        return new Answer(text) { Other = other, Equivalence = left.EquivalentTo(right, new EquivalenceOptions { Assumptions = ReadAssumptions(arguments, _assume) }, cancellation) };
    }
}
