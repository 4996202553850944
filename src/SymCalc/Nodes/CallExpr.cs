using SymCalc.Nodes;

namespace SymCalc;

/// <summary>A function applied to arguments, such as <c>sin(x)</c> or <c>atan2(y, x)</c>.</summary>
public sealed class CallExpr : Expr
{
    private readonly Expr _first;
    private readonly Expr[]? _all;          // null for one argument: most calls are unary

    private CallExpr(FunctionDefinition function, Expr argument)
        : base(ExprKind.Call, Fingerprint.Chain(function.Fingerprint, argument.Identity, HashSalt.Function))
    {
        Function = function;
        _first = argument;
        SetMeasure(argument.Height + 1, SaturatingAdd(argument.TreeSize, 1));
    }

    private CallExpr(FunctionDefinition function, Expr[] arguments, Fingerprint primary) : base(ExprKind.Call, primary)
    {
        Function = function;
        _first = arguments[0];
        _all = arguments;
        int height = 0, size = 1;
        foreach (var argument in arguments)
        {
            height = Math.Max(height, argument.Height);
            size = SaturatingAdd(size, argument.TreeSize);
        }

        SetMeasure(height + 1, size);
    }

    /// <summary>The function.</summary>
    public FunctionDefinition Function { get; }

    /// <summary>The arguments, in their order.</summary>
    public IReadOnlyList<Expr> Arguments => _all is null ? [_first] : _all.AsReadOnly();

    /// <summary>The first argument.</summary>
    internal Expr Argument => _first;

    internal override int ChildCount => _all is null ? 1 : _all.Length;

    internal override Expr GetChild(int index) => _all is null ? _first : _all[index];

    /// <inheritdoc/>
    public override T Accept<T>(ExprVisitor<T> visitor) => visitor.VisitCall(this);

    /// <summary>f(u) in canonical form.</summary>
    internal static Expr Of(FunctionDefinition function, Expr argument) => argument.IsUndefined
        ? argument
        : function.FoldExact([argument]) ?? new CallExpr(function, argument);

    /// <summary>f(u₁, u₂, …) in canonical form.</summary>
    internal static Expr Of(FunctionDefinition function, ReadOnlySpan<Expr> arguments)
    {
        if (arguments.Length == 1)
        {
            return Of(function, arguments[0]);
        }

        var hash = function.Fingerprint;
        foreach (var argument in arguments)
        {
            if (argument.IsUndefined)
            {
                return argument;
            }

            hash = Fingerprint.Chain(hash, argument.Identity, HashSalt.Function);
        }

        return function.FoldExact(arguments) ?? new CallExpr(function, arguments.ToArray(), hash);
    }
}
