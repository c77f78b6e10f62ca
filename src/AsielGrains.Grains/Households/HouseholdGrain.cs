using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Households;
using AsielGrains.Domain.Identity;
using AsielGrains.Grains.Cases;
using AsielGrains.Grains.Commands;
using AsielGrains.Grains.Persons;
using AsielGrains.Grains.Snapshots;
using AsielGrains.Journal;
using AsielGrains.Journal.Storage;

namespace AsielGrains.Grains.Households;

[GrainType(HouseholdReference.Name)]
sealed class HouseholdGrain(EventJournal journal, TimeProvider time, SnapshotKeeper<HouseholdChanges> snapshots)
    : JournaledGrain<HouseholdChanges, HouseholdCommand, HouseholdEvent>(journal, time, snapshots), IHouseholdGrain
{
    HouseholdChanger? _changer;

    protected override string StreamName => Streams.Of(HouseholdId.Parse(this.GetPrimaryKeyString(), null));

    HouseholdChanger Changer => _changer ??= new(
        Carry, id => State.Find(id), (id, envelope) => GrainFactory.GetCase(id).Handle(envelope), WasTold);

    public async Task<Answer> Handle(Envelope<HouseholdCommand> envelope)
    {
        // How far a change has come decides what the cases are told: another activation may have gone on.
        await CatchUp();
        return await Changer.Handle(
            envelope.Command is HouseholdCommand.BeginChange begin && State.Find(begin.Change) is null
                ? envelope with { Command = await WithCases(begin, envelope.Caller) }
                : envelope);
    }

    public async Task<Answer> Settle(HouseholdChangeId change)
    {
        await CatchUp();
        return await Changer.Settle(change);
    }

    public async Task<HouseholdChangesReading> Read(int countMax)
    {
        await CatchUp();
        return new(Position, [.. State.Changes.Reverse().Take(countMax)]);
    }

    // What was found out can be another thing when it is asked again.
    protected override HouseholdCommand AsSent(HouseholdCommand command) =>
        command is HouseholdCommand.BeginChange begin ? begin with { Facts = HouseholdChangeFacts.None } : command;

    async Task<HouseholdCommand.BeginChange> WithCases(HouseholdCommand.BeginChange begin, Caller caller)
    {
        var cases = new List<HouseholdCaseFact>();
        foreach (var id in begin.Terms.Cases)
            cases.Add(await FactOf(id, caller));
        return begin with { Facts = begin.Facts with { Cases = [.. cases] } };
    }

    // From the journal and not from the case's guardian: nothing of it is handed out, so nothing is disclosed.
    async Task<HouseholdCaseFact> FactOf(CaseId id, Caller caller)
    {
        var history = await Journal.Read<CaseEvent>(new StreamQuery(Streams.Of(id)));
        var @case = history.Aggregate(
            AsylumCase.Initial, (state, recorded) => AsylumCase.Evolve(state, recorded.Event));
        return @case.Person is { } person && await PersonRecord.IsHidden(Journal, person, caller)
            ? HouseholdCaseFact.Unknown(id)
            : HouseholdCaseFact.Of(id, @case);
    }

    async Task<bool> WasTold(CaseId id, Guid requestId)
    {
        var history = await Journal.Read<CaseEvent>(new StreamQuery(Streams.Of(id)));
        return history.Any(recorded => recorded.Stamp.CommandId == requestId);
    }
}
