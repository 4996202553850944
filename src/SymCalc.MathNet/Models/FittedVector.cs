namespace SymCalc.Models;

/// <summary>A vector of residuals: each function is an expression of its own, with a sparse Jacobian.</summary>
internal sealed class FittedVector : FittedFunction
{
    private readonly ExprVector _residuals;
    private readonly CompiledExprVector _values;
    private readonly CompiledExprMatrix _jacobian;

    public FittedVector(ExprVector residuals, ReadOnlySpan<Symbol> parameters, CompileOptions options, CancellationToken cancellation)
    {
        options = new CompileOptions { Backend = options.Backend, ScalarFunctions = options.ScalarFunctions };
        _residuals = residuals;
        _values = residuals.Compile(parameters, options, cancellation);
        _jacobian = residuals.Jacobian(parameters, cancellation).Compile(parameters, options, cancellation);
    }

    public override IReadOnlyList<Symbol> Parameters => _values.Variables;

    public override int Count => _values.Count;

    public override int NonZeroCount => _jacobian.NonZeroCount;

    public override ReadOnlySpan<int> Starts => _jacobian.Starts;

    public override ReadOnlySpan<int> Indices => _jacobian.Indices;

    public override IEnumerable<Expr> Expressions => _residuals;

    public override void Values(ReadOnlySpan<double> p, Span<double> values) => _values.Invoke(p, values);

    public override void Jacobian(ReadOnlySpan<double> p, Span<double> entries) => _jacobian.InvokeNonZeros(p, entries);
}
