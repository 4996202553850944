namespace SymCalc.Samples.Calculator.Rendering;

/// <summary>Hands everything on, and remembers how the first failure would have ended a program of its own.</summary>
/// <param name="renderer">Shows answers and failures.</param>
internal sealed class FailureRecorder(IRenderer renderer) : IRenderer
{
    /// <summary>That of the first failure, or <see cref="Shared.ExitCode.Success"/>.</summary>
    public int ExitCode { get; private set; } = Shared.ExitCode.Success;

    public void Show(Answer answer) => renderer.Show(answer);

    public void Show(Failure failure)
    {
        ExitCode = ExitCode == Shared.ExitCode.Success ? failure.ExitCode : ExitCode;
        renderer.Show(failure);
    }
}
