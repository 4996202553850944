using System.Numerics;

namespace SymCalc.Tests.Laws;

/// <summary>A complex number with running bounds of the errors of its parts, on the principal branch of every function.</summary>
/// <remarks>
/// The parts have bounds of their own, so that a number known to be real stays so: on a branch cut (the logarithm of -2)
/// the law still says which side counts, that of the imaginary part +0. A number that is only near a cut is uncertain.
/// </remarks>
/// <param name="Value">The value.</param>
/// <param name="Error">The bounds for the real and for the imaginary part.</param>
internal readonly record struct ComplexApproximation(Complex Value, Complex Error) : IApproximate<ComplexApproximation>
{
    private const double Ulp = 1.0 / (1L << 52);
    private const double OperationError = 16 * Ulp;
    private const double KernelError = 256 * Ulp;         // complex kernels are documented to some 1e-14
    private const double Largest = 1e100;
    private const double LargestArgument = 25;           // beyond, kernels may under- or overflow
    private const double LargestArgumentError = 1e-3;
    private const double LargestRelativeError = 1e-4;

    public static ComplexApproximation Undefined => new(new Complex(double.NaN, 0), Complex.Zero);

    public static ComplexApproximation Uncertain => new(new Complex(double.NaN, 0), new Complex(double.PositiveInfinity, double.PositiveInfinity));

    public bool IsUndefined => !Complex.IsFinite(Value) && Error == Complex.Zero;

    public bool IsUncertain => !Complex.IsFinite(Error);

    public bool IsCertain => Complex.IsFinite(Value);

    private bool IsReal => Value.Imaginary == 0 && Error.Imaginary == 0;

    public static ComplexApproximation OfExact(Rational value) => Of(RealApproximation.OfExact(value));

    public static ComplexApproximation OfDouble(double value) => Of(RealApproximation.OfDouble(value));

    public static ComplexApproximation OfRounded(double value) => Of(RealApproximation.OfRounded(value));

    public static ComplexApproximation OfFolded(double value) => Of(RealApproximation.OfFolded(value));

    public static ComplexApproximation OfPoint(Complex value) => Checked(value, Complex.Zero);

    public static ComplexApproximation operator +(ComplexApproximation a, ComplexApproximation b) => (a.IsReal && b.IsReal)
        ? Of(a.Real + b.Real)
        : Absorb(a, b) ?? Checked(a.Value + b.Value, a.Error + b.Error + Rounding(Complex.Abs(a.Value) + Complex.Abs(b.Value)));

    public static ComplexApproximation operator *(ComplexApproximation a, ComplexApproximation b)
    {
        if (a.IsReal && b.IsReal)
        {
            return Of(a.Real * b.Real);
        }

        var magnitude = (Complex.Abs(a.Value) * b.Radius) + (Complex.Abs(b.Value) * a.Radius) + (a.Radius * b.Radius);
        return Absorb(a, b) ?? Checked(a.Value * b.Value, new Complex(magnitude, magnitude) + Rounding(Complex.Abs(a.Value) * Complex.Abs(b.Value)));
    }

    public static ComplexApproximation operator /(ComplexApproximation a, ComplexApproximation b)
    {
        if (a.IsReal && b.IsReal)
        {
            return Of(a.Real / b.Real);
        }

        if (Absorb(a, b) is { } absorbed)
        {
            return absorbed;
        }

        var divisor = Complex.Abs(b.Value);
        if (divisor <= b.Radius)
        {
            return b.Radius == 0 ? Undefined : Uncertain;
        }

        var quotient = a.Value / b.Value;
        var magnitude = (a.Radius + (Complex.Abs(quotient) * b.Radius)) / (divisor - b.Radius);
        return Checked(quotient, new Complex(magnitude, magnitude) + Rounding(Complex.Abs(quotient)));
    }

    public static ComplexApproximation Power(ComplexApproximation b, ComplexApproximation e)
    {
        if (b.IsReal && e.IsReal && b.IsCertain && e.IsCertain && (b.Value.Real - b.Error.Real > 0 || (e.Error == Complex.Zero && double.IsInteger(e.Value.Real))))
        {
            return Of(RealApproximation.Power(b.Real, e.Real));
        }

        var result = Spread(static u => PrincipalPower(u[0], u[1]), [b, e], OperationError * 4);
        return b.Value != Complex.Zero && b.IsCertain && (result.IsUndefined || result.Value == Complex.Zero) ? Uncertain : result;     // under- or overflow
    }

    public static ComplexApproximation Exp(ComplexApproximation u) => Math.Abs(u.Value.Real) > LargestArgument
        ? Uncertain
        : Spread(static u => Complex.Exp(u[0]), [u], OperationError * 4);

    public static ComplexApproximation Call(FunctionDefinition function, ReadOnlySpan<ComplexApproximation> arguments)
    {
        if (function.ComplexKernel is { } kernel)
        {
            return Complex.Abs(arguments[0].Value) > LargestArgument ? Uncertain : Spread(u => kernel(u[0]), arguments, KernelError);
        }

        var reals = new RealApproximation[arguments.Length];
        for (var i = 0; i < reals.Length; i++)
        {
            if (!arguments[i].IsReal)
            {
                return Uncertain;       // a function of real numbers only: SymCalc throws
            }

            reals[i] = arguments[i].Real;
        }

        return Of(RealApproximation.Call(function, reals));
    }

    public static bool? Compare(ComplexApproximation left, Relation relation, ComplexApproximation right) =>
        left.IsReal && right.IsReal ? RealApproximation.Compare(left.Real, relation, right.Real) : null;

    /// <summary>Whether a computed value may be this number.</summary>
    public bool Holds(Complex value, ComplexApproximation its) =>
        Math.Abs(Value.Real - value.Real) <= Error.Real + its.Error.Real
        && Math.Abs(Value.Imaginary - value.Imaginary) <= Error.Imaginary + its.Error.Imaginary;

    public override string ToString() => IsUndefined ? "undefined" : IsUncertain ? "uncertain" : $"{Value} ± {Error}";

    private RealApproximation Real => IsUndefined ? RealApproximation.Undefined : IsUncertain ? RealApproximation.Uncertain
        : new RealApproximation(Value.Real, Error.Real);

    private double Radius => Error.Real + Error.Imaginary;

    private static ComplexApproximation Of(RealApproximation real) => real.IsUndefined ? Undefined : real.IsUncertain ? Uncertain
        : new ComplexApproximation(real.Value, real.Error);

    private static Complex Rounding(double magnitude) => new(OperationError * magnitude, OperationError * magnitude);

    /// <summary>exp(e·ln b); a negative real base has the logarithm with imaginary part +pi.</summary>
    private static Complex PrincipalPower(Complex b, Complex e)
    {
        if (b == Complex.Zero)
        {
            return e == Complex.Zero ? 1 : e.Real > 0 ? 0 : double.NaN;
        }

        return Complex.Exp(e * new Complex(Math.Log(Complex.Abs(b)), Math.Atan2(b.Imaginary + 0.0, b.Real)));
    }

    private static ComplexApproximation Spread(Func<Complex[], Complex> f, ReadOnlySpan<ComplexApproximation> arguments, double relative)
    {
        var point = new Complex[arguments.Length];
        for (var i = 0; i < point.Length; i++)
        {
            if (!arguments[i].IsCertain)
            {
                return arguments[i];
            }

            if (arguments[i].Radius > LargestArgumentError)
            {
                return Uncertain;
            }

            point[i] = arguments[i].Value;
        }

        var value = f(point);
        if (!Complex.IsFinite(value))
        {
            return arguments.ToArray().All(a => a.Radius == 0) ? Undefined : Uncertain;
        }

        double re = 0, im = 0;
        var staysReal = value.Imaginary == 0;
        for (var i = 0; i < point.Length; i++)
        {
            var (center, error) = (point[i], arguments[i].Error);
            foreach (var (signRe, signIm) in (ReadOnlySpan<(int, int)>)[(1, 1), (1, -1), (-1, 1), (-1, -1)])
            {
                point[i] = center + new Complex(signRe * error.Real, signIm * error.Imaginary);
                var there = f(point);
                if (!Complex.IsFinite(there))
                {
                    return Uncertain;
                }

                staysReal &= there.Imaginary == 0;
                re = Math.Max(re, Math.Abs(there.Real - value.Real));
                im = Math.Max(im, Math.Abs(there.Imaginary - value.Imaginary));
            }

            point[i] = center;
        }

        var rounding = relative * Complex.Abs(value);
        var factor = arguments.Length;      // each argument moves by itself
        return Checked(value, new Complex((factor * re) + rounding, staysReal ? 0 : (factor * im) + rounding));
    }

    private static ComplexApproximation? Absorb(ComplexApproximation a, ComplexApproximation b) =>
        a.IsUndefined || b.IsUndefined ? Undefined
        : a.IsUncertain || b.IsUncertain ? Uncertain
        : null;

    private static ComplexApproximation Checked(Complex value, Complex error)
    {
        var magnitude = Complex.Abs(value);
        return magnitude > Largest || (magnitude < 1 / Largest && magnitude != 0) || !Complex.IsFinite(value)
            || !(error.Real + error.Imaginary <= LargestRelativeError * Math.Max(1, magnitude))
            ? Uncertain
            : new ComplexApproximation(new Complex(value.Real, value.Imaginary + 0.0), error);
    }
}
