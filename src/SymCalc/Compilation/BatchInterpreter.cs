using System.Runtime.CompilerServices;
using SymCalc.Evaluation;
using SymCalc.Numerics;

namespace SymCalc.Compilation;

/// <summary>Executes a tape for many points: every instruction on a block of them, eight numbers at a time.</summary>
internal sealed unsafe class BatchInterpreter
{
    /// <summary>Points in the smallest block: a column of them is a kilobyte.</summary>
    internal const int BlockSize = 128;

    /// <summary>Points in the largest block, for programs that keep few columns.</summary>
    private const int LargestBlock = 1024;

    /// <summary>Bytes of work memory up to which blocks grow: half of a small second-level cache.</summary>
    private const int LargestWork = 128 << 10;

    /// <summary>Numbers in a line of the cache.</summary>
    private const int LineLength = 8;

    private readonly BatchProgram _program;
    private readonly ReadOnlyMemory<double> _constants;
    private readonly bool _isScalar;
    private readonly WorkPool<double> _pool;
    private readonly int _largestBlock;
    private readonly int _stride;       // of the columns of the work memory

    /// <summary>Prepares a tape.</summary>
    /// <param name="tape">The tape.</param>
    /// <param name="constants">The values of its literals and prologue.</param>
    /// <param name="isScalar">Whether functions are computed one number at a time.</param>
    public BatchInterpreter(Tape tape, ReadOnlyMemory<double> constants, bool isScalar)
    {
        _program = new BatchProgram(tape);
        _largestBlock = BlockSize;
        while (_largestBlock < LargestBlock && 2L * _largestBlock * _program.WorkCount * sizeof(double) <= LargestWork)
        {
            _largestBlock *= 2;
        }

        // A line more than the block: columns at distances of powers of two would push each other out of the cache.
        _stride = _largestBlock + LineLength;
        _constants = constants;
        _isScalar = isScalar;
        _pool = new WorkPool<double>(CreateWork);
    }

    /// <summary>The memory of a block.</summary>
    /// <param name="firsts">For each place its first column.</param>
    /// <param name="strides">For each place the distance of its columns.</param>
    /// <param name="count">The number of points.</param>
    private readonly struct Block(double** firsts, nint* strides, int count)
    {
        public readonly int Count = count;

        /// <summary>The first number of a column.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public double* At(Column column) => firsts[column.Place] + (column.Index * strides[column.Place]);
    }

    private double[] CreateWork()
    {
        var work = GC.AllocateUninitializedArray<double>((_program.WorkCount * _stride) + LineLength, pinned: true);
        fixed (double* start = work)
        {
            var first = Aligned(start);
            for (var i = 0; i < _program.ConstantCount; i++)
            {
                new Span<double>(first + (i * _stride), _stride).Fill(_constants.Span[i]);
            }
        }

        return work;
    }

    /// <summary>The first number that begins a line of the cache: vectors that lie in two lines take twice as long.</summary>
    private static double* Aligned(double* start) => (double*)(((nuint)start + 63) & ~(nuint)63);

    /// <summary>Computes all results of all points.</summary>
    /// <param name="columns">The variables' values, one variable after another.</param>
    /// <param name="results">Takes the results, one result after another; must not overlap the variables.</param>
    /// <param name="count">The number of points.</param>
    /// <param name="threads">On how many threads at most.</param>
    public void Run(ReadOnlySpan<double> columns, Span<double> results, int count, int threads)
    {
        fixed (double* x = columns, r = results)
        {
            // Several threads share the points evenly, in whole columns of the smallest blocks.
            var share = (((long)count + threads - 1) / threads + BlockSize - 1) / BlockSize * BlockSize;
            var points = (int)Math.Clamp(share, BlockSize, _largestBlock);
            var blocks = (count + points - 1) / points;
            threads = Math.Min(threads, blocks);
            if (threads <= 1)
            {
                RunBlocks(x, r, count, points, 0, blocks);
                return;
            }

            RunParallel((nint)x, (nint)r, count, points, blocks, threads);
        }
    }

    private void RunParallel(nint x, nint r, int count, int points, int blocks, int threads) => Parallel.For(
        0,
        threads,
        new ParallelOptions { MaxDegreeOfParallelism = threads },
        i => RunBlocks((double*)x, (double*)r, count, points, (int)((long)blocks * i / threads), (int)((long)blocks * (i + 1) / threads)));

    private void RunBlocks(double* x, double* r, int count, int points, int first, int end)
    {
        var buffer = _pool.Rent();
        try
        {
            fixed (double* start = buffer)
            {
                var work = Aligned(start);
                var firsts = stackalloc double*[3];
                var strides = stackalloc nint[] { _stride, count, count };
                for (var i = first; i < end; i++)
                {
                    var point = i * points;
                    firsts[Column.Work] = work;
                    firsts[Column.Variables] = x + point;
                    firsts[Column.Results] = r + point;
                    Execute(new Block(firsts, strides, Math.Min(points, count - point)));
                }
            }
        }
        finally
        {
            _pool.Return(buffer);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Execute(Block block)
    {
        var n = block.Count;
        foreach (ref readonly var step in _program.Steps.AsSpan())
        {
            var d = block.At(step.Result);
            switch (step.Op)
            {
                case TapeOp.Add:
                    ColumnArithmetic.Add(block.At(step.A), block.At(step.B), d, n);
                    break;
                case TapeOp.Subtract:
                    ColumnArithmetic.Subtract(block.At(step.A), block.At(step.B), d, n);
                    break;
                case TapeOp.Multiply:
                    ColumnArithmetic.Multiply(block.At(step.A), block.At(step.B), d, n);
                    break;
                case TapeOp.Scale:
                    ColumnArithmetic.Scale(*block.At(step.A), block.At(step.B), d, n);
                    break;
                case TapeOp.Divide:
                    ColumnArithmetic.Divide(block.At(step.A), block.At(step.B), d, n);
                    break;
                case TapeOp.Negate:
                    ColumnArithmetic.Negate(block.At(step.A), d, n);
                    break;
                case TapeOp.SquareRoot:
                    ColumnFunctions.Sqrt(new ReadOnlySpan<double>(block.At(step.A), n), new Span<double>(d, n));
                    break;
                case TapeOp.Exponential when !_isScalar:
                    ColumnFunctions.Exp(new ReadOnlySpan<double>(block.At(step.A), n), new Span<double>(d, n));
                    break;
                case TapeOp.Call1 when !_isScalar && step.Function!.ColumnKernel is { } kernel:
                    kernel(new ReadOnlySpan<double>(block.At(step.A), n), new Span<double>(d, n));
                    break;
                default:
                    ExecuteByNumber(step, block, d);
                    break;
            }
        }

        foreach (var (from, to) in _program.Copies)
        {
            new ReadOnlySpan<double>(block.At(from), n).CopyTo(new Span<double>(block.At(to), n));
        }
    }

    private void ExecuteByNumber(in BatchStep step, in Block block, double* d)
    {
        var arithmetic = default(FloatingArithmetic<double>);
        if (step.Op == TapeOp.CallMany)
        {
            CallMany(step, block, d);
            return;
        }

        double* a = block.At(step.A), b = block.At(step.B), c = block.At(step.C);
        for (var i = 0; i < block.Count; i++)
        {
            d[i] = step.Op switch
            {
                TapeOp.Power => arithmetic.Power(a[i], b[i]),
                TapeOp.CubeRoot => arithmetic.CubeRoot(a[i]),
                TapeOp.Exponential => arithmetic.Exponential(a[i]),
                TapeOp.Call1 => arithmetic.Call(step.Function!, a[i]),
                TapeOp.Call2 => arithmetic.Call(step.Function!, a[i], b[i]),
                TapeOp.Choose => arithmetic.Choose(a[i], b[i], c[i]),
                _ => arithmetic.Test(TapeOps.RelationOf(step.Op), a[i], b[i]),
            };
        }
    }

    private void CallMany(in BatchStep step, in Block block, double* d)
    {
        var columns = _program.Arguments.AsSpan(step.A.Code, step.B.Code);
        Span<double> arguments = columns.Length <= 8 ? stackalloc double[columns.Length] : new double[columns.Length];
        for (var i = 0; i < block.Count; i++)
        {
            for (var k = 0; k < columns.Length; k++)
            {
                arguments[k] = block.At(columns[k])[i];
            }

            d[i] = default(FloatingArithmetic<double>).Call(step.Function!, arguments);
        }
    }
}
