namespace SymCalc.Samples.Sandpit;

/// <summary>Plays by itself, and sees no more than a player does: the probes.</summary>
internal static class AutoPlayer
{
    private const double FirstStep = 0.5;
    private const double LongestStep = 2;
    private const double ShortestStep = 0.01;
    private const double LevelSlope = 0.03;

    /// <summary>Gradient descent: against the gradient, further each time that it goes down, less far each time that it does not.</summary>
    public static void Descend(Game game, Random random)
    {
        var (probe, step) = (Start(game, random), FirstStep);
        while (!game.IsOver)
        {
            if (IsStuck(probe, step))
            {
                (probe, step) = (Start(game, random), FirstStep);
                continue;
            }

            var next = game.Dig(probe.X - (step * probe.Dx / probe.Slope), probe.Y - (step * probe.Dy / probe.Slope));
            (probe, step) = next.Height < probe.Height ? (next, Turn(probe, next) > 0 ? step * 1.3 : step / 2) : (probe, step / 3);
        }
    }

    /// <summary>
    /// Newton's method: to the lowest point of the quadratic Taylor polynomial, or downhill where that has none; no further
    /// than the polynomial has been found to be right.
    /// </summary>
    public static void Newton(Game game, Random random)
    {
        var (probe, step) = (Start(game, random), LongestStep / 2);
        while (!game.IsOver)
        {
            if (IsStuck(probe, step))
            {
                (probe, step) = (Start(game, random), LongestStep / 2);
                continue;
            }

            var (dx, dy) = probe.Curvatures.Small > 0 ? probe.NewtonStep : (-step * probe.Dx / probe.Slope, -step * probe.Dy / probe.Slope);
            var shrink = Math.Min(1, step / Math.Sqrt((dx * dx) + (dy * dy)));
            var next = game.Dig(probe.X + (shrink * dx), probe.Y + (shrink * dy));
            var length = shrink * Math.Sqrt((dx * dx) + (dy * dy));
            (probe, step) = next.Height < probe.Height ? (next, Math.Min(2 * step, LongestStep)) : (probe, length / 3);
        }
    }

    /// <summary>Somewhere: the first time, and whenever the way down has ended in a hollow that is not the lowest.</summary>
    private static Probe Start(Game game, Random random) =>
        game.Dig(Somewhere(random), Somewhere(random), isStart: true);

    private static double Somewhere(Random random) => Math.Round(((random.NextDouble() * 2) - 1) * Surface.Size, 1);

    private static bool IsStuck(Probe probe, double step) => !(probe.Slope > LevelSlope) || step < ShortestStep;

    /// <summary>Positive if the way down goes on in much the same direction.</summary>
    private static double Turn(Probe from, Probe to) => (from.Dx * to.Dx) + (from.Dy * to.Dy);
}
