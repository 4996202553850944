using SymCalc.Nodes;
using SymCalc.Tests.Laws;
using Xunit;

namespace SymCalc.Tests.Nodes;

/// <summary>
/// Long products and sums that the entries of a result have in common stay parts of them, and nobody can tell but by the
/// time it takes.
/// </summary>
public sealed class SharedPartsTests
{
    private const int Count = 100;

    private static readonly Symbol[] X = [.. Enumerable.Range(0, Count).Select(i => new Symbol($"x{i}"))];

    private static readonly Dictionary<string, double> Ones = X.ToDictionary(s => s.Name, _ => 1.0);

    private static Expr Others(int i) => ExprMath.Product(X.Where((_, k) => k != i));

    /// <summary>yₖ = sin(x₀ + … + xₖ): the derivative of their sum by xᵢ is cos(sᵢ) + … + cos(sₙ).</summary>
    private static Expr[] RunningSums()
    {
        Expr sum = 0;
        var sums = new Expr[Count];
        for (var k = 0; k < Count; k++)
        {
            sum = sum + X[k];
            sums[k] = sum;
        }

        return sums;
    }

    [Fact]
    public void Products_AreTheFlatOnes()
    {
        var gradient = ExprMath.Product(X).Gradient(X);
        for (var i = 0; i < Count; i++)
        {
            var (entry, flat) = (gradient[i], Others(i));
            Assert.Equal(flat, entry);
            Assert.Equal(flat.GetHashCode(), entry.GetHashCode());
            Assert.Equal(flat.ToString(), entry.ToString());
            Assert.Equal(((ProductExpr)flat).Factors, ((ProductExpr)entry).Factors);
            Assert.Equal(flat.Height, entry.Height);
            Assert.Equal(flat.TreeSize, entry.TreeSize);
            Assert.Equal(entry, Expr.Parse(entry.ToString()));
        }

        Assert.True(((ProductExpr)gradient[Count / 2]).IsShared);
        Assert.True(((ProductExpr)gradient[Count / 2]).Stored.Length < 5);
    }

    [Fact]
    public void Sums_AreTheFlatOnes()
    {
        var sums = RunningSums();
        var gradient = ExprMath.Sum(sums.Select(ExprMath.Sin)).Gradient(X);
        for (var i = 0; i < Count; i++)
        {
            var (entry, flat) = (gradient[i], ExprMath.Sum(sums[i..].Select(ExprMath.Cos)));
            Assert.Equal(flat, entry);
            Assert.Equal(flat.GetHashCode(), entry.GetHashCode());
            Assert.Equal(flat.ToString(), entry.ToString());
            Assert.Equal(flat.Height, entry.Height);
            Assert.Equal(flat.TreeSize, entry.TreeSize);
        }

        Assert.True(((SumExpr)gradient[10]).IsShared);
        Assert.True(((SumExpr)gradient[10]).Stored.Length < 5);
    }

    [Fact]
    public void Operations_SeeTheFlatProduct()
    {
        var (shared, flat) = (ExprMath.Product(X).Gradient(X)[50], Others(50));
        Assert.Equal(flat * X[3], shared * X[3]);
        Assert.Equal(flat / X[3], shared / X[3]);
        Assert.Equal(flat.Pow(2), shared.Pow(2));
        Assert.Equal(flat.Pow(Expr.Rational(1, 2)), shared.Pow(Expr.Rational(1, 2)));
        Assert.Equal(3 * flat, 3 * shared);
        Assert.Equal(3 * flat, shared + (2 * shared));
        Assert.Equal((Expr)0, shared - flat);
        Assert.Equal((Expr)1, shared / flat);
        Assert.Equal(flat.Differentiate("x7"), shared.Differentiate("x7"));
        Assert.Equal(flat.Simplify(), shared.Simplify());
        Assert.Equal(flat.Substitute("x7", X[8] + 1), shared.Substitute("x7", X[8] + 1));
        Assert.Equal(flat.FreeSymbols, shared.FreeSymbols);
        Assert.Equal(flat.Gradient(X[7], X[9])[1], shared.Gradient(X[7], X[9])[1]);
        Assert.Equal((flat + X[0]).ToString(), (shared + X[0]).ToString());
        Assert.Equal(flat.ToString("L"), shared.ToString("L"));
        Assert.Equal(2, shared.Substitute(X.Skip(1).ToDictionary(s => s, _ => (Expr)1)).Substitute("x0", 2).Evaluate());
        Assert.Equal(1, shared.Evaluate(Ones));
    }

    [Fact]
    public void Operations_SeeTheFlatSum()
    {
        var sums = RunningSums();
        var (shared, flat) = (ExprMath.Sum(sums.Select(ExprMath.Sin)).Gradient(X)[20], ExprMath.Sum(sums[20..].Select(ExprMath.Cos)));
        Assert.Equal(flat + X[3], shared + X[3]);
        Assert.Equal((Expr)0, shared - flat);
        Assert.Equal(flat + (2 * flat), shared + (2 * shared));
        Assert.Equal(flat.Pow(2), shared.Pow(2));
        Assert.Equal(ExprMath.Exp(flat), ExprMath.Exp(shared));
        Assert.Equal(flat.Differentiate("x7"), shared.Differentiate("x7"));
        Assert.Equal(flat.Simplify(), shared.Simplify());
        Assert.Equal(flat.Substitute("x7", X[8] + 1), shared.Substitute("x7", X[8] + 1));
        Assert.Equal(((SumExpr)flat).Terms, ((SumExpr)shared).Terms);
        Assert.Equal(flat.Evaluate(Ones), shared.Evaluate(Ones), 1e-13);
        Assert.Equal(flat.ToString("L"), shared.ToString("L"));
    }

    /// <summary>A factor that comes twice, from both sides of the variable.</summary>
    [Fact]
    public void Products_WithCommonBases_AreWrittenOut()
    {
        var f = ExprMath.Product(X) * ExprMath.Sin(ExprMath.Product(X[..60])) * ExprMath.Sin(ExprMath.Product(X[40..]));
        foreach (var i in (int[])[0, 45, 50, 55, 99])
        {
            var (entry, expected) = (f.Gradient(X)[i], f.Differentiate(X[i]));
            Assert.Equal(expected.Evaluate(Ones), entry.Evaluate(Ones), 1e-12);
            Assert.Equal(entry, Expr.Parse(entry.ToString()));
            Assert.Equal(entry.ToString(), Expr.Parse(entry.ToString()).ToString());
        }
    }

    [Fact]
    public void Gradient_DoesNotDependOnWhatWasLookedAtFirst()
    {
        var (forward, backward) = (ExprMath.Product(X).Gradient(X), ExprMath.Product(X).Gradient(X));
        for (var i = 0; i < Count; i++)
        {
            _ = forward[i];
            _ = backward[Count - 1 - i];
        }

        var point = X.Select((s, i) => (s.Name, 1.0 + (i / 64.0))).ToDictionary();
        for (var i = 0; i < Count; i++)
        {
            Assert.Equal(BitConverter.DoubleToInt64Bits(forward[i].Evaluate(point)), BitConverter.DoubleToInt64Bits(backward[i].Evaluate(point)));
        }
    }

    /// <summary>A long shared sum has a number of its own, which is not that of the sum it is a part of.</summary>
    [Fact]
    public void AlgebraOfSums_TakesEachNumberOnce()
    {
        Expr[] wide = [.. Enumerable.Range(0, 400).Select(i => new Symbol($"w{i}"))];
        var (y, z) = (new Symbol("y"), new Symbol("z"));
        var f = ExprMath.Sum([.. wide, 3]).Pow(2)
            + (wide[0] * (((y + z) * (y - z)) + ExprMath.Ln(2) + ExprMath.Sqrt(y) + ExprMath.Ln(y) + ExprMath.Ln(z) + ExprMath.Ln(8)))
            + (wide[1] * (y + 1).Pow(3));
        var gradient = f.Gradient([.. wide.Cast<Symbol>()]);
        var point = wide.ToDictionary(w => w.ToString(), w => w.Equals(wide[5]) ? 0.5 : 0.0);
        (point["y"], point["z"]) = (2, 3);
        foreach (var entry in gradient.Take(3))
        {
            var value = entry.Evaluate(point);
            Assert.Equal(value, entry.Simplify().Evaluate(point), 1e-9);
            Assert.Equal(value, entry.Stabilize().Evaluate(point), 1e-9);
            Assert.All(AlgebraOperations.All, operation => Assert.Equal(value, operation.Value(entry).Evaluate(point), 1e-9));
            Assert.Equal(value, entry.Collect("y").Evaluate(point), 1e-9);
        }

        Assert.True(((SumExpr)gradient[0]).IsShared);
    }

    /// <summary>Σ xᵢ² + (Σ xᵢ - 1)²: every entry has the whole sum, which has the entry's own variable too.</summary>
    [Fact]
    public void Sums_WithCommonTerms_AreTheFlatOnes()
    {
        var total = ExprMath.Sum([.. X, -1]);
        var gradient = (ExprMath.Sum(X.Select(x => x.Pow(2))) + total.Pow(2)).Gradient(X);
        foreach (var i in (int[])[0, 7, Count - 1])
        {
            var (entry, flat) = (gradient[i], (2 * X[i]) + (2 * total) + 0);
            Assert.True(((SumExpr)entry).IsShared);
            Assert.Equal(flat, entry);
            Assert.Equal(flat.ToString(), entry.ToString());
            Assert.Equal(((SumExpr)flat).Terms, ((SumExpr)entry).Terms);
            Assert.Equal(((SumExpr)flat).Constant, ((SumExpr)entry).Constant);
            Assert.Equal(flat.Height, entry.Height);
            Assert.Equal(flat.TreeSize, entry.TreeSize);
            Assert.Equal(flat.Evaluate(Ones), entry.Evaluate(Ones), 1e-12);
            Assert.Equal(flat.Simplify(), entry.Simplify());
            Assert.Equal((Expr)0, entry - flat);
            Assert.Equal(flat + X[3], entry + X[3]);
            Assert.Equal(flat.Substitute("x3", X[4] + 1), entry.Substitute("x3", X[4] + 1));
            Assert.Equal(flat.Differentiate("x3"), entry.Differentiate("x3"));
            Assert.Equal(flat.Gradient(X)[3], entry.Gradient(X)[3]);
            Assert.Equal(entry, Expr.Parse(entry.ToString()));
        }
    }
}
