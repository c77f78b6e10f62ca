using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Persons;

namespace AsielGrains.Grains.Persons;

/// <summary>Somebody who may be the same person under another V-number.</summary>
/// <param name="Person">The other, merges followed.</param>
/// <param name="Case">A case of the other in which the V-number can be read.</param>
/// <param name="Rule">The strictest rule that holds.</param>
[GenerateSerializer, Immutable, Alias("alike-reading")]
public sealed record AlikeReading(
    [property: Id(0)] PersonId Person, [property: Id(1)] CaseId Case, [property: Id(2)] LikenessRule Rule);
