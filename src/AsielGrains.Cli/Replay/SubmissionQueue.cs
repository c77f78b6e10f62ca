using System.Collections.Concurrent;
using System.Threading.Channels;

namespace AsielGrains.Cli.Replay;

/// <summary>
/// The cases under way: at most a window of them, each either ready to send its next command or waiting for the
/// answer to one. A lost connection puts what waits back among what is ready; nothing leaves without an answer.
/// </summary>
sealed class SubmissionQueue(int window) : IDisposable
{
    // Bounded by the places of the window: who holds none can't enter.
    readonly Channel<CaseOnItsWay> _ready = Channel.CreateUnbounded<CaseOnItsWay>();
    readonly ConcurrentDictionary<string, CaseOnItsWay> _unanswered = new();
    readonly SemaphoreSlim _places = new(window);

    int _open = 1;

    public bool HasUnanswered => !_unanswered.IsEmpty;

    public bool IsDone => _ready.Reader.Completion.IsCompleted;

    /// <summary>Lets a case in as soon as there is a place.</summary>
    public async Task Enter(CaseOnItsWay entering, CancellationToken stop)
    {
        await _places.WaitAsync(stop);
        Interlocked.Increment(ref _open);
        _ready.Writer.TryWrite(entering);
    }

    /// <summary>No case enters any more.</summary>
    public void Close() => Leave();

    public ValueTask<bool> WaitForReady(CancellationToken stop) => _ready.Reader.WaitToReadAsync(stop);

    /// <summary>The next case with a command to send; from here it waits for the answer.</summary>
    public CaseOnItsWay? Take()
    {
        if (!_ready.Reader.TryRead(out var next))
            return null;
        _unanswered[next.RequestId] = next;
        return next;
    }

    /// <summary>The case that waited for this answer; null when none does.</summary>
    public CaseOnItsWay? Answered(string requestId) => _unanswered.TryRemove(requestId, out var found) ? found : null;

    /// <summary>The case has a command to send: the next one, or the same one again.</summary>
    public void Again(CaseOnItsWay back) => _ready.Writer.TryWrite(back);

    /// <summary>The case is done and makes place for another.</summary>
    public void Finish()
    {
        _places.Release();
        Leave();
    }

    /// <summary>The connection is gone: what was not answered is sent again.</summary>
    public void RequeueUnanswered()
    {
        foreach (var lost in _unanswered.Values.OrderBy(lost => lost.Application.Number).ToList())
            if (_unanswered.TryRemove(lost.RequestId, out _))
                Again(lost);
    }

    public void Dispose() => _places.Dispose();

    void Leave()
    {
        if (Interlocked.Decrement(ref _open) == 0)
            _ready.Writer.TryComplete();
    }
}
