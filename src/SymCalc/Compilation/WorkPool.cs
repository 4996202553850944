using System.Numerics;

namespace SymCalc.Compilation;

/// <summary>The work memory of one machine: a call takes a buffer and puts it back, without locks and, soon, without allocating.</summary>
/// <remarks>
/// It keeps as many buffers as there are processors, twice over; more calls than that at once allocate.
/// </remarks>
internal sealed class WorkPool<T>(Func<T[]> create)
{
    private readonly T[]?[] _buffers = new T[BitOperations.RoundUpToPowerOf2((uint)Environment.ProcessorCount * 2)][];

    /// <summary>A buffer that nobody else uses.</summary>
    public T[] Rent()
    {
        var start = Thread.GetCurrentProcessorId();
        for (var i = 0; i < _buffers.Length; i++)
        {
            ref var slot = ref _buffers[(start + i) & (_buffers.Length - 1)];
            if (slot is not null && Interlocked.Exchange(ref slot, null) is { } buffer)
            {
                return buffer;
            }
        }

        return create();
    }

    /// <summary>Puts a buffer back.</summary>
    public void Return(T[] buffer)
    {
        var start = Thread.GetCurrentProcessorId();
        for (var i = 0; i < _buffers.Length; i++)
        {
            ref var slot = ref _buffers[(start + i) & (_buffers.Length - 1)];
            if (slot is null && Interlocked.CompareExchange(ref slot, buffer, null) is null)
            {
                return;
            }
        }
    }
}
