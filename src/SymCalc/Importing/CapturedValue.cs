using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;
using SymCalc.Numerics;

namespace SymCalc.Importing;

/// <summary>Values that a lambda has from outside: constants, captured variables, fields and properties.</summary>
internal static class CapturedValue
{
    /// <summary>The object that a constant, or a chain of fields and properties of one, holds; false if it is none.</summary>
    public static bool TryRead(Expression? node, out object? value)
    {
        var members = new Stack<MemberInfo>();
        while (node is MemberExpression member)
        {
            members.Push(member.Member);
            node = member.Expression;
        }

        value = (node as ConstantExpression)?.Value;
        if (node is not (null or ConstantExpression))
        {
            return false;
        }

        foreach (var member in members)
        {
            value = member is FieldInfo field ? field.GetValue(value) : ((PropertyInfo)member).GetValue(value);
        }

        return true;
    }

    /// <summary>A number or expression from outside; null for anything else.</summary>
    /// <remarks>
    /// C# has turned the 2 of <c>2*x</c> into a double before the lambda is seen. So a double that is an integer is read as
    /// that integer, and those that are Math.PI and Math.E as pi and e.
    /// </remarks>
    public static Expr? ToExpr(object? value) => value switch
    {
        Expr e => e,
        double d => OfDouble(d),
        float f => OfDouble(f),
        decimal m => m,
        int or long or short or sbyte or byte or ushort or uint => Convert.ToInt64(value, CultureInfo.InvariantCulture),
        ulong n => n,
        System.Numerics.BigInteger n => n,
        Rational r => NumberExpr.Of(new Number(r)),
        _ => null,
    };

    private static Expr OfDouble(double value) => value switch
    {
        Math.PI => ConstantExpr.Pi,
        Math.E => ConstantExpr.E,
        _ when double.IsInteger(value) && Math.Abs(value) < 1L << 53 => NumberExpr.Of((long)value),
        _ => NumberExpr.OfDouble(value),
    };
}
