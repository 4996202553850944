namespace SymCalc.Tests.Differentiation;

/// <summary>Gradients whose long products share parts and have bases that occur in every step (docs/decisions/0016).</summary>
public sealed class RecurrenceTests
{
    private static readonly Symbol W = new("w");
    private static readonly Symbol U = new("u");
    private static readonly Symbol First = new("z0");

    /// <summary>The entries are what forward mode gives, read back from their text, and measured like flat products.</summary>
    [Theory]
    [InlineData("tanh(w*z + u*y)")]
    [InlineData("w*z + y")]
    [InlineData("z + w*sin(z)*y/100")]
    [InlineData("w*sin(z)*(1 - z)")]
    [InlineData("w*z*(1 - z)")]
    [InlineData("w*u*atan(z)^2 + y")]
    [InlineData("w*u*exp(-z^2) + y")]
    [InlineData("z*w^2 + cos(u*z)")]
    [InlineData("z^w + y*w")]
    [InlineData("y*sin(z)/w")]
    [InlineData("w/(u + z)")]
    [InlineData("w*z/(1 + z^2)")]
    [InlineData("sqrt(w*u)*sin(z)*y^u")]
    [InlineData("2*w*z/3 + w^-1*sin(z)^3")]
    public void Entries_AreTheDerivatives(string step)
    {
        var next = Expr.Parse(step);
        foreach (var steps in (int[])[2, 3, 4, 5, 8, 12])
        {
            List<Symbol> variables = [W, U, First];
            Expr e = First;
            for (var i = 0; i < steps; i++)
            {
                Symbol y = new($"y{i}");
                variables.Add(y);
                e = next.Substitute(new Dictionary<Symbol, Expr> { [new("z")] = e, [new("y")] = i % 3 == 2 ? U : y });
            }

            var at = variables.Select((v, i) => (v.Name, 0.4 + (0.37 * i % 1))).ToDictionary();
            foreach (var (entry, variable) in e.Gradient(variables).Zip(variables))
            {
                var (expected, actual) = (e.Differentiate(variable).Evaluate(at), entry.Evaluate(at));
                Assert.True(!double.IsFinite(expected) || Math.Abs(actual - expected) <= 1e-11 * (1 + Math.Abs(expected)), $"{steps} steps, d/d{variable}: {actual:R} instead of {expected:R}");
                var text = entry.ToString();
                var flat = Expr.Parse(text);
                Assert.Equal(flat, entry);
                if (!text.Contains(" where ", StringComparison.Ordinal))        // which parts get names depends on what is shared
                {
                    Assert.Equal(text, flat.ToString());
                }

                Assert.Equal((flat.Height, flat.TreeSize), (entry.Height, entry.TreeSize));
            }
        }
    }

    /// <summary>A number of its own that is no fraction, beside parts that are shared.</summary>
    [Theory]
    [InlineData("x*(x + y + z + 0.5)^2")]
    [InlineData("(x*y + x + z + 0.5)^2")]
    [InlineData("(x*exp(x) + x + y + 0.5)^2")]
    [InlineData("x*(0.3*x + y + z)^2*sin(x)")]
    [InlineData("hypot(x/y, x)^2")]
    [InlineData("hypot(x*y*z, x)^2")]
    [InlineData("atan2(y/tanh(x), z*y/tanh(x))")]
    public void SecondDerivatives_AreReadBack(string text)
    {
        var f = Expr.Parse(text);
        var at = new Dictionary<string, double> { ["x"] = 0.7, ["y"] = 1.3, ["z"] = -0.4 };
        foreach (var (row, first) in f.Hessian("x", "y", "z").Zip(["x", "y", "z"]))
        {
            foreach (var (entry, second) in row.Zip(["x", "y", "z"]))
            {
                var expected = f.Differentiate(first).Differentiate(second).Evaluate(at);
                Assert.Equal(expected, entry.Evaluate(at), 1e-12 * (1 + Math.Abs(expected)));
                Assert.Equal(Expr.Parse(entry.ToString()), entry);
                Assert.True((entry - Expr.Parse(entry.ToString())).IsZero);
            }
        }
    }
}
