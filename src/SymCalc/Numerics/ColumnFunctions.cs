using System.Runtime.Intrinsics;

namespace SymCalc.Numerics;

/// <summary>A function's values for many arguments at once.</summary>
/// <param name="u">The arguments.</param>
/// <param name="results">Takes the values, as many; may be the arguments' memory.</param>
internal delegate void ColumnKernel(ReadOnlySpan<double> u, Span<double> results);

/// <summary>Functions of columns of numbers, eight at a time.</summary>
/// <remarks>
/// The value of an argument does not depend on its neighbours. Exponential and logarithms are those of
/// System.Runtime.Intrinsics (ports of AMD's libm); its sine and cosine are not used, since what they give for a number
/// depends on the others of its vector. The distances from the scalar kernels are the largest of 150,000 arguments of all
/// magnitudes, and are asserted by ColumnFunctionsTests.
/// </remarks>
internal static class ColumnFunctions
{
    /// <summary>A function of one vector.</summary>
    private interface IFunction
    {
        static abstract Vector512<double> Of(Vector512<double> u);
    }

    /// <summary>e^u, at most 2 ulp from Math.Exp.</summary>
    public static void Exp(ReadOnlySpan<double> u, Span<double> results) => Apply<ExpFunction>(u, results);

    /// <summary>ln(u), at most 4 ulp from Math.Log.</summary>
    public static void Log(ReadOnlySpan<double> u, Span<double> results) => Apply<LogFunction>(u, results);

    /// <summary>log2(u), at most 4 ulp from Math.Log2.</summary>
    public static void Log2(ReadOnlySpan<double> u, Span<double> results) => Apply<Log2Function>(u, results);

    /// <summary>sin(u), at most 2 ulp from Math.Sin.</summary>
    public static void Sin(ReadOnlySpan<double> u, Span<double> results) => Apply<SinFunction>(u, results);

    /// <summary>cos(u), at most 2 ulp from Math.Cos.</summary>
    public static void Cos(ReadOnlySpan<double> u, Span<double> results) => Apply<CosFunction>(u, results);

    /// <summary>tanh(u), at most 3 ulp from Math.Tanh.</summary>
    public static void Tanh(ReadOnlySpan<double> u, Span<double> results) => Apply<TanhFunction>(u, results);

    /// <summary>1/(1 + e^-u), at most 4 ulp from the scalar kernel.</summary>
    public static void Sigmoid(ReadOnlySpan<double> u, Span<double> results) => Apply<SigmoidFunction>(u, results);

    /// <summary>|u|, exact.</summary>
    public static void Abs(ReadOnlySpan<double> u, Span<double> results) => Apply<AbsFunction>(u, results);

    /// <summary>max(u, 0), exact.</summary>
    public static void Relu(ReadOnlySpan<double> u, Span<double> results) => Apply<ReluFunction>(u, results);

    /// <summary>⌊u⌋, exact.</summary>
    public static void Floor(ReadOnlySpan<double> u, Span<double> results) => Apply<FloorFunction>(u, results);

    /// <summary>⌈u⌉, exact.</summary>
    public static void Ceiling(ReadOnlySpan<double> u, Span<double> results) => Apply<CeilingFunction>(u, results);

    /// <summary>√u, exact.</summary>
    public static void Sqrt(ReadOnlySpan<double> u, Span<double> results) => Apply<SqrtFunction>(u, results);

    private static void Apply<TFunction>(ReadOnlySpan<double> u, Span<double> results)
        where TFunction : struct, IFunction
    {
        var i = 0;
        for (; i <= u.Length - Vector512<double>.Count; i += Vector512<double>.Count)
        {
            TFunction.Of(Vector512.Create(u[i..])).CopyTo(results[i..]);
        }

        if (i < u.Length)
        {
            Span<double> rest = stackalloc double[Vector512<double>.Count];
            rest.Clear();
            u[i..].CopyTo(rest);
            TFunction.Of(Vector512.Create<double>(rest)).CopyTo(rest);
            rest[..(u.Length - i)].CopyTo(results[i..]);
        }
    }

    private readonly struct ExpFunction : IFunction
    {
        private const double Largest = 700;

        /// <summary>
        /// Vector512.Exp takes another way for all eight numbers where one of them is no number, or too large for it: such
        /// ones are computed by themselves.
        /// </summary>
        public static Vector512<double> Of(Vector512<double> u)
        {
            var isInside = Vector512.LessThanOrEqual(Vector512.Abs(u), Vector512.Create(Largest));
            var result = Vector512.Exp(Vector512.ConditionalSelect(isInside, u, Vector512<double>.Zero));
            if (Vector512.EqualsAll(isInside.AsInt64(), Vector512<long>.AllBitsSet))
            {
                return result;
            }

            for (var i = 0; i < Vector512<double>.Count; i++)
            {
                result = isInside.AsInt64()[i] == 0 ? result.WithElement(i, Math.Exp(u[i])) : result;
            }

            return result;
        }
    }

    private readonly struct LogFunction : IFunction
    {
        public static Vector512<double> Of(Vector512<double> u) => Vector512.Log(u);
    }

    private readonly struct Log2Function : IFunction
    {
        public static Vector512<double> Of(Vector512<double> u) => Vector512.Log2(u);
    }

    private readonly struct SinFunction : IFunction
    {
        public static Vector512<double> Of(Vector512<double> u) => ColumnTrigonometry.Sin(u);
    }

    private readonly struct CosFunction : IFunction
    {
        public static Vector512<double> Of(Vector512<double> u) => ColumnTrigonometry.Cos(u);
    }

    private readonly struct AbsFunction : IFunction
    {
        public static Vector512<double> Of(Vector512<double> u) => Vector512.Abs(u);
    }

    private readonly struct ReluFunction : IFunction
    {
        public static Vector512<double> Of(Vector512<double> u) => Vector512.Max(u, Vector512<double>.Zero);
    }

    private readonly struct FloorFunction : IFunction
    {
        public static Vector512<double> Of(Vector512<double> u) => Vector512.Floor(u);
    }

    private readonly struct CeilingFunction : IFunction
    {
        public static Vector512<double> Of(Vector512<double> u) => Vector512.Ceiling(u);
    }

    private readonly struct SqrtFunction : IFunction
    {
        public static Vector512<double> Of(Vector512<double> u) => Vector512.Sqrt(u);
    }

    private readonly struct SigmoidFunction : IFunction
    {
        /// <summary>1/(1 + t) or t/(1 + t) with t = e^-|u|, which cannot overflow.</summary>
        public static Vector512<double> Of(Vector512<double> u)
        {
            var one = Vector512.Create(1.0);
            var t = ExpFunction.Of(-Vector512.Abs(u));
            return Vector512.ConditionalSelect(Vector512.LessThan(u, Vector512<double>.Zero), t, one) / (one + t);
        }
    }

    /// <summary>
    /// S. Moshier, Cephes, tanh.c: x + x³·P(x²)/Q(x²) below 0.625, 1 - 2/(e^2x + 1) above.
    /// </summary>
    private readonly struct TanhFunction : IFunction
    {
        public static Vector512<double> Of(Vector512<double> u)
        {
            var x = Vector512.Abs(u);
            var z = u * u;
            var p = (((Vector512.Create(-9.64399179425052238628E-1) * z) + Vector512.Create(-9.92877231001918586564E1)) * z)
                + Vector512.Create(-1.61468768441708447952E3);
            var q = (((((z + Vector512.Create(1.12811678491632931402E2)) * z) + Vector512.Create(2.23548839060100448583E3)) * z)
                + Vector512.Create(4.84406305325125486048E3));
            var near = u + (u * z * (p / q));
            var far = Vector512.Create(1.0) - (Vector512.Create(2.0) / (ExpFunction.Of(x + x) + Vector512.Create(1.0)));
            far = Vector512.CopySign(far, u);
            return Vector512.ConditionalSelect(Vector512.LessThan(x, Vector512.Create(0.625)), near, far);
        }
    }
}
