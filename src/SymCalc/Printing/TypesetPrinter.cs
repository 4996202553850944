namespace SymCalc.Printing;

/// <summary>What the printers of formulas have in common.</summary>
internal abstract class TypesetPrinter(Presenter presenter) : FormPrinter(presenter)
{
    /// <summary>Whether a factor must be set off by a dot: a number after anything, or a word after a word.</summary>
    protected bool NeedsDot(ProductForm product, int index)
    {
        var left = Presenter.Of(product.Factors[index - 1]);
        var right = Presenter.Of(product.Factors[index]);
        right = right is PowerForm power ? power.Base : right;
        return right is NumberForm { IsScientific: false } || (IsWord(left) && IsWord(right));
    }

    private static bool IsWord(Form form) => form is NameForm name && MathName.Of(name.Name).IsWord;

    /// <summary>The function f of f(u)^n for an integer n ≥ 2, if it is written f^n(u).</summary>
    protected bool IsFunctionPower(PowerForm power, out CallForm call, out FunctionNotation notation)
    {
        call = (Presenter.Of(power.Base) as CallForm)!;
        notation = call is null ? null! : FunctionNotation.Of(call.Function);
        return call is { Count: 1 } && power.Repetitions is not null && notation.Head is not null;
    }

    /// <summary>1.5E+20 as 1.5 and 20.</summary>
    protected static (string Mantissa, string Exponent) Scientific(string text)
    {
        var parts = text.Split('E');
        var exponent = int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture);
        return (parts[0], exponent.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }
}
