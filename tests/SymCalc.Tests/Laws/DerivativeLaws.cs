using FsCheck;
using SymCalc.Functions;

namespace SymCalc.Tests.Laws;

/// <summary>The laws of differentiation, as values at points where everything is defined.</summary>
/// <remarks>
/// Tolerance between two expressions: the rounding errors of both sides, as <see cref="RealApproximation"/> bounds them
/// from the largest intermediates. Against differences: the error that Richardson's extrapolation shows, and the rounding
/// error of the function divided by the step.
/// </remarks>
public sealed class DerivativeLaws
{
    private static readonly Arbitrary<(RawExpr Tree, Point[] Points)> Cases =
        ExprGenerator.ExpressionsOf(1, largest: 18).And(ExprGenerator.Points);

    private static readonly Arbitrary<((RawExpr Tree, Point[] Points) Case, RawExpr Other)> Pairs =
        ExprGenerator.Expressions(largest: 10).And(ExprGenerator.Points).And(ExprGenerator.Expressions(largest: 10));

    /// <summary>f' is what the difference quotients of f tend to; and where f is smooth, f' is defined.</summary>
    [Fact]
    public void Derivative_IsTheLimitOfDifferences() => Law.Holds(Cases, c =>
    {
        var e = c.Tree.Build();
        return e.FreeSymbols.Count > 0 && AgreesWithDifferences(c.Tree, e, e.FreeSymbols[c.Tree.Size % e.FreeSymbols.Count].Name, c.Points);
    });

    private static bool AgreesWithDifferences(RawExpr tree, Expr e, string name, Point[] points)
    {
        var derivative = e.Differentiate(name);
        var hasKinks = HasKinks(tree);
        var says = false;
        foreach (var p in points)
        {
            var point = hasKinks ? p.Shifted() : p;
            if (Richardson(tree, point, name) is not { } expected)
            {
                continue;
            }

            var actual = derivative.Approximate(point.Approximate);
            if (actual.IsCertain)
            {
                Assert.True(actual.Agrees(expected), $"d/d{name} {tree} = {derivative}: {actual}, differences give {expected} at {point}");
                says = true;
            }
            else if (actual.IsUndefined)
            {
                Assert.False(IsSmooth(tree, point), $"d/d{name} {tree} = {derivative} is undefined at {point}, differences give {expected}");
            }
        }

        return says;
    }

    [Fact]
    public void Differentiation_IsLinear() => Law.Holds(Pairs, c =>
    {
        var (f, g) = (c.Case.Tree.Build(), c.Other.Build());
        return Agree(
            ((2 * f) - (Expr.Rational(3, 4) * g)).Differentiate("x"),
            (2 * f.Differentiate("x")) - (Expr.Rational(3, 4) * g.Differentiate("x")),
            c.Case.Points);
    });

    [Fact]
    public void ProductRule_Holds() => Law.Holds(Pairs, c =>
    {
        var (f, g) = (c.Case.Tree.Build(), c.Other.Build());
        return Agree((f * g).Differentiate("x"), (f.Differentiate("x") * g) + (f * g.Differentiate("x")), c.Case.Points);
    });

    [Fact]
    public void QuotientRule_Holds() => Law.Holds(Pairs, c =>
    {
        var (f, g) = (c.Case.Tree.Build(), c.Other.Build());
        return Agree(
            (f / g).Differentiate("x"), ((f.Differentiate("x") * g) - (f * g.Differentiate("x"))) / g.Pow(2), c.Case.Points);
    });

    /// <summary>d/dy f(g, y) = f_x(g, y)·g_y + f_y(g, y).</summary>
    [Fact]
    public void ChainRule_HoldsUnderSubstitution() => Law.Holds(Pairs, c =>
    {
        var (f, g) = (c.Case.Tree.Build(), c.Other.Build());
        return Agree(
            f.Substitute("x", g).Differentiate("y"),
            (f.Differentiate("x").Substitute("x", g) * g.Differentiate("y")) + f.Differentiate("y").Substitute("x", g),
            c.Case.Points);
    });

    [Fact]
    public void MixedPartials_Commute() => Law.Holds(ExprGenerator.ExpressionsOf(2, largest: 18).And(ExprGenerator.Points), c =>
    {
        var e = c.First.Build();
        var names = e.FreeSymbols;
        if (names.Count < 2)
        {
            return false;
        }

        var (u, v) = (names[c.First.Size % (names.Count - 1)], names[^1]);
        return Agree(e.Differentiate(u).Differentiate(v), e.Differentiate(v).Differentiate(u), c.Second);
    });

    /// <summary>The arena's reverse mode and the forward mode on objects are one derivative.</summary>
    [Fact]
    public void Gradient_IsTheDerivativesOneByOne() => Law.Holds(Cases, c =>
    {
        var e = c.Tree.Build();
        var gradient = e.Gradient();
        Assert.Equal(e.FreeSymbols.Count, gradient.Count);
        var says = false;
        for (var i = 0; i < gradient.Count; i++)
        {
            says |= Agree(gradient[i], e.Differentiate(e.FreeSymbols[i]), c.Points);
        }

        return says;
    });

    /// <summary>A Hessian is symmetric, and what differentiating twice gives.</summary>
    [Fact]
    public void Hessian_IsTheSecondDerivatives() => Law.Holds(
        Cases,
        c =>
        {
            var e = c.Tree.Build();
            var (names, hessian) = (e.FreeSymbols, e.Hessian());
            var says = false;
            for (var i = 0; i < names.Count; i++)
            {
                for (var j = 0; j <= i; j++)
                {
                    Assert.Same(hessian[i, j], hessian[j, i]);
                    says |= Agree(hessian[i, j], e.Differentiate(names[i]).Differentiate(names[j]), c.Points);
                }
            }

            return says;
        },
        share: 0.5);

    /// <summary>J·v and wᵀ·J by sweeps are those with the whole Jacobian.</summary>
    [Fact]
    public void ProductsWithTheJacobian_AreTheSweeps() => Law.Holds(
        Pairs,
        c =>
        {
            ExprVector f = [c.Case.Tree.Build(), c.Other.Build()];
            string[] names = ["x", "y", "z"];
            ExprVector v = [2, Expr.Rational(-1, 3), 1], w = [Expr.Rational(3, 4), -1];
            var jacobian = f.Jacobian(names);
            var says = false;
            foreach (var (sweep, product) in f.JacobianVectorProduct(names, v).Zip(jacobian * v)
                .Concat(f.VectorJacobianProduct(names, w).Zip(w * jacobian)))
            {
                says |= Agree(sweep, product, c.Case.Points);
            }

            return says;
        },
        share: 0.5);

    /// <summary>J(f∘g) = J_f(g)·J_g.</summary>
    [Fact]
    public void Composition_HasTheProductOfTheJacobians() => Law.Holds(
        Pairs,
        c =>
        {
            ExprVector f = [c.Case.Tree.Build()], g = [c.Other.Build(), new Symbol("x") * new Symbol("z")];
            var composed = f.Compose(["x", "y"], g).Jacobian("x", "y", "z");
            var inner = new Dictionary<Symbol, Expr> { [new("x")] = g[0], [new("y")] = g[1] };
            var chain = (f.Jacobian("x", "y").Substitute(inner) * g.Jacobian("x", "y", "z")) + Explicit(f, inner);
            var says = false;
            for (var j = 0; j < 3; j++)
            {
                says |= Agree(composed[0, j], chain[0, j], c.Case.Points);
            }

            return says;
        },
        share: 0.5);

    /// <summary>What f changes with z directly, at the inner functions' values.</summary>
    private static ExprMatrix Explicit(ExprVector f, Dictionary<Symbol, Expr> inner) =>
        ExprMatrix.FromRows([0, 0, f[0].Differentiate("z").Substitute(inner)]);

    /// <summary>Exactly, without a tolerance.</summary>
    [Fact]
    public void OrderN_IsOrderOneNTimes() => Law.Always(ExprGenerator.Expressions(largest: 8).And(ExprGenerator.VariableNames), c =>
    {
        var (e, name) = (c.First.Build(), c.Second);
        Assert.Same(e, e.Differentiate(name, 0));
        Assert.Equal(e.Differentiate(name).Differentiate(name).Differentiate(name), e.Differentiate(name, 3));
    });

    [Fact]
    public void Differentiation_MakesNoNewSymbols() => Law.Always(Cases, c =>
    {
        var e = c.Tree.Build();
        foreach (var name in ExprGenerator.Variables)
        {
            Assert.Empty(e.Differentiate(name).FreeSymbols.Except(e.FreeSymbols));
            Assert.True(e.FreeSymbols.Contains(new Symbol(name)) || e.IsUndefined || e.Differentiate(name).IsZero);
        }
    });

    /// <summary>The derivation ends in the simplified derivative, and no step but the last knows more than its rule.</summary>
    [Fact]
    public void Derivation_EndsInTheDerivative() => Law.Always(ExprGenerator.Expressions(largest: 12), tree =>
    {
        var e = tree.Build();
        var derivation = e.DifferentiateWithSteps("x");
        Assert.Equal(e.Differentiate("x").Simplify(), derivation.Result);
        Assert.Equal(derivation.Result, derivation.Steps[^1].After);
        Assert.NotEmpty(derivation.ToString());
    });

    /// <summary>Whether two expressions agree at all points where both are certain, and there is such a point.</summary>
    private static bool Agree(Expr left, Expr right, Point[] points)
    {
        var says = false;
        foreach (var point in points)
        {
            var (a, b) = (left.Approximate(point.Approximate), right.Approximate(point.Approximate));
            if (a.IsCertain && b.IsCertain)
            {
                Assert.True(a.Agrees(b), $"{left} is {a}, but {right} is {b} at {point}");
                Assert.True(a.Holds(left.Evaluate(point.Values())), $"{left} evaluates to {left.Evaluate(point.Values()):R}, not {a} at {point}");
                says = true;
            }
        }

        return says;
    }

    /// <summary>
    /// The derivative from central differences, extrapolated (Ridders: Numerical Recipes 5.7); null where the finest do not
    /// agree to six digits, near kinks and poles and where the function is known too badly.
    /// </summary>
    private static RealApproximation? Richardson(RawExpr tree, Point point, string name)
    {
        const int rows = 8;
        var table = new double[rows, rows];
        var best = new RealApproximation(double.NaN, double.PositiveInfinity);
        var h = 1.0 / 16;
        for (var i = 0; i < rows; i++)
        {
            h /= 2;
            var above = tree.Evaluate(point.With(name, point[name] + h).Approximate);
            var below = tree.Evaluate(point.With(name, point[name] - h).Approximate);
            if (!above.IsCertain || !below.IsCertain)
            {
                return null;
            }

            table[i, 0] = (above.Value - below.Value) / (2 * h);
            var noise = (above.Error + below.Error) / (2 * h);
            var power = 4.0;
            for (var k = 1; k <= i; k++, power *= 4)
            {
                table[i, k] = ((table[i, k - 1] * power) - table[i - 1, k - 1]) / (power - 1);
                var error = Math.Max(Math.Abs(table[i, k] - table[i, k - 1]), Math.Abs(table[i, k] - table[i - 1, k - 1])) + (2 * noise);
                if (i == rows - 1 && error < best.Error)
                {
                    best = new RealApproximation(table[i, k], error);
                }
            }
        }

        var tolerance = 10 * best.Error;
        return !StepsBetween(tree, point.With(name, point[name] - h), point.With(name, point[name] + h)) && tolerance <= 1e-6 * Math.Max(1, Math.Abs(best.Value)) ? best with { Error = tolerance } : null;
    }

    /// <summary>Whether some part jumps between two points: differences of a staircase agree with each other by chance.</summary>
    private static bool StepsBetween(RawExpr e, Point from, Point to) =>
        (e.Name is "floor" or "ceil" or "round" or "sign" && e.Evaluate(from.Approximate) != e.Evaluate(to.Approximate))
        || e.Children.Any(child => StepsBetween(child, from, to));

    /// <summary>Whether the chosen branch's derivative may differ from the limit at single points.</summary>
    private static bool HasKinks(RawExpr e) => e.Kind == RawKind.Piecewise
        || (FunctionTable.ByName.TryGetValue(e.Name, out var f) && f.ExceptionalSet.Length > 0)
        || e.Children.Any(HasKinks);

    /// <summary>
    /// Whether the function has, by its structure, a derivative at the point: made of smooth functions inside their domains
    /// (a margin of 1e-3 around the arguments stays in it), whole powers, and powers of positive bases.
    /// </summary>
    private static bool IsSmooth(RawExpr e, Point point)
    {
        const double margin = 1e-3;
        bool IsInside(RawExpr child, double low, double high) =>
            child.Evaluate(point.Approximate) is { IsCertain: true, Value: var value } && value - margin > low && value + margin < high;

        if (!e.Children.All(child => IsSmooth(child, point)) || !e.Evaluate(point.Approximate).IsCertain)
        {
            return false;
        }

        switch (e.Kind)
        {
            case RawKind.Piecewise:
                return false;
            case RawKind.Power:
                return e.Children[1] is { Kind: RawKind.Exact, ExactValue.IsInteger: true } || IsInside(e.Children[0], 0, double.PositiveInfinity);
            case RawKind.Call when !FunctionTable.ByName.ContainsKey(e.Name):
                return e.Name == "exp" || e.Children.All(child => IsInside(child, 0, double.PositiveInfinity));
            case RawKind.Call:
                var f = FunctionTable.ByName[e.Name];
                return f.ExceptionalSet.Length == 0 && f.Arity == 1
                    && e.Children[0].Evaluate(point.Approximate) is { IsCertain: true, Value: var u }
                    && double.IsFinite(f.Evaluate([u - margin])) && double.IsFinite(f.Evaluate([u + margin]));
            default:
                return true;
        }
    }
}
