namespace SymCalc.Simplification.Zero;

// Functions that are made of others.
internal sealed partial class KernelField
{
    /// <summary>(e^v - e^-v)/2.</summary>
    public Fact Sinh(Fact v)
    {
        var power = Exp(v);
        return Subtract(power, Power(power, new Rational(-1))).Scale(Half);
    }

    /// <summary>(e^v + e^-v)/2.</summary>
    public Fact Cosh(Fact v)
    {
        var power = Exp(v);
        return Add(power, Power(power, new Rational(-1))).Scale(Half);
    }

    /// <summary>(e^(2v) - 1)/(e^(2v) + 1).</summary>
    public Fact Tanh(Fact v)
    {
        var square = Power(Exp(v), new Rational(2));
        return Divide(Subtract(square, Fact.One), Add(square, Fact.One));
    }

    /// <summary>ln(u)/ln(b).</summary>
    public Fact LogarithmTo(int b, Fact u) => Divide(Logarithm(u), LogarithmOfAbsolute(Fact.Number(b)));

    /// <summary>sgn(u)·|u|^q, an odd root that is real for negative u too.</summary>
    public Fact OddRoot(Fact u, Rational q)
    {
        if (u.IsZero)
        {
            return u;
        }

        u = Split(u);
        return Multiply(SignOutside(u), AbsolutePower(u, q));
    }

    /// <summary>The expression as a kernel of which nothing is known, by a number that stands for it.</summary>
    public Fact Opaque(int number) => GeneratorFact(new GeneratorKey(GeneratorKind.Call, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"opaque {number}")));
}
