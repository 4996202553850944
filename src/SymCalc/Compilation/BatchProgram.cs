namespace SymCalc.Compilation;

/// <summary>Where a column of numbers is: a place (work memory, variables, results) and which column of it.</summary>
/// <param name="Code">The column's number times four, plus the place.</param>
internal readonly record struct Column(int Code)
{
    public const int Work = 0;
    public const int Variables = 1;
    public const int Results = 2;

    public Column(int place, int index) : this((index << 2) | place)
    {
    }

    public int Place => Code & 3;

    public int Index => Code >> 2;
}

/// <summary>An instruction on columns.</summary>
internal readonly record struct BatchStep(TapeOp Op, Column Result, Column A, Column B, Column C, FunctionDefinition? Function);

/// <summary>
/// A tape for columns of points: results go straight to the caller's memory, everything else to columns of a work memory
/// that are used again as soon as nobody reads them any more, so that they stay in the cache.
/// </summary>
internal sealed class BatchProgram
{
    private readonly Tape _tape;
    private readonly Column[] _columns;         // of each register
    private readonly List<(Column From, Column To)> _copies = [];

    public BatchProgram(Tape tape)
    {
        _tape = tape;
        _columns = new Column[tape.RegisterCount];
        for (var i = 0; i < tape.InputCount; i++)
        {
            _columns[i] = new Column(Column.Variables, i);
        }

        ConstantCount = tape.FirstCode - tape.InputCount;
        for (var i = 0; i < ConstantCount; i++)
        {
            _columns[tape.InputCount + i] = new Column(Column.Work, i);
        }

        AllocateColumns();
        Steps = Array.ConvertAll(Enumerable.Range(0, tape.Code.Length).ToArray(), StepOf);
        Arguments = Array.ConvertAll(tape.Arguments, register => _columns[register]);
    }

    /// <summary>The numbers known beforehand; they fill the first columns of the work memory.</summary>
    public int ConstantCount { get; }

    /// <summary>The number of columns of the work memory.</summary>
    public int WorkCount { get; private set; }

    public BatchStep[] Steps { get; }

    /// <summary>The columns that are arguments of functions of many.</summary>
    public Column[] Arguments { get; }

    /// <summary>Results that are variables, numbers, or other results as well.</summary>
    public IReadOnlyList<(Column From, Column To)> Copies => _copies;

    private void AllocateColumns()
    {
        var lastUse = LastUses();
        var isOutput = PlaceOutputs();
        var free = new Stack<int>();
        WorkCount = ConstantCount;
        Span<int> three = stackalloc int[3];
        for (var i = 0; i < _tape.Code.Length; i++)
        {
            foreach (var operand in _tape.OperandsOf(_tape.Code[i], three))
            {
                if (operand >= _tape.FirstCode && !isOutput[operand] && lastUse[operand] == i)
                {
                    lastUse[operand] = -1;                          // once, though it be both operands
                    free.Push(_columns[operand].Index);
                }
            }

            var register = _tape.FirstCode + i;
            if (!isOutput[register])
            {
                _columns[register] = new Column(Column.Work, free.TryPop(out var column) ? column : WorkCount++);
            }
        }
    }

    private int[] LastUses()
    {
        var lastUse = new int[_tape.RegisterCount];
        Span<int> three = stackalloc int[3];
        for (var i = 0; i < _tape.Code.Length; i++)
        {
            foreach (var operand in _tape.OperandsOf(_tape.Code[i], three))
            {
                lastUse[operand] = i;
            }
        }

        return lastUse;
    }

    private bool[] PlaceOutputs()
    {
        var isOutput = new bool[_tape.RegisterCount];
        for (var i = 0; i < _tape.Outputs.Length; i++)
        {
            var (register, column) = (_tape.Outputs[i], new Column(Column.Results, i));
            if (register < _tape.FirstCode || isOutput[register])
            {
                _copies.Add((_columns[register], column));
            }
            else
            {
                isOutput[register] = true;
                _columns[register] = column;
            }
        }

        return isOutput;
    }

    private BatchStep StepOf(int position)
    {
        var (op, a, b, c) = _tape.Code[position];
        var function = TapeOps.IsCall(op) ? _tape.Functions[c] : null;
        var result = _columns[_tape.FirstCode + position];
        return op == TapeOp.CallMany
            ? new BatchStep(op, result, new Column(a), new Column(b), default, function)
            : new BatchStep(op, result, _columns[a], _columns[b], op == TapeOp.Choose ? _columns[c] : default, function);
    }
}
