using System.Diagnostics.Metrics;

namespace AsielGrains.Grains.Telemetry;

/// <summary>
/// How long the flow has held something that its checkpoint does not: what a restart would have to read again. Zero on
/// silos without the flow grain.
/// </summary>
sealed class CheckpointAge : IDisposable
{
    readonly Meter _meter = new(GrainTelemetry.Name);
    readonly TimeProvider _time;
    long _unsavedSince;

    public CheckpointAge(TimeProvider time)
    {
        _time = time;
        _meter.CreateObservableGauge(
            "flow.checkpoint.age", () => Now.TotalSeconds, "s", "How long the flow is ahead of its checkpoint.");
    }

    TimeSpan Now => Interlocked.Read(ref _unsavedSince) is var since and > 0
        ? _time.GetUtcNow() - new DateTimeOffset(since, TimeSpan.Zero)
        : TimeSpan.Zero;

    /// <summary>The flow counted something in.</summary>
    public void Moved() => Interlocked.CompareExchange(ref _unsavedSince, _time.GetUtcNow().Ticks, 0);

    /// <summary>All of it is in the checkpoint, or the flow grain has left this silo.</summary>
    public void Settled() => Interlocked.Exchange(ref _unsavedSince, 0);

    public void Dispose() => _meter.Dispose();
}
