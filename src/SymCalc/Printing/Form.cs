using SymCalc.Numerics;

namespace SymCalc.Printing;

/// <summary>
/// One level of an expression as a reader sees it: minus, quotients and roots are restored here, so that a printer only
/// has to write forms. Children are forms too; those that nobody has looked at yet are <see cref="DeferredForm"/>s.
/// </summary>
internal abstract class Form;

/// <summary>A child that has not been looked at.</summary>
internal sealed class DeferredForm(Expr expression) : Form
{
    public Expr Expression { get; } = expression;
}

/// <summary>An integer that is not negative, or a positive double.</summary>
internal sealed class NumberForm(Number value) : Form
{
    public static readonly NumberForm One = new(Number.One);

    public Number Value { get; } = value;

    /// <summary>Whether the number is written with a power of ten.</summary>
    public bool IsScientific => Value.IsDouble && NumberText.Format(Value).Contains('E');
}

/// <summary>pi, e or undefined.</summary>
internal sealed class ConstantForm(ConstantExpr constant) : Form
{
    public ConstantExpr Constant { get; } = constant;
}

/// <summary>A symbol, or the name of a common subexpression.</summary>
internal sealed class NameForm(string name) : Form
{
    public string Name { get; } = name;
}

/// <summary>-operand.</summary>
internal sealed class NegationForm(Form operand) : Form
{
    public Form Operand { get; } = operand;
}

/// <summary>A sum; its terms are made one by one (see <see cref="Presenter.TermOf"/>), since there may be a million.</summary>
internal sealed class SumForm(SumExpr sum) : Form
{
    public SumExpr Sum { get; } = sum;

    public int Count { get; } = sum.Ordered.Length + (sum.TotalConstant.IsZero ? 0 : 1);
}

/// <summary>Two factors or more.</summary>
internal sealed class ProductForm(IReadOnlyList<Form> factors) : Form
{
    public IReadOnlyList<Form> Factors { get; } = factors;
}

/// <summary>numerator/denominator.</summary>
internal sealed class QuotientForm(Form numerator, Form denominator) : Form
{
    public Form Numerator { get; } = numerator;

    public Form Denominator { get; } = denominator;

    /// <summary>Whether this is a fraction of two integers.</summary>
    public bool IsNumber => Numerator is NumberForm && Denominator is NumberForm;
}

/// <summary>base^exponent, if it is neither a root nor a power of e.</summary>
internal sealed class PowerForm(Form @base, Form exponent) : Form
{
    public Form Base { get; } = @base;

    public Form Exponent { get; } = exponent;

    /// <summary>The exponent, if it is an integer of at least 2.</summary>
    public int? Repetitions => Exponent is NumberForm { Value: var n } && n.TryGetInt32(out var count) && count >= 2 ? count : null;

    /// <summary>Whether C# writes x*x or x*x*x: the square or cube of a name.</summary>
    public bool IsRepeatedProduct => Base is NameForm && Repetitions is 2 or 3;
}

/// <summary>radicand^(1/degree).</summary>
internal sealed class RootForm(Form radicand, Number degree) : Form
{
    public Form Radicand { get; } = radicand;

    public Number Degree { get; } = degree;

    public bool IsSquareRoot { get; } = degree.TryGetInt32(out var n) && n == 2;
}

/// <summary>e^exponent.</summary>
internal sealed class ExponentialForm(Form exponent) : Form
{
    public Form Exponent { get; } = exponent;
}

/// <summary>f(u, v, …).</summary>
internal sealed class CallForm(CallExpr call) : Form
{
    public FunctionDefinition Function => call.Function;

    public int Count => call.ChildCount;

    public Form Argument(int index) => new DeferredForm(call.GetChild(index));
}

/// <summary>A definition by cases.</summary>
internal sealed class PiecewiseForm(PiecewiseExpr piecewise) : Form
{
    public int Count => piecewise.BranchCount;

    /// <summary>Whether there is a value where no condition holds.</summary>
    public bool HasOtherwise => !piecewise.Otherwise.IsUndefined;

    public Form Otherwise => new DeferredForm(piecewise.Otherwise);

    public Form Left(int branch) => new DeferredForm(piecewise.GetChild(3 * branch));

    public Relation Relation(int branch) => piecewise.RelationOf(branch);

    public Form Right(int branch) => new DeferredForm(piecewise.GetChild((3 * branch) + 1));

    public Form Value(int branch) => new DeferredForm(piecewise.GetChild((3 * branch) + 2));
}
