using System.CommandLine;
using SymCalc.Samples.Calculator.Rendering;

namespace SymCalc.Samples.Calculator.Commands;

/// <summary>A command that turns its arguments into an <see cref="Answer"/>.</summary>
internal abstract class CalculatorCommand : Command
{
    private const string ExpressionName = "expression";

    protected CalculatorCommand(string name, string description, params IReadOnlyList<string> examples) : base(name, description)
    {
        Examples = examples;
    }

    /// <summary>Command lines for the help, without the program's name.</summary>
    public IReadOnlyList<string> Examples { get; }

    /// <summary>Exit codes of this command alone, for the help.</summary>
    public virtual IReadOnlyList<string> ExitCodes => [];

    /// <summary>Carries the command out.</summary>
    /// <param name="arguments">The arguments and options.</param>
    /// <param name="definitions">Reads expressions.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    public abstract Answer Calculate(ParseResult arguments, Definitions definitions, CancellationToken cancellation);

    /// <summary>The text of the expression.</summary>
    public string InputOf(ParseResult arguments) => arguments.GetRequiredValue<string>(ExpressionName);

    /// <summary>The expression, the first argument of every command.</summary>
    protected static Argument<string> ExpressionArgument(string description = "The expression, such as \"x^2*sin(y)\".") =>
        new(ExpressionName) { Description = description };

    protected static Option<string[]> AssumeOption() => new("--assume")
    {
        Description = "What may be taken for granted, such as \"x > 0\" or \"n integer\"; several, or separated by commas.",
        HelpName = "condition",
        AllowMultipleArgumentsPerToken = false,
        Arity = ArgumentArity.OneOrMore,
    };

    /// <summary>The assumptions of <see cref="AssumeOption"/>.</summary>
    /// <exception cref="InputException">A text is no assumption.</exception>
    protected static Assumptions ReadAssumptions(ParseResult arguments, Option<string[]> option)
    {
        var assumptions = Assumptions.None;
        foreach (var text in arguments.GetValue(option) ?? [])
        {
            try
            {
                assumptions = assumptions.And(text);
            }
            catch (ExprParseException e)
            {
                throw new InputException(text, e.Error);
            }
        }

        return assumptions;
    }

    protected static Option<bool> LatexOption(string description) => new("--latex") { Description = description };
}
