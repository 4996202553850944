namespace SymCalc;

/// <summary>How expressions are compiled.</summary>
/// <remarks><example><code>f.Compile([x, y], new CompileOptions { Backend = CompileBackend.Interpreter })</code></example></remarks>
public sealed class CompileOptions
{
    /// <summary>The options that are used where none are given.</summary>
    public static CompileOptions Default { get; } = new();

    /// <summary>How the code is executed; by default as use and size suggest.</summary>
    public CompileBackend Backend { get; init; }
}
