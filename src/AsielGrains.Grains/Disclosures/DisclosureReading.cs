using AsielGrains.Domain.Identity;

namespace AsielGrains.Grains.Disclosures;

/// <summary>Somebody was shown something of a person.</summary>
/// <param name="Groups">The codes of the groups of fields, comma separated.</param>
/// <param name="Person">The person as the case names it; null when no single person was looked up.</param>
/// <param name="Case">The case; null when it was not about one case.</param>
[GenerateSerializer, Immutable, Alias("disclosure-reading")]
public sealed record DisclosureReading(
    [property: Id(0)] long Number,
    [property: Id(1)] DateTimeOffset At,
    [property: Id(2)] string Organisation,
    [property: Id(3)] string Role,
    [property: Id(4)] string Purpose,
    [property: Id(5)] string Groups,
    [property: Id(6)] PersonId? Person,
    [property: Id(7)] CaseId? Case);
