using SymCalc.Nodes;
using SymCalc.Numerics;

namespace SymCalc.Simplification.Algebra;

/// <summary>Powers b^e with symbolic exponents, split so that x^(n + 1) and x^n meet and no value changes.</summary>
/// <remarks>
/// <para>All powers of one base with exponents q·m + k, q and k numbers, are powers of one kernel b^(g·m + o) times powers of b
/// with exponents that are not negative: g is the common divisor of the q, o the smallest offset. So nothing is divided
/// by b that was not before: x^(n + 1) is not x^n·x, unless x^n occurs too, for at x = 0 and n = -1 only the former is defined.</para>
/// <para>The kernel need not occur itself: if x^(2n) and x^(3n) are defined, so is x^n.</para>
/// </remarks>
internal sealed class PowerClasses
{
    private readonly Dictionary<(Expr Base, Expr Direction), List<(Rational Multiple, Rational Offset)>> _found = [];
    private readonly Dictionary<(Expr Base, Expr Direction), (Rational Multiple, Rational Offset)> _kernels = [];

    /// <summary>Takes note of b^e, for an e that is no number.</summary>
    public void Add(Expr b, Expr e)
    {
        var (offset, multiple, direction) = Split(e);
        if (!_found.TryGetValue((b, direction), out var found))
        {
            _found.Add((b, direction), found = []);
        }

        found.Add((multiple, offset));
    }

    /// <summary>The kernel of b^e, its exponent, and the exponent of b that is left.</summary>
    public (Expr Kernel, Rational Power, Rational OfBase) Find(Expr b, Expr e)
    {
        var (offset, multiple, direction) = Split(e);
        if (!_kernels.TryGetValue((b, direction), out var kernel))
        {
            _kernels.Add((b, direction), kernel = KernelOf(_found[(b, direction)]));
        }

        var builder = new SumBuilder();
        builder.Add(direction, new Number(kernel.Multiple));
        builder.Add(NumberExpr.Of(new Number(kernel.Offset)), Number.One);
        var power = multiple / kernel.Multiple;
        return (PowerExpr.Of(b, builder.ToExpr()), power, offset - (power * kernel.Offset));
    }

    private static (Rational Multiple, Rational Offset) KernelOf(List<(Rational Multiple, Rational Offset)> found)
    {
        var multiple = found.Select(f => f.Multiple.Abs()).Aggregate(Rational.GreatestCommonDivisor);
        if (found.All(f => f.Multiple.Sign < 0))
        {
            multiple = -multiple;
        }

        var hasOneSign = found.All(f => f.Multiple.Sign == multiple.Sign);
        return (multiple, hasOneSign ? found.Min(f => f.Offset / (f.Multiple / multiple)) : Rational.Zero);
    }

    /// <summary>e = offset + multiple·direction, the direction without a numeric factor.</summary>
    public static (Rational Offset, Rational Multiple, Expr Direction) Split(Expr e)
    {
        if (e is ProductExpr { Coefficient: { IsExact: true } c } product)
        {
            return (Rational.Zero, c.Exact, product.WithoutCoefficient());
        }

        if (e is not SumExpr { AllExact: true } sum)
        {
            return (Rational.Zero, Rational.One, e);
        }

        var offset = sum.ConstantPart;
        var content = Rational.Zero;
        foreach (ref readonly var term in sum.Ordered)
        {
            content = content.IsZero ? term.Coefficient.Exact : new Rational(content.Sign) * Rational.GreatestCommonDivisor(content.Abs(), term.Coefficient.Exact.Abs());
        }

        var builder = new SumBuilder(sum.Stored.Length);
        foreach (ref readonly var term in sum.Stored)
        {
            builder.Add(term.Value, term.Coefficient * new Number(content.Inverse()));
        }

        return (offset.Exact, content, builder.ToExpr());
    }
}
