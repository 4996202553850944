using System.Numerics;
using System.Runtime.CompilerServices;
using SymCalc.Evaluation;
using SymCalc.Graph;
using SymCalc.Nodes;

namespace SymCalc;

public abstract partial class Expr
{
    /// <summary>The symbols that occur in this expression, in ordinal order of their names.</summary>
    /// <example><code>Expr.Parse("y*sin(x)").FreeSymbols      // x, y</code></example>
    public IReadOnlyList<Symbol> FreeSymbols => Substitution.FreeSymbols([this]);

    /// <summary>The value at a point.</summary>
    /// <param name="values">A value for every free symbol, by name; others are ignored.</param>
    /// <returns>The value in double precision: ±∞ at poles, NaN outside the domain.</returns>
    /// <exception cref="ArgumentException">A free symbol has no value.</exception>
    /// <exception cref="InvalidOperationException">The expression calls a function without a kernel.</exception>
    /// <remarks>Cost: linear in the number of distinct subexpressions.</remarks>
    /// <example><code>f.Evaluate(new Dictionary&lt;string, double&gt; { ["x"] = 2, ["y"] = 0.5 })</code></example>
    public double Evaluate(IReadOnlyDictionary<string, double> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return DoubleEvaluator.Evaluate(this, symbol => Lookup(values, symbol));
    }

    /// <summary>The value at a point.</summary>
    /// <param name="values">A name and a value for every free symbol; others are ignored.</param>
    /// <returns>The value in double precision: ±∞ at poles, NaN outside the domain.</returns>
    /// <exception cref="ArgumentException">A free symbol has no value, or a name is given twice.</exception>
    /// <example><code>Expr.Parse("x^y").Evaluate(("x", 2), ("y", 10))      // 1024</code></example>
    public double Evaluate(params ReadOnlySpan<(string Name, double Value)> values) => Evaluate(ToDictionary(values));

    /// <summary>The exact value at an exact point.</summary>
    /// <param name="values">A fraction for every free symbol, by name; others are ignored.</param>
    /// <returns>The exact value.</returns>
    /// <exception cref="ArgumentException">A free symbol has no value.</exception>
    /// <exception cref="InvalidOperationException">The value is not a fraction, or the expression contains doubles.</exception>
    /// <example><code>Expr.Parse("x/3 + 1/6").EvaluateExact(("x", new Rational(1, 2)))      // 1/3</code></example>
    public Rational EvaluateExact(IReadOnlyDictionary<string, Rational> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return ExactEvaluator.Evaluate(this, symbol => Lookup(values, symbol));
    }

    /// <inheritdoc cref="EvaluateExact(IReadOnlyDictionary{string, Rational})"/>
    public Rational EvaluateExact(params ReadOnlySpan<(string Name, Rational Value)> values) => EvaluateExact(ToDictionary(values));

    /// <summary>The value at a complex point, on the principal branch of every function.</summary>
    /// <param name="values">A value for every free symbol, by name; others are ignored.</param>
    /// <returns>The complex value.</returns>
    /// <exception cref="ArgumentException">A free symbol has no value.</exception>
    /// <exception cref="NotSupportedException">A function or comparison of real numbers meets one that is not real.</exception>
    /// <remarks><see cref="Simplify()"/> uses identities of the reals: evaluate on the complex plane before it.</remarks>
    /// <example><code>Expr.Parse("sqrt(x)").EvaluateComplex(("x", -4))      // 0 + 2i</code></example>
    public Complex EvaluateComplex(IReadOnlyDictionary<string, Complex> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return ComplexEvaluator.Evaluate(this, symbol => Lookup(values, symbol));
    }

    /// <inheritdoc cref="EvaluateComplex(IReadOnlyDictionary{string, Complex})"/>
    public Complex EvaluateComplex(params ReadOnlySpan<(string Name, Complex Value)> values) => EvaluateComplex(ToDictionary(values));

    /// <summary>An enclosure of the values on a box.</summary>
    /// <param name="values">An interval for every free symbol, by name; others are ignored.</param>
    /// <returns>
    /// An interval that holds the value at every point of the box where the expression is defined, with rounding errors
    /// accounted for. <see cref="Interval.MayBeUndefined"/> is false only if it is proven to be defined on the whole box.
    /// </returns>
    /// <exception cref="ArgumentException">A free symbol has no interval.</exception>
    /// <remarks>
    /// The natural extension: a symbol that occurs twice counts as two, so that the interval may be too wide
    /// (<c>x - x^2</c>). Integer powers, all functions of the table and piecewise definitions are as tight as their
    /// arguments allow. A function of yours encloses by its <see cref="FunctionDefinition.IntervalEnclosure"/>.
    /// <para>Cost: linear in the number of distinct subexpressions.</para>
    /// </remarks>
    /// <example><code>Expr.Parse("x^2 + ln(x)").Evaluate(new Dictionary&lt;string, Interval&gt; { ["x"] = new(1, 2) })      // [1, 4.693147180559948]</code></example>
    public Interval Evaluate(IReadOnlyDictionary<string, Interval> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return IntervalEvaluator.Evaluate(this, symbol => Lookup(values, symbol));
    }

    /// <inheritdoc cref="Evaluate(IReadOnlyDictionary{string, Interval})"/>
    [OverloadResolutionPriority(-1)]        // Evaluate() without values is the one of doubles
    public Interval Evaluate(params ReadOnlySpan<(string Name, Interval Value)> values) => Evaluate(ToDictionary(values));

    /// <summary>This expression with a symbol replaced.</summary>
    /// <param name="symbol">The symbol's name.</param>
    /// <param name="replacement">What takes its place.</param>
    /// <returns>The result in canonical form; parts that do not contain the symbol are shared.</returns>
    /// <example><code>Expr.Parse("x^2 + y").Substitute("x", Expr.Parse("a + b"))      // y + (a + b)^2</code></example>
    public Expr Substitute(string symbol, Expr replacement) => Substitute(new Symbol(symbol), replacement);

    /// <inheritdoc cref="Substitute(string, Expr)"/>
    public Expr Substitute(Symbol symbol, Expr replacement)
    {
        ArgumentNullException.ThrowIfNull(symbol);
        ArgumentNullException.ThrowIfNull(replacement);
        return Substitution.Replace(this, new Dictionary<Symbol, Expr> { [symbol] = replacement });
    }

    /// <summary>This expression with several symbols replaced at the same time.</summary>
    /// <param name="replacements">What takes each symbol's place; replacements are not replaced again.</param>
    /// <returns>The result in canonical form.</returns>
    public Expr Substitute(IReadOnlyDictionary<Symbol, Expr> replacements)
    {
        ArgumentNullException.ThrowIfNull(replacements);
        return Substitution.Replace(this, replacements);
    }

    /// <summary>The value of a symbol; names are compared in Unicode's normal form C, as those of symbols are.</summary>
    private static T Lookup<T>(IReadOnlyDictionary<string, T> values, Symbol symbol)
    {
        if (values.TryGetValue(symbol.Name, out var value))
        {
            return value;
        }

        foreach (var (name, other) in values)
        {
            if (Identifier.IsValid(name) && Identifier.Normalize(name) == symbol.Name)
            {
                return other;
            }
        }

        throw new ArgumentException(
            $"Variable '{symbol.Name}' has no value; values were given for: {(values.Count == 0 ? "none" : string.Join(", ", values.Keys.Order(StringComparer.Ordinal)))}.", nameof(values));
    }

    private static Dictionary<string, T> ToDictionary<T>(ReadOnlySpan<(string Name, T Value)> values)
    {
        var dictionary = new Dictionary<string, T>(values.Length, StringComparer.Ordinal);
        foreach (var (name, value) in values)
        {
            if (!dictionary.TryAdd(name, value))
            {
                throw new ArgumentException($"Variable '{name}' is given twice.", nameof(values));
            }
        }

        return dictionary;
    }
}
