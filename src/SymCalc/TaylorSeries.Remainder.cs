using System.Globalization;
using SymCalc.Graph;
using SymCalc.Nodes;
using SymCalc.Numerics;

namespace SymCalc;

/// <content>The remainder in Lagrange's form.</content>
public sealed partial class TaylorSeries
{
    /// <summary>Derivatives of more nodes than this, written out, are not for reading.</summary>
    private const int MaxRemainderSize = 100_000;

    /// <summary>The remainder in Lagrange's form, f⁽ⁿ⁺¹⁾(ξ)/(n + 1)!·(x - a)ⁿ⁺¹ for some ξ between a and x; an expression, for reading.</summary>
    /// <remarks>
    /// ξ is the symbol <c>xi</c> (or <c>xi_1</c>, … if that occurs in the function). No rigorous bound comes from it: it holds where f
    /// has n + 1 derivatives between a and x.
    /// <example><code>Expr.Parse("sin(x)").MaclaurinSeries("x", 2).Remainder      // -x^3*cos(xi)/6</code></example>
    /// </remarks>
    /// <exception cref="InvalidOperationException">The series was not made from a function.</exception>
    /// <exception cref="ExpressionLimitException">The derivative is too large to be read.</exception>
    public Expr Remainder => GetRemainder(CancellationToken.None);

    /// <inheritdoc cref="Remainder"/>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    /// <returns>The remainder.</returns>
    public Expr GetRemainder(CancellationToken cancellation)
    {
        var derivative = Function ?? throw new InvalidOperationException("The series was not made from a function, so that its remainder is not known.");
        var factorial = Number.One;
        for (var k = 1; k <= Order + 1 && !derivative.IsZero; k++)
        {
            derivative = derivative.Differentiate(Variable, 1, cancellation);
            factorial *= new Number(k);
            if (derivative.TreeSize > MaxRemainderSize)
            {
                throw new ExpressionLimitException(string.Create(
                    CultureInfo.InvariantCulture, $"The derivative of order {k} in the remainder has more than {MaxRemainderSize:N0} parts."));
            }
        }

        var between = Between();
        var value = derivative.Substitute(Variable, between).Simplify(SimplifyOptions.Default, cancellation);
        return ProductExpr.Scale(factorial.Inverse(), ProductExpr.Multiply(value, PowerExpr.Of(Increment, new Number(Order + 1))));
    }

    /// <summary>A symbol for ξ that does not occur in the function or the centre.</summary>
    private Symbol Between()
    {
        var taken = Substitution.FreeSymbols([Function!, Centre, Variable]).Select(s => s.Name).ToHashSet();
        var name = "xi";
        for (var i = 1; taken.Contains(name); i++)
        {
            name = string.Create(CultureInfo.InvariantCulture, $"xi_{i}");
        }

        return new Symbol(name);
    }
}
