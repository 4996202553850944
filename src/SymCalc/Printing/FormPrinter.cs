using System.Text;

namespace SymCalc.Printing;

/// <summary>Writes forms with an explicit stack: a printer says which pieces a form consists of, this writes them in turn.</summary>
internal abstract class FormPrinter(Presenter presenter)
{
    private readonly Stack<Piece> _pending = new();

    /// <summary>A text, or a form that is still to be written: all of it, or the rest from one element on.</summary>
    protected readonly record struct Piece(string? Text, Form? Form, int Element, bool InBrackets)
    {
        public static implicit operator Piece(string text) => new(text, null, 0, false);

        public static implicit operator Piece(Form form) => new(null, form, 0, false);
    }

    protected StringBuilder Text { get; } = new();

    protected Presenter Presenter => presenter;

    /// <summary>Writes an expression, then the definitions of its named common subexpressions.</summary>
    /// <returns>Whether all was written, within the limit of length.</returns>
    public virtual bool TryWriteAll(Expr root, IReadOnlyList<(string Name, Expr Value)> definitions, int limit)
    {
        var complete = TryWrite(Presenter.OfUnnamed(root), limit);
        for (var i = 0; i < definitions.Count && complete; i++)
        {
            Text.Append(i == 0 ? FirstDefinition : NextDefinition);
            Write(new NameForm(definitions[i].Name));
            Text.Append(Equality);
            complete = TryWrite(Presenter.OfUnnamed(definitions[i].Value), limit);
        }

        return complete;
    }

    /// <summary>Appends a form, unless the text grows longer than the limit on the way.</summary>
    /// <returns>Whether all was written.</returns>
    public bool TryWrite(Form root, int limit)
    {
        _pending.Push(root);
        return TryWritePending(limit);
    }

    /// <summary>Appends what has been emitted, unless the text grows longer than the limit.</summary>
    protected bool TryWritePending(int limit)
    {
        while (_pending.TryPop(out var piece))
        {
            if (Text.Length > limit)
            {
                _pending.Clear();
                return false;
            }

            if (piece.Text is not null)
            {
                Text.Append(piece.Text);
                continue;
            }

            if (piece.InBrackets)
            {
                Text.Append(OpeningBracket);
                _pending.Push(ClosingBracket);
            }

            Dispatch(presenter.Of(piece.Form!), piece.Element);
        }

        return Text.Length <= limit;
    }

    public sealed override string ToString() => Text.ToString();

    /// <summary>The first characters of the text, ended with "…" if it is longer.</summary>
    public string ToString(int length)
    {
        if (Text.Length <= length)
        {
            return Text.ToString();
        }

        length -= char.IsHighSurrogate(Text[length - 1]) ? 1 : 0;
        return Text.ToString(0, length) + "…";
    }

    private void Dispatch(Form form, int element)
    {
        switch (form)
        {
            case NumberForm number:
                Write(number);
                break;
            case ConstantForm constant:
                Write(constant);
                break;
            case NameForm name:
                Write(name);
                break;
            case NegationForm negation:
                Write(negation);
                break;
            case SumForm sum:
                Continue(sum, element, sum.Count);
                WriteTerm(presenter.TermOf(sum, element), element == 0);
                break;
            case ProductForm product:
                Continue(product, element, product.Factors.Count);
                WriteFactor(product, element);
                break;
            case QuotientForm quotient:
                Write(quotient);
                break;
            case PowerForm power:
                Write(power);
                break;
            case RootForm root:
                Write(root);
                break;
            case ExponentialForm exponential:
                Write(exponential);
                break;
            case CallForm call:
                Write(call);
                break;
            case PiecewiseForm piecewise:
                Write(piecewise);
                break;
            default:
                throw new InvalidOperationException($"No printer writes a {form.GetType().Name}.");
        }
    }

    /// <summary>Begins a list of elements, or lets the next one follow.</summary>
    private void Continue(Form form, int element, int count)
    {
        if (element == 0)
        {
            Text.Append(GroupStart);
            _pending.Push(GroupEnd);
        }

        if (element + 1 < count)
        {
            _pending.Push(new Piece(null, form, element + 1, false));
        }
    }

    /// <summary>Writes the pieces next, in this order.</summary>
    protected void Emit(params ReadOnlySpan<Piece> pieces)
    {
        for (var i = pieces.Length - 1; i >= 0; i--)
        {
            _pending.Push(pieces[i]);
        }
    }

    /// <summary>The form, in brackets if it holds together less tightly than its place asks for.</summary>
    protected Piece At(Precedence place, Form form)
    {
        form = presenter.Of(form);
        return new Piece(null, form, 0, PrecedenceTable.Of(form, presenter.Notation) < place);
    }

    /// <summary>What stands before the first definition.</summary>
    protected virtual string FirstDefinition => " where ";

    protected virtual string NextDefinition => ", ";

    protected virtual string Equality => " = ";

    protected virtual string OpeningBracket => "(";

    protected virtual string ClosingBracket => ")";

    /// <summary>What stands around the terms of a sum and the factors of a product.</summary>
    protected virtual string GroupStart => "";

    protected virtual string GroupEnd => "";

    protected abstract void Write(NumberForm number);

    protected abstract void Write(ConstantForm constant);

    protected abstract void Write(NameForm name);

    protected virtual void Write(NegationForm negation) => Emit("-", At(Precedence.Product, negation.Operand));

    /// <summary>Writes a term with its sign; the sum's other terms follow.</summary>
    protected virtual void WriteTerm(Form term, bool isFirst)
    {
        if (isFirst)
        {
            Emit(At(Precedence.Negation, term));
        }
        else if (term is NegationForm negation)
        {
            Emit(" - ", At(Precedence.Product, negation.Operand));
        }
        else
        {
            Emit(" + ", At(Precedence.Product, term));
        }
    }

    /// <summary>Writes a factor with the sign of multiplication before it; the product's other factors follow.</summary>
    protected abstract void WriteFactor(ProductForm product, int index);

    protected abstract void Write(QuotientForm quotient);

    protected abstract void Write(PowerForm power);

    protected abstract void Write(RootForm root);

    protected abstract void Write(ExponentialForm exponential);

    protected abstract void Write(CallForm call);

    protected abstract void Write(PiecewiseForm piecewise);
}
