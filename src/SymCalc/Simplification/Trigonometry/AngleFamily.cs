using SymCalc.Functions;

namespace SymCalc.Simplification.Trigonometry;

/// <summary>Cosine and sine, or their hyperbolic sisters, with the functions made from them.</summary>
internal sealed class AngleFamily
{
    private readonly (FunctionDefinition Function, int Cosines, int Sines)[] _members;

    private AngleFamily(FunctionDefinition cosine, FunctionDefinition sine, int sign, params (FunctionDefinition Function, int Cosines, int Sines)[] others)
    {
        (Cosine, Sine, Sign) = (cosine, sine, sign);
        _members = [(cosine, 1, 0), (sine, 0, 1), .. others];
    }

    /// <summary>sin, cos, tan, cot, sec, csc.</summary>
    public static AngleFamily Circular { get; } = new(
        FunctionTable.Cos, FunctionTable.Sin, -1, (FunctionTable.Tan, -1, 1), (FunctionTable.Cot, 1, -1), (FunctionTable.Sec, -1, 0), (FunctionTable.Csc, 0, -1));

    /// <summary>sinh, cosh, tanh, coth, sech, csch.</summary>
    public static AngleFamily Hyperbolic { get; } = new(
        FunctionTable.Cosh, FunctionTable.Sinh, 1, (FunctionTable.Tanh, -1, 1), (FunctionTable.Coth, 1, -1), (FunctionTable.Sech, -1, 0), (FunctionTable.Csch, 0, -1));

    /// <summary>The even function, cos or cosh.</summary>
    public FunctionDefinition Cosine { get; }

    /// <summary>The odd function, sin or sinh.</summary>
    public FunctionDefinition Sine { get; }

    /// <summary>s in cos(a + b) = cos(a)*cos(b) + s*sin(a)*sin(b).</summary>
    public int Sign { get; }

    /// <summary>The family of a function, with the exponents m and n of f = cos^m*sin^n; null if it is in none.</summary>
    public static (AngleFamily Family, int Cosines, int Sines)? Find(FunctionDefinition function) => Circular.Look(function) ?? Hyperbolic.Look(function);

    private (AngleFamily Family, int Cosines, int Sines)? Look(FunctionDefinition function)
    {
        foreach (var (member, cosines, sines) in _members)
        {
            if (member == function)
            {
                return (this, cosines, sines);
            }
        }

        return null;
    }
}
