using AsielGrains.Domain;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Explanations;
using AsielGrains.Domain.Identity;
using AsielGrains.Failpoints;
using AsielGrains.Grains.Commands;
using AsielGrains.Grains.Persons;
using AsielGrains.Grains.Snapshots;
using AsielGrains.Journal;
using AsielGrains.Journal.Storage;

namespace AsielGrains.Grains.Cases;

[GrainType(CaseReference.Name)]
sealed partial class CaseGrain(EventJournal journal, TimeProvider time, SnapshotKeeper<AsylumCase> snapshots)
    : JournaledGrain<AsylumCase, CaseCommand, CaseEvent>(journal, time, snapshots), ICaseGrain
{
    readonly TimeProvider _time = time;

    protected override string StreamName => Streams.Of(CaseId.Parse(this.GetPrimaryKeyString(), null));

    public async Task<Answer> Handle(Envelope<CaseCommand> envelope)
    {
        if (!envelope.Caller.Reaches(State.Place))
            return HiddenCase.AsUnknown(envelope.Command, Today);
        var answer = await Carry(envelope);
        return answer.Rejection is { } rejection && await IsHiddenFrom(envelope.Caller)
            ? HiddenCase.Refusal(rejection, envelope.Command, Today)
            : answer;
    }

    public async Task<CaseReading?> Read(CaseQuery query)
    {
        Sabotage.Replace("stale-read", ref query, right =>
            right with { AsOf = _time.GetUtcNow() - TimeSpan.FromMilliseconds(300) });
        if (query.AsOf is { } asOf)
            // Who left is out of reach, also as of a day before.
            return query.Caller.Reaches(State.Place) ? await ReadAsOf(query, asOf) : null;
        if (query.MinPosition > Position || State.Person is null)
            await CatchUp();
        if (State.Person is not { } person || !query.Caller.Reaches(State.Place))
            return null;
        var record = await PersonRecord.Read(Journal, person);
        if (query.SeenOf(record.Protections) is not { } seen)
            return null;
        // Another activation may have gone on, on the other side of a cut network or of a long pause. Then it may have
        // registered another person than was announced, of whom nothing was judged or recorded yet; that happens once.
        if (await Disclose(seen, person) > Version)
            await CatchUp();
        return State.Person == person
            ? await Shown(seen, State, record, new(Version, Position, RecordedAt))
            : await Read(query);
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

    async Task<bool> IsHiddenFrom(Caller caller) =>
        State.Person is { } person && await PersonRecord.IsHidden(Journal, person, caller);

    async Task<CaseReading?> ReadAsOf(CaseQuery query, DateTimeOffset asOf)
    {
        var history = await Journal.Read<CaseEvent>(new StreamQuery(StreamName, RecordedUntil: asOf));
        if (history is not [.., var last])
            return null;
        var then = history.Aggregate(
            AsylumCase.Initial, (state, recorded) => AsylumCase.Evolve(state, recorded.Event));
        if (then.Person is not { } person)
            return null;
        // Who is protected today is not shown as of a day before it.
        var record = await PersonRecord.Read(Journal, person);
        if (query.SeenOf(record.Protections) is not { } seen)
            return null;
        await Disclose(seen, person);
        return await Shown(seen, then, record, new(last.Sequence, last.Position, last.RecordedAt));
    }

    public async Task<ExplanationReading?> Explain(CaseQuery query, DateOnly day) =>
        await Read(query) is { } reading
            ? new(reading, CaseExplanation.Of(await HistoryOf(reading, query), day))
            : null;

    public async Task<IdentityReading?> ReadIdentity(CaseQuery query)
    {
        if (await Read(query) is not { } reading)
            return null;
        var history = await HistoryOf(reading, query);
        // What the reading does not show of a person, its past does not show either.
        return new(reading, IdentityHistory.Of(reading.Personal is null ? history.Select(Nameless) : history));
    }

    async Task<IEnumerable<ToldEvent>> HistoryOf(CaseReading reading, CaseQuery query)
    {
        var history = await Journal.Read<CaseEvent>(
            new StreamQuery(StreamName, RecordedUntil: query.AsOf, CountMax: (int)reading.Version));
        return history.Select(Told);
    }

    static ToldEvent Nameless(ToldEvent told) => told with { Event = told.Event with { Personal = null } };

    static ToldEvent Told(Recorded<CaseEvent> told) => new(
        told.Event, told.Sequence, told.RecordedAt, told.Stamp.Source ?? told.Stamp.Organisation)
    {
        HandedInBy = told.Stamp.Source is null ? null : told.Stamp.Organisation,
    };

    // No disclosure without a durable record of it first (reliability: intent before disclosure).
    async Task<long> Disclose(CaseQuery query, PersonId person)
    {
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
        Sabotage.Replace("disclosure-after-response", ref recorded, _ => Task.FromResult(0L));
        var last = await recorded;
        Failpoint.Hit("disclosed");
        return last;
    }

    async Task<CaseReading> Shown(CaseQuery query, AsylumCase @case, PersonRecord record, CaseMoment moment)
    {
        var person = @case.Person!.Value;
        var mayShow = @case.Personal is not null && await Journal.MayShow(person);
        return new(
            @case with { Personal = null },
            query.AsOf is { } asOf
                ? await GrainFactory.GetGrain<IPersonGrain>(person.ToString()).SurvivorAt(asOf)
                : record.Survivor,
            query.Personal && mayShow ? @case.Personal : null,
            moment.Version,
            moment.Position,
            moment.RecordedAt,
            mayShow ? @case.ComesOfAgeOn : null,
            record.Protections);
    }
}
