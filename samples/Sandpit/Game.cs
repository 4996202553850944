namespace SymCalc.Samples.Sandpit;

/// <summary>One level as it is played: the probes so far.</summary>
internal sealed class Game(Level level)
{
    private readonly List<Probe> _probes = [];
    private readonly List<int> _starts = [];

    public Level Level { get; } = level;

    public IReadOnlyList<Probe> Probes => _probes;

    /// <summary>Whether the last probe found the treasure.</summary>
    public bool IsFound => _probes.Count > 0 && Level.Surface.IsFound(_probes[^1]);

    /// <summary>Whether the player wanted to see the surface.</summary>
    public bool IsGivenUp { get; private set; }

    public bool IsOver => IsFound || IsGivenUp || _probes.Count >= Level.MaxProbes;

    /// <summary>100 for par or better, less for each probe more, 0 if the treasure was not found.</summary>
    public int Score => IsFound ? Math.Max(10, 100 - (5 * Math.Max(0, _probes.Count - Level.Par))) : 0;

    /// <summary>Ends the game.</summary>
    public void GiveUp() => IsGivenUp = true;

    /// <summary>The probes by way: a new one begins wherever the player starts afresh.</summary>
    public IEnumerable<IReadOnlyList<Probe>> Ways =>
        _starts.Zip(_starts.Skip(1).Append(_probes.Count), (from, to) => _probes.GetRange(from, to - from));

    /// <summary>Looks at a point of the sandpit.</summary>
    /// <param name="x">Where.</param>
    /// <param name="y">Where.</param>
    /// <param name="isStart">Whether this has nothing to do with the probes before.</param>
    public Probe Dig(double x, double y, bool isStart = false)
    {
        if (isStart || _probes.Count == 0)
        {
            _starts.Add(_probes.Count);
        }

        var probe = Level.Surface.At(Math.Clamp(x, -Surface.Size, Surface.Size), Math.Clamp(y, -Surface.Size, Surface.Size));
        _probes.Add(probe);
        return probe;
    }
}
