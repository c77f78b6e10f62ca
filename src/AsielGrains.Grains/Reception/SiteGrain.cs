using AsielGrains.Domain.Reception;
using AsielGrains.Grains.Commands;
using AsielGrains.Grains.Snapshots;
using AsielGrains.Journal;

namespace AsielGrains.Grains.Reception;

[GrainType(SiteReference.Name)]
sealed class SiteGrain(EventJournal journal, TimeProvider time, SnapshotKeeper<ReceptionSite> snapshots)
    : JournaledGrain<ReceptionSite, SiteCommand, SiteEvent>(journal, time, snapshots), ISiteGrain
{
    readonly TimeProvider _time = time;

    protected override string StreamName => Streams.Of(SiteId.Parse(this.GetPrimaryKeyString(), null));

    // The guardian's clock says when holds expire, never the caller's.
    public Task<Answer> Handle(Envelope<SiteCommand> envelope) =>
        Carry(envelope with { Command = envelope.Command with { At = _time.GetUtcNow() } });

    public async Task<SiteReading?> Read(SiteQuery query)
    {
        // Another activation may have gone on, on the other side of a cut network; and this is asked far less often
        // than places are given out.
        await CatchUp();
        if (!State.IsOpened)
            return null;
        var now = new SiteMoment(_time.GetUtcNow());
        return new(
            SiteView.Of(State, now, query.Nights),
            query.Placement is { } id ? State.FindPlacement(id, now) : null,
            Version,
            Position,
            RecordedAt);
    }

    // A repeat comes at another moment.
    protected override SiteCommand AsSent(SiteCommand command) => command with { At = default };
}
