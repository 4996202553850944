namespace SymCalc.Compilation;

/// <summary>
/// Where a tape is cut into methods, and where values wait that one method leaves for a later one. Beyond some thousand
/// local variables the JIT gives up optimising a method, so that large tapes become many of moderate size.
/// </summary>
internal sealed class ChunkPlan
{
    /// <summary>Best of those measured between 400 and 1,200.</summary>
    public const int LargestChunk = 800;

    private const int None = -1;

    private readonly Tape _tape;
    private readonly int[] _lastUse;        // the last chunk that reads a result of the code

    public ChunkPlan(Tape tape)
    {
        _tape = tape;
        ChunkCount = Math.Max(1, (tape.Code.Length + LargestChunk - 1) / LargestChunk);
        Slots = new int[tape.Code.Length];
        _lastUse = new int[tape.Code.Length];
        FindLastUses();
        AllocateSlots();
    }

    public int ChunkCount { get; }

    /// <summary>For each result of the code its place in the work memory, or -1 if only its own chunk reads it.</summary>
    public int[] Slots { get; }

    /// <summary>The number of places.</summary>
    public int SlotCount { get; private set; }

    /// <summary>The instructions of a chunk.</summary>
    public (int Start, int End) this[int chunk] => (chunk * LargestChunk, Math.Min((chunk + 1) * LargestChunk, _tape.Code.Length));

    private void FindLastUses()
    {
        Span<int> three = stackalloc int[3];
        for (var i = 0; i < _tape.Code.Length; i++)
        {
            foreach (var operand in _tape.OperandsOf(_tape.Code[i], three))
            {
                if (operand >= _tape.FirstCode)
                {
                    _lastUse[operand - _tape.FirstCode] = i / LargestChunk;
                }
            }
        }
    }

    /// <summary>A place is free again after the last chunk that reads it.</summary>
    private void AllocateSlots()
    {
        var free = new Stack<int>();
        var ending = new List<int>?[ChunkCount];
        for (var chunk = 0; chunk < ChunkCount; chunk++)
        {
            var (start, end) = this[chunk];
            for (var i = start; i < end; i++)
            {
                if (_lastUse[i] <= chunk)
                {
                    Slots[i] = None;
                    continue;
                }

                Slots[i] = free.TryPop(out var slot) ? slot : SlotCount++;
                (ending[_lastUse[i]] ??= []).Add(Slots[i]);
            }

            foreach (var slot in ending[chunk] ?? [])
            {
                free.Push(slot);
            }
        }
    }
}
