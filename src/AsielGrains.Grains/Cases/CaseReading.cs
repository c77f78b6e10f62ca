using AsielGrains.Domain.Access;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;
using AsielGrains.Journal;

namespace AsielGrains.Grains.Cases;

/// <summary>One case as it was read.</summary>
/// <param name="Case">The facts, without personal details.</param>
/// <param name="Person">The person, merges followed.</param>
/// <param name="Personal">The personal details, if the query asked for them and the key exists.</param>
/// <param name="ComesOfAgeOn">
/// The day on which the person comes of age, for the standing of a case whose reader may not see the birth date.
/// </param>
/// <param name="Protections">
/// Why the person's record is kept from most, now; null: by a silo that does not know of it.
/// </param>
/// <param name="Version">The number of the last event the view rests on.</param>
[GenerateSerializer, Immutable, Alias("case-reading")]
public sealed record CaseReading(
    [property: Id(0)] AsylumCase Case,
    [property: Id(1)] PersonId Person,
    [property: Id(2)] PersonalDetails? Personal,
    [property: Id(3)] long Version,
    [property: Id(4)] JournalPosition Position,
    [property: Id(5)] DateTimeOffset RecordedAt,
    [property: Id(6)] DateOnly? ComesOfAgeOn = null,
    [property: Id(7)] IReadOnlyList<ProtectionKind>? Protections = null);
