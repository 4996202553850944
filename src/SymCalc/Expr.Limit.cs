using SymCalc.Analysis;
using SymCalc.Graph;
using SymCalc.Nodes;

namespace SymCalc;

public abstract partial class Expr
{
    /// <summary>The limit at a point.</summary>
    /// <param name="variable">The variable's name; other symbols are parameters, taken to have general values.</param>
    /// <param name="point">The point.</param>
    /// <param name="side">From where it is approached.</param>
    /// <returns>The limit; unknown, with the reason, where the function has no series that says it.</returns>
    /// <exception cref="ArgumentException">The variable is no name of a symbol; the point is undefined or contains the variable.</exception>
    /// <remarks>
    /// From the first term of the series on each side, also in fractional powers. Functions of what grows without bound
    /// (other than inverse tangents) and logarithms of what tends to 0 are unknown.
    /// <example><code>
    /// Expr.Parse("(1-cos(x))/x^2").Limit("x", 0)                // 1/2
    /// Expr.Parse("1/x").Limit("x", 0, LimitSide.Right)          // infinity
    /// Expr.Parse("((x+h)^3-x^3)/h").Limit("h", 0)               // 3*x^2
    /// </code></example>
    /// </remarks>
    public Limit Limit(string variable, Expr point, LimitSide side = LimitSide.Both) => Limit(new Symbol(variable), point, side);

    /// <inheritdoc cref="Limit(string, Expr, LimitSide)"/>
    public Limit Limit(Symbol variable, Expr point, LimitSide side = LimitSide.Both) => Limit(variable, point, side, CancellationToken.None);

    /// <inheritdoc cref="Limit(string, Expr, LimitSide)"/>
    /// <param name="variable">The variable; other symbols are parameters, taken to have general values.</param>
    /// <param name="point">The point.</param>
    /// <param name="side">From where it is approached.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    public Limit Limit(Symbol variable, Expr point, LimitSide side, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(variable);
        ArgumentNullException.ThrowIfNull(point);
        if (!Enum.IsDefined(side))
        {
            throw new ArgumentOutOfRangeException(nameof(side), side, "There is no such side.");
        }

        SeriesFactory.Check(variable, point);
        var finder = new LimitFinder(SeriesFactory.Simplifier(cancellation), cancellation);
        if (side != LimitSide.Both)
        {
            return OfResult(finder.At(this, variable, point, side == LimitSide.Right ? 1 : -1), variable, point, cancellation);
        }

        var both = finder.At(this, variable, point, 0);
        if (both.Kind != LimitKind.Unknown)
        {
            return OfResult(both, variable, point, cancellation);
        }

        var left = OfResult(finder.At(this, variable, point, -1), variable, point, cancellation);
        var right = OfResult(finder.At(this, variable, point, 1), variable, point, cancellation);
        return left.Kind == LimitKind.Unknown ? left
            : right.Kind == LimitKind.Unknown || (left.Kind == right.Kind && left.Value == right.Value) ? right
            : left.Value is { } a && right.Value is { } b && (a - b).Simplify(SimplifyOptions.Default, cancellation).IsZero ? right
            : new Limit(LimitKind.DoesNotExist, null, $"{left} from the left, {right} from the right");
    }

    /// <summary>The limit for x → ∞.</summary>
    /// <param name="variable">The variable's name.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    /// <returns>The limit, found from the series of f(1/x) at 0 from above; unknown where there is none.</returns>
    /// <example><code>Expr.Parse("(3x^2+1)/(2x^2-x)").LimitAtInfinity("x")      // 3/2</code></example>
    public Limit LimitAtInfinity(string variable, CancellationToken cancellation = default) => LimitAtInfinity(new Symbol(variable), 1, cancellation);

    /// <summary>The limit for x → -∞.</summary>
    /// <param name="variable">The variable's name.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    /// <returns>The limit, found from the series of f(-1/x) at 0 from above; unknown where there is none.</returns>
    /// <example><code>Expr.Parse("atan(x)").LimitAtNegativeInfinity("x")      // -pi/2</code></example>
    public Limit LimitAtNegativeInfinity(string variable, CancellationToken cancellation = default) => LimitAtInfinity(new Symbol(variable), -1, cancellation);

    private Limit LimitAtInfinity(Symbol variable, int sign, CancellationToken cancellation)
    {
        var result = new LimitFinder(SeriesFactory.Simplifier(cancellation), cancellation).AtInfinity(this, variable, sign);
        return result.Kind == LimitKind.Unknown
            ? new Limit(LimitKind.Unknown, null, $"the function has no series for {variable.Name} towards {(sign > 0 ? "" : "-")}infinity.")
            : OfResult(result, variable, NumberExpr.Zero, cancellation);
    }

    private static Limit OfResult(LimitResult result, Symbol variable, Expr point, CancellationToken cancellation) => result.Kind switch
    {
        LimitKind.Finite => new Limit(result.Kind, result.Value!.Simplify(SimplifyOptions.Default, cancellation)),
        LimitKind.Unknown => new Limit(result.Kind, null, SeriesFactory.Exception(result.Failure!, variable, point).Message),
        _ => new Limit(result.Kind),
    };

    /// <summary>The difference quotient (f(x + h) - f(x))/h, the slope between two points of the graph.</summary>
    /// <param name="variable">The name of x.</param>
    /// <param name="step">The name of h, which must not occur in the function.</param>
    /// <returns>The quotient; its limit for h → 0 is the derivative.</returns>
    /// <exception cref="ArgumentException">The step occurs in the function, or is the variable.</exception>
    /// <example><code>
    /// Expr q = Expr.Parse("x^2").DifferenceQuotient("x", "h");      // ((x + h)^2 - x^2)/h
    /// q.Limit("h", 0)                                               // 2*x
    /// </code></example>
    public Expr DifferenceQuotient(string variable, string step)
    {
        Symbol x = new(variable), h = new(step);
        if (x == h || Substitution.FreeSymbols([this]).Contains(h))
        {
            throw new ArgumentException($"The step '{h.Name}' must not occur in the function, nor be its variable.", nameof(step));
        }

        return (Substitution.Replace(this, new Dictionary<Symbol, Expr> { [x] = x + h }) - this) / h;
    }
}
