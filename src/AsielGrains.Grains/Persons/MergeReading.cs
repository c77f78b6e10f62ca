using AsielGrains.Domain.Identity;
using AsielGrains.Grains.Commands;

namespace AsielGrains.Grains.Persons;

/// <summary>A merge of two persons as it was recorded.</summary>
/// <param name="Merged">The person that was merged.</param>
/// <param name="Survivor">The person it was merged into then.</param>
/// <param name="On">The day the BVV merged the numbers.</param>
/// <param name="Receipt">The first answer, marked as repeated.</param>
[GenerateSerializer, Immutable, Alias("merge-reading")]
public sealed record MergeReading(
    [property: Id(0)] PersonId Merged,
    [property: Id(1)] PersonId Survivor,
    [property: Id(2)] DateOnly On,
    [property: Id(3)] Receipt Receipt);
