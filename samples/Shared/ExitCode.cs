namespace SymCalc.Samples.Shared;

/// <summary>What the program tells its caller; listed in the help.</summary>
public static class ExitCode
{
    public const int Success = 0;

    /// <summary>The formula or a value is wrong: a parse error, a missing value, something that cannot be computed.</summary>
    public const int WrongInput = 1;

    /// <summary>The command line is wrong: an unknown command or option, a missing argument.</summary>
    public const int WrongUsage = 2;

    /// <summary>The answer cannot be written: the disk is full, or nobody reads.</summary>
    public const int WrongOutput = 3;

    /// <summary>Ctrl+C; what shells report for it.</summary>
    public const int Cancelled = 130;
}
