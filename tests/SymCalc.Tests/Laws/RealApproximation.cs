using System.Globalization;

namespace SymCalc.Tests.Laws;

/// <summary>A real number with a running bound of its rounding error.</summary>
/// <remarks>
/// Every operation adds what it rounds itself (a few ulps of its result) to what its inputs' errors can move the result by:
/// for functions that is read from their values at the ends of the inputs' ranges. So the tolerance of a law follows from
/// the largest intermediates and from the conditioning of the expression (SEMANTICS 7) and not from a guess. Magnitudes
/// outside of 1e-100 … 1e100 count as uncertain: over- and underflow are no part of the laws.
/// </remarks>
/// <param name="Value">The value.</param>
/// <param name="Error">The bound; infinite for an uncertain value.</param>
internal readonly record struct RealApproximation(double Value, double Error) : IApproximate<RealApproximation>
{
    /// <summary>Of one operation: SymCalc may round several times where the model rounds once (c·v as p·v/q, b^n by multiplication).</summary>
    private const double OperationError = 8 * Ulp;

    /// <summary>Of one power: b^(14/3) is the fourteenth power of a rounded cube root.</summary>
    private const double PowerError = 48 * Ulp;

    /// <summary>Of one kernel, relative to its value: the largest documented error is some 10 ulps.</summary>
    private const double KernelError = 64 * Ulp;

    /// <summary>Of one kernel with roots between the integers (gamma functions), absolutely.</summary>
    private const double RootError = 16 * Ulp;

    private const double Ulp = 1.0 / (1L << 52);
    private const double Largest = 1e100;

    /// <summary>Kernels of larger arguments may under- or overflow, which looks like a root or a pole.</summary>
    private const double LargestArgument = 25;

    /// <summary>Arguments with larger errors are no longer described by the values at the ends.</summary>
    private const double LargestArgumentError = 1e-3;

    private const double LargestRelativeError = 1e-4;

    private static readonly HashSet<string> Exact = ["abs", "sign", "min", "max", "floor", "ceil", "round", "relu"];
    private static readonly HashSet<string> Rooted = ["lgamma", "digamma", "polygamma"];

    public static RealApproximation Undefined => new(double.NaN, 0);

    public static RealApproximation Uncertain => new(double.NaN, double.PositiveInfinity);

    public bool IsUndefined => double.IsNaN(Value) && Error == 0;

    public bool IsUncertain => double.IsPositiveInfinity(Error);

    public bool IsCertain => double.IsFinite(Value);

    public static RealApproximation OfExact(Rational value)
    {
        var nearest = value.ToDouble();
        return double.IsFinite(nearest) && Rational.FromDouble(nearest) == value ? OfDouble(nearest) : OfRounded(nearest);
    }

    public static RealApproximation OfDouble(double value) => Checked(value, 0);

    public static RealApproximation OfRounded(double value) => Checked(value, Math.Abs(value) * Ulp);

    public static RealApproximation OfFolded(double value) => Checked(value, Math.Abs(value) * OperationError);

    public static RealApproximation operator +(RealApproximation a, RealApproximation b)
    {
        if (Absorb(a, b) is { } absorbed)
        {
            return absorbed;
        }

        var sum = a.Value + b.Value;
        var isExact = a.Error == 0 && b.Error == 0 && sum - a.Value == b.Value && sum - b.Value == a.Value;
        return Checked(sum, isExact ? 0 : a.Error + b.Error + (OperationError * (Math.Abs(a.Value) + Math.Abs(b.Value))));
    }

    public static RealApproximation operator *(RealApproximation a, RealApproximation b)
    {
        if (Absorb(a, b) is { } absorbed)
        {
            return absorbed;
        }

        var product = a.Value * b.Value;
        var isExact = a.Error == 0 && b.Error == 0 && Math.FusedMultiplyAdd(a.Value, b.Value, -product) == 0;
        return Checked(product, isExact ? 0
            : (Math.Abs(a.Value) * b.Error) + (Math.Abs(b.Value) * a.Error) + (a.Error * b.Error) + (OperationError * Math.Abs(product)));
    }

    public static RealApproximation operator /(RealApproximation a, RealApproximation b)
    {
        if (Absorb(a, b) is { } absorbed)
        {
            return absorbed;
        }

        if (Math.Abs(b.Value) <= b.Error)
        {
            return b.Error == 0 ? Undefined : Uncertain;
        }

        var quotient = a.Value / b.Value;
        var isExact = a.Error == 0 && b.Error == 0 && Math.FusedMultiplyAdd(quotient, b.Value, -a.Value) == 0;
        return Checked(quotient, isExact ? 0
            : ((a.Error + (Math.Abs(quotient) * b.Error)) / (Math.Abs(b.Value) - b.Error)) + (OperationError * Math.Abs(quotient)));
    }

    public static RealApproximation Power(RealApproximation b, RealApproximation e)
    {
        if (e == OfDouble(1) && b.IsCertain)
        {
            return b;
        }

        if (b.Value - b.Error < 0 && e.Error > 0 && Math.Abs(e.Value - Math.Round(e.Value)) <= e.Error)
        {
            return Uncertain;       // (-1)^(x/abs(x)): the exponent may be a whole number
        }

        var result = Spread(static u => Math.Pow(u[0], u[1]), [b, e], PowerError, 0);
        if (b.Value != 0 && (result.Value == 0 || (result.IsUndefined && (b.Value > 0 || double.IsInteger(e.Value)))))
        {
            return Uncertain;       // under- or overflow
        }

        return b.Error == 0 && e.Error == 0 && result.IsCertain && e.Value is 2 or 3 && IsSmallFraction(b.Value) ? result with { Error = 0 } : result;
    }

    /// <summary>Whether squares and cubes of the value are exact doubles.</summary>
    private static bool IsSmallFraction(double value) => Math.Abs(value) < 16 && value * 1024 == Math.Truncate(value * 1024);

    public static RealApproximation Exp(RealApproximation u) => Math.Abs(u.Value) > LargestArgument
        ? Uncertain
        : Spread(static u => Math.Exp(u[0]), [u], PowerError, 0);

    public static RealApproximation Call(FunctionDefinition function, ReadOnlySpan<RealApproximation> arguments)
    {
        // On its jump atan2 tells -0 from 0 as C# does, and which of the two a computation gives mathematics does not say.
        if (function.Name == "atan2" && arguments[0].Value == 0 && arguments[1].Value <= 0)
        {
            return Uncertain;
        }

        var isExact = Exact.Contains(function.Name);
        foreach (var argument in arguments)
        {
            if (!isExact && Math.Abs(argument.Value) > LargestArgument)
            {
                return Uncertain;
            }
        }

        return Spread(u => function.Evaluate(u), arguments, isExact ? 0 : KernelError, Rooted.Contains(function.Name) ? RootError : 0);
    }

    public static bool? Compare(RealApproximation left, Relation relation, RealApproximation right) =>
        Math.Abs(left.Value - right.Value) <= left.Error + right.Error && left.Error + right.Error > 0
            ? null
            : relation switch
            {
                Relation.Less => left.Value < right.Value,
                Relation.LessOrEqual => left.Value <= right.Value,
                Relation.Greater => left.Value > right.Value,
                Relation.GreaterOrEqual => left.Value >= right.Value,
                Relation.Equal => left.Value == right.Value,
                _ => left.Value != right.Value,
            };

    /// <summary>Whether the two may be the same number.</summary>
    public bool Agrees(RealApproximation other) => Math.Abs(Value - other.Value) <= Error + other.Error;

    /// <summary>Whether a computed value may be this number.</summary>
    public bool Holds(double value) => Math.Abs(Value - value) <= Error;

    public override string ToString() => IsUndefined ? "undefined" : IsUncertain ? "uncertain"
        : string.Create(CultureInfo.InvariantCulture, $"{Value:R} ± {Error:G2}");

    /// <summary>f at the values; what moving each argument by its error changes is the error.</summary>
    private static RealApproximation Spread(RealKernel f, ReadOnlySpan<RealApproximation> arguments, double relative, double absolute)
    {
        Span<double> point = stackalloc double[arguments.Length];
        for (var i = 0; i < point.Length; i++)
        {
            if (!arguments[i].IsCertain)
            {
                return arguments[i];
            }

            if (arguments[i].Error > LargestArgumentError)
            {
                return Uncertain;
            }

            point[i] = arguments[i].Value;
        }

        var value = f(point);
        var isFinite = double.IsFinite(value);
        var error = isFinite ? (relative * Math.Abs(value)) + absolute : 0;
        for (var i = 0; i < point.Length; i++)
        {
            var (center, radius) = (arguments[i].Value, arguments[i].Error);
            if (radius == 0)
            {
                continue;
            }

            var spread = 0.0;
            foreach (var moved in (ReadOnlySpan<double>)[center - radius, center + radius])
            {
                point[i] = moved;
                var there = f(point);
                if (double.IsFinite(there) != isFinite)
                {
                    return Uncertain;
                }

                spread = Math.Max(spread, Math.Abs(there - value));
            }

            point[i] = center;
            error += spread;
        }

        return isFinite ? Checked(value, error) : Undefined;
    }

    private static RealApproximation? Absorb(RealApproximation a, RealApproximation b) =>
        a.IsUndefined || b.IsUndefined ? Undefined
        : a.IsUncertain || b.IsUncertain ? Uncertain
        : null;

    private static RealApproximation Checked(double value, double error)
    {
        var magnitude = Math.Abs(value);
        return magnitude > Largest || (magnitude < 1 / Largest && magnitude != 0) || double.IsNaN(value)
            || !(error <= LargestRelativeError * Math.Max(1, magnitude))
            ? Uncertain
            : new RealApproximation(value + 0.0, error);       // one zero only
    }
}
