namespace SymCalc.Samples.Regression;

/// <summary>What was measured once; exactly as it was written down.</summary>
/// <param name="X">Where.</param>
/// <param name="Y">What.</param>
/// <param name="Sigma">How uncertain it is; 1 if nothing is known of that.</param>
internal sealed record Observation(Expr X, Expr Y, Expr Sigma);
