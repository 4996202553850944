using System.Numerics;
using SymCalc.Functions;

namespace SymCalc.Simplification.Zero;

// Functions with a law for u + n: the whole part of the constant in an argument goes outside (DLMF 5.5.1, 5.5.2, 5.15.5).
internal sealed partial class KernelField
{
    private const int LargestShift = 64;

    /// <summary>floor(r + n) = floor(r) + n.</summary>
    public Fact Floor(Fact u)
    {
        var (rest, n) = SplitWhole(u);
        return n.IsZero ? Call(FunctionTable.Floor.ToString(), u) : Add(Call(FunctionTable.Floor.ToString(), rest), Fact.Number(new Rational(n)));
    }

    /// <summary>gamma(r + n) = gamma(r)·r·(r + 1)·…·(r + n - 1).</summary>
    public Fact Gamma(Fact u)
    {
        var (rest, factors, sign) = Steps(u);
        var result = Call(FunctionTable.Gamma.ToString(), rest);
        foreach (var factor in factors)
        {
            result = Multiply(result, Power(factor, new Rational(sign)));
        }

        return result;
    }

    /// <summary>lgamma(r + n) = lgamma(r) + ln|r| + … + ln|r + n - 1|.</summary>
    public Fact LogGamma(Fact u)
    {
        var (rest, factors, sign) = Steps(u);
        return Add([Call(FunctionTable.LogGamma.ToString(), rest), .. factors.Select(factor => LogarithmOfAbsolute(factor).Scale(new Rational(sign)))]);
    }

    /// <summary>digamma(r + n) = digamma(r) + 1/r + … + 1/(r + n - 1).</summary>
    public Fact DiGamma(Fact u)
    {
        var (rest, factors, sign) = Steps(u);
        return Add([Call(FunctionTable.DiGamma.ToString(), rest), .. factors.Select(factor => Power(factor, new Rational(-1)).Scale(new Rational(sign)))]);
    }

    /// <summary>polygamma(m, r + n) = polygamma(m, r) + (-1)^m·m!·(r^(-m - 1) + … + (r + n - 1)^(-m - 1)).</summary>
    public Fact PolyGamma(Fact order, Fact u)
    {
        if (!order.IsNumber || !order.Coefficient.IsInteger || order.Coefficient.Sign < 0 || order.Coefficient > LargestShift)
        {
            return Call(FunctionTable.PolyGamma.ToString(), order, u);
        }

        var m = (int)order.Coefficient.Numerator;
        var scale = Rational.One;
        for (var k = 1; k <= m; k++)
        {
            scale *= new Rational(-k);
        }

        var (rest, factors, sign) = Steps(u);
        return Add(
        [
            Call(FunctionTable.PolyGamma.ToString(), order, rest),
            .. factors.Select(factor => Power(factor, new Rational(-m - 1)).Scale(scale * new Rational(sign))),
        ]);
    }

    /// <summary>For u = r + n the factors r, …, r + n - 1 with sign 1, for u = r - n the factors r - 1, …, r - n with sign -1.</summary>
    private (Fact Remainder, Fact[] Factors, int Sign) Steps(Fact u)
    {
        var (rest, n) = SplitWhole(u);
        if (n.IsZero || BigInteger.Abs(n) > LargestShift)
        {
            return (u, [], 1);
        }

        var first = n.Sign > 0 ? 0 : (int)n;
        var factors = Enumerable.Range(first, (int)BigInteger.Abs(n)).Select(k => Add(rest, Fact.Number(new Rational(k)))).ToArray();
        return (rest, factors, n.Sign);
    }

    /// <summary>u = r + n, where the constant term of r is at least 0 and less than 1; n = 0 for numbers, which may be poles.</summary>
    private (Fact Remainder, BigInteger Whole) SplitWhole(Fact u)
    {
        if (u.IsNumber)
        {
            return (u, BigInteger.Zero);
        }

        var whole = Linearize(u)[Fact.One].Floor();
        return (whole.IsZero ? u : Subtract(u, Fact.Number(new Rational(whole))), whole);
    }
}
