using System.Collections.Frozen;
using SymCalc.Functions;

namespace SymCalc.Parsing;

/// <summary>What a name is read as.</summary>
internal enum NameKind
{
    /// <summary>A symbol, or the name of a definition behind <c>where</c>.</summary>
    Symbol,

    /// <summary>e, pi, π, undefined.</summary>
    Constant,

    /// <summary>A function of the table.</summary>
    Function,

    /// <summary>A function of <see cref="ParseOptions.Functions"/>.</summary>
    Declared,

    /// <summary>min or max, which take any number of arguments from 2 on.</summary>
    Extremum,

    /// <summary>exp(u) = e^u.</summary>
    Exp,

    /// <summary>sqrt(u) = u^(1/2).</summary>
    Sqrt,

    /// <summary>pow(b, e) = b^e.</summary>
    Pow,

    /// <summary>log(u) = ln(u), log(u, b) = ln(u)/ln(b).</summary>
    Log,

    /// <summary>piecewise(condition, value, …, otherwise).</summary>
    Piecewise,
}

/// <summary>What a name is read as, and its value or its functions.</summary>
internal sealed class Meaning(string name, NameKind kind)
{
    /// <summary>The names that SymCalc itself gives a meaning.</summary>
    public static FrozenDictionary<string, Meaning> BuiltIn { get; } = CreateBuiltIn();

    public string Name { get; } = name;

    public NameKind Kind { get; } = kind;

    /// <summary>The value of a constant; that of a symbol once the text has used or defined it.</summary>
    public Expr? Value { get; set; }

    /// <summary>The token that first used the name as a symbol; -1 if none has.</summary>
    public int FirstUse { get; private set; } = -1;

    /// <summary>Whether a definition behind <c>where</c> gave the value.</summary>
    public bool IsDefined { get; private set; }

    /// <summary>The functions of that name: one of the table, or the declared ones of different arities.</summary>
    public FunctionDefinition[] Functions { get; init; } = [];

    /// <summary>Whether the name is a function's, and an open bracket must follow.</summary>
    public bool IsCallable => Kind >= NameKind.Function;

    /// <summary>Whether the name is a symbol's too, where it is not called: a declared function's name that SymCalc does not reserve.</summary>
    public bool MayBeSymbol => Kind == NameKind.Declared && FunctionTable.ReservedReason(Name) is null;

    /// <summary>The symbol or value that the name stands for at a token.</summary>
    public Expr Use(int token)
    {
        if (Kind == NameKind.Declared)
        {
            return Symbol.OfValidName(Name);        // nothing is kept: options are shared between threads
        }

        if (Value is null)
        {
            Value = Symbol.OfValidName(Name);
            FirstUse = token;
        }

        return Value;
    }

    /// <summary>The function of that many arguments; null if there is none.</summary>
    public FunctionDefinition? WithArity(int arity) => Array.Find(Functions, f => f.Arity == arity);

    /// <summary>Gives the name the value of its definition.</summary>
    public void Define(Expr value)
    {
        Value = value;
        IsDefined = true;
    }

    private static FrozenDictionary<string, Meaning> CreateBuiltIn()
    {
        var meanings = new Dictionary<string, Meaning>(StringComparer.Ordinal);
        foreach (var (name, function) in FunctionTable.ByName)
        {
            var kind = function.Name is "min" or "max" ? NameKind.Extremum : NameKind.Function;
            meanings[name] = new Meaning(name, kind) { Functions = [function] };
        }

        foreach (var (name, kind) in ((string, NameKind)[])[
            ("exp", NameKind.Exp), ("sqrt", NameKind.Sqrt), ("pow", NameKind.Pow), ("log", NameKind.Log), ("piecewise", NameKind.Piecewise)])
        {
            meanings[name] = new Meaning(name, kind);
        }

        foreach (var (name, value) in ((string, ConstantExpr)[])[
            ("e", ConstantExpr.E), ("pi", ConstantExpr.Pi), ("π", ConstantExpr.Pi), ("undefined", ConstantExpr.Undefined)])
        {
            meanings[name] = new Meaning(name, NameKind.Constant) { Value = value };
        }

        return meanings.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
