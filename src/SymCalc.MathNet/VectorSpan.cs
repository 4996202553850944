using MathNet.Numerics.LinearAlgebra;

namespace SymCalc;

/// <summary>The numbers of Math.NET's vectors for compiled code: dense ones are not copied.</summary>
internal static class VectorSpan
{
    public static ReadOnlySpan<double> AsSpan(this Vector<double> vector) => vector.AsArray() ?? vector.ToArray();
}
