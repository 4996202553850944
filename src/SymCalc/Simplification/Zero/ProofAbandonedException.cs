namespace SymCalc.Simplification.Zero;

/// <summary>A proof is given up, for a reason to be told to the user. Caught by <see cref="ZeroProver"/>.</summary>
internal sealed class ProofAbandonedException(string reason) : Exception(reason);
