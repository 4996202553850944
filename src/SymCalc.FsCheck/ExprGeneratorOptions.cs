using SymCalc.Generation;

namespace SymCalc;

/// <summary>What the expressions of <see cref="ExprGenerators"/> are made of, and how large they become.</summary>
/// <remarks>
/// <example><code>
/// ExprGeneratorOptions options = new() { Variables = ["t"], Functions = ["sin", "exp"], MaxSize = 12 };
/// Arbitrary&lt;Expr&gt; expressions = ExprGenerators.Expressions(options);
/// </code></example>
/// </remarks>
public sealed class ExprGeneratorOptions
{
    /// <summary>The options that are used where none are given.</summary>
    public static ExprGeneratorOptions Default { get; } = new();

    /// <summary>The variables' names; x, y and z by default. A name may be repeated: it is then chosen more often.</summary>
    /// <exception cref="ArgumentException">There are none, or one is no name of a symbol.</exception>
    public IReadOnlyList<string> Variables
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            if (value.Count == 0)
            {
                throw new ArgumentException("At least one variable is needed.", nameof(value));
            }

            field = [.. value.Select(name => new Symbol(name).Name)];
        }
    } = ["x", "y", "z"];

    /// <summary>What expressions consist of; everything by default.</summary>
    public ExprIngredients Ingredients { get; init; } = ExprIngredients.Everything;

    /// <summary>The names of SymCalc's functions that may occur, <c>exp</c>, <c>sqrt</c>, <c>pow</c> and <c>log</c> among them; null, the default, allows all.</summary>
    /// <exception cref="ArgumentException">There is no function of a name.</exception>
    public IReadOnlyList<string>? Functions
    {
        get;
        init
        {
            foreach (var name in value ?? [])
            {
                if (!RawExpr.IsFunction(name))
                {
                    throw new ArgumentException($"SymCalc has no function '{name}'.", nameof(value));
                }
            }

            field = value?.ToArray();
        }
    }

    /// <summary>Functions of your own that occur too, as often as all others together; none by default.</summary>
    /// <exception cref="ArgumentException">A function has no kernel: it has no value.</exception>
    public IReadOnlyList<FunctionDefinition> OwnFunctions
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            foreach (var function in value)
            {
                ArgumentNullException.ThrowIfNull(function, nameof(value));
                if (function is { UnaryKernel: null, BinaryKernel: null, Kernel: null })
                {
                    throw new ArgumentException($"The function {function} has no kernel: expressions with it have no value.", nameof(value));
                }
            }

            field = [.. value];
        }
    } = [];

    /// <summary>The number of operations and operands of the largest expressions, at FsCheck's size 100; 25 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is less than 1 or more than 10,000.</exception>
    public int MaxSize
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 10_000);
            field = value;
        }
    } = 25;

    /// <summary>How deep operations are nested at most, as the expression is written; 100 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is less than 1 or more than 200.</exception>
    public int MaxDepth
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 200);
            field = value;
        }
    } = 100;
}
