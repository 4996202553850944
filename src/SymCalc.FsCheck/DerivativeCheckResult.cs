using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace SymCalc;

/// <summary>What <see cref="DerivativeCheck"/> found.</summary>
public sealed class DerivativeCheckResult
{
    private readonly double[] _point;

    internal DerivativeCheckResult(double[] point, IReadOnlyList<DerivativeEntry> entries)
    {
        (_point, Entries) = (point, entries);
        Verdict = entries.Any(e => e.Verdict == DerivativeVerdict.Differs) ? DerivativeVerdict.Differs
            : entries.Count == 0 || entries.Any(e => e.Verdict == DerivativeVerdict.Agrees) ? DerivativeVerdict.Agrees
            : DerivativeVerdict.Undecided;
    }

    /// <summary>The point at which the gradient was checked.</summary>
    public IReadOnlyList<double> Point => _point.AsReadOnly();

    /// <summary>Every partial derivative.</summary>
    public IReadOnlyList<DerivativeEntry> Entries { get; }

    /// <summary>Differs if any entry does; undecided if all are.</summary>
    public DerivativeVerdict Verdict { get; }

    /// <summary>Whether no entry differs.</summary>
    public bool IsConsistent => Verdict != DerivativeVerdict.Differs;

    /// <summary>The result as a property: false with the text of this result if an entry differs, discarded if nothing is decided.</summary>
    /// <returns>The property.</returns>
    public Property ToProperty() => Prop.Label(Prop.When(IsConsistent, Verdict != DerivativeVerdict.Undecided), ToString());

    /// <summary>What differs, or that nothing does.</summary>
    /// <returns>A text of one line for each entry that differs.</returns>
    public override string ToString()
    {
        var at = string.Join(", ", _point.Select(x => x.ToString(CultureInfo.InvariantCulture)));
        return Verdict switch
        {
            DerivativeVerdict.Agrees => $"The gradient agrees at ({at}).",
            DerivativeVerdict.Undecided => $"Differences do not settle at ({at}).",
            _ => string.Join('\n', Entries.Where(e => e.Verdict == DerivativeVerdict.Differs).Select(e => string.Create(
                CultureInfo.InvariantCulture, $"Entry {e.Index} of the gradient is {e.Claimed:G9}, but should be {e.Expected:G9}, at ({at})."))),
        };
    }
}
