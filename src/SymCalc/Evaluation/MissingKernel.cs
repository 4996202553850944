namespace SymCalc.Evaluation;

/// <summary>The error of a function that was declared by its name only.</summary>
internal static class MissingKernel
{
    public static InvalidOperationException Of(FunctionDefinition function) =>
        new($"Function '{function.Name}' has no numeric value: it was declared without a kernel.");
}
