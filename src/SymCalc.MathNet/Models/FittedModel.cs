namespace SymCalc.Models;

/// <summary>One model, evaluated for every observation: compiled once, computed for all observations at a time.</summary>
internal sealed class FittedModel : FittedFunction
{
    private readonly Expr _model;
    private readonly Observations _data;
    private readonly Symbol[] _parameters;
    private readonly CompiledExprVector _value;
    private readonly CompiledExprVector _partials;
    private readonly int[] _starts;
    private readonly int[] _indices;

    public FittedModel(Expr model, Observations data, ReadOnlySpan<Symbol> parameters, CompileOptions options, CancellationToken cancellation)
    {
        (_model, _data, _parameters) = (model, data, parameters.ToArray());
        Symbol[] variables = [.. _parameters, .. data.Variables];
        CheckSymbols(model, _parameters, data);
        _value = new ExprVector(model).Compile(variables, options, cancellation);

        // A parameter that does not occur is a column of zeros, which is not stored.
        var gradient = model.Gradient(parameters, cancellation);
        int[] columns = [.. Enumerable.Range(0, gradient.Count).Where(j => gradient[j] != 0)];
        _partials = new ExprVector(columns.Select(j => gradient[j])).Compile(variables, options, cancellation);
        _starts = [.. Enumerable.Range(0, data.Count + 1).Select(i => i * columns.Length)];
        _indices = [.. Enumerable.Range(0, data.Count).SelectMany(_ => columns)];
    }

    public override IReadOnlyList<Symbol> Parameters => _parameters.AsReadOnly();

    public override int Count => _data.Count;

    public override int NonZeroCount => _indices.Length;

    public override ReadOnlySpan<int> Starts => _starts;

    public override ReadOnlySpan<int> Indices => _indices;

    public override IEnumerable<Expr> Expressions
    {
        get
        {
            var columns = _data.Columns.ToArray();
            for (var i = 0; i < _data.Count; i++)
            {
                yield return _model.Substitute(columns.ToDictionary(column => column.Variable, column => (Expr)column.Values[i]));
            }
        }
    }

    public override void Values(ReadOnlySpan<double> p, Span<double> values) => _value.InvokeBatch(Points(p), values);

    public override void Jacobian(ReadOnlySpan<double> p, Span<double> entries)
    {
        var (rows, columns) = (Count, _partials.Count);
        if (columns == 0)
        {
            return;
        }

        var byColumns = new double[entries.Length];
        _partials.InvokeBatch(Points(p), byColumns);
        for (var i = 0; i < rows; i++)
        {
            for (var j = 0; j < columns; j++)
            {
                entries[(i * columns) + j] = byColumns[(j * rows) + i];
            }
        }
    }

    /// <summary>The arguments of all observations, in columns: each parameter again and again, then the observed variables.</summary>
    private double[] Points(ReadOnlySpan<double> p)
    {
        var columns = new double[(_parameters.Length + _data.Columns.Length) * Count];
        for (var j = 0; j < p.Length; j++)
        {
            columns.AsSpan(j * Count, Count).Fill(p[j]);
        }

        var next = p.Length * Count;
        foreach (var (_, values) in _data.Columns)
        {
            values.CopyTo(columns, next);
            next += Count;
        }

        return columns;
    }

    private static void CheckSymbols(Expr model, Symbol[] parameters, Observations data)
    {
        foreach (var (variable, _) in data.Columns)
        {
            if (parameters.Contains(variable))
            {
                throw new ArgumentException($"'{variable.Name}' is both a parameter and a column of the observations.", nameof(parameters));
            }
        }

        foreach (var symbol in model.FreeSymbols)
        {
            if (!parameters.Contains(symbol) && !data.Variables.Contains(symbol))
            {
                throw new ArgumentException(
                    $"'{symbol.Name}' is neither a parameter ({Names(parameters)}) nor a column of the observations ({Names(data.Variables)}).",
                    nameof(parameters));
            }
        }
    }

    private static string Names(IReadOnlyCollection<Symbol> symbols) =>
        symbols.Count == 0 ? "there are none" : string.Join(", ", symbols.Select(symbol => symbol.Name));
}
