using System.Text;
using SymCalc.Samples.Calculator;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
using var interrupt = Interrupt.OfConsole();
return new CalculatorApp(Terminal.OfConsole(), interrupt).Run(args);
