namespace SymCalc;

/// <summary>One step of Newton's method: the tangent at a point, and where it meets the axis.</summary>
/// <param name="Point">The point xₖ.</param>
/// <param name="Value">f(xₖ).</param>
/// <param name="Slope">f'(xₖ).</param>
/// <param name="Next">xₖ₊₁ = xₖ - f(xₖ)/f'(xₖ), where the tangent is 0.</param>
public sealed record NewtonStep(double Point, double Value, double Slope, double Next)
{
    /// <summary>The height of the tangent, the linearisation of f at the point.</summary>
    /// <param name="x">Where.</param>
    /// <returns>f(xₖ) + f'(xₖ)·(x - xₖ).</returns>
    /// <example><code>new NewtonStep(2, 2, 4, 1.5).TangentAt(1.5)      // 0</code></example>
    public double TangentAt(double x) => Value + (Slope * (x - Point));
}
