using AsielGrains.Grains.Commands;

namespace AsielGrains.Grains.Snapshots;

/// <summary>A <see cref="CommandMark"/> in a snapshot, flat because there can be a thousand of them.</summary>
[GenerateSerializer, Immutable, Alias("snapshot-mark")]
readonly record struct SnapshotMark(
    [property: Id(0)] Guid RequestId,
    [property: Id(1)] long Digest,
    [property: Id(2)] long Version,
    [property: Id(3)] long Transaction,
    [property: Id(4)] long Offset)
{
    public static SnapshotMark Of(CommandMark mark) =>
        new(mark.RequestId, mark.Digest, mark.Version, mark.Position.Transaction, mark.Position.Offset);

    public CommandMark ToMark() => new(RequestId, Digest, Version, new(Transaction, Offset));
}
