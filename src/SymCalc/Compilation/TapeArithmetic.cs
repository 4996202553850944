using SymCalc.Evaluation;

namespace SymCalc.Compilation;

/// <summary>The operations of an expression, written down as instructions of a tape.</summary>
internal readonly struct TapeArithmetic(TapeBuilder builder) : IArithmetic<int>
{
    public int Constant(double value) => builder.Literal(value);

    public int Add(int a, int b) => builder.Add(a, b);

    public int Subtract(int a, int b) => builder.Subtract(a, b);

    public int Multiply(int a, int b) => builder.Multiply(a, b);

    public int Scale(int c, int a) => builder.Scale(c, a);

    public int Divide(int a, int b) => builder.Divide(a, b);

    public int Negate(int a) => builder.Negate(a);

    public int SquareRoot(int a) => builder.Unary(TapeOp.SquareRoot, a);

    public int CubeRoot(int a) => builder.Unary(TapeOp.CubeRoot, a);

    public int Exponential(int a) => builder.Unary(TapeOp.Exponential, a);

    public int Power(int b, int e) => builder.Binary(TapeOp.Power, b, e);

    public int Call(FunctionDefinition function, int a) => builder.Call(function, a);

    public int Call(FunctionDefinition function, int a, int b) => builder.Call(function, a, b);

    public int Call(FunctionDefinition function, ReadOnlySpan<int> arguments) => builder.Call(function, arguments);

    public int Test(Relation relation, int left, int right) => builder.Test(relation, left, right);

    public int Choose(int test, int then, int otherwise) => builder.Choose(test, then, otherwise);
}
