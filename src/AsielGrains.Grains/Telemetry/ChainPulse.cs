using System.Diagnostics.Metrics;
using AsielGrains.Grains.Flow;
using AsielGrains.Journal;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AsielGrains.Grains.Telemetry;

/// <summary>
/// Looks every few seconds how far this silo's copies are behind the journal, and how far the database's clock is from
/// this machine's. A lag that is measured only when something arrives says nothing when nothing arrives any more.
/// </summary>
sealed class ChainPulse : BackgroundService
{
    static readonly TimeSpan Period = TimeSpan.FromSeconds(5);
    static readonly TimeSpan AnswerTimeMax = TimeSpan.FromSeconds(4);

    readonly EventJournal _journal;
    readonly JournalCopies _copies;
    readonly TimeProvider _time;
    readonly ILogger<ChainPulse> _logger;
    readonly Meter _meter = new(GrainTelemetry.Name);
    TimeSpan _clockDifference;

    public ChainPulse(
        EventJournal journal, FlowReplica flow, JournalCopies copies, TimeProvider time, ILogger<ChainPulse> logger)
    {
        (_journal, _copies, _time, _logger) = (journal, copies, time, logger);
        _meter.CreateObservableGauge(
            "flow.attached", () => flow.Attached ? 1 : 0, "{silo}", "1 while this silo follows the flow.");
        _meter.CreateObservableGauge(
            "flow.staleness", () => Staleness(JournalCopies.Flow), "s",
            "How long this silo's flow has been behind the journal; 0 when it is not.");
        _meter.CreateObservableGauge(
            "capacity.staleness", () => Staleness(JournalCopies.Capacity), "s",
            "How long this silo's capacity has been behind the journal; 0 when it is not.");
        _meter.CreateObservableGauge(
            "deadlines.staleness", () => Staleness(JournalCopies.Deadlines), "s",
            "How long this silo's deadlines have been behind the journal; 0 when they are not.");
        _meter.CreateObservableGauge(
            "journal.clock.difference", () => _clockDifference.TotalSeconds, "s",
            "The database's clock minus this machine's.");
    }

    public override void Dispose()
    {
        _meter.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        GrainTelemetry.Begin();
        using var timer = new PeriodicTimer(Period, _time);
        do
        {
            await Look(stoppingToken);
        }
        while (await Next(timer, stoppingToken));
    }

    async Task Look(CancellationToken stop)
    {
        try
        {
            var asked = _time.GetUtcNow();
            var standing = await _journal.ReadStanding(stop).WaitAsync(AnswerTimeMax, stop);
            var answered = _time.GetUtcNow();
            _clockDifference = standing.DatabaseNow - (asked + (answered - asked) / 2);
            _copies.See(standing.Head, answered);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
        }
        catch (Exception failure)
        {
            // Whatever it is, looking on is better than ending the host.
            _logger.JournalNotSeen(failure);
        }
    }

    double Staleness(string copy) => _copies.Behind(copy, _time.GetUtcNow()).TotalSeconds;

    static async Task<bool> Next(PeriodicTimer timer, CancellationToken stop)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stop);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
