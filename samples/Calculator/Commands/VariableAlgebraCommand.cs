using System.CommandLine;
using SymCalc.Samples.Calculator.Rendering;

namespace SymCalc.Samples.Calculator.Commands;

/// <summary>An operation of algebra by one variable: <c>apart "1/(x^2 - 1)" x</c>.</summary>
internal sealed class VariableAlgebraCommand : CalculatorCommand
{
    private readonly Func<Expr, Symbol, SimplifyOptions, CancellationToken, Expr> _operation;
    private readonly Argument<string> _expression = ExpressionArgument();
    private readonly Option<string[]> _assume = AssumeOption();

    private readonly Argument<string?> _variable = new("variable")
    {
        Description = "The variable. May be left out if the expression has one only.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<bool> _latex = LatexOption("Print LaTeX.");

    private VariableAlgebraCommand(string name, string description, string example, Func<Expr, Symbol, SimplifyOptions, CancellationToken, Expr> operation)
        : base(name, description, example)
    {
        _operation = operation;
        Add(_expression);
        Add(_variable);
        Add(_assume);
        Add(_latex);
    }

    /// <summary>The commands.</summary>
    public static IReadOnlyList<VariableAlgebraCommand> All =>
    [
        new("collect", "Write with one term for each power of a variable.", """collect "a*x + b*x + a*x^2" x""", (e, x, options, cancellation) => e.Collect(x, options, cancellation)),
        new("apart", "Write as partial fractions by a variable.", """apart "1/(x^2 - 1)" x""", (e, x, options, cancellation) => e.Apart(x, options, cancellation)),
    ];

    public override Answer Calculate(ParseResult arguments, Definitions definitions, CancellationToken cancellation)
    {
        var text = arguments.GetRequiredValue(_expression);
        var name = arguments.GetValue(_variable);
        var expression = definitions.Read(text, name is null ? [] : [name]);
        var variable = name is null ? OnlyVariableOf(expression) : new Symbol(name);
        return new Answer(text)
        {
            Formula = _operation(expression, variable, new SimplifyOptions { Assumptions = ReadAssumptions(arguments, _assume) }, cancellation),
            Variables = [variable],
            AsLatex = arguments.GetValue(_latex),
        };
    }

    private static Symbol OnlyVariableOf(Expr expression) => expression.FreeSymbols switch
    {
        [var only] => only,
        [] => throw new InputException("The expression contains no variable; name one."),
        var symbols => throw new InputException($"The expression contains several variables ({string.Join(", ", symbols)}); name one of them."),
    };
}
