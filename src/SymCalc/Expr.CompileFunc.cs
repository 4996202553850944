namespace SymCalc;

public abstract partial class Expr
{
    /// <summary>This expression as a delegate of one variable.</summary>
    /// <param name="x">The variable.</param>
    /// <returns>The function, with the values of <see cref="Evaluate(IReadOnlyDictionary{string, double})"/> to the last bit.</returns>
    /// <exception cref="ArgumentException">Another symbol is free, a variable is given twice, or a name is no name of a symbol.</exception>
    /// <exception cref="InvalidOperationException">The expression calls a function without a kernel.</exception>
    /// <example><code>Func&lt;double, double&gt; f = Expr.Parse("x^2 + 1").CompileFunc("x");</code></example>
    public Func<double, double> CompileFunc(string x)
    {
        var compiled = Compile(x);
        return a => compiled.Invoke(a);
    }

    /// <summary>This expression as a delegate of two variables.</summary>
    /// <param name="x">The first variable.</param>
    /// <param name="y">The second variable.</param>
    /// <returns>The function, as <see cref="CompileFunc(string)"/> says.</returns>
    public Func<double, double, double> CompileFunc(string x, string y)
    {
        var compiled = Compile(x, y);
        return (a, b) => compiled.Invoke(a, b);
    }

    /// <summary>This expression as a delegate of three variables.</summary>
    /// <param name="x">The first variable.</param>
    /// <param name="y">The second variable.</param>
    /// <param name="z">The third variable.</param>
    /// <returns>The function, as <see cref="CompileFunc(string)"/> says.</returns>
    public Func<double, double, double, double> CompileFunc(string x, string y, string z)
    {
        var compiled = Compile(x, y, z);
        return (a, b, c) => compiled.Invoke(a, b, c);
    }

    /// <summary>This expression as a delegate of four variables.</summary>
    /// <param name="x">The first variable.</param>
    /// <param name="y">The second variable.</param>
    /// <param name="z">The third variable.</param>
    /// <param name="w">The fourth variable.</param>
    /// <returns>The function, as <see cref="CompileFunc(string)"/> says.</returns>
    public Func<double, double, double, double, double> CompileFunc(string x, string y, string z, string w)
    {
        var compiled = Compile(x, y, z, w);
        return (a, b, c, d) => compiled.Invoke(a, b, c, d);
    }

    /// <summary>This expression as a delegate of one variable.</summary>
    /// <param name="x">The variable.</param>
    /// <returns>The function, as <see cref="CompileFunc(string)"/> says.</returns>
    public Func<double, double> CompileFunc(Symbol x)
    {
        var compiled = Compile(x);
        return a => compiled.Invoke(a);
    }

    /// <summary>This expression as a delegate of two variables.</summary>
    /// <param name="x">The first variable.</param>
    /// <param name="y">The second variable.</param>
    /// <returns>The function, as <see cref="CompileFunc(string)"/> says.</returns>
    public Func<double, double, double> CompileFunc(Symbol x, Symbol y)
    {
        var compiled = Compile(x, y);
        return (a, b) => compiled.Invoke(a, b);
    }

    /// <summary>This expression as a delegate of three variables.</summary>
    /// <param name="x">The first variable.</param>
    /// <param name="y">The second variable.</param>
    /// <param name="z">The third variable.</param>
    /// <returns>The function, as <see cref="CompileFunc(string)"/> says.</returns>
    public Func<double, double, double, double> CompileFunc(Symbol x, Symbol y, Symbol z)
    {
        var compiled = Compile(x, y, z);
        return (a, b, c) => compiled.Invoke(a, b, c);
    }

    /// <summary>This expression as a delegate of four variables.</summary>
    /// <param name="x">The first variable.</param>
    /// <param name="y">The second variable.</param>
    /// <param name="z">The third variable.</param>
    /// <param name="w">The fourth variable.</param>
    /// <returns>The function, as <see cref="CompileFunc(string)"/> says.</returns>
    public Func<double, double, double, double, double> CompileFunc(Symbol x, Symbol y, Symbol z, Symbol w)
    {
        var compiled = Compile(x, y, z, w);
        return (a, b, c, d) => compiled.Invoke(a, b, c, d);
    }
}
