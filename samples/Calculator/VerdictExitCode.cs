namespace SymCalc.Samples.Calculator;

/// <summary>What <c>equivalent</c> tells its caller, beside the codes of every command (<see cref="ExitCode"/>).</summary>
internal static class VerdictExitCode
{
    public const int Proven = ExitCode.Success;

    /// <summary>A point was found where the two differ.</summary>
    public const int Refuted = 4;

    /// <summary>Neither a proof nor a counterexample was found.</summary>
    public const int Unknown = 5;

    /// <summary>The code of a verdict.</summary>
    public static int Of(EquivalenceVerdict verdict) => verdict switch
    {
        EquivalenceVerdict.Proven => Proven,
        EquivalenceVerdict.Refuted => Refuted,
        _ => Unknown,
    };
}
