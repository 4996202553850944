using SymCalc.Functions;

namespace SymCalc.Compilation;

/// <summary>A sine and a cosine of the same argument are computed together where that gives the same bits.</summary>
internal static class SinCosPairs
{
    /// <summary>Whether Math.SinCos gives the bits of Math.Sin and Math.Cos here.</summary>
    /// <remarks>
    /// With the GNU C library both go through the same routines; whether it is so elsewhere is looked at once, at some
    /// thousand points of all magnitudes and near the multiples of π/4, where the argument is reduced differently.
    /// </remarks>
    public static bool AreExact { get; } = Probe();

    /// <summary>For each instruction of the code the one that computes the other function of its argument, or -1.</summary>
    public static int[] PartnersOf(Tape tape)
    {
        var partners = new int[tape.Code.Length];
        Array.Fill(partners, -1);
        var (sine, cosine) = (Array.IndexOf(tape.Functions, FunctionTable.Sin), Array.IndexOf(tape.Functions, FunctionTable.Cos));
        if (sine < 0 || cosine < 0 || !AreExact)
        {
            return partners;
        }

        var sines = new Dictionary<int, int>();
        for (var i = 0; i < partners.Length; i++)
        {
            if (tape.Code[i] is { Op: TapeOp.Call1 } call && call.C == sine)
            {
                sines.Add(call.A, i);
            }
        }

        for (var i = 0; i < partners.Length; i++)
        {
            if (tape.Code[i] is { Op: TapeOp.Call1 } call && call.C == cosine && sines.TryGetValue(call.A, out var partner))
            {
                (partners[i], partners[partner]) = (partner, i);
            }
        }

        return partners;
    }

    private static bool Probe()
    {
        for (var exponent = -60; exponent <= 300; exponent += exponent is > -12 and < 12 ? 1 : 9)
        {
            for (var step = 0; step < 24; step++)
            {
                var x = Math.ScaleB(1 + (step / 24.0) + (exponent * 1e-5), exponent);
                if (!IsExactAt(x) || !IsExactAt(-x) || !IsExactAt(((exponent * 24) + step) * (Math.PI / 4)))
                {
                    return false;
                }
            }
        }

        return IsExactAt(0) && IsExactAt(-0.0);
    }

    private static bool IsExactAt(double x)
    {
        var (sine, cosine) = Math.SinCos(x);
        return BitConverter.DoubleToInt64Bits(sine) == BitConverter.DoubleToInt64Bits(Math.Sin(x))
            && BitConverter.DoubleToInt64Bits(cosine) == BitConverter.DoubleToInt64Bits(Math.Cos(x));
    }
}
