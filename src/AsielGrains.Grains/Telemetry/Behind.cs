using AsielGrains.Journal;

namespace AsielGrains.Grains.Telemetry;

/// <summary>
/// Since when a copy is behind: since the oldest end of the journal that was seen and that it has not reached.
/// </summary>
sealed class Behind
{
    readonly Lock _lock = new();
    JournalPosition _awaited;
    DateTimeOffset? _since;

    public TimeSpan For(DateTimeOffset now)
    {
        lock (_lock)
            return now > _since ? now - _since.Value : TimeSpan.Zero;
    }

    public void See(JournalPosition head, JournalPosition copy, DateTimeOffset now)
    {
        lock (_lock)
        {
            if (copy >= head)
                _since = null;
            else if (_since is null || copy >= _awaited)
                (_awaited, _since) = (head, now);
        }
    }
}
