namespace SymCalc.Samples.Sandpit;

/// <summary>A hidden surface: the height of the sand over the plane, with its gradient and Hessian, from one expression.</summary>
internal sealed class Surface
{
    /// <summary>The sandpit reaches from minus this to this, in both directions.</summary>
    public const double Size = 3;

    private const int GridSize = 121;
    private const int NewtonSteps = 20;

    private readonly CompiledExpr _height;
    private readonly CompiledExprWithHessian _compiled;
    private readonly double _typical;
    private readonly double _high;

    /// <summary>Compiles the surface and finds its lowest point, which the player does not see.</summary>
    /// <exception cref="InputException">The surface is undefined everywhere in the sandpit, or the same everywhere.</exception>
    public Surface(Expr height)
    {
        Height = height;
        Gradient = height.Gradient("x", "y").Simplify();
        Hessian = height.Hessian("x", "y").Simplify();
        _height = height.Compile("x", "y");
        _compiled = height.CompileWithGradientAndHessian("x", "y");
        var places = Grid().Select(place => (place.X, place.Y, Height: HeightAt(place.X, place.Y))).Where(place => double.IsFinite(place.Height)).OrderBy(place => place.Height).ToList();
        if (places.Count == 0 || places[0].Height == places[^1].Height)
        {
            throw new InputException("The surface has no finite heights in the sandpit, or is level: there is nothing to find.");
        }

        Lowest = Refine(At(places[0].X, places[0].Y));
        _typical = places[places.Count / 2].Height - Lowest.Height;
        _high = places[(int)(0.98 * (places.Count - 1))].Height - Lowest.Height;
    }

    /// <summary>The height as a function of x and y.</summary>
    public Expr Height { get; }

    /// <summary>Its partial derivatives, a row: the Jacobian of a function with one value.</summary>
    public ExprVector Gradient { get; }

    public ExprMatrix Hessian { get; }

    /// <summary>The lowest point.</summary>
    public Probe Lowest { get; }

    /// <summary>Looks at a point.</summary>
    public Probe At(double x, double y)
    {
        var gradient = new double[2];
        var hessian = new double[4];
        var height = _compiled.Invoke([x, y], gradient, hessian);
        return new Probe(x, y, height, gradient[0], gradient[1], hessian[0], hessian[1], hessian[3]);
    }

    /// <summary>The height alone.</summary>
    public double HeightAt(double x, double y) => _height.Invoke(x, y);

    /// <summary>Whether the treasure is found: nearly as low as the lowest point, or as near to it as one can walk.</summary>
    public bool IsFound(Probe probe) =>
        probe.Height - Lowest.Height <= 0.001 * _typical || Canvas.CellOf(probe.X, probe.Y) == Canvas.CellOf(Lowest.X, Lowest.Y);

    /// <summary>How high a point is, from 0 at the lowest to 1 in the highest fiftieth of the sandpit.</summary>
    public double LevelOf(double height) => Math.Clamp((height - Lowest.Height) / _high, 0, 1);

    private static IEnumerable<(double X, double Y)> Grid() =>
        from i in Enumerable.Range(0, GridSize)
        from k in Enumerable.Range(0, GridSize)
        select (Place(i), Place(k));

    private static double Place(int i) => Size * ((2.0 * i / (GridSize - 1)) - 1);

    /// <summary>Newton's method from the lowest point of the grid, as long as it leads down.</summary>
    private Probe Refine(Probe probe)
    {
        for (var step = 0; step < NewtonSteps; step++)
        {
            var (dx, dy) = probe.NewtonStep;
            var next = At(Math.Clamp(probe.X + dx, -Size, Size), Math.Clamp(probe.Y + dy, -Size, Size));
            if (!(next.Height < probe.Height))
            {
                break;
            }

            probe = next;
        }

        return probe;
    }
}
