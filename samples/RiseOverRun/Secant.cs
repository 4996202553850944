namespace SymCalc.Samples.RiseOverRun;

/// <summary>A line through two points of a curve.</summary>
/// <param name="Run">How far the second point is to the right of the first.</param>
/// <param name="Rise">How far it is above it.</param>
/// <param name="Error">How much steeper the line is than the curve at the first point; NaN if that has no slope.</param>
internal sealed record Secant(double Run, double Rise, double Error)
{
    public double Slope => Rise / Run;
}
