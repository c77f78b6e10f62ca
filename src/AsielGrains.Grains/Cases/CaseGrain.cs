using AsielGrains.Domain;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;
using AsielGrains.Failpoints;
using AsielGrains.Grains.Commands;
using AsielGrains.Grains.Persons;
using AsielGrains.Grains.Snapshots;
using AsielGrains.Journal;
using AsielGrains.Journal.Storage;

namespace AsielGrains.Grains.Cases;

[GrainType(CaseReference.Name)]
sealed class CaseGrain(EventJournal journal, TimeProvider time, SnapshotKeeper<AsylumCase> snapshots)
    : JournaledGrain<AsylumCase, CaseCommand, CaseEvent>(journal, time, snapshots), ICaseGrain
{
    readonly TimeProvider _time = time;

    protected override string StreamName => Streams.Of(CaseId.Parse(this.GetPrimaryKeyString(), null));

    public Task<Answer> Handle(Envelope<CaseCommand> envelope) => Carry(envelope);

    public async Task<CaseReading?> Read(CaseQuery query)
    {
        Sabotage.Replace("stale-read", ref query, right =>
            right with { AsOf = _time.GetUtcNow() - TimeSpan.FromMilliseconds(300) });
        if (query.AsOf is { } asOf)
            return await ReadAsOf(query, asOf);
        if (query.MinPosition > Position)
            await CatchUp();
        return await Disclosed(query, State, new(Version, Position, RecordedAt));
    }

    // Whose V-number it is was looked up for the sender, and can change between a command and its repeat.
    protected override CaseCommand AsSent(CaseCommand command) =>
        command is CaseCommand.Register register ? register with { Person = default } : command;

    protected override Answer OnClaimTaken(AppendOutcome.ClaimTaken taken) =>
        PersonId.TryParse(taken.Owner, null, out var owner)
            ? new Rejection(Reason.VNumberOfOtherPerson, "The V-number belongs to another person.", "personal.v_number")
            {
                Owner = owner,
            }
            : Fault.Conflict;

    async Task<CaseReading?> ReadAsOf(CaseQuery query, DateTimeOffset asOf)
    {
        var history = await Journal.Read<CaseEvent>(new StreamQuery(StreamName, RecordedUntil: asOf));
        return history is [.., var last]
            ? await Disclosed(
                query,
                history.Aggregate(AsylumCase.Initial, (state, recorded) => AsylumCase.Evolve(state, recorded.Event)),
                new(last.Sequence, last.Position, last.RecordedAt))
            : null;
    }

    // No disclosure without a durable record of it first (reliability: intent before disclosure).
    async Task<CaseReading?> Disclosed(CaseQuery query, AsylumCase @case, CaseMoment moment)
    {
        if (@case.Person is not { } person)
            return null;
        Sabotage.Replace("mask-unrecorded", ref query, right => right with { Fields = "F1" });
        var recorded = Journal.Disclose(new Disclosure(
            _time.GetUtcNow(),
            query.Caller.Organisation.ToString(),
            query.Caller.Role,
            query.Caller.Purpose,
            person.Value,
            StreamName,
            query.Fields,
            query.TraceId));
        Sabotage.Replace("disclosure-after-response", ref recorded, _ => Task.CompletedTask);
        await recorded;
        Failpoint.Hit("disclosed");

        return new(
            @case with { Personal = null },
            await GrainFactory.GetGrain<IPersonGrain>(person.ToString()).Survivor(),
            query.Personal && await Journal.MayShow(person) ? @case.Personal : null,
            moment.Version,
            moment.Position,
            moment.RecordedAt);
    }
}
