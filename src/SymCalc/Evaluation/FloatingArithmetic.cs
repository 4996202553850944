using System.Numerics;

namespace SymCalc.Evaluation;

/// <summary>The operations on floating-point numbers of a width: each rounds once, functions are computed as doubles.</summary>
/// <remarks>docs/semantics.md, line 4: no fused multiply-add, no reassociation. For doubles these are the operations of C#.</remarks>
/// <typeparam name="T">The width, such as <see cref="double"/>.</typeparam>
internal readonly struct FloatingArithmetic<T> : IArithmetic<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    public T Constant(double value) => T.CreateTruncating(value);

    public T Add(T a, T b) => a + b;

    public T Subtract(T a, T b) => a - b;

    public T Multiply(T a, T b) => a * b;

    public T Scale(T c, T a) => c * a;

    public T Divide(T a, T b) => a / b;

    public T Negate(T a) => -a;

    public T SquareRoot(T a) => T.Sqrt(a);

    public T CubeRoot(T a) => a < T.Zero ? T.NaN : T.Cbrt(a);

    public T Exponential(T a) => T.Exp(a);

    public T Power(T b, T e) => T.Pow(b, e);

    public T Call(FunctionDefinition function, T a) => function.UnaryKernel is { } kernel
        ? T.CreateTruncating(kernel(double.CreateTruncating(a)))
        : Call(function, [a]);

    public T Call(FunctionDefinition function, T a, T b) => function.BinaryKernel is { } kernel
        ? T.CreateTruncating(kernel(double.CreateTruncating(a), double.CreateTruncating(b)))
        : Call(function, [a, b]);

    public T Call(FunctionDefinition function, ReadOnlySpan<T> arguments)
    {
        if (!function.HasKernel)
        {
            throw MissingKernel.Of(function);
        }

        Span<double> values = arguments.Length <= 8 ? stackalloc double[arguments.Length] : new double[arguments.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = double.CreateTruncating(arguments[i]);
        }

        return T.CreateTruncating(function.Evaluate(values));
    }

    public T Test(Relation relation, T left, T right)
    {
        if (T.IsNaN(left) || T.IsNaN(right))
        {
            return T.NaN;
        }

        var holds = relation switch
        {
            Relation.Less => left < right,
            Relation.LessOrEqual => left <= right,
            Relation.Greater => left > right,
            Relation.GreaterOrEqual => left >= right,
            Relation.Equal => left == right,
            _ => left != right,
        };
        return holds ? T.One : T.Zero;
    }

    public T Choose(T test, T then, T otherwise) => T.IsNaN(test) ? test : T.IsZero(test) ? otherwise : then;
}
