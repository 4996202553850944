using System.Globalization;

namespace SymCalc;

/// <summary>What was measured: the values that a model should give, and a column of values for each of its variables.</summary>
/// <remarks>
/// Immutable. All numbers are finite, and all columns are as long as <see cref="Y"/>.
/// <example><code>
/// Observations data = new([2.1, 3.9, 6.2], ("x", [1, 2, 3]));
/// data.Count      // 3
/// </code></example>
/// </remarks>
public sealed class Observations
{
    private readonly double[] _y;
    private readonly (Symbol Variable, double[] Values)[] _columns;
    private readonly double[]? _weights;

    /// <summary>The observations of values.</summary>
    /// <param name="y">The measured values, which the model should give.</param>
    /// <param name="columns">The model's variables other than its parameters, with a value for each observation.</param>
    /// <exception cref="ArgumentException">
    /// There are no values, a column has another length, a number is not finite, a name is given twice or is no name of a symbol.
    /// </exception>
    public Observations(IEnumerable<double> y, params ReadOnlySpan<(string Variable, IEnumerable<double> Values)> columns)
    {
        ArgumentNullException.ThrowIfNull(y);
        _y = [.. y];
        if (_y.Length == 0)
        {
            throw new ArgumentException("There are no observations.", nameof(y));
        }

        CheckFinite(_y, "y", nameof(y));
        _columns = new (Symbol, double[])[columns.Length];
        for (var i = 0; i < columns.Length; i++)
        {
            var (name, values) = columns[i];
            ArgumentNullException.ThrowIfNull(values, nameof(columns));
            _columns[i] = (new Symbol(name), [.. values]);
            if (_columns.AsSpan(0, i).ToArray().Any(other => other.Variable == _columns[i].Variable))
            {
                throw new ArgumentException($"Column '{name}' is given twice.", nameof(columns));
            }

            CheckLength(_columns[i].Values.Length, $"Column '{name}'", nameof(columns));
            CheckFinite(_columns[i].Values, name, nameof(columns));
        }
    }

    /// <summary>The number of observations.</summary>
    public int Count => _y.Length;

    /// <summary>The measured values.</summary>
    public IReadOnlyList<double> Y => _y.AsReadOnly();

    /// <summary>The variables that have a column, in the order in which they were given.</summary>
    public IReadOnlyList<Symbol> Variables => [.. _columns.Select(column => column.Variable)];

    /// <summary>
    /// How much each observation counts: 1/σ² where its standard deviation σ is known; null, which is the default, if all count
    /// the same. The sum of squares is Σ wᵢ·(yᵢ − model)².
    /// </summary>
    /// <exception cref="ArgumentException">There are not as many weights as observations, or one is negative or not finite.</exception>
    public IReadOnlyList<double>? Weights
    {
        get => _weights?.AsReadOnly();
        init
        {
            if (value is null)
            {
                return;
            }

            _weights = [.. value];
            CheckLength(_weights.Length, "The weights", nameof(value));
            CheckFinite(_weights, "weights", nameof(value));
            if (Array.FindIndex(_weights, w => w < 0) is >= 0 and var i)
            {
                throw new ArgumentException(string.Create(
                    CultureInfo.InvariantCulture, $"The weights must not be negative; number {i + 1} is {_weights[i]}."), nameof(value));
            }
        }
    }

    /// <summary>The values of a variable.</summary>
    /// <param name="variable">The variable's name.</param>
    /// <returns>A value for each observation.</returns>
    /// <exception cref="KeyNotFoundException">There is no such column.</exception>
    public IReadOnlyList<double> this[string variable] =>
        Array.Find(_columns, column => column.Variable.Name == variable).Values?.AsReadOnly()
        ?? throw new KeyNotFoundException($"There is no column '{variable}'.");

    internal double[] Measured => _y;

    internal double[]? WeightArray => _weights;

    internal ReadOnlySpan<(Symbol Variable, double[] Values)> Columns => _columns;

    private void CheckLength(int length, string what, string parameter)
    {
        if (length != _y.Length)
        {
            throw new ArgumentException(string.Create(
                CultureInfo.InvariantCulture, $"{what}: {length} values were given for {_y.Length} observations."), parameter);
        }
    }

    private static void CheckFinite(double[] values, string name, string parameter)
    {
        if (Array.FindIndex(values, v => !double.IsFinite(v)) is >= 0 and var i)
        {
            throw new ArgumentException(string.Create(
                CultureInfo.InvariantCulture, $"All numbers must be finite; number {i + 1} of '{name}' is {values[i]}."), parameter);
        }
    }
}
