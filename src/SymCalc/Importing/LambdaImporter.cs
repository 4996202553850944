using System.Linq.Expressions;
using SymCalc.Nodes;
using SymCalc.Numerics;

namespace SymCalc.Importing;

/// <summary>From the tree of a C# lambda to an expression, without recursion.</summary>
internal sealed class LambdaImporter
{
    private const int ShownLength = 200;

    private readonly Stack<Frame> _frames = new();
    private readonly Stack<object> _values = new();     // expressions and tests, of the children converted so far

    /// <summary>A node that is being converted.</summary>
    private sealed class Frame(Expression node, Scope scope, IReadOnlyList<Expression> children)
    {
        public Expression Node { get; } = node;

        public Scope Scope { get; } = scope;

        public IReadOnlyList<Expression> Children { get; } = children;

        /// <summary>For a lambda that is invoked: it is converted after its arguments.</summary>
        public LambdaExpression? Invoked { get; init; }

        public int Next { get; set; }
    }

    /// <summary>The expression that a lambda computes, of symbols with its parameters' names.</summary>
    public static Expr Import(LambdaExpression lambda)
    {
        var scope = new Scope(null);
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var parameter in lambda.Parameters)
        {
            if (parameter.Name is { } name && !names.Add(name))
            {
                throw new NotSupportedException($"Two parameters have the name '{name}'.");
            }

            if (parameter.Type != typeof(double) && parameter.Type != typeof(float))
            {
                throw new NotSupportedException($"Parameter '{parameter.Name}' is of type {parameter.Type.Name}: the parameters must be double.");
            }

            scope.Bind(parameter, new Symbol(parameter.Name ?? throw new NotSupportedException("A parameter has no name.")));
        }

        return new LambdaImporter().Convert(lambda.Body, scope);
    }

    private Expr Convert(Expression body, Scope scope)
    {
        Begin(body, scope);
        while (_frames.TryPeek(out var frame))
        {
            if (frame.Next < frame.Children.Count)
            {
                Begin(frame.Children[frame.Next++], frame.Scope);
            }
            else if (frame.Invoked is { } lambda && frame.Next++ == frame.Children.Count)
            {
                var inner = new Scope(frame.Scope);
                for (var i = lambda.Parameters.Count - 1; i >= 0; i--)
                {
                    inner.Bind(lambda.Parameters[i], PopExpr(frame.Node));
                }

                Begin(lambda.Body, inner);
            }
            else
            {
                _frames.Pop();
                var value = Combine(frame);
                frame.Scope.Converted.TryAdd(frame.Node, value);
                _values.Push(value);
            }
        }

        return PopExpr(body);
    }

    /// <summary>Takes a node up: its value if that is known, a frame for its children otherwise.</summary>
    private void Begin(Expression node, Scope scope)
    {
        if (scope.Converted.TryGetValue(node, out var known))
        {
            _values.Push(known);
            return;
        }

        switch (node)
        {
            case ParameterExpression parameter:
                _values.Push(scope.Find(parameter) ?? throw Unsupported(node, "it belongs to no lambda"));
                break;
            case ConstantExpression or MemberExpression:
                _values.Push(Captured(node));
                break;
            case UnaryExpression unary:
                CheckConversion(unary);
                _frames.Push(new Frame(node, scope, [unary.Operand]));
                break;
            case BinaryExpression binary:
                CheckOperator(binary);
                _frames.Push(new Frame(node, scope, [binary.Left, binary.Right]));
                break;
            case ConditionalExpression conditional:
                _frames.Push(new Frame(node, scope, [conditional.Test, conditional.IfTrue, conditional.IfFalse]));
                break;
            case MethodCallExpression call when InvokedLambda(call) is { } lambda:
                _frames.Push(new Frame(node, scope, call.Arguments) { Invoked = lambda });
                break;
            case MethodCallExpression { Object: null } call:
                _frames.Push(new Frame(node, scope, call.Arguments));
                break;
            case InvocationExpression invocation:
                var invoked = LambdaOf(invocation.Expression)
                    ?? throw Unsupported(node, "the code of a delegate cannot be seen; capture an Expression<…> and invoke what its Compile() gives");
                _frames.Push(new Frame(node, scope, invocation.Arguments) { Invoked = invoked });
                break;
            default:
                throw Unsupported(node, $"{node.NodeType} has no counterpart");
        }
    }

    private object Combine(Frame frame)
    {
        var node = frame.Node;
        if (frame.Invoked is not null)
        {
            return _values.Pop();
        }

        switch (node)
        {
            case UnaryExpression { NodeType: ExpressionType.Not }:
                return new Test.Not(PopTest(node));
            case UnaryExpression { NodeType: ExpressionType.Negate or ExpressionType.NegateChecked }:
                return ProductExpr.Scale(Number.MinusOne, PopExpr(node));
            case UnaryExpression:
                return _values.Pop();
            case ConditionalExpression:
                var (otherwise, then) = (PopExpr(node), PopExpr(node));
                return PopTest(node).Choose(then, otherwise);
            case MethodCallExpression call:
                var arguments = new Expr[call.Arguments.Count];
                for (var i = arguments.Length - 1; i >= 0; i--)
                {
                    arguments[i] = PopExpr(node);
                }

                return MethodTable.Call(call.Method, arguments) ?? throw Unsupported(node, $"{call.Method.DeclaringType?.Name}.{call.Method.Name} has no counterpart");
            default:
                return Combine((BinaryExpression)node);
        }
    }

    private object Combine(BinaryExpression node)
    {
        if (node.NodeType is ExpressionType.AndAlso or ExpressionType.And or ExpressionType.OrElse or ExpressionType.Or)
        {
            var (second, first) = (PopTest(node), PopTest(node));
            return node.NodeType is ExpressionType.AndAlso or ExpressionType.And ? new Test.And(first, second) : new Test.Or(first, second);
        }

        var (right, left) = (PopExpr(node), PopExpr(node));
        if (Test.RelationOf(node.NodeType) is { } relation)
        {
            return new Test.Comparison(left, relation, right);
        }

        return node.NodeType switch
        {
            ExpressionType.Add or ExpressionType.AddChecked => SumExpr.Add(left, right),
            ExpressionType.Subtract or ExpressionType.SubtractChecked => SumExpr.Subtract(left, right),
            ExpressionType.Multiply or ExpressionType.MultiplyChecked => ProductExpr.Multiply(left, right),
            ExpressionType.Divide => ProductExpr.Divide(left, right),
            ExpressionType.Power => PowerExpr.Of(left, right),
            _ => throw Unsupported(node, $"{node.NodeType} has no counterpart"),
        };
    }

    private Expr PopExpr(Expression node) => _values.Pop() as Expr ?? throw Unsupported(node, "a condition is no number");

    private Test PopTest(Expression node) => _values.Pop() as Test ?? throw Unsupported(node, "a number is no condition");

    private static object Captured(Expression node)
    {
        if (!CapturedValue.TryRead(node, out var value))
        {
            throw Unsupported(node, "only captured variables, fields and properties can be read");
        }

        return value is bool known ? new Test.Known(known)
            : CapturedValue.ToExpr(value) ?? throw Unsupported(node, $"a value of type {value?.GetType().Name ?? "null"} is no number");
    }

    /// <summary>A conversion must keep every value: from an integer or a narrower number to a wider one.</summary>
    private static void CheckConversion(UnaryExpression node)
    {
        switch (node.NodeType)
        {
            case ExpressionType.Convert or ExpressionType.ConvertChecked when node.Type == typeof(float) && node.Operand.Type == typeof(double):
                throw Unsupported(node, $"{node.NodeType} to {node.Type.Name} cuts digits off");
            case ExpressionType.Negate or ExpressionType.NegateChecked or ExpressionType.UnaryPlus:
            case ExpressionType.Not when node.Type == typeof(bool):
            case ExpressionType.Convert or ExpressionType.ConvertChecked when IsReal(node.Type) || node.Type == node.Operand.Type || typeof(Expr).IsAssignableFrom(node.Type):
                return;
            case ExpressionType.Convert or ExpressionType.ConvertChecked when !IsReal(node.Operand.Type):
                return;     // between integers
            default:
                throw Unsupported(node, $"{node.NodeType} to {node.Type.Name} cuts digits off");
        }
    }

    private static void CheckOperator(BinaryExpression node)
    {
        if (node.NodeType == ExpressionType.Divide && !IsReal(node.Type) && !typeof(Expr).IsAssignableFrom(node.Type))
        {
            throw Unsupported(node, "a division of integers cuts digits off; write a double, as in 1.0 / 2");
        }
    }

    private static bool IsReal(Type type) => type == typeof(double) || type == typeof(float) || type == typeof(decimal);

    /// <summary>The lambda in <c>f.Compile().Invoke(x)</c> and <c>f.Invoke(x)</c>.</summary>
    private static LambdaExpression? InvokedLambda(MethodCallExpression call) =>
        call is { Method.Name: "Invoke", Object: { } target } ? LambdaOf(target) : null;

    /// <summary>The lambda that an invoked node is: written there, or captured as a tree.</summary>
    private static LambdaExpression? LambdaOf(Expression node) => node switch
    {
        LambdaExpression lambda => lambda,
        UnaryExpression { NodeType: ExpressionType.Quote or ExpressionType.Convert } unary => LambdaOf(unary.Operand),
        MethodCallExpression { Method.Name: "Compile", Object: { } target } => LambdaOf(target),
        _ => CapturedValue.TryRead(node, out var value) ? value as LambdaExpression : null,
    };

    private static NotSupportedException Unsupported(Expression node, string reason)
    {
        var text = node.ToString();
        return new NotSupportedException($"'{(text.Length <= ShownLength ? text : text[..ShownLength] + "…")}' cannot be made an expression: {reason}.");
    }
}
