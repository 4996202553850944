using SymCalc.Numerics;

namespace SymCalc.Printing;

/// <summary>LaTeX for the inside of a formula: <c>\frac{x^{2} \sin\left(x\right)}{1 + x^{2}}</c>.</summary>
internal sealed class LatexPrinter(Presenter presenter) : TypesetPrinter(presenter)
{
    protected override string OpeningBracket => @"\left(";

    protected override string ClosingBracket => @"\right)";

    protected override string FirstDefinition => @" \quad \text{where } ";

    protected override string NextDefinition => @", \; ";

    protected override void Write(NumberForm number)
    {
        var text = NumberText.Format(number.Value);
        if (!number.IsScientific)
        {
            Text.Append(text);
            return;
        }

        var (mantissa, exponent) = Scientific(text);
        Text.Append(mantissa == "1" ? "" : mantissa + @" \cdot ").Append("10^{").Append(exponent).Append('}');
    }

    protected override void Write(ConstantForm constant) => Text.Append(constant.Constant.Name switch
    {
        "pi" => @"\pi",
        "undefined" => @"\mathrm{undefined}",
        var name => name,
    });

    protected override void Write(NameForm name) => Text.Append(MathName.Of(name.Name).ToLatex());

    protected override void WriteFactor(ProductForm product, int index) =>
        Emit(index == 0 ? "" : NeedsDot(product, index) ? @" \cdot " : " ", At(Precedence.Power, product.Factors[index]));

    protected override void Write(QuotientForm quotient) => Emit(@"\frac{", quotient.Numerator, "}{", quotient.Denominator, "}");

    protected override void Write(PowerForm power)
    {
        if (IsFunctionPower(power, out var call, out var notation))
        {
            Emit(notation.Head!, "^{", power.Exponent, @"}\left(", call.Argument(0), @"\right)");
        }
        else
        {
            Emit(At(Precedence.Primary, power.Base), "^{", Exponent(power.Exponent), "}");
        }
    }

    protected override void Write(RootForm root) => Emit(
        root.IsSquareRoot ? @"\sqrt{" : $@"\sqrt[{NumberText.Format(root.Degree)}]{{", root.Radicand, "}");

    protected override void Write(ExponentialForm exponential) => Emit("e^{", Exponent(exponential.Exponent), "}");

    /// <summary>An exponent p/q is written on the line.</summary>
    private Piece Exponent(Form exponent)
    {
        exponent = Presenter.Of(exponent);
        return exponent switch
        {
            QuotientForm { IsNumber: true } fraction => OnALine(fraction),
            NegationForm { Operand: QuotientForm { IsNumber: true } fraction } => "-" + OnALine(fraction),
            _ => exponent,
        };
    }

    private static string OnALine(QuotientForm fraction) =>
        $"{NumberText.Format(((NumberForm)fraction.Numerator).Value)}/{NumberText.Format(((NumberForm)fraction.Denominator).Value)}";

    protected override void Write(CallForm call)
    {
        var pieces = new List<Piece>();
        if (call.Function.LatexFormat is { } format)
        {
            var template = CallTemplate.Of(format, call.Count);
            for (var i = 0; i < template.Parts.Count; i++)
            {
                var (text, argument, _) = template.Parts[i];
                pieces.AddRange([text, At(template.IsExposed(i) ? Precedence.Primary : Precedence.Lowest, call.Argument(argument))]);
            }

            pieces.Add(template.Tail);
        }
        else
        {
            pieces.AddRange([HeadOf(call.Function), OpeningBracket]);
            for (var i = 0; i < call.Count; i++)
            {
                pieces.AddRange([i == 0 ? "" : ", ", call.Argument(i)]);
            }

            pieces.Add(ClosingBracket);
        }

        Emit([.. pieces]);
    }

    /// <summary>f, f' or f^{(1,0)} of a function without a format.</summary>
    private static string HeadOf(FunctionDefinition function)
    {
        var head = MathName.Of(function.Root.Name).ToLatex(@"\operatorname");
        return function.DerivativeOrders switch
        {
            [] => head,
            [<= 3 and var order] => head + new string('\'', order),
            var orders => $"{head}^{{({string.Join(',', orders)})}}",
        };
    }

    protected override void Write(PiecewiseForm piecewise)
    {
        var pieces = new List<Piece> { @"\begin{cases} " };
        for (var i = 0; i < piecewise.Count; i++)
        {
            pieces.AddRange([
                i == 0 ? "" : @" \\ ", piecewise.Value(i), @" & \text{if } ",
                piecewise.Left(i), Sign(piecewise.Relation(i)), piecewise.Right(i)]);
        }

        if (piecewise.HasOtherwise)
        {
            pieces.AddRange([@" \\ ", piecewise.Otherwise, @" & \text{otherwise}"]);
        }

        pieces.Add(@" \end{cases}");
        Emit([.. pieces]);
    }

    private static string Sign(Relation relation) => relation switch
    {
        Relation.Less => " < ",
        Relation.LessOrEqual => @" \le ",
        Relation.Greater => " > ",
        Relation.GreaterOrEqual => @" \ge ",
        Relation.Equal => " = ",
        _ => @" \ne ",
    };
}
