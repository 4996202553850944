using System.Numerics;
using SymCalc.Numerics;

namespace SymCalc.Functions.Definitions;

internal static class RoundDefinition
{
    public static readonly FunctionDefinition Value = new("round", 1)
    {
        Summary = "The integer nearest to u, the even one halfway between two, for all real u.",
        Reference = "IEEE 754-2019, 5.9 (roundToIntegralTiesToEven); Math.Round of .NET",
        ExceptionalSet = "Jumps halfway between integers; the derivative is 0 elsewhere.",
        UnaryKernel = Math.Round,
        IntervalEnclosure = u => IntervalFunctions.Steps(u[0], Math.Round),
        PartialDerivatives =
        [
            // round(u)' = 0
            (_, _) => NumberExpr.Zero,
        ],
        ExactValue = u => u[0] is NumberExpr n ? ValueAt(n) : null,
        Parity = Parity.Odd,
        LatexFormat = @"\operatorname{round}\left({0}\right)",
        CSharpFormat = "Math.Round({0})",
        SampleDomain = [(-3, 3)],
    };

    private static Expr ValueAt(NumberExpr n) => n.IsExact
        ? NumberExpr.Of(new Number(new Rational(HalfToEven(n.ExactValue))))
        : NumberExpr.OfDouble(Math.Round(n.DoubleValue));

    private static BigInteger HalfToEven(Rational value)
    {
        var above = value + new Rational(1, 2);
        var nearest = above.Floor();
        return above.IsInteger && !nearest.IsEven ? nearest - 1 : nearest;
    }
}
