namespace SymCalc;

/// <summary>One partial derivative that was checked.</summary>
/// <param name="Index">Its position in the gradient, from 0.</param>
/// <param name="Claimed">What the gradient under test says.</param>
/// <param name="Expected">What it should be; NaN if that is unknown.</param>
/// <param name="Error">How far the expected value may itself be off.</param>
/// <param name="Verdict">Whether the two agree.</param>
public sealed record DerivativeEntry(int Index, double Claimed, double Expected, double Error, DerivativeVerdict Verdict);
