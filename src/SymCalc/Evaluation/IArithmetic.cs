namespace SymCalc.Evaluation;

/// <summary>
/// What the operations of an expression mean for one kind of value. <see cref="Meaning{T, TArithmetic}"/> says which
/// operations an expression consists of; an evaluator carries them out, the tape's builder writes them down.
/// </summary>
/// <typeparam name="T">The kind of value: a number, or the place where one will be.</typeparam>
internal interface IArithmetic<T>
{
    /// <summary>A number that is known before any variable is.</summary>
    T Constant(double value);

    T Add(T a, T b);

    T Subtract(T a, T b);

    T Multiply(T a, T b);

    /// <summary>c·a for a real number c, a <see cref="Constant"/>.</summary>
    T Scale(T c, T a);

    T Divide(T a, T b);

    T Negate(T a);

    T SquareRoot(T a);

    /// <summary>a^(1/3), not a real number for negative a.</summary>
    T CubeRoot(T a);

    T Exponential(T a);

    /// <summary>b^e for any b and e.</summary>
    T Power(T b, T e);

    /// <summary>f(a).</summary>
    T Call(FunctionDefinition function, T a);

    /// <summary>f(a, b).</summary>
    T Call(FunctionDefinition function, T a, T b);

    /// <summary>f(a, b, c, …).</summary>
    T Call(FunctionDefinition function, ReadOnlySpan<T> arguments);

    /// <summary>1 if the comparison holds, 0 if not, NaN if a side is NaN (docs/semantics.md, line 16).</summary>
    T Test(Relation relation, T left, T right);

    /// <summary>One of two values, as a <see cref="Test"/> came out; NaN if the test is NaN.</summary>
    T Choose(T test, T then, T otherwise);
}
