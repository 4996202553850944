using System.Diagnostics;

namespace SymCalc.Tests.Parsing;

/// <summary>Limits are ordinary errors, and no text overflows the stack or takes more than linear time.</summary>
public sealed class LimitTests
{
    private const int Million = 1_000_000;

    private static readonly ParseOptions Deep = new() { MaxDepth = int.MaxValue };

    [Fact]
    public void MaxDepth_IsAThousandBrackets()
    {
        Assert.Equal(new Symbol("x"), Expr.Parse(Nested("(", 1000)));
        AssertError(Nested("(", 1001), ParseOptions.Default, 1000, "Line 1, column 1001: the text nests deeper than 1,000 levels (ParseOptions.MaxDepth).");
    }

    [Fact]
    public void MaxDepth_CountsCalls() =>
        AssertError("sin(sin((x)))", new ParseOptions { MaxDepth = 2 }, 8, "Line 1, column 9: the text nests deeper than 2 levels (ParseOptions.MaxDepth).");

    [Theory]
    [InlineData("-----x")]
    [InlineData("√√√√x")]
    [InlineData("x^y^z^x^y")]
    [InlineData("(x) + (y) + (z)")]
    [InlineData("x²²²")]
    public void MaxDepth_DoesNotCountSignsRootsAndPowers(string text) =>
        Assert.True(Expr.TryParse(text, new ParseOptions { MaxDepth = 1 }, out _));

    [Fact]
    public void MaxLength_IsAnErrorAtTheLimit()
    {
        Assert.Equal(10_000_000, ParseOptions.Default.MaxLength);
        var options = new ParseOptions { MaxLength = 5 };
        Assert.True(Expr.TryParse("x + y", options, out _));
        AssertError("x +\n y", options, 5, "Line 2, column 2: the text is longer than 5 characters (ParseOptions.MaxLength).");
    }

    [Fact]
    public void NegativeLimits_AreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new ParseOptions { MaxDepth = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ParseOptions { MaxLength = -1 });
    }

    /// <summary>On a stack of 256 KB: a method that recursed would end the process.</summary>
    [Theory]
    [InlineData("(", "x", ")")]
    [InlineData("sin(", "x", ")")]
    [InlineData("2^(", "x", ")")]
    [InlineData("-(", "x", ")")]
    [InlineData("√(", "x", ")")]
    [InlineData("max(y, ", "x", ")")]
    [InlineData("piecewise(y < 1, y, ", "x", ")")]
    [InlineData("x^", "x", "")]
    [InlineData("x^-", "x", "")]
    [InlineData("√", "x", "")]
    [InlineData("-", "x", "")]
    public void AMillionLevels_ParseOnASmallStack(string open, string inner, string close)
    {
        var levels = open.Length > 8 ? Million / 10 : Million;
        var text = Repeat(open, levels) + inner + Repeat(close, levels);
        Expr? expression = null;
        var thread = new Thread(() => expression = Expr.Parse(text, Deep), 256 * 1024);
        thread.Start();
        thread.Join();
        Assert.NotNull(expression);
    }

    [Fact]
    public void AMillionUnclosedBrackets_AreAnErrorAtTheEnd()
    {
        Assert.False(Expr.TryParse(Repeat("(", Million), Deep, out _, out var error));
        Assert.Equal(Million, error.Position);
    }

    /// <summary>Each of these takes quadratic time, or worse, if the parser does it the simple way.</summary>
    public static TheoryData<string, string> Hostile { get; } = new()
    {
        { "sum of equal terms", Repeat("x+", 500_000) + "x" },
        { "sum of different terms", string.Join("+", Enumerable.Range(0, 200_000).Select(i => $"a{i}")) },
        { "product of different factors", string.Join("*", Enumerable.Range(0, 200_000).Select(i => $"a{i}")) },
        { "quotients", Repeat("x/", 200_000) + "x" },
        { "nested sums at the left", string.Join("*", Enumerable.Repeat(Repeat("(", 999) + "x" + string.Concat(Enumerable.Range(0, 999).Select(i => $"+a{i})")), 50)) },
        { "nested sums at the right", string.Join("*", Enumerable.Repeat(string.Concat(Enumerable.Range(0, 999).Select(i => $"a{i}-(")) + "x" + Repeat(")", 999), 50)) },
        { "nested powers of products", string.Join("+", Enumerable.Repeat(Repeat("(", 999) + "x" + string.Concat(Enumerable.Range(0, 999).Select(i => $"*a{i})^2")), 50)) },
        { "long sum behind a name", string.Join("+", Enumerable.Range(0, 20_000).Select(i => $"sin(t+b{i})")) + " where t=" + string.Join("+", Enumerable.Range(0, 20_000).Select(i => $"a{i}")) },
        { "multiples of a long sum behind a name", string.Join("+", Enumerable.Range(0, 20_000).Select(i => $"sin(2t+b{i})")) + " where t=" + string.Join("+", Enumerable.Range(0, 20_000).Select(i => $"a{i}")) },
        { "fractions with long denominators", string.Join("+", Enumerable.Range(2, 60_000).Select(i => $"1/{i}^49")) },
        { "accents", "a" + Repeat("\u0301\u0316", 300_000) },
        { "superscripts", "x" + Repeat("² ", 100_000) },
        { "arguments", "max(" + Repeat("1,", 300_000) + "x)" },
        { "minuses", Repeat("-", Million) + "x" },
        { "digits", Repeat("9", Million) },
        { "digits behind a point", "0." + Repeat("9", Million) },
        { "lines", Repeat("\n", Million) + "*" },
    };

    /// <summary>Generous, as machines are noisy; the simple way takes minutes.</summary>
    [Theory, MemberData(nameof(Hostile))]
    public void HostileText_EndsSoon(string name, string text)
    {
        Assert.NotEmpty(name);
        var clock = Stopwatch.StartNew();
        var isExpression = Expr.TryParse(text, out _, out var error);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), $"{name}: {clock.Elapsed}");
        Assert.Equal(isExpression, error is null);
    }

    [Theory]
    [InlineData("long sum behind a name")]
    [InlineData("multiples of a long sum behind a name")]
    public void CopyingWithoutEnd_IsAnErrorOfItsOwn(string name)
    {
        var text = (string)Hostile.Single(row => row.Data.Item1 == name).Data.Item2;
        Assert.False(Expr.TryParse(text, out _, out var error));
        Assert.EndsWith(": the nested sums and products are too large to be written out flat.", error.Message, StringComparison.Ordinal);
    }

    private static string Nested(string open, int depth) => Repeat(open, depth) + "x" + Repeat(")", depth);

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    private static void AssertError(string text, ParseOptions options, int position, string message)
    {
        Assert.False(Expr.TryParse(text, options, out _, out var error));
        Assert.Equal(message, error.Message);
        Assert.Equal(position, error.Position);
    }
}
