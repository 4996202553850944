using System.CommandLine;
using System.Numerics;
using SymCalc.Samples.Calculator.Rendering;

namespace SymCalc.Samples.Calculator.Commands;

/// <summary>The value at a point: <c>eval "x^2*sin(y)" x=2 y=pi/2</c>.</summary>
internal sealed class EvalCommand : CalculatorCommand
{
    private const string ImaginaryUnit = "i";

    private static readonly ParseOptions ExactOptions = new() { ExactDecimals = true };

    private readonly Argument<string> _expression = ExpressionArgument();

    private readonly Argument<string[]> _values = new("value")
    {
        HelpName = "name=value",
        Description = "A value for each variable; values may be expressions themselves, such as pi/2.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<bool> _exact = new("--exact") { Description = "Calculate with fractions; decimals are read as fractions, too." };
    private readonly Option<bool> _complex = new("--complex") { Description = "Calculate with complex numbers; i is the imaginary unit." };

    public EvalCommand() : base(
        "eval", "Calculate the value of an expression.",
        """eval "x^2*sin(y)" x=2 y=pi/2""",
        """eval "x/3 + 0.1" x=1/2 --exact""",
        """eval "sqrt(z)" z=-3+4i --complex""")
    {
        Add(_expression);
        Add(_values);
        Add(_exact);
        Add(_complex);
        _values.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => token.Value.IndexOf('=') < 1))
            {
                result.AddError($"'{token.Value}' is not of the form name=value.");
            }
        });
        Validators.Add(result =>
        {
            if (result.GetValue(_exact) && result.GetValue(_complex))
            {
                result.AddError("--exact and --complex exclude each other.");
            }
        });
    }

    public override Answer Calculate(ParseResult arguments, Definitions definitions, CancellationToken cancellation)
    {
        var text = arguments.GetRequiredValue(_expression);
        var values = Split(arguments.GetValue(_values) ?? []);
        var isExact = arguments.GetValue(_exact);
        var isComplex = arguments.GetValue(_complex);
        var expression = definitions.Read(text, values.Keys, isExact ? ExactOptions : null);
        var value = isExact ? NumericValue.Of(expression.EvaluateExact(Evaluate(values, definitions, ExactOptions, e => e.EvaluateExact())))
            : isComplex ? NumericValue.Of(expression.EvaluateComplex(WithImaginaryUnit(Evaluate(values, definitions, null, EvaluateConstant), expression)))
            : NumericValue.Of(expression.Evaluate(Evaluate(values, definitions, null, e => e.Evaluate())));
        return new Answer(text) { Value = value, Values = values.Count > 0 ? values : null };
    }

    /// <summary>The texts of the values by name.</summary>
    private static Dictionary<string, string> Split(string[] assignments)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var assignment in assignments)
        {
            var equals = assignment.IndexOf('=', StringComparison.Ordinal);
            var name = new Symbol(assignment[..equals].Trim()).Name;
            if (!values.TryAdd(name, assignment[(equals + 1)..].Trim()))
            {
                throw new InputException($"'{name}' is given twice.");
            }
        }

        return values;
    }

    private static Dictionary<string, T> Evaluate<T>(
        Dictionary<string, string> values, Definitions definitions, ParseOptions? options, Func<Expr, T> evaluate)
        where T : struct =>
        values.ToDictionary(pair => pair.Key, pair =>
        {
            var value = definitions.Read(pair.Value, options: options);
            var unknown = value.FreeSymbols.FirstOrDefault(symbol => typeof(T) != typeof(Complex) || symbol.Name != ImaginaryUnit);
            return unknown is null
                ? evaluate(value)
                : throw new InputException($"The value of '{pair.Key}' must be a number, but it contains '{unknown.Name}'.");
        }, StringComparer.Ordinal);

    private static Complex EvaluateConstant(Expr value) => value.EvaluateComplex((ImaginaryUnit, Complex.ImaginaryOne));

    /// <summary>i is the imaginary unit, unless the user gave it another value.</summary>
    private static Dictionary<string, Complex> WithImaginaryUnit(Dictionary<string, Complex> values, Expr expression)
    {
        if (expression.FreeSymbols.Any(symbol => symbol.Name == ImaginaryUnit))
        {
            values.TryAdd(ImaginaryUnit, Complex.ImaginaryOne);
        }

        return values;
    }
}
