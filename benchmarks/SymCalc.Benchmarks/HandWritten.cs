using System.Runtime.CompilerServices;

namespace SymCalc.Benchmarks;

/// <summary>What a careful programmer writes for the gradients of the benchmarks: the baseline of compiled code.</summary>
internal static class HandWritten
{
    /// <summary>x^10*sin(x)*exp(x)*ln(x)/(1+x^2).</summary>
    public static void Formula(ReadOnlySpan<double> x, Span<double> result)
    {
        var square = x[0] * x[0];
        var fourth = square * square;
        result[0] = fourth * fourth * square * Math.Sin(x[0]) * Math.Exp(x[0]) * Math.Log(x[0]) / (1 + square);
    }

    /// <summary>The gradient of Σ 100(xᵢ₊₁ - xᵢ²)² + (1 - xᵢ)².</summary>
    public static void RosenbrockGradient(ReadOnlySpan<double> x, Span<double> gradient)
    {
        gradient[0] = 0;
        for (var i = 0; i < x.Length - 1; i++)
        {
            var t = x[i + 1] - (x[i] * x[i]);
            gradient[i] += (-400 * x[i] * t) - (2 * (1 - x[i]));
            gradient[i + 1] = 200 * t;
        }
    }

    /// <summary>The gradient of (network - target)² by its 369 weights: back-propagation with loops.</summary>
    /// <param name="x">The weights, layer by layer, a neuron's bias before its weights; then the four inputs and the target.</param>
    /// <param name="gradient">Takes the 369 derivatives.</param>
    /// <remarks>
    /// Without <see cref="SkipLocalsInitAttribute"/> the stack is cleared with wide vectors, and on Intel's processors the C
    /// library's tanh then takes ten times as long, as the upper halves of the registers are in use.
    /// </remarks>
    [SkipLocalsInit]
    public static void NetworkGradient(ReadOnlySpan<double> x, Span<double> gradient)
    {
        Span<double> first = stackalloc double[16];
        Span<double> second = stackalloc double[16];
        Span<double> back = stackalloc double[16];
        var inputs = x.Slice(369, 4);
        for (var i = 0; i < 16; i++)
        {
            var s = x[i * 5];
            for (var j = 0; j < 4; j++)
            {
                s += x[(i * 5) + 1 + j] * inputs[j];
            }

            first[i] = Math.Tanh(s);
        }

        for (var i = 0; i < 16; i++)
        {
            var s = x[80 + (i * 17)];
            for (var j = 0; j < 16; j++)
            {
                s += x[81 + (i * 17) + j] * first[j];
            }

            second[i] = Math.Tanh(s);
        }

        var output = x[352];
        for (var j = 0; j < 16; j++)
        {
            output += x[353 + j] * second[j];
        }

        var d = 2 * (output - x[373]);
        gradient[352] = d;
        back.Clear();
        for (var i = 0; i < 16; i++)
        {
            gradient[353 + i] = d * second[i];
            var e = d * x[353 + i] * (1 - (second[i] * second[i]));
            gradient[80 + (i * 17)] = e;
            for (var j = 0; j < 16; j++)
            {
                gradient[81 + (i * 17) + j] = e * first[j];
                back[j] += e * x[81 + (i * 17) + j];
            }
        }

        for (var i = 0; i < 16; i++)
        {
            var e = back[i] * (1 - (first[i] * first[i]));
            gradient[i * 5] = e;
            for (var j = 0; j < 4; j++)
            {
                gradient[(i * 5) + 1 + j] = e * inputs[j];
            }
        }
    }
}
