using AsielGrains.Domain.Identity;

namespace AsielGrains.Grains.Persons;

/// <summary>A person that can be split off again.</summary>
/// <param name="Merged">The person that was merged.</param>
/// <param name="Survivor">The person it was merged into.</param>
/// <param name="Holder">The person its V-number points to now.</param>
[GenerateSerializer, Immutable, Alias("split-reading")]
public sealed record SplitReading(
    [property: Id(0)] PersonId Merged, [property: Id(1)] PersonId Survivor, [property: Id(2)] PersonId Holder);
