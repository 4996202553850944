using System.Globalization;
using SymCalc;

// A program without a JIT: parses a function, differentiates it, compiles value and gradient for the interpreter, and looks
// for a minimum by steps against the gradient.
//
//   dotnet publish samples/NativeAot -c Release -p:CppCompilerAndLinker=gcc
//   samples/NativeAot/bin/Release/net10.0/linux-x64/publish/NativeAot "(x - 1)^2 + exp(y) - y"
var text = args.Length > 0 ? args[0] : "(1 - x)^2 + 10*(y - x^2)^2";
if (!Expr.TryParse(text, out var f, out var error))
{
    Console.Error.WriteLine(error.Message);
    return 2;
}

Console.WriteLine($"f = {f}");
foreach (var variable in f.FreeSymbols)
{
    Console.WriteLine($"df/d{variable} = {f.Differentiate(variable).Simplify()}");
}

CompiledExprWithGradient compiled = f.CompileWithGradient();
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{compiled.OperationCount} operations, executed by: {compiled.Backend}"));

var x = new double[compiled.Variables.Count];
var gradient = new double[x.Length];
var value = compiled.Invoke(x, gradient);
var step = 0.5;
for (var i = 0; i < 20_000 && step > 1e-12; i++)
{
    var next = x.Zip(gradient, (xi, gi) => xi - (step * gi)).ToArray();
    var nextGradient = new double[x.Length];
    var nextValue = compiled.Invoke(next, nextGradient);
    if (nextValue < value)
    {
        (x, gradient, value, step) = (next, nextGradient, nextValue, step * 1.5);
    }
    else
    {
        step /= 2;
    }
}

Console.WriteLine(string.Create(
    CultureInfo.InvariantCulture,
    $"f({string.Join(", ", compiled.Variables.Zip(x, (name, xi) => string.Create(CultureInfo.InvariantCulture, $"{name} = {xi:F4}")))}) = {value:F6}"));
return 0;
