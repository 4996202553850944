using System.Numerics;

namespace SymCalc.Series;

/// <summary>
/// What is known in advance of a series with fractions as coefficients: q·Dⁿ·cₙ, or q·Dⁿ·n!·cₙ, is an integer for every n,
/// and |c₁|·ρ + |c₂|·ρ² + … is at most so much, for several ρ.
/// </summary>
/// <param name="Constant">c₀.</param>
/// <param name="HasFactorial">Whether it takes the n!.</param>
/// <param name="Multiplier">q.</param>
/// <param name="Base">D.</param>
/// <param name="Tail">The bound of |c₁|·ρ + |c₂|·ρ² + … for each ρ of <see cref="BoundAlgebra.Radii"/>; infinite where none is known.</param>
/// <remarks>
/// Series with n!·cₙ ∈ ℤ (Hurwitz series) are closed under products, quotients by series with constant term ±1,
/// integration, and composition with each other where the inner one has no constant term.
/// </remarks>
internal sealed record SeriesBound(Rational Constant, bool HasFactorial, BigInteger Multiplier, BigInteger Base, double[] Tail);
