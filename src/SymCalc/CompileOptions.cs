namespace SymCalc;

/// <summary>How expressions are compiled.</summary>
/// <remarks><example><code>f.Compile([x, y], new CompileOptions { Backend = CompileBackend.Interpreter })</code></example></remarks>
public sealed class CompileOptions
{
    /// <summary>The options that are used where none are given.</summary>
    public static CompileOptions Default { get; } = new();

    /// <summary>How the code is executed; by default as use and size suggest.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is none of <see cref="CompileBackend"/>.</exception>
    public CompileBackend Backend
    {
        get;
        init => field = Enum.IsDefined(value) ? value : throw new ArgumentOutOfRangeException(
            nameof(value), value, "The back end must be Auto, Interpreter or Emit.");
    }

    /// <summary>
    /// Whether batches compute functions one number at a time, with the bits of single calls. By default exp, ln, log2, sin,
    /// cos, tanh and sigmoid are computed for many points at once and differ by at most 4 ulp.
    /// </summary>
    public bool ScalarFunctions { get; init; }

    /// <summary>In which order <see cref="CompiledExprMatrix.InvokeNonZeros"/> writes the entries of a matrix; by rows if not said otherwise.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is none of <see cref="SparseOrder"/>.</exception>
    public SparseOrder SparseOrder
    {
        get;
        init => field = Enum.IsDefined(value) ? value : throw new ArgumentOutOfRangeException(
            nameof(value), value, "The order must be Rows or Columns.");
    }

    /// <summary>On how many threads a batch is computed at most; 1 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is less than 1.</exception>
    public int MaxDegreeOfParallelism
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = 1;
}
