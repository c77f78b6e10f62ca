using AsielGrains.Journal;

namespace AsielGrains.Grains.Telemetry;

/// <summary>
/// Since when the flow is behind: since the oldest end of the journal that was seen and that it has not reached.
/// </summary>
sealed class FlowBehind
{
    readonly Lock _lock = new();
    JournalPosition _awaited;
    DateTimeOffset? _since;

    public TimeSpan For(DateTimeOffset now)
    {
        lock (_lock)
            return now > _since ? now - _since.Value : TimeSpan.Zero;
    }

    public void See(JournalPosition head, JournalPosition flow, DateTimeOffset now)
    {
        lock (_lock)
        {
            if (flow >= head)
                _since = null;
            else if (_since is null || flow >= _awaited)
                (_awaited, _since) = (head, now);
        }
    }
}
