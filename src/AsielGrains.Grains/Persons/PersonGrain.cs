using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Persons;
using AsielGrains.Grains.Commands;
using AsielGrains.Grains.Snapshots;
using AsielGrains.Journal;
using AsielGrains.Journal.Storage;

namespace AsielGrains.Grains.Persons;

[GrainType("person")]
sealed class PersonGrain(EventJournal journal, TimeProvider time, SnapshotKeeper<Person> snapshots)
    : JournaledGrain<Person, PersonCommand, PersonEvent>(journal, time, snapshots), IPersonGrain
{
    PersonId Id => PersonId.Parse(this.GetPrimaryKeyString(), null);

    protected override string StreamName => Streams.Of(Id);

    // Who holds the number was looked up for the sender, and is another between a command and its repeat.
    protected override PersonCommand AsSent(PersonCommand command) =>
        command is PersonCommand.SplitFrom split ? split with { Holder = default } : command;

    public Task<Answer> Handle(Envelope<PersonCommand> envelope) => Carry(envelope);

    public async Task<PersonId> Survivor() => State.Survivor is { } survivor
        ? await GrainFactory.GetGrain<IPersonGrain>(survivor.ToString()).Survivor()
        : Id;

    public async Task<PersonId> SurvivorAt(DateTimeOffset asOf)
    {
        if (State.Survivor is null && Version == 0)
            return Id;
        var history = await Journal.Read<PersonEvent>(new StreamQuery(StreamName, RecordedUntil: asOf));
        var then = history.Aggregate(Person.Initial, (state, recorded) => Person.Evolve(state, recorded.Event));
        return then.Survivor is { } survivor
            ? await GrainFactory.GetGrain<IPersonGrain>(survivor.ToString()).SurvivorAt(asOf)
            : Id;
    }
}
