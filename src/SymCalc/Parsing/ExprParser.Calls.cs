using System.Globalization;
using SymCalc.Functions;
using SymCalc.Nodes;
using SymCalc.Numerics;

namespace SymCalc.Parsing;

/// <summary>Names, calls and what stands between a function and its bracket: sin^2(x), f'(x), f'[1,0](x, y).</summary>
internal sealed partial class ExprParser
{
    private const int MaxDerivativeOrder = 1_000_000;

    /// <summary>A call whose bracket is open.</summary>
    /// <param name="Function">What the name means.</param>
    /// <param name="Name">The token of the name.</param>
    /// <param name="FirstOperand">The place of the first argument in the yard.</param>
    /// <param name="FirstRelation">The number of relations outside of it.</param>
    /// <param name="Orders">The orders of differentiation, or null.</param>
    /// <param name="Power">The power of sin^2(x), or null.</param>
    private readonly record struct OpenCall(
        Meaning Function, int Name, int FirstOperand, int FirstRelation, int[]? Orders, NumberExpr? Power);

    private Step ReadName()
    {
        var meaning = _names.Find(TextOf(_at));
        if (meaning.IsCallable && (!meaning.MayBeSymbol || IsCall(_at + 1)))
        {
            return ReadCall(meaning);
        }

        if (_tokens[_at + 1].Kind == TokenKind.Open)
        {
            return UnknownFunction(meaning);
        }

        _yard.Push(meaning.Use(_at));
        _at++;
        return Step.Operator;
    }

    /// <summary>Whether a declared function is called: f(, f', f^2( or f^-1(; anywhere else its name is a symbol's.</summary>
    private bool IsCall(int next) => _tokens[next].Kind switch
    {
        TokenKind.Open or TokenKind.Prime => true,
        TokenKind.Superscript => _tokens[next + 1].Kind == TokenKind.Open,
        TokenKind.Power => IsPowerOfCall(_tokens[next + 1].Kind == TokenKind.Minus ? next + 2 : next + 1),
        _ => false,
    };

    private bool IsPowerOfCall(int token) => _tokens[token].Kind == TokenKind.Integer && _tokens[token + 1].Kind == TokenKind.Open;

    private Step ReadCall(Meaning function)
    {
        var name = _at++;
        int[]? orders = null;
        NumberExpr? power = null;
        if (_tokens[_at].Kind == TokenKind.Prime && (orders = ReadOrders(function)) is null)
        {
            return Step.Failed;
        }

        if (function.Kind != NameKind.Piecewise && (_tokens[_at].Kind is TokenKind.Power or TokenKind.Superscript)
            && (power = ReadFunctionPower(function)) is null)
        {
            return Step.Failed;
        }

        if (_tokens[_at].Kind != TokenKind.Open)
        {
            return Invalid(_at, Messages.ExpectedCall(_tokens[_at], function.Name), "'('");
        }

        _calls.Push(new OpenCall(function, name, _yard.OperandCount, _relations.Count, orders, power));
        return OpenBracket(_at, Operator.Call, name);
    }

    /// <summary>The n of sin^n(x): a whole number from 2 on. sin^-1(x) could be the inverse function or 1/sin(x).</summary>
    private NumberExpr? ReadFunctionPower(Meaning function)
    {
        var isSuperscript = _tokens[_at].Kind == TokenKind.Superscript;
        var token = isSuperscript ? _at : ++_at;
        var isNegative = isSuperscript ? TextOf(token)[0] == Superscripts.Minus : _tokens[token].Kind == TokenKind.Minus;
        if (isNegative && TextOf(isSuperscript ? token : token + 1) is "1" or "⁻¹")
        {
            var inverse = function.Functions is [{ RightInverse: var name }] ? name : "";
            Invalid(token, Messages.InverseFunction(_tokens[token].Position, function.Name, inverse));
            return null;
        }

        if (!isNegative && !isSuperscript && _tokens[token].Kind != TokenKind.Integer)
        {
            Unexpected(token, "a whole number");
            return null;
        }

        Number power = default;
        if (isNegative)
        {
            power = Number.MinusOne;        // or less: too small in any case
        }
        else if (isSuperscript)
        {
            power = ReadSuperscriptNumber();
        }
        else if (!NumberReader.TryReadInteger(TextOf(token), out power, out var problem))
        {
            InvalidNumber(token, problem);
            power = new Number(2);
        }

        _at++;
        if (power.CompareTo(new Number(2)) >= 0)
        {
            return NumberExpr.Of(power);
        }

        Invalid(token, Messages.At(_tokens[token].Position, "the power of a function must be a whole number of at least 2"));
        return null;
    }

    /// <summary>The orders of differentiation of a declared function: f''(x) is [2], f'[1,0](x, y) is [1, 0].</summary>
    private int[]? ReadOrders(Meaning function)
    {
        var first = _at;
        if (function.Kind != NameKind.Declared && !(function.Kind == NameKind.Function && function.Functions.Any(HasUnknownDerivative)))
        {
            Invalid(first, Messages.ExpectedCall(_tokens[first], function.Name), "'('");
            return null;
        }

        while (_tokens[_at].Kind == TokenKind.Prime)
        {
            _at++;
        }

        if (_at - first > MaxDerivativeOrder)
        {
            InvalidOrder(first + MaxDerivativeOrder);
            return null;
        }

        int[]? orders = [_at - first];
        if (_tokens[_at].Kind == TokenKind.OpenOrders && _at == first + 1)
        {
            orders = ReadOrderList();
        }

        if (orders is not null && !IsDerivable(function, orders, out var problem))
        {
            Invalid(first, Messages.At(_tokens[first].Position, problem));
            return null;
        }

        return orders;
    }

    private int[]? ReadOrderList()
    {
        var orders = new List<int>();
        do
        {
            _at++;
            if (_tokens[_at].Kind != TokenKind.Integer)
            {
                Unexpected(_at, "a whole number");
                return null;
            }

            if (!int.TryParse(TextOf(_at), NumberStyles.None, CultureInfo.InvariantCulture, out var order) || order > MaxDerivativeOrder)
            {
                InvalidOrder(_at);
                return null;
            }

            orders.Add(order);
            _at++;
        }
        while (_tokens[_at].Kind == TokenKind.Comma);

        if (_tokens[_at].Kind != TokenKind.CloseOrders)
        {
            Unexpected(_at, "','", "']'");
            return null;
        }

        _at++;
        return [.. orders];
    }

    private void InvalidOrder(int token) => Invalid(token, Messages.At(_tokens[token].Position, string.Create(
        CultureInfo.InvariantCulture, $"the order of a derivative must be at most {MaxDerivativeOrder:N0}")));

    private static bool IsDerivable(Meaning function, int[] orders, out string problem)
    {
        var name = Identifier.ForMessage(function.Name);
        if (function.WithArity(orders.Length) is not { } definition)
        {
            var arity = function.Functions[0].Arity;
            var suffix = arity == 1 ? "'" : $"'[1{string.Concat(Enumerable.Repeat(",0", Math.Min(arity - 1, 8)))}]";
            problem = $"function '{name}' takes {ArityText(function)}; write {name}{suffix}(...)";
            return false;
        }

        problem = !HasUnknownDerivative(definition)
            ? $"the derivatives of '{name}' are known, and {name}'(...) stands for an unknown one"
            : "a derivative of order 0 is the function itself";
        return HasUnknownDerivative(definition) && Array.Exists(orders, order => order > 0);
    }

    /// <summary>Whether some partial derivative is only a name, as that of polygamma by its order.</summary>
    private static bool HasUnknownDerivative(FunctionDefinition function) =>
        Enumerable.Range(0, function.Arity).Any(i => function.PartialDerivatives.ElementAtOrDefault(i) is null);

    private Step CloseCall()
    {
        var call = _calls.Peek();
        var arguments = _yard.OperandsFrom(call.FirstOperand);
        if (call.Function.Kind == NameKind.Piecewise && !IsCompletePiecewise(arguments.Length))
        {
            return UnexpectedOperator();
        }

        _yard.Place = call.Name;
        if (Call(call, arguments) is not { } value)
        {
            return Invalid(call.Name, Messages.WrongArgumentCount(
                _tokens[call.Name].Position, call.Function.Name, ArityText(call.Function), arguments.Length));
        }

        _calls.Pop();
        _yard.DropFrom(call.FirstOperand);
        _yard.PopBracket();
        _yard.Push(call.Power is null ? value : PowerExpr.Of(value, call.Power));
        _depth--;
        _at++;
        return Step.Operator;
    }

    /// <summary>The value of a call; null if the number of arguments is wrong.</summary>
    private Expr? Call(in OpenCall call, ReadOnlySpan<Expr> u) => (call.Function.Kind, u.Length) switch
    {
        (NameKind.Function, 1) when call.Function.Functions[0].Arity == 1 => CallExpr.Of(call.Function.Functions[0], u[0]),
        (NameKind.Function or NameKind.Declared, _) => CallDefinition(call, u),
        (NameKind.Extremum, >= 2) => CallExtremum(call.Function.Functions[0], u),
        (NameKind.Exp, 1) => Forms.Exp(u[0]),
        (NameKind.Sqrt, 1) => Forms.Sqrt(u[0]),
        (NameKind.Pow, 2) => Forms.Pow(u[0], u[1]),
        (NameKind.Log, 1) => CallExpr.Of(FunctionTable.Ln, u[0]),
        (NameKind.Log, 2) => Forms.Log(u[0], u[1]),
        (NameKind.Piecewise, _) => CallPiecewise(call, u),
        _ => null,
    };

    private static Expr? CallDefinition(in OpenCall call, ReadOnlySpan<Expr> u)
    {
        var definition = call.Function.WithArity(u.Length);
        return definition is null || (call.Orders is not null && call.Orders.Length != u.Length) ? null
            : CallExpr.Of(call.Orders is null ? definition : definition.Derived(call.Orders), u);
    }

    private static Expr CallExtremum(FunctionDefinition function, ReadOnlySpan<Expr> u)
    {
        var value = u[0];
        foreach (var other in u[1..])
        {
            value = CallExpr.Of(function, [value, other]);
        }

        return value;
    }

    private static string ArityText(Meaning function) => function.Kind switch
    {
        NameKind.Exp or NameKind.Sqrt => "1 argument",
        NameKind.Pow => "2 arguments",
        NameKind.Log => "1 or 2 arguments",
        NameKind.Extremum => "at least 2 arguments",
        _ => function.Functions is [{ Arity: 1 }]
            ? "1 argument"
            : $"{Messages.Alternatives([.. function.Functions.Select(f => f.Arity.ToString(CultureInfo.InvariantCulture))])} arguments",
    };
}
