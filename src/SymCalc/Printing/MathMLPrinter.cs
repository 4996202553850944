using System.Globalization;
using System.Security;
using SymCalc.Numerics;

namespace SymCalc.Printing;

/// <summary>Presentation MathML: one <c>math</c> element.</summary>
internal sealed class MathMLPrinter(Presenter presenter) : TypesetPrinter(presenter)
{
    protected override string OpeningBracket => "<mrow><mo>(</mo>";

    protected override string ClosingBracket => "<mo>)</mo></mrow>";

    protected override string GroupStart => "<mrow>";

    protected override string GroupEnd => "</mrow>";

    protected override string FirstDefinition => "<mtext> where </mtext>";

    protected override string NextDefinition => "<mo>,</mo>";

    protected override string Equality => "<mo>=</mo>";

    public override bool TryWriteAll(Expr root, IReadOnlyList<(string Name, Expr Value)> definitions, int limit)
    {
        Text.Append("<math xmlns=\"http://www.w3.org/1998/Math/MathML\">");
        var complete = base.TryWriteAll(root, definitions, limit);
        Text.Append("</math>");
        return complete;
    }

    protected override void Write(NumberForm number)
    {
        var text = NumberText.Format(number.Value);
        if (!number.IsScientific)
        {
            Text.Append(Element("mn", text));
            return;
        }

        var (mantissa, exponent) = Scientific(text);
        var power = exponent[0] == '-' ? $"<mrow><mo>−</mo><mn>{exponent[1..]}</mn></mrow>" : Element("mn", exponent);
        power = $"<msup><mn>10</mn>{power}</msup>";
        Text.Append(mantissa == "1" ? power : $"<mrow><mn>{mantissa}</mn><mo>·</mo>{power}</mrow>");
    }

    protected override void Write(ConstantForm constant) => Text.Append(constant.Constant.Name switch
    {
        "undefined" => "<mtext>undefined</mtext>",
        var name => Element("mi", MathName.Of(name).Head),
    });

    protected override void Write(NameForm name) => Text.Append(Name(name.Name));

    protected override void Write(NegationForm negation) =>
        Emit("<mrow><mo>−</mo>", At(Precedence.Product, negation.Operand), "</mrow>");

    protected override void WriteTerm(Form term, bool isFirst)
    {
        if (isFirst)
        {
            Emit(At(Precedence.Negation, term));
        }
        else if (term is NegationForm negation)
        {
            Emit("<mo>−</mo>", At(Precedence.Product, negation.Operand));
        }
        else
        {
            Emit("<mo>+</mo>", At(Precedence.Product, term));
        }
    }

    protected override void WriteFactor(ProductForm product, int index) => Emit(
        index == 0 ? "" : NeedsDot(product, index) ? "<mo>·</mo>" : "<mo>&#x2062;</mo>",        // invisible times
        At(Precedence.Power, product.Factors[index]));

    protected override void Write(QuotientForm quotient) => Emit("<mfrac>", quotient.Numerator, quotient.Denominator, "</mfrac>");

    protected override void Write(PowerForm power)
    {
        if (IsFunctionPower(power, out var call, out var notation))
        {
            var exponent = power.Repetitions!.Value.ToString(CultureInfo.InvariantCulture);
            Emit($"<mrow>{Operator(notation, exponent)}<mo>&#x2061;</mo>", OpeningBracket, call.Argument(0), ClosingBracket, "</mrow>");
        }
        else
        {
            Emit("<msup>", At(Precedence.Primary, power.Base), power.Exponent, "</msup>");
        }
    }

    protected override void Write(RootForm root)
    {
        if (root.IsSquareRoot)
        {
            Emit("<msqrt>", root.Radicand, "</msqrt>");
        }
        else
        {
            Emit("<mroot>", root.Radicand, Element("mn", NumberText.Format(root.Degree)), "</mroot>");
        }
    }

    protected override void Write(ExponentialForm exponential) => Emit("<msup><mi>e</mi>", exponential.Exponent, "</msup>");

    protected override void Write(CallForm call)
    {
        var notation = FunctionNotation.Of(call.Function);
        if (notation.Fence is var (open, close))
        {
            Emit($"<mrow><mo>{open}</mo>", call.Argument(0), $"<mo>{close}</mo></mrow>");
            return;
        }

        if (notation.RootDegree != 0)
        {
            Emit("<mroot>", call.Argument(0), Element("mn", notation.RootDegree.ToString(CultureInfo.InvariantCulture)), "</mroot>");
            return;
        }

        var head = notation.Head is null ? Head(call.Function) : Operator(notation, "");
        var pieces = new List<Piece> { "<mrow>", head, "<mo>&#x2061;</mo>", OpeningBracket };      // function application
        for (var i = 0; i < call.Count; i++)
        {
            pieces.AddRange([i == 0 ? "" : "<mo>,</mo>", call.Argument(i)]);
        }

        pieces.AddRange([ClosingBracket, "</mrow>"]);
        Emit([.. pieces]);
    }

    protected override void Write(PiecewiseForm piecewise)
    {
        var pieces = new List<Piece> { "<mrow><mo>{</mo><mtable columnalign=\"left\">" };
        for (var i = 0; i < piecewise.Count; i++)
        {
            pieces.AddRange([
                "<mtr><mtd>", piecewise.Value(i), "</mtd><mtd><mrow><mtext>if </mtext>",
                piecewise.Left(i), Sign(piecewise.Relation(i)), piecewise.Right(i), "</mrow></mtd></mtr>"]);
        }

        if (piecewise.HasOtherwise)
        {
            pieces.AddRange(["<mtr><mtd>", piecewise.Otherwise, "</mtd><mtd><mtext>otherwise</mtext></mtd></mtr>"]);
        }

        pieces.Add("</mtable></mrow>");
        Emit([.. pieces]);
    }

    private static string Name(string name)
    {
        var parts = MathName.Of(name);
        var subscripts = parts.Subscripts.Select(part => Element(char.IsAsciiDigit(part[0]) ? "mn" : "mi", part)).ToArray();
        var head = Element("mi", parts.Head);
        return subscripts switch
        {
            [] => head,
            [var subscript] => $"<msub>{head}{subscript}</msub>",
            _ => $"<msub>{head}<mrow>{string.Join("<mo>,</mo>", subscripts)}</mrow></msub>",
        };
    }

    /// <summary>f, f' or f^(1,0) of a function without an operator's name.</summary>
    private static string Head(FunctionDefinition function)
    {
        var head = Name(function.Root.Name);
        return function.DerivativeOrders switch
        {
            [] => head,
            [<= 3 and var order] => $"<msup>{head}<mo>{new string('′', order)}</mo></msup>",
            var orders => $"<msup>{head}<mrow><mo>(</mo>{string.Join("<mo>,</mo>", orders.Select(n => $"<mn>{n}</mn>"))}<mo>)</mo></mrow></msup>",
        };
    }

    private static string Operator(FunctionNotation notation, string exponent)
    {
        var head = Element("mi", MathName.Of(notation.Name).Head);
        return (notation.Subscript, exponent) switch
        {
            ("", "") => head,
            ("", _) => $"<msup>{head}<mn>{exponent}</mn></msup>",
            (_, "") => $"<msub>{head}<mn>{notation.Subscript}</mn></msub>",
            _ => $"<msubsup>{head}<mn>{notation.Subscript}</mn><mn>{exponent}</mn></msubsup>",
        };
    }

    private static string Element(string tag, string text) => $"<{tag}>{SecurityElement.Escape(text)}</{tag}>";

    private static string Sign(Relation relation) => relation switch
    {
        Relation.Less => "<mo>&lt;</mo>",
        Relation.LessOrEqual => "<mo>≤</mo>",
        Relation.Greater => "<mo>&gt;</mo>",
        Relation.GreaterOrEqual => "<mo>≥</mo>",
        Relation.Equal => "<mo>=</mo>",
        _ => "<mo>≠</mo>",
    };
}
