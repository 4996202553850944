namespace SymCalc.Samples.Shared;

/// <summary>Ctrl+C: the first cancels the calculation that runs, the next (or one while nothing runs) ends the program.</summary>
public sealed class Interrupt : IDisposable
{
    private readonly Lock _lock = new();
    private CancellationTokenSource? _running;

    /// <summary>Listens to the console's Ctrl+C until it is disposed.</summary>
    public static Interrupt OfConsole()
    {
        var interrupt = new Interrupt();
        Console.CancelKeyPress += interrupt.OnCancelKey;
        return interrupt;
    }

    /// <summary>Carries out work that can be cancelled.</summary>
    public T Run<T>(Func<CancellationToken, T> work)
    {
        using var source = new CancellationTokenSource();
        SetRunning(source);
        try
        {
            return work(source.Token);
        }
        finally
        {
            SetRunning(null);
        }
    }

    /// <summary>Cancels the work that runs; false if there is none, or if it was told before and did not listen.</summary>
    public bool TryCancel()
    {
        lock (_lock)
        {
            if (_running is null or { IsCancellationRequested: true })
            {
                return false;
            }

            _running.Cancel();
            return true;
        }
    }

    public void Dispose() => Console.CancelKeyPress -= OnCancelKey;

    private void OnCancelKey(object? sender, ConsoleCancelEventArgs key) => key.Cancel = TryCancel();

    private void SetRunning(CancellationTokenSource? source)
    {
        lock (_lock)
        {
            _running = source;
        }
    }
}
