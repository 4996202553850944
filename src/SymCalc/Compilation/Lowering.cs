using SymCalc.Evaluation;
using SymCalc.Graph;

namespace SymCalc.Compilation;

/// <summary>From expressions to a tape.</summary>
internal static class Lowering
{
    /// <summary>So many objects are remembered at first: a table that fits into a cache.</summary>
    private const int FirstMostObjects = 1 << 12;

    /// <summary>The tape that computes expressions; for every one exactly what evaluating it alone gives.</summary>
    /// <param name="roots">The expressions, one for each result.</param>
    /// <param name="variables">The variables, without repetition; one that does not occur is ignored.</param>
    /// <param name="isReal">Whether it will be executed on real numbers only.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="ArgumentException">A free symbol is not listed.</exception>
    /// <exception cref="InvalidOperationException">A function has no kernel.</exception>
    /// <remarks>Cost: linear in the number of objects. <see cref="Meaning{T, TArithmetic}"/> says which operations there are.</remarks>
    public static Tape ToTape(IEnumerable<Expr> roots, ArgumentList variables, bool isReal, CancellationToken cancellation)
    {
        using TapeBuilder builder = new(isReal, variables.Count);
        using ObjectFold<int, Step> fold = new(new Step(builder, variables));
        var outputs = new List<int>();
        var (mostObjects, objects, instructions) = (FirstMostObjects, 0, 0);
        foreach (var root in roots)
        {
            cancellation.ThrowIfCancellationRequested();
            outputs.Add(builder.Plain(fold.Of(root, cancellation)));
            if (fold.Count > mostObjects)
            {
                // What is forgotten costs time again, but no instructions: where that is seen, more is kept.
                if ((builder.Count - instructions) * 2 < fold.Count - objects)
                {
                    mostObjects *= 2;
                }
                else
                {
                    fold.Forget();
                }

                (objects, instructions) = (fold.Count, builder.Count);
            }
        }

        return new TapeCompaction(builder, variables.Count, [.. outputs]).ToTape();
    }

    private readonly struct Step(TapeBuilder builder, ArgumentList variables) : IFoldStep<int>
    {
        public int Of(Expr node, ReadOnlySpan<int> children, ReadOnlySpan<int> values) => node is Symbol symbol
            ? variables.IndexOf(symbol)
            : new Meaning<int, TapeArithmetic>(new TapeArithmetic(builder)).Of(node, children, values);
    }
}
