using SymCalc.Evaluation;

namespace SymCalc.Compilation;

/// <summary>What emitted code calls: its functions' kernels, and the operations that are no single instruction of the machine.</summary>
/// <param name="functions">The tape's functions.</param>
internal sealed class Kernels(FunctionDefinition[] functions)
{
    /// <summary>The kernels of the functions of one argument that have one.</summary>
    public readonly Func<double, double>?[] Unary = Array.ConvertAll(functions, f => f.UnaryKernel);

    /// <summary>The kernels of the functions of two arguments that have one.</summary>
    public readonly Func<double, double, double>?[] Binary = Array.ConvertAll(functions, f => f.BinaryKernel);

    /// <summary>The value of a function of any number of arguments.</summary>
    public unsafe double Call(int function, double* arguments, int count) =>
        default(FloatingArithmetic<double>).Call(functions[function], new ReadOnlySpan<double>(arguments, count));

    public static double CubeRoot(double a) => default(FloatingArithmetic<double>).CubeRoot(a);

    public static double Less(double a, double b) => default(FloatingArithmetic<double>).Test(Relation.Less, a, b);

    public static double LessOrEqual(double a, double b) => default(FloatingArithmetic<double>).Test(Relation.LessOrEqual, a, b);

    public static double Equal(double a, double b) => default(FloatingArithmetic<double>).Test(Relation.Equal, a, b);

    public static double NotEqual(double a, double b) => default(FloatingArithmetic<double>).Test(Relation.NotEqual, a, b);

    public static double Choose(double test, double then, double otherwise) =>
        default(FloatingArithmetic<double>).Choose(test, then, otherwise);
}
