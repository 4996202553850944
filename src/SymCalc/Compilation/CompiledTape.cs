using System.Runtime.CompilerServices;
using SymCalc.Evaluation;

namespace SymCalc.Compilation;

/// <summary>A tape and the machine that executes it: an interpreter, and emitted code if that is asked for or worth it.</summary>
internal sealed class CompiledTape
{
    /// <summary>From so many calls on emitted code pays for its preparation (measured: 4,000 to 10,000).</summary>
    private const int CallsBeforeEmitting = 5_000;

    /// <summary>Beyond so many operations code is emitted only if asked for: it would take a second and more.</summary>
    private const int LargestEmitted = 200_000;

    private readonly Tape _tape;
    private readonly GroupedInterpreter<double, FloatingArithmetic<double>> _interpreter;
    private readonly CompileOptions _options;
    private EmittedCode? _emitted;
    private BatchInterpreter? _batch;
    private int _callsLeft;         // 0: nothing will change any more
    private int _isEmitting;

    public CompiledTape(Tape tape, CompileOptions options)
    {
        (_tape, _options) = (tape, options);
        _interpreter = new GroupedInterpreter<double, FloatingArithmetic<double>>(tape);
        switch (options.Backend)
        {
            case CompileBackend.Emit:
                Emit(isDemanded: true);
                break;
            case CompileBackend.Auto when RuntimeFeature.IsDynamicCodeCompiled && tape.Code.Length <= LargestEmitted:
                _callsLeft = CallsBeforeEmitting;
                break;
        }
    }

    /// <summary>What executes the next call.</summary>
    public CompileBackend Backend => Volatile.Read(ref _emitted) is null ? CompileBackend.Interpreter : CompileBackend.Emit;

    /// <summary>What is executed.</summary>
    public Tape Tape => _tape;

    /// <summary>The values of the tape's literals and prologue.</summary>
    public ReadOnlyMemory<double> Constants => _interpreter.Constants;

    /// <summary>The number of instructions of a call.</summary>
    public int OperationCount => _tape.Code.Length;

    /// <summary>The number of results.</summary>
    public int OutputCount => _tape.Outputs.Length;

    /// <summary>The work of emitting, once it has begun by itself.</summary>
    internal Task Emitting { get; private set; } = Task.CompletedTask;

    /// <summary>Computes all results; x and results may overlap.</summary>
    public void Run(ReadOnlySpan<double> x, Span<double> results)
    {
        if (Volatile.Read(ref _emitted) is { } emitted)
        {
            emitted.Run(x, results);
            return;
        }

        // Not atomic: a lost count puts the change off by a call.
        if (_callsLeft > 0 && --_callsLeft <= 0 && Interlocked.Exchange(ref _isEmitting, 1) == 0)
        {
            Emitting = Task.Run(() => Emit(isDemanded: false));
        }

        _interpreter.Run(x, results);
    }

    /// <summary>Computes all results of many points.</summary>
    /// <param name="columns">The variables' values, one variable after another.</param>
    /// <param name="results">Takes the results, one result after another.</param>
    /// <param name="count">The number of points.</param>
    public void RunBatch(ReadOnlySpan<double> columns, Span<double> results, int count)
    {
        var batch = Volatile.Read(ref _batch);
        if (batch is null)
        {
            batch = new BatchInterpreter(_tape, _interpreter.Constants, _options.ScalarFunctions);
            Volatile.Write(ref _batch, batch);
        }

        batch.Run(columns, results, count, _options.MaxDegreeOfParallelism);
    }

    private void Emit(bool isDemanded)
    {
        if (RuntimeFeature.IsDynamicCodeSupported)
        {
            Volatile.Write(ref _emitted, new EmittedCode(_tape, _interpreter.Constants));
        }
        else if (isDemanded)
        {
            throw new PlatformNotSupportedException("This platform cannot make code at run time: use CompileBackend.Auto or CompileBackend.Interpreter.");
        }
    }
}
