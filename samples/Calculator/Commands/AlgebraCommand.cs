using System.CommandLine;
using SymCalc.Samples.Calculator.Rendering;

namespace SymCalc.Samples.Calculator.Commands;

/// <summary>An operation of algebra on one expression: <c>factor "x^4 - 1"</c>.</summary>
internal sealed class AlgebraCommand : CalculatorCommand
{
    private readonly Func<Expr, SimplifyOptions, CancellationToken, Expr> _operation;
    private readonly Argument<string> _expression = ExpressionArgument();
    private readonly Option<string[]> _assume = AssumeOption();
    private readonly Option<bool> _latex = LatexOption("Print LaTeX.");

    private AlgebraCommand(string name, string description, string example, Func<Expr, SimplifyOptions, CancellationToken, Expr> operation)
        : base(name, description, example)
    {
        _operation = operation;
        Add(_expression);
        Add(_assume);
        Add(_latex);
    }

    /// <summary>The commands, one for each operation of the library that needs no variable.</summary>
    public static IReadOnlyList<AlgebraCommand> All =>
    [
        new("expand", "Multiply out products and powers of sums.", """expand "(x + 1)^3" """.TrimEnd(), (e, options, cancellation) => e.Expand(options, cancellation)),
        new("factor", "Write as a product of irreducible factors.", """factor "x^4 - 1" """.TrimEnd(), (e, options, cancellation) => e.Factor(options, cancellation)),
        new("together", "Write as one fraction in lowest terms, the denominator factored.", """together "1/x + 1/(x + 1)" """.TrimEnd(), (e, options, cancellation) => e.Together(options, cancellation)),
        new("cancel", "Write as one fraction in lowest terms, multiplied out.", """cancel "(x^2 - 1)/(x - 1)" """.TrimEnd(), (e, options, cancellation) => e.Cancel(options, cancellation)),
        new("trigreduce", "Write products of sines and cosines as sums of multiple angles.", """trigreduce "sin(x)^3" """.TrimEnd(), (e, options, cancellation) => e.TrigReduce(options, cancellation)),
        new("trigexpand", "Write functions of sums and multiple angles through those of the parts.", """trigexpand "tan(x + y)" """.TrimEnd(), (e, options, cancellation) => e.TrigExpand(options, cancellation)),
        new("expandlog", "Write logarithms of products as sums, as far as that is certain.", """expandlog "ln(2*x^2*y)" """.TrimEnd(), (e, options, cancellation) => e.ExpandLog(options, cancellation)),
        new("combinelogs", "Join the logarithms of a sum.", """combinelogs "ln(x) - 2*ln(y)" """.TrimEnd(), (e, options, cancellation) => e.CombineLogs(options, cancellation)),
        new("powersimplify", "Join powers, and take factors out of roots, as far as that is certain.", """powersimplify "sqrt(8*x)*sqrt(y)" """.TrimEnd(), (e, options, cancellation) => e.PowerSimplify(options, cancellation)),
        new("denestroots", "Write roots of sums of roots without roots in them.", """denestroots "sqrt(5 + 2*sqrt(6))" """.TrimEnd(), (e, options, cancellation) => e.DenestRoots(options, cancellation)),
    ];

    public override Answer Calculate(ParseResult arguments, Definitions definitions, CancellationToken cancellation)
    {
        var text = arguments.GetRequiredValue(_expression);
        return new Answer(text)
        {
            Formula = _operation(definitions.Read(text), new SimplifyOptions { Assumptions = ReadAssumptions(arguments, _assume) }, cancellation),
            AsLatex = arguments.GetValue(_latex),
        };
    }
}
