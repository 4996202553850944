using System.Runtime.Intrinsics;

namespace SymCalc.Compilation;

/// <summary>Arithmetic on columns, eight numbers at a time; every number rounds as it would alone.</summary>
internal static unsafe class ColumnArithmetic
{
    private interface IOperation
    {
        static abstract Vector512<double> Of(Vector512<double> a, Vector512<double> b);

        static abstract double Of(double a, double b);
    }

    public static void Add(double* a, double* b, double* d, int n) => Apply<AddOperation>(a, b, d, n);

    public static void Subtract(double* a, double* b, double* d, int n) => Apply<SubtractOperation>(a, b, d, n);

    public static void Multiply(double* a, double* b, double* d, int n) => Apply<MultiplyOperation>(a, b, d, n);

    public static void Divide(double* a, double* b, double* d, int n) => Apply<DivideOperation>(a, b, d, n);

    public static void Scale(double c, double* a, double* d, int n)
    {
        var i = 0;
        var factor = Vector512.Create(c);
        for (; i <= n - Vector512<double>.Count; i += Vector512<double>.Count)
        {
            (factor * Vector512.Load(a + i)).Store(d + i);
        }

        for (; i < n; i++)
        {
            d[i] = c * a[i];
        }
    }

    public static void Negate(double* a, double* d, int n)
    {
        var i = 0;
        for (; i <= n - Vector512<double>.Count; i += Vector512<double>.Count)
        {
            (-Vector512.Load(a + i)).Store(d + i);
        }

        for (; i < n; i++)
        {
            d[i] = -a[i];
        }
    }

    private static void Apply<TOperation>(double* a, double* b, double* d, int n)
        where TOperation : struct, IOperation
    {
        var i = 0;
        for (; i <= n - Vector512<double>.Count; i += Vector512<double>.Count)
        {
            TOperation.Of(Vector512.Load(a + i), Vector512.Load(b + i)).Store(d + i);
        }

        for (; i < n; i++)
        {
            d[i] = TOperation.Of(a[i], b[i]);
        }
    }

    private readonly struct AddOperation : IOperation
    {
        public static Vector512<double> Of(Vector512<double> a, Vector512<double> b) => a + b;

        public static double Of(double a, double b) => a + b;
    }

    private readonly struct SubtractOperation : IOperation
    {
        public static Vector512<double> Of(Vector512<double> a, Vector512<double> b) => a - b;

        public static double Of(double a, double b) => a - b;
    }

    private readonly struct MultiplyOperation : IOperation
    {
        public static Vector512<double> Of(Vector512<double> a, Vector512<double> b) => a * b;

        public static double Of(double a, double b) => a * b;
    }

    private readonly struct DivideOperation : IOperation
    {
        public static Vector512<double> Of(Vector512<double> a, Vector512<double> b) => a / b;

        public static double Of(double a, double b) => a / b;
    }
}
