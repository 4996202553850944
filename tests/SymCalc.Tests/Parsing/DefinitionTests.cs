namespace SymCalc.Tests.Parsing;

/// <summary>expression where t1 = …, t2 = …</summary>
public sealed class DefinitionTests
{
    [Theory]
    [InlineData("t1 + 1 where t1 = sin(x)", "sin(x) + 1")]
    [InlineData("t2 + t1 where t1 = x*y, t2 = cos(t1)", "cos(x*y) + x*y")]
    [InlineData("t1 where t1 = x, t2 = y", "x")]
    [InlineData("x where x = 2", "2")]
    [InlineData("a where a = max(x, y), b = 1", "max(x, y)")]
    [InlineData("where where where = x", "x")]
    [InlineData("x\nwhere\nt = 1", "x")]
    public void Names_StandForTheirDefinitions(string text, string simpler) => Assert.Equal(Expr.Parse(simpler), Expr.Parse(text));

    [Fact]
    public void Name_StandsForTheOneObject()
    {
        var power = Assert.IsType<PowerExpr>(Expr.Parse("t^t where t = sin(x)"));
        Assert.Same(power.Base, power.Exponent);
    }

    /// <summary>Written out, this has 2^200 symbols.</summary>
    [Fact]
    public void SharedParts_TakeTheTimeOfTheirText()
    {
        var definitions = string.Join(", ", Enumerable.Range(1, 200).Select(i => $"t{i} = sin(t{i - 1})^cos(t{i - 1})"));
        var e = Expr.Parse($"t200 where t0 = x, {definitions}");
        Assert.Equal(["x"], e.FreeSymbols.Select(symbol => symbol.Name));
    }

    [Theory]
    [InlineData("t where t = ", 12, "Line 1, column 13: unexpected end of text, expected a number, a name or '('.")]
    [InlineData("t where t = x,", 14, "Line 1, column 15: unexpected end of text, expected a name.")]
    [InlineData("t where t = x, 2 = y", 15, "Line 1, column 16: unexpected '2', expected a name.")]
    [InlineData("t where t = x, u", 16, "Line 1, column 17: unexpected end of text, expected '='.")]
    [InlineData("t where t = x)", 13, "Line 1, column 14: unexpected ')', expected an operator, ',' or the end of the text.")]
    [InlineData("t where t = x = y", 14, "Line 1, column 15: unexpected '=', expected an operator, ',' or the end of the text.")]
    [InlineData("t where t = u, u = x", 15, "Line 1, column 16: 'u' is used before its definition.")]
    [InlineData("t where t = t + 1", 12, "Line 1, column 13: 't' is used in its own definition.")]
    [InlineData("t where t = x, t = y", 15, "Line 1, column 16: 't' is defined twice.")]
    [InlineData("x where sin = x", 8, "Line 1, column 9: 'sin' has a meaning of its own and cannot be defined.")]
    [InlineData("x where e = x", 8, "Line 1, column 9: 'e' has a meaning of its own and cannot be defined.")]
    [InlineData("(t where t = x", 3, "Line 1, column 4: unexpected 'where', expected an operator or ')'.")]
    [InlineData("(t where t = x)", 3, "Line 1, column 4: unexpected 'where', expected an operator or ')'.")]
    [InlineData("x + where t = x", 4, "Line 1, column 5: unexpected 'where', expected a number, a name or '('.")]
    [InlineData("x, where t = )", 1, "Line 1, column 2: unexpected ',', expected an operator or the end of the text.")]
    [InlineData("t(2) where t = x", 0, "Unknown function 't' at column 1. For a product, write 't*(...)'.")]
    [InlineData("where t = x", 8, "Line 1, column 9: unexpected '=', expected an operator or the end of the text.")]
    public void Error_IsAtItsPlace(string text, int position, string message)
    {
        Assert.False(Expr.TryParse(text, out _, out var error));
        Assert.Equal(message, error.Message);
        Assert.Equal(position, error.Position);
    }
}
