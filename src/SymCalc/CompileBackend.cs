namespace SymCalc;

/// <summary>How compiled code is executed. All ways give the same bits.</summary>
public enum CompileBackend
{
    /// <summary>Interpreted first; from some thousand calls on by emitted code, if the platform can make code and the function is not huge.</summary>
    Auto,

    /// <summary>Interpreted: ready at once, works with NativeAOT.</summary>
    Interpreter,

    /// <summary>As machine code, made at once: some microseconds for an operation to prepare, several times faster afterwards.</summary>
    Emit,
}
