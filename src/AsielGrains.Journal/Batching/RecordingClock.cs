using AsielGrains.Journal.Storage;

namespace AsielGrains.Journal.Batching;

/// <summary>The time of recording: in the databases' precision, and never earlier than the one given before.</summary>
sealed class RecordingClock(TimeProvider clock)
{
    readonly Lock _lock = new();
    DateTimeOffset _last = DateTimeOffset.UnixEpoch;

    public DateTimeOffset Next()
    {
        var now = StoredTime.Truncate(clock.GetUtcNow());
        lock (_lock)
            return _last = now > _last ? now : _last;
    }
}
