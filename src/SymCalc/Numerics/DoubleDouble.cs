// Source: M. Joldes, J.-M. Muller, V. Popescu, "Tight and rigorous error bounds for basic building blocks of
// double-word arithmetic", ACM Trans. Math. Softw. 44 (2017), article 15: AccurateDWPlusDW, DWTimesFP3, DWTimesDW3.

using System.Runtime.CompilerServices;

namespace SymCalc.Numerics;

/// <summary>
/// An unevaluated sum <c>Hi + Lo</c> of two doubles with |Lo| at most half an ulp of Hi: about 106 bits, for the few
/// places in a kernel where cancellation would show.
/// </summary>
/// <remarks>
/// Range: that of double, while no partial product underflows (|Hi| above 1e-270). Error of an operation: at most
/// 2^-102 relative (proved in the source; division 2^-101).
/// </remarks>
internal readonly struct DoubleDouble(double hi, double lo)
{
    /// <summary>π to 106 bits.</summary>
    public static DoubleDouble Pi => new(Math.PI, 1.2246467991473532E-16);

    /// <summary>The leading part: the value rounded to double.</summary>
    public double Hi { get; } = hi;

    /// <summary>The remainder.</summary>
    public double Lo { get; } = lo;

    /// <summary>Returns a + b exactly (Knuth's 2Sum).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleDouble Sum(double a, double b)
    {
        double s = a + b;
        double t = s - a;
        return new(s, (a - (s - t)) + (b - t));
    }

    /// <summary>Returns a + b exactly, given |a| at least |b| (Dekker's Fast2Sum).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleDouble FastSum(double a, double b)
    {
        double s = a + b;
        return new(s, b - (s - a));
    }

    /// <summary>Returns a * b exactly.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleDouble Product(double a, double b)
    {
        double p = a * b;
        return new(p, Math.FusedMultiplyAdd(a, b, -p));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleDouble operator +(DoubleDouble a, DoubleDouble b)
    {
        DoubleDouble s = Sum(a.Hi, b.Hi);
        DoubleDouble t = Sum(a.Lo, b.Lo);
        DoubleDouble v = FastSum(s.Hi, s.Lo + t.Hi);
        return FastSum(v.Hi, t.Lo + v.Lo);
    }

    public static DoubleDouble operator +(DoubleDouble a, double b)
    {
        DoubleDouble s = Sum(a.Hi, b);
        return FastSum(s.Hi, a.Lo + s.Lo);
    }

    public static DoubleDouble operator -(DoubleDouble a) => new(-a.Hi, -a.Lo);

    public static DoubleDouble operator -(DoubleDouble a, DoubleDouble b) => a + -b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleDouble operator *(DoubleDouble a, double b)
    {
        DoubleDouble p = Product(a.Hi, b);
        return FastSum(p.Hi, Math.FusedMultiplyAdd(a.Lo, b, p.Lo));
    }

    public static DoubleDouble operator *(DoubleDouble a, DoubleDouble b)
    {
        DoubleDouble p = Product(a.Hi, b.Hi);
        double cross = Math.FusedMultiplyAdd(a.Hi, b.Lo, Math.FusedMultiplyAdd(a.Lo, b.Hi, a.Lo * b.Lo));
        return FastSum(p.Hi, p.Lo + cross);
    }

    public static DoubleDouble operator /(DoubleDouble a, DoubleDouble b)
    {
        double q = a.Hi / b.Hi;
        DoubleDouble r = a - (b * q);
        return FastSum(q, r.Hi / b.Hi);
    }
}
