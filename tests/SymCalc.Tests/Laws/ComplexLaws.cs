using System.Numerics;
using FsCheck;
using FsCheck.Fluent;

namespace SymCalc.Tests.Laws;

/// <summary>
/// Factories use only identities of the complex principal branch (SEMANTICS 2): what they make has the value of the tree.
/// Tolerance: the rounding errors of both sides, as <see cref="ComplexApproximation"/> bounds them.
/// </summary>
public sealed class ComplexLaws
{
    /// <summary>Complex values for the four variables, some of them on the axes, where the branch cuts are.</summary>
    private static readonly Arbitrary<Complex[][]> Points = Arb.From(Gen.ArrayOf(Gen.ArrayOf(Coordinate, 4), 6));

    private static Gen<Complex> Coordinate => Gen.Frequency(
        (4, from re in Gen.Choose(-160, 160) from im in Gen.Choose(-160, 160) select new Complex(re / 64.0, im / 64.0)),
        (2, from re in Gen.Choose(-160, 160) select new Complex(re / 64.0, 0)),
        (1, from im in Gen.Choose(-160, 160) select new Complex(0, im / 64.0)));

    [Fact]
    public void Factories_KeepEveryDefinedValueOnThePrincipalBranch() => Law.Holds(ExprGenerator.Expressions(largest: 18).And(Points), c =>
    {
        var (tree, points) = c;
        var e = tree.Build();
        var says = false;
        foreach (var point in points)
        {
            var before = tree.Evaluate(At(point));
            if (!before.IsCertain || !TryEvaluate(e, point, out var value))
            {
                continue;
            }

            var after = e.Approximate(At(point));
            if (after.IsUncertain)
            {
                continue;
            }

            var where = string.Join(", ", point);
            Assert.True(after.IsCertain && before.Holds(after.Value, after), $"{tree} became {e}: {before} became {after} at {where}");
            Assert.True(after.Holds(value, after), $"{e} evaluated to {value}, not {after} at {where}");
            says = true;
        }

        return says;
    });

    /// <summary>On the real axis the complex value is the real one wherever that is defined.</summary>
    [Fact]
    public void ComplexEvaluation_ContinuesTheReal() => Law.Holds(ExprGenerator.Expressions(largest: 18).And(ExprGenerator.Points), c =>
    {
        var e = c.First.Build();
        var says = false;
        foreach (var point in c.Second)
        {
            var real = e.Approximate(point.Approximate);
            Complex[] values = [point.X, point.Y, point.Z, point.A];
            if (!real.IsCertain || !e.Approximate(At(values)).IsCertain || !TryEvaluate(e, values, out var complex))
            {
                continue;
            }

            var approximation = e.Approximate(At(values));
            Assert.True(
                Math.Abs(complex.Real - real.Value) <= real.Error + approximation.Error.Real && Math.Abs(complex.Imaginary) <= approximation.Error.Imaginary,
                $"{e} is {real}, but on the complex plane {complex} ± {approximation.Error} at {point}");
            says = true;
        }

        return says;
    });

    private static Func<string, ComplexApproximation> At(Complex[] point) => name => ComplexApproximation.OfPoint(point[IndexOf(name)]);

    private static int IndexOf(string name) => name switch { "x" => 0, "y" => 1, "z" => 2, _ => 3 };

    /// <summary>False where the expression asks for an order of complex numbers, or for a function of the reals only.</summary>
    private static bool TryEvaluate(Expr e, Complex[] point, out Complex value)
    {
        try
        {
            value = e.EvaluateComplex(("x", point[0]), ("y", point[1]), ("z", point[2]), ("a", point[3]));
            return true;
        }
        catch (NotSupportedException)
        {
            value = default;
            return false;
        }
    }
}
