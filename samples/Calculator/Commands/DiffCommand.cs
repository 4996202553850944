using System.CommandLine;
using System.Globalization;
using SymCalc.Samples.Calculator.Rendering;

namespace SymCalc.Samples.Calculator.Commands;

/// <summary>The simplified derivative: <c>diff "x^2*sin(x)" x</c>.</summary>
internal sealed class DiffCommand : CalculatorCommand
{
    private const int MaxOrder = 10_000;        // the library's

    private readonly Argument<string> _expression = ExpressionArgument();

    private readonly Argument<string[]> _variables = new("variable")
    {
        Description = "The variable; several are differentiated by in turn. May be left out if the expression has one only.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<int> _order = new("--order")
    {
        Description = "How many times to differentiate.",
        HelpName = "n",
        DefaultValueFactory = _ => 1,
        CustomParser = result =>
        {
            if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var order) && order is >= 1 and <= MaxOrder)
            {
                return order;
            }

            result.AddError($"--order needs a whole number from 1 to {MaxOrder.ToString("N0", CultureInfo.InvariantCulture)}, not '{result.Tokens[0].Value}'.");
            return 0;
        },
    };

    private readonly Option<bool> _steps = new("--steps") { Description = "Show the derivation: which rule was applied where." };
    private readonly Option<bool> _raw = new("--raw") { Description = "Leave the derivative as the rules made it, not simplified." };
    private readonly Option<bool> _latex = LatexOption("Print LaTeX.");

    public DiffCommand() : base(
        "diff", "Differentiate an expression.",
        """diff "x^2*sin(x)/(1+x^2)" x --steps""",
        """diff "x^2*y^3" x y""",
        """diff "exp(-x^2)" --order 3 --latex""",
        """diff "-x^2" x""")
    {
        Add(_expression);
        Add(_variables);
        Add(_order);
        Add(_steps);
        Add(_raw);
        Add(_latex);
        Validators.Add(result =>
        {
            if (result.GetValue(_variables) is { Length: > 1 } && result.GetResult(_order) is { Implicit: false })
            {
                result.AddError("--order goes with one variable; to mix, name a variable as often as needed: x x y.");
            }
        });
    }

    public override Answer Calculate(ParseResult arguments, Definitions definitions, CancellationToken cancellation)
    {
        var task = new Differentiation(arguments.GetRequiredValue(_expression), arguments.GetValue(_variables) ?? [])
        {
            Order = arguments.GetValue(_order),
            Raw = arguments.GetValue(_raw),
            WithSteps = arguments.GetValue(_steps),
        };
        return task.Run(definitions, cancellation) with { AsLatex = arguments.GetValue(_latex) };
    }
}
