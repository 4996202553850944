using System.Text;
using SymCalc.Samples.Calculator;

try
{
    Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
    using var interrupt = Interrupt.OfConsole();
    return new CalculatorApp(Terminal.OfConsole(), interrupt).Run(args);
}
catch (Exception e) when (e is IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine($"error: the answer cannot be written: {e.Message}");
    return ExitCode.WrongOutput;
}
