using MathNet.Numerics.LinearAlgebra.Double;

namespace SymCalc.Models;

/// <summary>What a sparse Jacobian J says about a weighted sum of squares.</summary>
internal static class NormalEquations
{
    /// <summary>-J'W(y - f) and J'WJ, with rows and columns of 0 for parameters that are fixed.</summary>
    public static (DenseVector Gradient, DenseMatrix Hessian) Of(
        FittedFunction functions, double[] entries, double[] observed, double[] values, double[]? weights, bool[]? isFixed)
    {
        var n = functions.Parameters.Count;
        var starts = functions.Starts;
        var indices = functions.Indices;
        var gradient = new double[n];
        var hessian = new double[n * n];
        for (var i = 0; i < functions.Count; i++)
        {
            for (var k = starts[i]; k < starts[i + 1]; k++)
            {
                var j = indices[k];
                if (isFixed?[j] == true)
                {
                    continue;
                }

                var weighted = (weights?[i] ?? 1) * entries[k];
                gradient[j] -= weighted * (observed[i] - values[i]);
                for (var l = starts[i]; l <= k; l++)
                {
                    if (isFixed?[indices[l]] != true)
                    {
                        hessian[(indices[l] * n) + j] += weighted * entries[l];
                    }
                }
            }
        }

        for (var j = 0; j < n; j++)
        {
            for (var l = 0; l < j; l++)
            {
                hessian[(j * n) + l] = hessian[(l * n) + j];
            }
        }

        return (new DenseVector(gradient), new DenseMatrix(n, n, hessian));
    }

    /// <summary>The weighted sum of the squares of each column of J.</summary>
    public static double[] SquaresOfColumns(FittedFunction functions, double[] entries, double[]? weights)
    {
        var squares = new double[functions.Parameters.Count];
        for (var i = 0; i < functions.Count; i++)
        {
            for (var k = functions.Starts[i]; k < functions.Starts[i + 1]; k++)
            {
                squares[functions.Indices[k]] += (weights?[i] ?? 1) * entries[k] * entries[k];
            }
        }

        return squares;
    }
}
