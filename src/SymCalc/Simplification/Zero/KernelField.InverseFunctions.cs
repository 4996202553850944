namespace SymCalc.Simplification.Zero;

// Inverse functions: brought to asin, atan, asinh, acosh and logarithms; their domains are equations of signs.
internal sealed partial class KernelField
{
    /// <summary>Whether acot(u) or sign(u) were left as they are because u may be 0.</summary>
    private bool _hasKernelsOfPossibleZeros;

    /// <summary>asin(w), for -1 ≤ w ≤ 1.</summary>
    public Fact Asin(Fact w)
    {
        RequirePositive(Add(Fact.One, w));
        RequirePositive(Subtract(Fact.One, w));
        return KnownAngle(w, TwelfthsOfSine) ?? OddCall("asin", w);
    }

    /// <summary>acos(w) = pi/2 - asin(w).</summary>
    public Fact Acos(Fact w) => Subtract(HalfPi, Asin(w));

    /// <summary>atan(w).</summary>
    public Fact Atan(Fact w) => KnownAngle(w, TwelfthsOfTangent) ?? AsArcsine(w) ?? OddCall("atan", w);

    /// <summary>atan(w) = asin(w/sqrt(1 + w²)), where that takes the roots out of the argument, as from atan(x/sqrt(1 - x²)).</summary>
    private Fact? AsArcsine(Fact w)
    {
        w = Refresh(w);
        if (!HasRoots(w))
        {
            return null;
        }

        var square = Add(Fact.One, Power(w, new Rational(2)));
        var sine = square.IsZero ? w : Multiply(w, AbsolutePower(Split(square), -Half));
        return HasRoots(sine) ? null : Asin(sine);
    }

    private static bool HasRoots(Fact fact)
    {
        foreach (ref readonly var factor in fact.Factors)
        {
            if (!factor.Exponent.IsInteger)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>acot(u) = atan(1/u) where u is not 0; acot(0) = pi/2, so that acot is not odd there.</summary>
    public Fact Acot(Fact u)
    {
        u = Split(u);
        if (IsProvenNonZero(u))
        {
            return Atan(Reciprocal(u));
        }

        _hasKernelsOfPossibleZeros = true;
        return u.IsZero ? HalfPi : Call("acot", u);
    }

    /// <summary>asinh(w).</summary>
    public Fact Asinh(Fact w) => OddCall("asinh", w);

    /// <summary>acosh(w), for w ≥ 1.</summary>
    public Fact Acosh(Fact w)
    {
        RequirePositive(Subtract(w, Fact.One));
        RequirePositive(Add(w, Fact.One));
        return w.IsOne ? Fact.Zero : Call("acosh", w);
    }

    /// <summary>asech(u) = acosh(1/u), for 0 &lt; u ≤ 1.</summary>
    public Fact Asech(Fact u)
    {
        RequirePositive(u);
        return Acosh(Reciprocal(u));
    }

    /// <summary>atanh(u) = (ln(1 + u) - ln(1 - u))/2, for -1 &lt; u &lt; 1.</summary>
    public Fact Atanh(Fact u)
    {
        var (above, below) = (Add(Fact.One, u), Subtract(Fact.One, u));
        RequirePositive(above);
        RequirePositive(below);
        return Subtract(LogarithmOfAbsolute(above), LogarithmOfAbsolute(below)).Scale(Half);
    }

    /// <summary>acoth(u) = (ln|u + 1| - ln|u - 1|)/2, for |u| &gt; 1.</summary>
    public Fact Acoth(Fact u)
    {
        var (above, below) = (Add(u, Fact.One), Subtract(u, Fact.One));
        RequirePositive(Multiply(u, above));
        RequirePositive(Multiply(u, below));
        return Subtract(LogarithmOfAbsolute(above), LogarithmOfAbsolute(below)).Scale(Half);
    }

    /// <summary>1/u; u is recorded to be nowhere 0.</summary>
    public Fact Reciprocal(Fact u)
    {
        u = Split(u);
        RequireNonZero(u);
        return Power(u, new Rational(-1));
    }

    /// <summary>f(w) for an odd f with f(0) = 0: minus signs, and signs of atoms that stand alone, go outside.</summary>
    public Fact OddCall(string name, Fact w)
    {
        w = Refresh(w);
        if (w.IsZero)
        {
            return w;
        }

        List<FactFactor> outside = [], inside = [];
        foreach (ref readonly var factor in w.Factors)
        {
            (factor.Exponent.IsZero ? outside : inside).Add(factor);
        }

        var call = Call(name, Normalize(w.Coefficient.Abs(), inside));
        return Multiply(Normalize(new Rational(w.Coefficient.Sign), outside), call);
    }

    /// <summary>e^f(w) for f = asinh or acosh; null for other functions.</summary>
    private Fact? ExpOfInverse(GeneratorKey key)
    {
        switch (key.Name)
        {
            case "asinh":
                var w = Refresh(key.Arguments[0]);
                return Add(w, AbsolutePower(Add(Fact.One, Power(w, new Rational(2))), Half));
            case "acosh":
                w = Refresh(key.Arguments[0]);
                return Add(w, Multiply(AbsolutePower(Add(w, Fact.One), Half), AbsolutePower(Subtract(w, Fact.One), Half)));
            default:
                return null;
        }
    }

    private static Rational Half { get; } = new(1, 2);

    private Fact HalfPi => Constant("pi").Scale(Half);

    /// <summary>The angle whose function value is w, as a multiple of pi/12 known by w²; null if there is none.</summary>
    private Fact? KnownAngle(Fact w, Func<Rational, int?> twelfthsOfSquare)
    {
        if (w.IsZero)
        {
            return w;
        }

        var square = Power(w, new Rational(2));
        return square.IsNumber && twelfthsOfSquare(square.Coefficient) is { } twelfths
            ? Multiply(SignOutside(w), Constant("pi").Scale(new Rational(twelfths, 12)))
            : null;
    }

    /// <summary>sin(pi/6)² = 1/4, sin(pi/4)² = 1/2, sin(pi/3)² = 3/4, sin(pi/2)² = 1.</summary>
    private static int? TwelfthsOfSine(Rational square) => (square * new Rational(4)).TryGetInt64(out var n)
        ? n switch { 1 => 2, 2 => 3, 3 => 4, 4 => 6, _ => null }
        : null;

    /// <summary>tan(pi/6)² = 1/3, tan(pi/4)² = 1, tan(pi/3)² = 3.</summary>
    private static int? TwelfthsOfTangent(Rational square) => (square * new Rational(3)).TryGetInt64(out var n)
        ? n switch { 1 => 2, 3 => 3, 9 => 4, _ => null }
        : null;
}
