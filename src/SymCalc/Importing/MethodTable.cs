using System.Collections.Frozen;
using System.Reflection;
using SymCalc.Functions;
using SymCalc.Nodes;

namespace SymCalc.Importing;

/// <summary>What the methods of Math, double, float and <see cref="SpecialFunctions"/> are as expressions.</summary>
internal static class MethodTable
{
    private static readonly FrozenDictionary<(string Name, int Arity), FunctionDefinition> Functions = FunctionTable.All
        .Where(f => f.CSharpFormat is not null && IsPlainCall(f.CSharpFormat, f.Arity))
        .ToFrozenDictionary(f => (MethodName(f.CSharpFormat!), f.Arity));

    /// <summary>A call as an expression, or null if the method has no counterpart.</summary>
    public static Expr? Call(MethodInfo method, ReadOnlySpan<Expr> arguments)
    {
        if (method.DeclaringType != typeof(Math) && method.DeclaringType != typeof(MathF) && method.DeclaringType != typeof(double)
            && method.DeclaringType != typeof(float) && method.DeclaringType != typeof(SpecialFunctions))
        {
            return null;
        }

        return (method.Name, arguments.Length) switch
        {
            ("Exp", 1) => Forms.Exp(arguments[0]),
            ("Sqrt", 1) => Forms.Sqrt(arguments[0]),
            ("Pow", 2) => Forms.Pow(arguments[0], arguments[1]),
            ("Log", 2) => Forms.Log(arguments[0], arguments[1]),
            ("Cbrt", 1) => FunctionTable.Cbrt.Of(arguments),
            ("Tanh", 1) => FunctionTable.Tanh.Of(arguments),
            ("Clamp", 3) => FunctionTable.Min.Of(FunctionTable.Max.Of(arguments[0], arguments[1]), arguments[2]),
            ("DegreesToRadians", 1) => ProductExpr.Of([arguments[0], ConstantExpr.Pi, NumberExpr.Of(new Numerics.Number(new Rational(1, 180)))]),
            _ => Functions.TryGetValue((method.Name, arguments.Length), out var function) ? function.Of(arguments) : null,
        };
    }

    /// <summary>Whether a format is the call of one method with the arguments in their order.</summary>
    private static bool IsPlainCall(string format, int arity) =>
        format.EndsWith($"({string.Join(", ", Enumerable.Range(0, arity).Select(i => $"{{{i}}}"))})", StringComparison.Ordinal)
        && format.IndexOf('(', StringComparison.Ordinal) == format.LastIndexOf('(');

    /// <summary>Sin of <c>Math.Sin({0})</c>.</summary>
    private static string MethodName(string format)
    {
        var name = format[..format.IndexOf('(', StringComparison.Ordinal)];
        return name[(name.LastIndexOf('.') + 1)..];
    }
}
