using SymCalc.Nodes;
using SymCalc.Numerics;

namespace SymCalc.Series;

/// <summary>Residues modulo a prime as coefficients, of fractions whose constants are known beforehand.</summary>
internal readonly struct ModularField(PrimeModulus modulus, IReadOnlyDictionary<Expr, Rational> constants, SeriesContext context) : ISeriesField<ulong>
{
    public ulong Zero => 0;

    public ulong One => modulus.One;

    public ulong OfInteger(long n) => modulus.OfInteger(n);

    public bool IsZero(ulong a) => a == 0;

    public ulong Add(ulong a, ulong b) => modulus.Add(a, b);

    public ulong Negate(ulong a) => modulus.Negate(a);

    public ulong Multiply(ulong a, ulong b) => modulus.Multiply(a, b);

    public ulong Scale(ulong a, long n) => n == 1 ? a : modulus.Multiply(a, modulus.OfInteger(n));

    public ulong DivideBy(ulong a, long n) => n < 0 ? modulus.Negate(DivideBy(a, -n)) : modulus.Multiply(a, modulus.InverseOf((int)n));

    public ulong Invert(ulong a) => modulus.Invert(a);

    public ulong SumOfProducts(ReadOnlySpan<ulong> a, ReadOnlySpan<ulong> b) => modulus.SumOfProducts(a, b, 1);

    public ulong SumOfProducts(ReadOnlySpan<ulong> a, ReadOnlySpan<ulong> b, int step) => modulus.SumOfProducts(a, b, step);

    public void Checkpoint() => context.Checkpoint();

    public ulong OfNumber(Number value) => OfRational(value.Exact);

    public bool TryConstant(Expr e, out ulong value)
    {
        value = e is NumberExpr { IsExact: true } number ? OfRational(number.ExactValue) : 0;
        return e is NumberExpr { IsExact: true };
    }

    public bool TryCall(Expr node, FunctionDefinition f, ReadOnlySpan<ulong> u, out ulong value) => TryFind(node, out value);

    public bool TryPower(Expr node, ulong b, Expr e, out ulong value)
    {
        if (e is not NumberExpr { Value: var n } || !n.TryGetInt32(out var exponent))
        {
            return TryFind(node, out value);
        }

        value = modulus.Power(exponent < 0 ? modulus.Invert(b) : b, (ulong)Math.Abs((long)exponent));
        return true;
    }

    public bool TryExp(Expr node, ulong a, out ulong value)
    {
        value = One;        // e^0: other exponentials have no fractions
        return a == 0;
    }

    public CoefficientSign SignOf(ulong a) => a == 0 ? CoefficientSign.Zero : CoefficientSign.NonZero;

    public bool IsDefined(ulong a) => true;

    public Expr ToExpr(ulong a) => throw new NotSupportedException("A residue is not an expression.");

    public ulong OfRational(Rational value) => value.IsInteger
        ? modulus.OfInteger(value.Numerator)
        : modulus.Multiply(modulus.OfInteger(value.Numerator), modulus.Invert(modulus.OfInteger(value.Denominator)));

    private bool TryFind(Expr node, out ulong value)
    {
        var found = constants.TryGetValue(node, out var exact);
        value = found ? OfRational(exact) : 0;
        return found;
    }
}
