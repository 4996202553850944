using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace SymCalc.Tests.Laws;

/// <summary>
/// Checks a law on random cases: 200 of them, or 1,000 in a long run (<see cref="LongOption"/>), or as many as
/// <c>SYMCALC_CASES</c> says (docs/CONTRIBUTING.md). A failure prints a seed and a size;
/// <c>SYMCALC_REPLAY=seed,gamma,size</c> runs that case again.
/// </summary>
internal static class Law
{
    private const int CasesByDefault = 200;
    private const int CasesWhenLong = 1_000;

    private static int Cases { get; } =
        int.TryParse(Environment.GetEnvironmentVariable("SYMCALC_CASES"), CultureInfo.InvariantCulture, out var cases) ? cases
        : LongOption.IsSet ? CasesWhenLong
        : CasesByDefault;

    /// <summary>Fails on the first case (made as small as possible) for which the body throws.</summary>
    /// <param name="cases">The generator, which can shrink.</param>
    /// <param name="body">
    /// Asserts the law. False discards the case: it says nothing (undefined at every point, say). More discards than cases
    /// are a failure.
    /// </param>
    /// <param name="share">The share of the usual number of cases, for laws that are slow.</param>
    public static void Holds<T>(Arbitrary<T> cases, Func<T, bool> body, double share = 1)
    {
        var count = Math.Max(1, (int)(Cases * share));
        var config = Config.QuickThrowOnFailure
            .WithQuietOnSuccess(true)
            .WithMaxTest(count)
            .WithMaxRejected(count)
            .WithEndSize(100)
            .WithReplay(ReplayFromEnvironment());
        int held = 0, discarded = 0;
        Prop.ForAll(cases, (T value) =>
        {
            var says = body(value);
            held += says ? 1 : 0;
            discarded += says ? 0 : 1;
            return Prop.When(true, says);
        }).Check(config);
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{held} cases held, {discarded} were discarded."));
    }

    /// <summary>A law of every case.</summary>
    public static void Always<T>(Arbitrary<T> cases, Action<T> body, double share = 1) => Holds(
        cases,
        value =>
        {
            body(value);
            return true;
        },
        share);

    /// <summary>Both, shrinking one at a time.</summary>
    public static Arbitrary<(TFirst First, TSecond Second)> And<TFirst, TSecond>(this Arbitrary<TFirst> first, Arbitrary<TSecond> second) => Arb.From(
        from a in first.Generator from b in second.Generator select (a, b),
        pair => first.Shrinker(pair.Item1).Select(a => (a, pair.Item2)).Concat(second.Shrinker(pair.Item2).Select(b => (pair.Item1, b))));

    private static Microsoft.FSharp.Core.FSharpOption<Replay>? ReplayFromEnvironment() =>
        Environment.GetEnvironmentVariable("SYMCALC_REPLAY")?.Split(',') is [var seed, var gamma, var size]
            ? Microsoft.FSharp.Core.FSharpOption<Replay>.Some(new Replay(
                new Rnd(ulong.Parse(seed, CultureInfo.InvariantCulture), ulong.Parse(gamma, CultureInfo.InvariantCulture)),
                Microsoft.FSharp.Core.FSharpOption<int>.Some(int.Parse(size, CultureInfo.InvariantCulture))))
            : null;
}
