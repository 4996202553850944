using System.Linq.Expressions;

namespace SymCalc.Compilation;

/// <summary>A tape as a LINQ expression tree: a block with a variable for every instruction.</summary>
internal sealed class LambdaWriter(Tape tape, ReadOnlyMemory<double> constants, ParameterExpression[] parameters)
{
    private static readonly Expression NaN = Expression.Constant(double.NaN);
    private static readonly Expression Zero = Expression.Constant(0.0);
    private static readonly Expression One = Expression.Constant(1.0);

    private readonly ParameterExpression[] _locals = new ParameterExpression[tape.Code.Length];

    /// <summary>The tree that computes the tape's one result.</summary>
    public Expression Write()
    {
        if (tape.Code.Length == 0)
        {
            return Operand(tape.Outputs[0]);
        }

        var statements = new Expression[tape.Code.Length + 1];
        for (var i = 0; i < _locals.Length; i++)
        {
            var value = ValueOf(tape.Code[i]);
            _locals[i] = Expression.Variable(typeof(double), $"t{i}");
            statements[i] = Expression.Assign(_locals[i], value);
        }

        statements[^1] = Operand(tape.Outputs[0]);
        return Expression.Block(_locals, statements);
    }

    private Expression Operand(int register) => register < tape.InputCount ? parameters[register]
        : register < tape.FirstCode ? Expression.Constant(constants.Span[register - tape.InputCount])
        : _locals[register - tape.FirstCode];

    private Expression ValueOf(in Instruction instruction)
    {
        Span<int> three = stackalloc int[3];
        var operands = tape.OperandsOf(instruction, three);
        var values = new Expression[operands.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = Operand(operands[i]);
        }

        return instruction.Op switch
        {
            TapeOp.Add => Expression.Add(values[0], values[1]),
            TapeOp.Subtract => Expression.Subtract(values[0], values[1]),
            TapeOp.Multiply or TapeOp.Scale => Expression.Multiply(values[0], values[1]),
            TapeOp.Divide => Expression.Divide(values[0], values[1]),
            TapeOp.Negate => Expression.Negate(values[0]),
            TapeOp.Power => Call(Math.Pow, values),
            TapeOp.SquareRoot => Call(Math.Sqrt, values),
            TapeOp.CubeRoot => Expression.Condition(Expression.LessThan(values[0], Zero), NaN, Call(Math.Cbrt, values)),
            TapeOp.Exponential => Call(Math.Exp, values),
            TapeOp.Choose => Expression.Condition(IsNaN(values[0]), NaN, Expression.Condition(Expression.NotEqual(values[0], Zero), values[1], values[2])),
            TapeOp.Call1 or TapeOp.Call2 or TapeOp.CallMany => Call(tape.Functions[instruction.C], values),
            _ => Test(instruction.Op, values[0], values[1]),
        };
    }

    private static ConditionalExpression Test(TapeOp op, Expression a, Expression b) => Expression.Condition(
        Expression.OrElse(IsNaN(a), IsNaN(b)),
        NaN,
        Expression.Condition(Expression.MakeBinary(TypeOf(op), a, b), One, Zero));

    private static ExpressionType TypeOf(TapeOp op) => op switch
    {
        TapeOp.Less => ExpressionType.LessThan,
        TapeOp.LessOrEqual => ExpressionType.LessThanOrEqual,
        TapeOp.Equal => ExpressionType.Equal,
        _ => ExpressionType.NotEqual,
    };

    private static MethodCallExpression IsNaN(Expression a) => Expression.Call(((Func<double, bool>)double.IsNaN).Method, a);

    private static MethodCallExpression Call(Func<double, double> method, Expression[] arguments) => Expression.Call(method.Method, arguments);

    private static MethodCallExpression Call(Func<double, double, double> method, Expression[] arguments) => Expression.Call(method.Method, arguments);

    /// <summary>The arguments as an array, without making its type at run time, which NativeAOT cannot.</summary>
    private static Expression Gathered(Expression[] arguments)
    {
        Expression array = Expression.Call(((Func<int, double[]>)Room).Method, Expression.Constant(arguments.Length));
        for (var i = 0; i < arguments.Length; i++)
        {
            array = Expression.Call(((Func<double[], int, double, double[]>)With).Method, array, Expression.Constant(i), arguments[i]);
        }

        return array;
    }

    private static double[] Room(int count) => new double[count];

    private static double[] With(double[] array, int index, double value)
    {
        array[index] = value;
        return array;
    }

    /// <summary>A public static method is called itself, so that the tree can be read; everything else through its delegate.</summary>
    private static Expression Call(FunctionDefinition function, Expression[] arguments)
    {
        Delegate? kernel = arguments.Length == 1 ? function.UnaryKernel : arguments.Length == 2 ? function.BinaryKernel : null;
        if (kernel is { Target: null, HasSingleTarget: true, Method: { IsPublic: true, DeclaringType.IsPublic: true } method })
        {
            return Expression.Call(method, arguments);
        }

        return kernel is not null
            ? Expression.Invoke(Expression.Constant(kernel), arguments)
            : Expression.Invoke(Expression.Constant((Func<double[], double>)(u => function.Evaluate(u))), Gathered(arguments));
    }
}
