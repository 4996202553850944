using System.Globalization;
using System.Text;
using SymCalc.Nodes;
using SymCalc.Printing;

namespace SymCalc.Compilation;

/// <summary>A tape as a C# method, one statement for an instruction: the same operations in the same order.</summary>
internal sealed class CSharpWriter
{
    /// <summary>Up to so many variables are parameters of their own; more are a span.</summary>
    private const int LargestParameterList = 16;

    private readonly Tape _tape;
    private readonly ReadOnlyMemory<double> _constants;
    private readonly string[] _variables;
    private readonly string _local;
    private readonly StringBuilder _text = new();

    /// <summary>Refuses a name that would be more than a name in the text.</summary>
    public static void CheckMethodName(string methodName)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(methodName);
        if (!Identifier.IsValid(methodName))
        {
            throw new ArgumentException($"'{Identifier.ForMessage(methodName)}' cannot be the name of a C# method.", nameof(methodName));
        }
    }

    private CSharpWriter(Tape tape, ReadOnlyMemory<double> constants, ArgumentList variables, bool isSpan)
    {
        _tape = tape;
        _constants = constants;
        var names = variables.Symbols.Select(symbol => CSharpName.Of(symbol.Name)).ToArray();
        _local = Enumerable.Range(0, int.MaxValue).Select(i => new string('t', i + 1))
            .First(prefix => isSpan || !names.Any(name => name.StartsWith(prefix, StringComparison.Ordinal)));
        _variables = isSpan
            ? [.. Enumerable.Range(0, names.Length).Select(i => string.Create(CultureInfo.InvariantCulture, $"x[{i}]"))]
            : names;
    }

    /// <summary>A method that returns the tape's one result.</summary>
    public static string Function(Tape tape, ReadOnlyMemory<double> constants, ArgumentList variables, string name)
    {
        var isSpan = variables.Count > LargestParameterList;
        var writer = new CSharpWriter(tape, constants, variables, isSpan);
        var parameters = isSpan
            ? "ReadOnlySpan<double> x"
            : string.Join(", ", writer._variables.Select(variable => $"double {variable}"));
        writer._text.Append(CultureInfo.InvariantCulture, $"public static double {CSharpName.Of(name)}({parameters})\n{{\n");
        writer.WriteCode();
        writer._text.Append(CultureInfo.InvariantCulture, $"    return {writer.Operand(tape.Outputs[0])};\n}}\n");
        return writer._text.ToString();
    }

    /// <summary>A method that stores the tape's results.</summary>
    public static string Procedure(Tape tape, ReadOnlyMemory<double> constants, ArgumentList variables, string name)
    {
        var writer = new CSharpWriter(tape, constants, variables, isSpan: true);
        writer._text.Append(
            CultureInfo.InvariantCulture,
            $"public static void {CSharpName.Of(name)}(ReadOnlySpan<double> x, Span<double> results)\n{{\n");
        writer.WriteCode();
        for (var i = 0; i < tape.Outputs.Length; i++)
        {
            writer._text.Append(CultureInfo.InvariantCulture, $"    results[{i}] = {writer.Operand(tape.Outputs[i])};\n");
        }

        return writer._text.Append("}\n").ToString();
    }

    private void WriteCode()
    {
        for (var i = 0; i < _tape.Code.Length; i++)
        {
            _text.Append(CultureInfo.InvariantCulture, $"    double {_local}{i} = ");
            WriteInstruction(_tape.Code[i]);
            _text.Append(";\n");
        }
    }

    private void WriteInstruction(in Instruction instruction)
    {
        var (op, a, b, c) = instruction;
        switch (op)
        {
            case TapeOp.Call1 or TapeOp.Call2 or TapeOp.CallMany:
                Span<int> three = stackalloc int[3];
                WriteCall(_tape.Functions[c], _tape.OperandsOf(instruction, three));
                break;
            default:
                _text.AppendFormat(CultureInfo.InvariantCulture, FormatOf(op), Operand(a), TapeOps.RegisterCount(op) > 1 ? Operand(b) : "", op == TapeOp.Choose ? Operand(c) : "");
                break;
        }
    }

    private static string FormatOf(TapeOp op) => op switch
    {
        TapeOp.Add => "{0} + {1}",
        TapeOp.Subtract => "{0} - {1}",
        TapeOp.Multiply or TapeOp.Scale => "{0} * {1}",
        TapeOp.Divide => "{0} / {1}",
        TapeOp.Power => "Math.Pow({0}, {1})",
        TapeOp.Negate => "-{0}",
        TapeOp.SquareRoot => "Math.Sqrt({0})",
        TapeOp.CubeRoot => "{0} < 0 ? double.NaN : Math.Cbrt({0})",
        TapeOp.Exponential => "Math.Exp({0})",
        TapeOp.Choose => "double.IsNaN({0}) ? double.NaN : {0} != 0 ? {1} : {2}",
        _ => $"double.IsNaN({{0}}) || double.IsNaN({{1}}) ? double.NaN : {{0}} {SignOf(op)} {{1}} ? 1.0 : 0.0",
    };

    private static string SignOf(TapeOp op) => op switch
    {
        TapeOp.Less => "<",
        TapeOp.LessOrEqual => "<=",
        TapeOp.Equal => "==",
        _ => "!=",
    };

    private void WriteCall(FunctionDefinition function, ReadOnlySpan<int> arguments)
    {
        if (function.CSharpFormat is { } format)
        {
            var template = CallTemplate.Of(format, function.Arity);
            foreach (var (text, argument, _) in template.Parts)
            {
                _text.Append(text).Append(Operand(arguments[argument]));
            }

            _text.Append(template.Tail);
            return;
        }

        _text.Append(CSharpName.Of(function)).Append('(');
        for (var i = 0; i < arguments.Length; i++)
        {
            _text.Append(i == 0 ? "" : ", ").Append(Operand(arguments[i]));
        }

        _text.Append(')');
    }

    private string Operand(int register)
    {
        if (register < _tape.InputCount)
        {
            return _variables[register];
        }

        return register < _tape.FirstCode
            ? Literal(_constants.Span[register - _tape.InputCount])
            : string.Create(CultureInfo.InvariantCulture, $"{_local}{register - _tape.FirstCode}");
    }

    private static string Literal(double value)
    {
        if (!double.IsFinite(value))
        {
            return double.IsNaN(value) ? "double.NaN" : value > 0 ? "double.PositiveInfinity" : "double.NegativeInfinity";
        }

        var text = value.ToString("R", CultureInfo.InvariantCulture);
        text = text.AsSpan().ContainsAny('.', 'E') ? text : text + ".0";
        return double.IsNegative(value) ? $"({text})" : text;
    }
}
