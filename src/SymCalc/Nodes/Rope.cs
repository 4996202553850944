namespace SymCalc.Nodes;

/// <summary>A long sum or product and what waits to be added to it, or multiplied.</summary>
/// <typeparam name="TLeft">The kind of node.</typeparam>
/// <param name="Left">The flat part, or a rope.</param>
/// <param name="Right">What waits.</param>
/// <param name="PendingCount">How many parts wait here and in <paramref name="Left"/>; at most half of the flat ones.</param>
internal sealed record Rope<TLeft>(TLeft Left, Expr Right, int PendingCount);
