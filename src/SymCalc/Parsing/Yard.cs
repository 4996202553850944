using System.Buffers;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using SymCalc.Functions;
using SymCalc.Nodes;
using SymCalc.Numerics;

namespace SymCalc.Parsing;

/// <summary>
/// The stacks of the shunting yard: operands that are built, and operators that wait for more. A run of sums (or of
/// products) waits as a whole and is handed to one builder, so that n terms take linear time.
/// </summary>
internal struct Yard : IDisposable
{
    private const int InitialCapacity = 64;
    private const int KnownReciprocals = 100;

    /// <summary>1/n, as divisors in formulas are small.</summary>
    private static readonly Expr[] Reciprocals =
        [.. Enumerable.Range(0, KnownReciprocals).Select(n => PowerExpr.Of(NumberExpr.Of(n), NumberExpr.MinusOne))];

    private Operand[] _operands;
    private Pending[] _pending;
    private int _pendingCount;
    private WorkBudget _budget;

    /// <summary>An operator that waits.</summary>
    /// <param name="Operator">The operator.</param>
    /// <param name="IsNegated">Whether the product that it is in changes its sign (x*-y).</param>
    /// <param name="IsLeading">Whether it is the sign before a sum, with no operand before it.</param>
    /// <param name="Token">The index of its token.</param>
    private record struct Pending(Operator Operator, bool IsNegated, bool IsLeading, int Token);

    /// <summary>An operand; an array of these is written without the type check that one of a class needs.</summary>
    private readonly record struct Operand(Expr Value);

    /// <summary>Creates the stacks for a text of that many characters.</summary>
    public Yard(int length)
    {
        _budget = new WorkBudget(length);
        _operands = ArrayPool<Operand>.Shared.Rent(InitialCapacity);
        _pending = ArrayPool<Pending>.Shared.Rent(InitialCapacity);
    }

    /// <summary>The number of operands that wait.</summary>
    public int OperandCount { get; private set; }

    /// <summary>The token of the operator that is being applied: where an exception of a factory belongs.</summary>
    public int Place { get; set; }

    /// <summary>The operator on top.</summary>
    public readonly Operator Top => _pending[_pendingCount - 1].Operator;

    /// <summary>The token of the operator on top.</summary>
    public readonly int TopToken => _pending[_pendingCount - 1].Token;

    /// <summary>Whether no bracket and no operator is open.</summary>
    public readonly bool IsBottom => _pendingCount == 1;

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        OperandCount = 0;
        _pendingCount = 0;
    }

    /// <summary>Lets an operator wait.</summary>
    public void Push(Operator @operator, int token, bool isLeading = false)
    {
        if (_pendingCount == _pending.Length)
        {
            Enlarge(ref _pending, _pendingCount);
        }

        _pending[_pendingCount++] = new Pending(@operator, false, isLeading, token);
    }

    /// <summary>Takes the bracket or call on top away.</summary>
    public void PopBracket()
    {
        Debug.Assert(Top <= Operator.Call);
        _pendingCount--;
    }

    /// <summary>Adds an operand, under the roots that wait for it.</summary>
    public void Push(Expr operand)
    {
        while (Top == Operator.Root)
        {
            Place = TopToken;
            operand = Forms.Sqrt(operand);
            _pendingCount--;
        }

        if (OperandCount == _operands.Length)
        {
            Enlarge(ref _operands, OperandCount);
        }

        _operands[OperandCount++] = new Operand(operand);
    }

    /// <summary>Takes the operand on top.</summary>
    public Expr Pop() => _operands[--OperandCount].Value;

    /// <summary>The operands from <paramref name="start"/> on.</summary>
    public readonly ReadOnlySpan<Expr> OperandsFrom(int start)
    {
        var operands = _operands.AsSpan(start, OperandCount - start);
        return MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<Operand, Expr>(ref MemoryMarshal.GetReference(operands)), operands.Length);
    }

    /// <summary>Forgets the operands from <paramref name="start"/> on.</summary>
    public void DropFrom(int start) => OperandCount = start;

    /// <summary>Puts a minus before the operand that is read next: into the operator that waits for it, if that is a sum or a product.</summary>
    public void Negate(int token)
    {
        ref var top = ref _pending[_pendingCount - 1];
        switch (top.Operator)
        {
            case Operator.Add:
                top.Operator = Operator.Subtract;
                break;
            case Operator.Subtract:
                top.Operator = Operator.Add;
                break;
            case Operator.Multiply or Operator.Divide:
                top.IsNegated = !top.IsNegated;
                break;
            case Operator.Raise:
                Push(Operator.Negate, token);
                break;
            default:
                Push(Operator.Subtract, token, isLeading: true);
                break;
        }
    }

    /// <summary>Applies all operators on top that bind at least as tightly as <paramref name="weakest"/>.</summary>
    public void Reduce(Operator weakest)
    {
        Debug.Assert(weakest > Operator.Call);
        while (Top >= weakest)
        {
            Place = TopToken;
            switch (Top)
            {
                case Operator.Add or Operator.Subtract:
                    ReduceSum();
                    break;
                case Operator.Multiply or Operator.Divide:
                    ReduceProduct();
                    break;
                case Operator.Negate:
                    _pendingCount--;
                    Push(ProductExpr.Scale(Number.MinusOne, Pop()));
                    break;
                default:
                    _pendingCount--;
                    var exponent = Pop();
                    Raise(exponent);
                    break;
            }
        }
    }

    /// <summary>Raises the operand on top to a power.</summary>
    public void Raise(Expr exponent)
    {
        var operand = Pop();
        _budget.CountFactor(operand);
        Push(PowerExpr.Of(operand, exponent));
    }

    private void ReduceSum()
    {
        var first = _pendingCount - 1;
        while (_pending[first - 1].Operator is Operator.Add or Operator.Subtract)
        {
            first--;
        }

        var run = _pending.AsSpan(first, _pendingCount - first);
        var start = OperandCount - run.Length - (run[0].IsLeading ? 0 : 1);
        var terms = OperandsFrom(start);
        _pendingCount = first;
        OperandCount = start;
        Push(terms.Length == 1
            ? ProductExpr.Scale(run[0].Operator == Operator.Subtract ? Number.MinusOne : Number.One, terms[0])
            : Sum(terms, run));
    }

    private Expr Sum(ReadOnlySpan<Expr> terms, ReadOnlySpan<Pending> signs)
    {
        if (LongRun.IsLong(terms))
        {
            return LongSum([.. terms], signs);
        }

        var sum = new SumBuilder(terms.Length);
        if (!signs[0].IsLeading)
        {
            _budget.CountTerm(terms[0]);
            sum.Add(terms[0], Number.One);
            terms = terms[1..];
        }

        for (var i = 0; i < terms.Length; i++)
        {
            Place = signs[i].Token;
            _budget.CountTerm(terms[i]);
            sum.Add(terms[i], signs[i].Operator == Operator.Subtract ? Number.MinusOne : Number.One);
        }

        return sum.ToExpr();
    }

    private Expr LongSum(Expr[] terms, ReadOnlySpan<Pending> signs)
    {
        var unsigned = terms.Length - signs.Length;
        for (var i = 0; i < terms.Length; i++)
        {
            _budget.CountTerm(terms[i]);
            if (i >= unsigned && signs[i - unsigned].Operator == Operator.Subtract)
            {
                terms[i] = ProductExpr.Scale(Number.MinusOne, terms[i]);
            }
        }

        return LongRun.Sum(terms, ref _budget);
    }

    private void ReduceProduct()
    {
        var first = _pendingCount - 1;
        while (_pending[first - 1].Operator is Operator.Multiply or Operator.Divide)
        {
            first--;
        }

        var run = _pending.AsSpan(first, _pendingCount - first);
        var start = OperandCount - run.Length - 1;
        var factors = OperandsFrom(start);
        _pendingCount = first;
        OperandCount = start;
        Push(run is [{ Operator: Operator.Multiply, IsNegated: false }] && factors[0] is NumberExpr number
            ? Scale(number, factors[1])
            : Product(factors, run));
    }

    private Expr Scale(NumberExpr number, Expr factor)
    {
        _budget.CountFactor(number);
        _budget.CountFactor(factor);
        return ProductExpr.Scale(number.Value, factor);
    }

    private Expr Product(ReadOnlySpan<Expr> factors, ReadOnlySpan<Pending> signs)
    {
        if (LongRun.IsLong(factors))
        {
            return LongProduct([.. factors], signs);
        }

        var product = new ProductBuilder(factors.Length);
        _budget.CountFactor(factors[0]);
        product.Multiply(factors[0]);
        for (var i = 0; i < signs.Length; i++)
        {
            Place = signs[i].Token;
            var factor = factors[i + 1];
            _budget.CountFactor(factor);
            product.Multiply(signs[i].Operator == Operator.Divide ? Reciprocal(factor) : factor);
            if (signs[i].IsNegated)
            {
                product.Multiply(Number.MinusOne);
            }
        }

        return product.ToExpr();
    }

    private Expr LongProduct(Expr[] factors, ReadOnlySpan<Pending> signs)
    {
        _budget.CountFactor(factors[0]);
        for (var i = 0; i < signs.Length; i++)
        {
            var factor = factors[i + 1];
            _budget.CountFactor(factor);
            factor = signs[i].Operator == Operator.Divide ? Reciprocal(factor) : factor;
            factors[i + 1] = signs[i].IsNegated ? ProductExpr.Scale(Number.MinusOne, factor) : factor;
        }

        return LongRun.Product(factors, ref _budget);
    }

    private static Expr Reciprocal(Expr divisor) =>
        divisor is NumberExpr number && number.Value.TryGetInt64(out var n) && n is > 0 and < KnownReciprocals
            ? Reciprocals[n]
            : PowerExpr.Of(divisor, NumberExpr.MinusOne);

    /// <summary>Gives the memory back.</summary>
    public readonly void Dispose()
    {
        ArrayPool<Operand>.Shared.Return(_operands, clearArray: true);
        ArrayPool<Pending>.Shared.Return(_pending);
    }

    private static void Enlarge<T>(ref T[] stack, int count)
    {
        var larger = ArrayPool<T>.Shared.Rent(count * 2);
        stack.CopyTo(larger, 0);
        ArrayPool<T>.Shared.Return(stack, clearArray: true);
        stack = larger;
    }
}
