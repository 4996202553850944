namespace SymCalc.Samples.Sandpit;

/// <summary>A level of the game.</summary>
/// <param name="Name">What the landscape looks like.</param>
/// <param name="Surface">The surface.</param>
/// <param name="Help">What each probe tells.</param>
/// <param name="Par">How many probes a good player needs.</param>
internal sealed record Level(string Name, Surface Surface, Help Help, int Par)
{
    /// <summary>The most probes that are allowed.</summary>
    public const int MaxProbes = 60;

    /// <summary>All levels, from easy to hard, as expressions in x and y; (a, b) is where the treasure lies or thereabouts.</summary>
    private static readonly (string Name, string Height, Help Help, int Par)[] Landscapes =
    [
        ("A bowl", "(x-a)^2 + (y-b)^2", Help.Arrow, 6),
        ("A valley", "(x-a + y-b)^2/2 + 4*(x-a - y+b)^2", Help.Arrow, 8),
        ("Two pits", "2 - 2*exp(-((x-a)^2 + (y-b)^2)) - 3/2*exp(-((x+a)^2 + (y+b)^2)/2) + (x^2+y^2)/20", Help.Jacobian, 8),
        ("A banana", "(y-b - (x-a)^2/2)^2 + (x-a)^2/8", Help.Jacobian, 10),
        ("A horse's saddle", "((x-a)^2 - 1)^2 + (y-b)^2 + (x-a)*(y-b)/2 + (x-a)/4", Help.Hessian, 8),
        ("Ripples", "((x-a)^2 + (y-b)^2)/3 + 1 - cos(2*(x-a))*cos(2*(y-b))", Help.Hessian, 16),
    ];

    /// <summary>How many levels there are.</summary>
    public static int Count => Landscapes.Length;

    /// <summary>Makes a level; the seed decides where the treasure lies.</summary>
    /// <param name="number">From 1.</param>
    /// <param name="seed">The game's.</param>
    public static Level Create(int number, int seed)
    {
        var (name, height, help, par) = Landscapes[number - 1];
        Random random = new((seed * 31) + number);
        Dictionary<Symbol, Expr> treasure = new() { [new Symbol("a")] = Place(random, 1), [new Symbol("b")] = Place(random, 2) };
        return new Level($"Level {Numbers.Text(number)}: {name}", new Surface(Expr.Parse(height).Substitute(treasure)), help, par);
    }

    /// <summary>A level of the player's own.</summary>
    public static Level Create(Expr height) => new($"Your own: {height}", new Surface(height), Help.Hessian, 10);

    /// <summary>Tenths, away from the middle and the edge, and where one can stand.</summary>
    private static Expr Place(Random random, int tenths) => Expr.Rational(random.Next(6 / tenths, 20 / tenths) * tenths, 10) * (random.Next(2) == 0 ? -1 : 1);
}
