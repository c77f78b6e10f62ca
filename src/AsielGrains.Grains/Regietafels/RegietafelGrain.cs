using AsielGrains.Domain.Regietafels;
using AsielGrains.Grains.Commands;
using AsielGrains.Grains.Snapshots;
using AsielGrains.Journal;

namespace AsielGrains.Grains.Regietafels;

[GrainType(RegietafelReference.Name)]
sealed class RegietafelGrain(EventJournal journal, TimeProvider time, SnapshotKeeper<Regietafel> snapshots)
    : JournaledGrain<Regietafel, RegietafelCommand, RegietafelEvent>(journal, time, snapshots), IRegietafelGrain
{
    protected override string StreamName => Streams.Of(RegietafelId.Parse(this.GetPrimaryKeyString(), null));

    public Task<Answer> Handle(Envelope<RegietafelCommand> envelope) => Carry(envelope);

    public async Task<RegietafelReading?> Read()
    {
        // Another activation may have gone on, on the other side of a cut network; and it is asked seldom.
        await CatchUp();
        return State.Table is null ? null : new(State, Version, Position);
    }
}
