namespace SymCalc.Samples.Calculator.Rendering;

/// <summary>Shows what the calculator has to say: as text for people or as JSON for programs.</summary>
internal interface IRenderer
{
    void Show(Answer answer);

    void Show(Failure failure);
}
