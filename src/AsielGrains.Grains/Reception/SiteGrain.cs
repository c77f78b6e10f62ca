using AsielGrains.Domain.Reception;
using AsielGrains.Domain.Time;
using AsielGrains.Grains.Commands;
using AsielGrains.Grains.Snapshots;
using AsielGrains.Journal;
using AsielGrains.Journal.Storage;

namespace AsielGrains.Grains.Reception;

[GrainType(SiteReference.Name)]
sealed class SiteGrain(EventJournal journal, TimeProvider time, SnapshotKeeper<ReceptionSite> snapshots)
    : JournaledGrain<ReceptionSite, SiteCommand, SiteEvent>(journal, time, snapshots), ISiteGrain
{
    readonly TimeProvider _time = time;

    protected override string StreamName => Streams.Of(SiteId.Parse(this.GetPrimaryKeyString(), null));

    // The guardian's clock says when holds expire, never the caller's.
    public async Task<Answer> Handle(Envelope<SiteCommand> envelope)
    {
        var answer = await Carry(envelope with { Command = envelope.Command with { At = _time.GetUtcNow() } });
        // Who holds asks next where: it is told at once, as a question right after would find it.
        return answer.Receipt is not null && envelope.Command is SiteCommand.Hold hold
            ? answer with { Places = State.FindPlacement(hold.Id, new(_time.GetUtcNow()))?.Places }
            : answer;
    }

    public async Task<SiteReading?> Read(SiteQuery query)
    {
        var now = new SiteMoment(_time.GetUtcNow());
        // Another activation may have gone on, on the other side of a cut network. Who was just given places asks for
        // what this one stored.
        if (query is not { Nights: 0, Placement: { } asked } || State.FindPlacement(asked, now) is null)
            await CatchUp();
        if (!State.IsOpened)
            return null;
        return new(
            SiteView.Of(State, now, query.Nights),
            query.Placement is { } id ? State.FindPlacement(id, now) : null,
            Version,
            Position,
            RecordedAt);
    }

    public async Task<SiteReading?> ReadPast(PastSiteQuery query)
    {
        var now = new SiteMoment(query.AsOf ?? _time.GetUtcNow());
        var history = await Journal.Read<SiteEvent>(new StreamQuery(StreamName, RecordedUntil: query.AsOf));
        if (history is not [.., var last])
            return null;
        var past = history.Select(recorded => (recorded.Event, recorded.RecordedAt)).ToArray();
        var site = past.Aggregate(ReceptionSite.Initial, (state, one) => ReceptionSite.Evolve(state, one.Event));
        var view = SiteView.Of(site, now, query.Nights) with
        {
            Nights = SitePast.Nights(past, now, query.From ?? now.Today, query.Nights),
        };
        return new(view, null, last.Sequence, last.Position, last.RecordedAt);
    }

    public async Task<TonightReading?> ReadTonight()
    {
        await CatchUp();
        if (!State.IsOpened)
            return null;
        var now = new SiteMoment(_time.GetUtcNow());
        var history = await Journal.Read<SiteEvent>(new StreamQuery(StreamName));
        var midnight = DutchTime.StartOf(now.Today);
        var before = history.TakeWhile(past => past.RecordedAt < midnight)
            .Aggregate(ReceptionSite.Initial, (state, past) => ReceptionSite.Evolve(state, past.Event));
        var today = history.SkipWhile(past => past.RecordedAt < midnight)
            .Select(past => (past.Event, past.RecordedAt))
            .ToArray();
        return new(SiteTonight.Of(before, today, now), history[^1].Position);
    }

    // A repeat comes at another moment, and finds other options.
    protected override SiteCommand AsSent(SiteCommand command) => command is SiteCommand.Hold hold
        ? hold with { At = default, Advice = null, Minors = null, Role = null }
        : command with { At = default };
}
