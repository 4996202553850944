namespace SymCalc.Printing;

/// <summary>What a function looks like in a formula, read from <see cref="FunctionDefinition.LatexFormat"/>.</summary>
internal sealed class FunctionNotation
{
    private const string OperatorName = @"\operatorname{";

    private static readonly Dictionary<string, (string Open, string Close)> Fences = new()
    {
        [@"\left|{0}\right|"] = ("|", "|"),
        [@"\left\lfloor {0} \right\rfloor"] = ("⌊", "⌋"),
        [@"\left\lceil {0} \right\rceil"] = ("⌈", "⌉"),
    };

    /// <summary>How tightly a call holds together in front of an exponent.</summary>
    public Precedence Precedence => Fence is null ? Precedence.Power : Precedence.Primary;

    /// <summary>The LaTeX before the arguments if the format is <c>\head\left(…\right)</c>: <c>\sin</c>.</summary>
    public string? Head { get; private init; }

    /// <summary>The operator's name without markup: <c>arcsin</c>, <c>log</c>.</summary>
    public string Name { get; private init; } = "";

    /// <summary>The operator's subscript: <c>2</c> of <c>\log_{2}</c>.</summary>
    public string Subscript { get; private init; } = "";

    /// <summary>The signs around the argument, as of |u|.</summary>
    public (string Open, string Close)? Fence { get; private init; }

    /// <summary>3 of a cube root, 0 of anything but a root.</summary>
    public int RootDegree { get; private init; }

    /// <summary>The notation of a function.</summary>
    public static FunctionNotation Of(FunctionDefinition function)
    {
        var format = function.LatexFormat ?? "";
        if (Fences.TryGetValue(format, out var fence))
        {
            return new FunctionNotation { Fence = fence };
        }

        if (format == @"\sqrt[3]{{0}}")
        {
            return new FunctionNotation { RootDegree = 3 };
        }

        var headLength = format.IndexOf(@"\left(", StringComparison.Ordinal);
        var arguments = string.Join(", ", Enumerable.Range(0, function.Arity).Select(i => $"{{{i}}}"));
        return headLength > 0 && format.AsSpan(headLength).SequenceEqual($@"\left({arguments}\right)")
            ? OfHead(format[..headLength], function)
            : new FunctionNotation { Name = function.Name };
    }

    private static FunctionNotation OfHead(string head, FunctionDefinition function)
    {
        var name = head.StartsWith(OperatorName, StringComparison.Ordinal) ? head[OperatorName.Length..] : head.TrimStart('\\');
        var end = name.AsSpan().IndexOfAnyExcept(LettersAndDigits);
        var subscript = end < 0 ? "" : name[end..].Trim('_', '{', '}');
        return subscript.AsSpan().ContainsAnyExcept(LettersAndDigits)
            ? new FunctionNotation { Name = function.Name }
            : new FunctionNotation { Head = head, Name = end < 0 ? name : name[..end], Subscript = subscript };
    }

    private static readonly System.Buffers.SearchValues<char> LettersAndDigits =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");
}
