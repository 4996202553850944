using System.Numerics;
using SymCalc.Numerics;

namespace SymCalc.Evaluation;

/// <summary>The operations on the complex plane, on the principal branch of every function.</summary>
/// <remarks>What is defined for real numbers only (order, and functions without a complex kernel) is NaN elsewhere.</remarks>
internal readonly struct ComplexArithmetic : IArithmetic<Complex>
{
    private const double OneThird = 1.0 / 3;

    public Complex Constant(double value) => value;

    public Complex Add(Complex a, Complex b) => a + b;

    public Complex Subtract(Complex a, Complex b) => a - b;

    /// <summary>a·b; of real numbers their product, also where it is infinite.</summary>
    public Complex Multiply(Complex a, Complex b) => a.Imaginary == 0 && b.Imaginary == 0 ? a.Real * b.Real : a * b;

    /// <summary>c·a part by part, so that real results stay real.</summary>
    public Complex Scale(Complex c, Complex a) => c.Real * a;

    /// <summary>a/b; by a real number part by part, so that real results stay real.</summary>
    public Complex Divide(Complex a, Complex b) => b.Imaginary == 0 ? a / b.Real : a / b;

    public Complex Negate(Complex a) => -a;

    public Complex SquareRoot(Complex a) => Complex.Sqrt(a);

    public Complex CubeRoot(Complex a) => ComplexFunctions.Pow(a, OneThird);

    public Complex Exponential(Complex a) => Complex.Exp(a);

    public Complex Power(Complex b, Complex e) => ComplexFunctions.Pow(b, e);

    public Complex Call(FunctionDefinition function, Complex a) => function.ComplexKernel is { } kernel ? kernel(a) : Call(function, [a]);

    public Complex Call(FunctionDefinition function, Complex a, Complex b) => Call(function, [a, b]);

    public Complex Call(FunctionDefinition function, ReadOnlySpan<Complex> arguments)
    {
        if (!function.HasKernel)
        {
            throw MissingKernel.Of(function);
        }

        Span<double> values = arguments.Length <= 8 ? stackalloc double[arguments.Length] : new double[arguments.Length];
        for (var i = 0; i < values.Length; i++)
        {
            if (arguments[i].Imaginary != 0)
            {
                return double.NaN;
            }

            values[i] = arguments[i].Real;
        }

        return function.Evaluate(values);
    }

    public Complex Test(Relation relation, Complex left, Complex right)
    {
        if (Complex.IsNaN(left) || Complex.IsNaN(right))
        {
            return double.NaN;
        }

        return relation switch
        {
            Relation.Equal => left == right ? 1 : 0,
            Relation.NotEqual => left != right ? 1 : 0,
            _ when left.Imaginary == 0 && right.Imaginary == 0 => Condition.Holds(relation, left.Real, right.Real) ? 1 : 0,
            _ => double.NaN,
        };
    }

    public Complex Choose(Complex test, Complex then, Complex otherwise) =>
        double.IsNaN(test.Real) ? test : test.Real == 0 ? otherwise : then;
}
