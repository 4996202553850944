using System.Globalization;

namespace SymCalc.Printing;

/// <summary>A C# expression of type double: <c>x * x * Math.Sin(x) / (1 + x * x)</c>.</summary>
/// <remarks>
/// Squares and cubes of names are products, other powers are calls of Math.Pow. Integers that could meet another
/// integer are written as doubles. Cases are conditionals that give NaN if a compared side is NaN.
/// </remarks>
internal sealed class CSharpPrinter(Presenter presenter) : FormPrinter(presenter)
{
    /// <summary>Common subexpressions become variables of a lambda that is called at once.</summary>
    public override bool TryWriteAll(Expr root, IReadOnlyList<(string Name, Expr Value)> definitions, int limit)
    {
        if (definitions.Count == 0)
        {
            return TryWriteValue(root, limit);
        }

        Text.Append("((System.Func<double>)(() => { ");
        foreach (var (name, value) in definitions)
        {
            Text.Append("double ").Append(CSharpName.Of(name)).Append(" = ");
            if (!TryWriteValue(value, limit))
            {
                return false;
            }

            Text.Append("; ");
        }

        Text.Append("return ");
        var complete = TryWriteValue(root, limit);
        Text.Append("; }))()");
        return complete;
    }

    private bool TryWriteValue(Expr root, int limit)
    {
        Emit(Value(Precedence.Lowest, Presenter.OfUnnamed(root)));
        return TryWritePending(limit);
    }

    protected override void Write(NumberForm number)
    {
        if (number.Value.TryGetInt32(out var n))
        {
            Text.Append(CultureInfo.InvariantCulture, $"{n}");
        }
        else
        {
            Text.Append(DoubleLiteral(number));
        }
    }

    private static string DoubleLiteral(NumberForm number)
    {
        var value = number.Value.ToDouble();
        if (!double.IsFinite(value))
        {
            return "double.PositiveInfinity";
        }

        var text = value.ToString("R", CultureInfo.InvariantCulture);
        return text.AsSpan().ContainsAny('.', 'E') ? text : text + ".0";
    }

    /// <summary>A form whose type must be double by itself: a number alone is written with its point.</summary>
    private Piece Value(Precedence place, Form form)
    {
        form = Presenter.Of(form);
        return form switch
        {
            NumberForm number => DoubleLiteral(number),
            NegationForm { Operand: NumberForm number } => place <= Precedence.Negation
                ? "-" + DoubleLiteral(number)
                : $"(-{DoubleLiteral(number)})",
            _ => At(place, form),
        };
    }

    protected override void Write(ConstantForm constant) => Text.Append(constant.Constant.Name switch
    {
        "pi" => "Math.PI",
        "e" => "Math.E",
        _ => "double.NaN",
    });

    protected override void Write(NameForm name) => Text.Append(CSharpName.Of(name.Name));

    protected override void WriteFactor(ProductForm product, int index) =>
        Emit(index == 0 ? "" : " * ", At(Precedence.Product, product.Factors[index]));

    protected override void Write(QuotientForm quotient) => Emit(
        quotient.IsNumber ? Value(Precedence.Product, quotient.Numerator) : At(Precedence.Product, quotient.Numerator),
        " / ",
        At(Precedence.Power, quotient.Denominator));

    protected override void Write(PowerForm power)
    {
        if (power.IsRepeatedProduct)
        {
            Emit(power.Base, " * ", power.Base, power.Repetitions == 2 ? "" : " * ", power.Repetitions == 2 ? "" : power.Base);
        }
        else
        {
            Emit("Math.Pow(", power.Base, ", ", power.Exponent, ")");
        }
    }

    protected override void Write(RootForm root)
    {
        if (root.IsSquareRoot)
        {
            Emit("Math.Sqrt(", root.Radicand, ")");
        }
        else
        {
            Emit("Math.Pow(", root.Radicand, ", 1.0 / ", new NumberForm(root.Degree), ")");
        }
    }

    protected override void Write(ExponentialForm exponential) => Emit("Math.Exp(", exponential.Exponent, ")");

    protected override void Write(CallForm call)
    {
        var pieces = new List<Piece>();
        if (call.Function.CSharpFormat is { } format)
        {
            var template = CallTemplate.Of(format, call.Count);
            foreach (var (text, argument, isEnclosed) in template.Parts)
            {
                pieces.AddRange([text, Value(isEnclosed ? Precedence.Lowest : Precedence.Primary, call.Argument(argument))]);
            }

            pieces.Add(template.Tail);
        }
        else
        {
            pieces.AddRange([CSharpName.Of(call.Function), "("]);
            for (var i = 0; i < call.Count; i++)
            {
                pieces.AddRange([i == 0 ? "" : ", ", Value(Precedence.Lowest, call.Argument(i))]);
            }

            pieces.Add(")");
        }

        Emit([.. pieces]);
    }

    /// <summary>
    /// <c>x &lt; 0 ? -x : x &gt;= 0 ? x : double.NaN</c>: after a test that failed, the opposite test fails only if a side is
    /// NaN, and then the value is NaN.
    /// </summary>
    protected override void Write(PiecewiseForm piecewise)
    {
        var pieces = new List<Piece>();
        for (var i = 0; i < piecewise.Count; i++)
        {
            AddTest(pieces, piecewise, i, isOpposite: false);
            pieces.AddRange([" ? ", Value(Precedence.Sum, piecewise.Value(i)), " : "]);
            if (i < piecewise.Count - 1)
            {
                pieces.Add("!(");
                AddTest(pieces, piecewise, i, isOpposite: true);
                pieces.Add(") ? double.NaN : ");
            }
        }

        if (piecewise.HasOtherwise)
        {
            AddTest(pieces, piecewise, piecewise.Count - 1, isOpposite: true);
            pieces.AddRange([" ? ", Value(Precedence.Sum, piecewise.Otherwise), " : "]);
        }

        pieces.Add("double.NaN");
        Emit([.. pieces]);
    }

    private void AddTest(List<Piece> pieces, PiecewiseForm piecewise, int branch, bool isOpposite)
    {
        var left = At(Precedence.Sum, piecewise.Left(branch));
        var right = At(Precedence.Sum, piecewise.Right(branch));
        var sign = Sign(piecewise.Relation(branch), isOpposite);
        pieces.AddRange(sign.Length > 0 ? [left, sign, right] : [left, " < ", right, " || ", left, " > ", right]);
    }

    /// <summary>The operator; none for "not equal", since a NaN is unequal to everything in C#.</summary>
    private static string Sign(Relation relation, bool isOpposite) => relation switch
    {
        Relation.Less => isOpposite ? " >= " : " < ",
        Relation.LessOrEqual => isOpposite ? " > " : " <= ",
        Relation.Greater => isOpposite ? " <= " : " > ",
        Relation.GreaterOrEqual => isOpposite ? " < " : " >= ",
        Relation.Equal => isOpposite ? "" : " == ",
        _ => isOpposite ? " == " : "",
    };
}
