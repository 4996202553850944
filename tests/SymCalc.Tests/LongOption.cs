using Microsoft.Testing.Platform.Builder;
using Microsoft.Testing.Platform.CommandLine;
using Microsoft.Testing.Platform.Extensions;
using Microsoft.Testing.Platform.Extensions.CommandLine;

namespace SymCalc.Tests;

/// <summary>The option <c>--long</c> of the test program: laws on 1,000 random expressions each, and all cases of the corpora.</summary>
public sealed class LongOption : ICommandLineOptionsProvider
{
    private const string Name = "long";
    private const string Variable = "SYMCALC_LONG";

    /// <summary>Whether this run is a long one, by the option or by the environment.</summary>
    public static bool IsSet => Environment.GetEnvironmentVariable(Variable) == "1";

    public string Uid => nameof(LongOption);

    public string Version => "1.0.0";

    public string DisplayName => "Long runs";

    public string Description => "Runs laws and corpora on more cases.";

    /// <summary>Called by the entry point that the build generates.</summary>
    public static void AddExtensions(ITestApplicationBuilder builder, string[] arguments)
    {
        builder.CommandLine.AddProvider(static () => new LongOption());
        if (arguments.Contains($"--{Name}"))
        {
            Environment.SetEnvironmentVariable(Variable, "1");
        }
    }

    public Task<bool> IsEnabledAsync() => Task.FromResult(true);

    public IReadOnlyCollection<CommandLineOption> GetCommandLineOptions() =>
        [new(Name, "Run laws on 1,000 random expressions each, and all cases of the corpora.", ArgumentArity.Zero, isHidden: false)];

    public Task<ValidationResult> ValidateOptionArgumentsAsync(CommandLineOption commandOption, string[] arguments) => ValidationResult.ValidTask;

    public Task<ValidationResult> ValidateCommandLineOptionsAsync(ICommandLineOptions commandLineOptions) => ValidationResult.ValidTask;
}
