namespace SymCalc.Tests.Laws;

/// <summary>The evaluators agree with each other, and depend on the free symbols only.</summary>
public sealed class EvaluationLaws
{
    /// <summary>Tolerance: the rounding errors of the double side, as <see cref="RealApproximation"/> bounds them.</summary>
    [Fact]
    public void ExactEvaluation_AgreesWithDoubles() => Law.Holds(
        ExprGenerator.Expressions(Ingredients.Rational | Ingredients.Piecewise).And(ExprGenerator.Points),
        c =>
        {
            var e = c.First.Build();
            var says = false;
            foreach (var point in c.Second)
            {
                var expected = e.Approximate(point.Approximate);
                if (!expected.IsCertain || ExactValue(e, point) is not { } exact)
                {
                    continue;
                }

                Assert.True(expected.Holds(exact.ToDouble()), $"{e} is exactly {exact}, as a double {expected} at {point}");
                Assert.True(expected.Holds(e.Evaluate(point.Values())), $"{e} evaluates to {e.Evaluate(point.Values()):R}, not {expected} at {point}");
                says = true;
            }

            return says;
        });

    /// <summary>The value; null if it would be a power of more than 1,024 bits, which does not fold (SEMANTICS 7).</summary>
    private static Rational? ExactValue(Expr e, Point point)
    {
        try
        {
            return e.EvaluateExact(point.Values().ToDictionary(p => p.Key, p => Rational.FromDouble(p.Value)));
        }
        catch (InvalidOperationException exception) when (exception.Message.Contains("computed exactly", StringComparison.Ordinal))
        {
            return null;
        }
    }

    [Fact]
    public void FreeSymbols_AreThoseOfTheTreeInOrder() => Law.Always(ExprGenerator.Expressions(), tree =>
    {
        var e = tree.Build();
        string[] names = [.. e.FreeSymbols.Select(symbol => symbol.Name)];
        Assert.Equal(names.Distinct().Order(StringComparer.Ordinal), names);
        Assert.Empty(names.Except(tree.Variables));
    });

    /// <summary>To the last bit: other symbols' values do not matter, those of the free ones are needed.</summary>
    [Fact]
    public void Evaluation_NeedsTheFreeSymbolsOnly() => Law.Always(ExprGenerator.Expressions().And(ExprGenerator.Points), c =>
    {
        var e = c.First.Build();
        var all = c.Second[0].Values();
        var needed = e.FreeSymbols.ToDictionary(symbol => symbol.Name, symbol => all[symbol.Name]);
        Assert.Equal(BitConverter.DoubleToInt64Bits(e.Evaluate(all)), BitConverter.DoubleToInt64Bits(e.Evaluate(needed)));
        if (e.FreeSymbols is [.., var last])
        {
            needed.Remove(last.Name);
            var given = needed.Count == 0 ? "none" : string.Join(", ", needed.Keys.Order(StringComparer.Ordinal));
            Assert.StartsWith(
                $"Variable '{last.Name}' has no value; values were given for: {given}.",
                Assert.Throws<ArgumentException>(() => e.Evaluate(needed)).Message,
                StringComparison.Ordinal);
        }
    });

    /// <summary>Replacing symbols by themselves gives the same objects; by others and back again the same expression.</summary>
    [Fact]
    public void Substitution_CanBeTakenBack() => Law.Always(ExprGenerator.Expressions(), tree =>
    {
        var e = tree.Build();
        Assert.Same(e, e.Substitute("absent", 1));
        CanonicalFormLaws.AssertSame(e, e.Substitute("x", new Symbol("other")).Substitute("other", new Symbol("x")));
        var swap = new Dictionary<Symbol, Expr> { [new Symbol("x")] = new Symbol("y"), [new Symbol("y")] = new Symbol("x") };
        CanonicalFormLaws.AssertSame(e, e.Substitute(swap).Substitute(swap));
    });
}
