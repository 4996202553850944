namespace SymCalc.Samples.Sandpit;

/// <summary>What a stick in the sand tells: height, slope and curvature.</summary>
/// <param name="X">Where.</param>
/// <param name="Y">Where.</param>
/// <param name="Height">The height of the sand.</param>
/// <param name="Dx">Its derivative by x.</param>
/// <param name="Dy">Its derivative by y.</param>
/// <param name="Dxx">The second derivative by x.</param>
/// <param name="Dxy">The mixed one.</param>
/// <param name="Dyy">The second derivative by y.</param>
internal sealed record Probe(double X, double Y, double Height, double Dx, double Dy, double Dxx, double Dxy, double Dyy)
{
    private static readonly string[] Arrows = ["→", "↗", "↑", "↖", "←", "↙", "↓", "↘"];

    /// <summary>How steep it is.</summary>
    public double Slope => Math.Sqrt((Dx * Dx) + (Dy * Dy));

    /// <summary>The direction of the steepest way down, against the gradient.</summary>
    public string Arrow => !double.IsFinite(Slope) ? "?" : Slope < 1e-6 ? "·" : Arrows[(int)Math.Round((Math.Atan2(-Dy, -Dx) + (2 * Math.PI)) / (Math.PI / 4)) % 8];

    /// <summary>The Hessian's eigenvalues, the smaller first: the curvatures along its two axes.</summary>
    public (double Small, double Large) Curvatures
    {
        get
        {
            var (mean, half) = ((Dxx + Dyy) / 2, (Dxx - Dyy) / 2);
            var radius = Math.Sqrt((half * half) + (Dxy * Dxy));
            return (mean - radius, mean + radius);
        }
    }

    /// <summary>What the Hessian says of the neighbourhood.</summary>
    public string Verdict => Curvatures switch
    {
        ( > 0, _) => "a bowl: a minimum is near, or far down a valley",
        (_, < 0) => "a dome: a maximum is near, walk away",
        ( < 0, > 0) => "a saddle: up one way, down the other",
        _ => "flat at least one way: no verdict",
    };

    /// <summary>Newton's step, to where the gradient would be 0 if the surface were its own quadratic Taylor polynomial.</summary>
    public (double X, double Y) NewtonStep
    {
        get
        {
            var determinant = (Dxx * Dyy) - (Dxy * Dxy);
            return (-((Dyy * Dx) - (Dxy * Dy)) / determinant, -((Dxx * Dy) - (Dxy * Dx)) / determinant);
        }
    }
}
