namespace SymCalc.Series;

/// <content>Composition and reversion.</content>
internal static partial class SeriesKernels
{
    /// <summary>f₀ + f₁·v + f₂·v² + … for v₀ = 0, from √n products of series and n sums of multiples.</summary>
    /// <remarks>M. S. Paterson and L. J. Stockmeyer, SIAM J. Comput. 2 (1973) 60-66; Brent and Kung, as above, section 2.</remarks>
    public static T[] Compose<T, TRing>(TRing ring, ReadOnlySpan<T> f, ReadOnlySpan<T> v, int length)
        where TRing : struct, ISeriesRing<T>
    {
        var step = Math.Max(1, (int)Math.Ceiling(Math.Sqrt(f.Length)));
        var powers = new T[step + 1][];
        powers[0] = [ring.One];
        for (var i = 1; i <= step; i++)
        {
            powers[i] = Multiply<T, TRing>(ring, powers[i - 1], v, length);
        }

        var result = Zeros<T, TRing>(ring, length);
        for (var block = (f.Length - 1) / step; block >= 0; block--)
        {
            var product = Multiply<T, TRing>(ring, result, powers[step], length);
            result = Zeros<T, TRing>(ring, length);
            product.CopyTo(result, 0);
            for (var i = 0; i < step && (block * step) + i < f.Length; i++)
            {
                AddMultiple(ring, result, f[(block * step) + i], powers[i]);
            }
        }

        return result;
    }

    /// <summary>The series g with g(u(t)) = t, for u₀ = 0 and u₁ other than 0.</summary>
    /// <remarks>
    /// Lagrange's formula, gₙ = [t^(n-1)] (t/u)ⁿ/n, with the powers from √n products of series:
    /// F. Johansson, A fast algorithm for reversion of power series, Math. Comp. 84 (2015) 475-484.
    /// </remarks>
    public static T[] Reverse<T, TRing>(TRing ring, ReadOnlySpan<T> u, int length)
        where TRing : struct, ISeriesRing<T>
    {
        var g = Zeros<T, TRing>(ring, length);
        if (length < 2)
        {
            return g;
        }

        var ratio = Divide<T, TRing>(ring, [ring.One], u[1..], length - 1);     // t/u
        var step = (int)Math.Ceiling(Math.Sqrt(length));
        var powers = new T[step + 1][];
        powers[0] = [ring.One];
        for (var i = 1; i <= step; i++)
        {
            powers[i] = Multiply<T, TRing>(ring, powers[i - 1], ratio, length - 1);
        }

        T[] giant = [ring.One];
        for (var start = 0; start < length; start += step)
        {
            for (var n = Math.Max(1, start); n < Math.Min(length, start + step); n++)
            {
                ring.Checkpoint();
                g[n] = ring.DivideBy(Coefficient<T, TRing>(ring, giant, powers[n - start], n - 1), n);
            }

            giant = Multiply<T, TRing>(ring, giant, powers[step], length - 1);
        }

        return g;
    }

    private static T[] Zeros<T, TRing>(TRing ring, int length)
        where TRing : struct, ISeriesRing<T>
    {
        var zeros = new T[length];
        Array.Fill(zeros, ring.Zero);
        return zeros;
    }

    private static void AddMultiple<T, TRing>(TRing ring, T[] sum, T factor, T[] series)
        where TRing : struct, ISeriesRing<T>
    {
        if (ring.IsZero(factor))
        {
            return;
        }

        for (var n = 0; n < series.Length; n++)
        {
            if (!ring.IsZero(series[n]))
            {
                sum[n] = ring.Add(sum[n], ring.Multiply(factor, series[n]));
            }
        }
    }
}
