using System.CommandLine;
using Spectre.Console;

Argument<string> expression = new("expression") { Description = "The expression to differentiate." };
Argument<string> variable = new("variable") { Description = "The variable to differentiate by." };
Option<bool> steps = new("--steps") { Description = "Show every step." };

Command diff = new("diff", "Differentiates an expression.") { expression, variable, steps };
diff.SetAction(result =>
{
    AnsiConsole.WriteLine($"d/d{result.GetValue(variable)} {result.GetValue(expression)}");
    return 0;
});

return new RootCommand("A calculator for derivatives.") { diff }.Parse(args).Invoke();
