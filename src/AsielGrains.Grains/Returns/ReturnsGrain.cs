using AsielGrains.Domain.Time;
using AsielGrains.Grains.Deadlines;
using AsielGrains.Grains.Flow;
using AsielGrains.Journal;

namespace AsielGrains.Grains.Returns;

[GrainType("returns")]
[KeepAlive]
sealed class ReturnsGrain(EventJournal journal, TimeProvider time, DeadlineReplica deadlines)
    : Grain, IReturnsGrain, IDisposable
{
    /// <summary>How much of the journal there is to read when somebody asks: what came within this time.</summary>
    static readonly TimeSpan CatchUpPeriod = TimeSpan.FromSeconds(1);

    readonly KeptProjection<ReturnsProjector> _kept = new(
        journal, time, ending => ReturnsProjector.From(deadlines, ending));

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _kept.Start(DeactivateOnIdle, started: () => this.RegisterGrainTimer(
            _kept.CatchUp, new GrainTimerCreationOptions(CatchUpPeriod, CatchUpPeriod)));
        return Task.CompletedTask;
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) =>
        _kept.End();

    public void Dispose() => _kept.Dispose();

    public async Task<ReturnsReading> Read(ReturnsQuery query)
    {
        var projector = await _kept.Now();
        var today = DutchTime.DateAt(time.GetUtcNow());
        return new(projector.Position, projector.AsOf, projector.Book.Figures(query.From, query.Until, today));
    }
}
