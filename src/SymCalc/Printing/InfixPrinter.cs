using SymCalc.Numerics;

namespace SymCalc.Printing;

/// <summary>The text that <see cref="Expr.Parse(string)"/> reads back to the same expression: <c>x^2*sin(x)/(1 + x^2)</c>.</summary>
internal sealed class InfixPrinter(Presenter presenter) : FormPrinter(presenter)
{
    protected override void Write(NumberForm number) => Text.Append(NumberText.Format(number.Value));

    protected override void Write(ConstantForm constant) => Text.Append(constant.Constant.Name);

    protected override void Write(NameForm name) => Text.Append(name.Name);

    protected override void WriteFactor(ProductForm product, int index) =>
        Emit(index == 0 ? "" : "*", At(Precedence.Power, product.Factors[index]));

    protected override void Write(QuotientForm quotient) =>
        Emit(At(Precedence.Product, quotient.Numerator), "/", At(Precedence.Power, quotient.Denominator));

    protected override void Write(PowerForm power) =>
        Emit(At(Precedence.Primary, power.Base), "^", At(Precedence.Primary, power.Exponent));

    protected override void Write(RootForm root)
    {
        if (root.IsSquareRoot)
        {
            Emit("sqrt(", root.Radicand, ")");
        }
        else
        {
            Emit(At(Precedence.Primary, root.Radicand), "^(1/", NumberText.Format(root.Degree), ")");
        }
    }

    protected override void Write(ExponentialForm exponential) => Emit("exp(", exponential.Exponent, ")");

    protected override void Write(CallForm call)
    {
        if (call.Function.InfixFormat is { } format)
        {
            WriteTemplate(CallTemplate.Of(format, call.Count), call);
            return;
        }

        var pieces = new List<Piece> { call.Function.Name + "(" };
        for (var i = 0; i < call.Count; i++)
        {
            pieces.AddRange([i == 0 ? "" : ", ", call.Argument(i)]);
        }

        pieces.Add(")");
        Emit([.. pieces]);
    }

    private void WriteTemplate(CallTemplate template, CallForm call)
    {
        var pieces = new List<Piece>();
        foreach (var (text, argument, _) in template.Parts)
        {
            pieces.AddRange([text, call.Argument(argument)]);
        }

        pieces.Add(template.Tail);
        Emit([.. pieces]);
    }

    protected override void Write(PiecewiseForm piecewise)
    {
        var pieces = new List<Piece> { "piecewise(" };
        for (var i = 0; i < piecewise.Count; i++)
        {
            pieces.AddRange([
                i == 0 ? "" : ", ", piecewise.Left(i), Sign(piecewise.Relation(i)), piecewise.Right(i), ", ", piecewise.Value(i)]);
        }

        if (piecewise.HasOtherwise)
        {
            pieces.AddRange([", ", piecewise.Otherwise]);
        }

        pieces.Add(")");
        Emit([.. pieces]);
    }

    private static string Sign(Relation relation) => relation switch
    {
        Relation.Less => " < ",
        Relation.LessOrEqual => " <= ",
        Relation.Greater => " > ",
        Relation.GreaterOrEqual => " >= ",
        Relation.Equal => " == ",
        _ => " != ",
    };
}
