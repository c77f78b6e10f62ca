using AsielGrains.Domain.Identity;
using AsielGrains.Journal;

namespace AsielGrains.Grains.Households;

/// <summary>The cases of a household's persons as they were read.</summary>
/// <param name="Position">What is looked at: up to and including this position.</param>
[GenerateSerializer, Immutable, Alias("members-reading")]
public sealed record MembersReading(
    [property: Id(0)] JournalPosition Position, [property: Id(1)] IReadOnlyList<CaseId> Cases);
