using AsielGrains.Domain.Households;
using AsielGrains.Grains.Commands;
using AsielGrains.Grains.Snapshots;
using AsielGrains.Journal;

namespace AsielGrains.Grains.Households;

[GrainType(JointReference.Name)]
sealed class JointPlacementGrain(EventJournal journal, TimeProvider time, SnapshotKeeper<JointPlacement> snapshots)
    : JournaledGrain<JointPlacement, JointCommand, JointEvent>(journal, time, snapshots), IJointPlacementGrain
{
    protected override string StreamName => Streams.Of(JointId.Parse(this.GetPrimaryKeyString(), null));

    public Task<Answer> Handle(Envelope<JointCommand> envelope) => Carry(envelope);

    public async Task<JointReading?> Read()
    {
        await CatchUp();
        return State.Terms is null ? null : new(State, Version, Position, RecordedAt);
    }
}
