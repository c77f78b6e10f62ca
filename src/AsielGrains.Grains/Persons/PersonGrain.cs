using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Persons;
using AsielGrains.Grains.Commands;
using AsielGrains.Grains.Snapshots;
using AsielGrains.Journal;

namespace AsielGrains.Grains.Persons;

[GrainType("person")]
sealed class PersonGrain(EventJournal journal, TimeProvider time, SnapshotKeeper<Person> snapshots)
    : JournaledGrain<Person, PersonCommand, PersonEvent>(journal, time, snapshots), IPersonGrain
{
    PersonId Id => PersonId.Parse(this.GetPrimaryKeyString(), null);

    protected override string StreamName => Streams.Of(Id);

    public Task<Answer> Handle(Envelope<PersonCommand> envelope) => Carry(envelope);

    public async Task<PersonId> Survivor() => State.Survivor is { } survivor
        ? await GrainFactory.GetGrain<IPersonGrain>(survivor.ToString()).Survivor()
        : Id;
}
