using AsielGrains.Domain.Access;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Persons;
using AsielGrains.Grains.Access;

namespace AsielGrains.Grains.Persons;

/// <summary>Finds persons by V-number and cases by person. The number travels as an argument, never as a key.</summary>
[GrainInterfaceType("person-directory"), Alias("person-directory"), OfPersons]
public interface IPersonDirectoryGrain : IGrainWithIntegerKey
{
    /// <summary>The person a V-number belongs to, merges followed; null when none is known.</summary>
    [Alias("find")]
    Task<PersonId?> Find(VNumber number);

    /// <summary>
    /// The cases of a person and of those merged into it, in the order they became known; at most 100.
    /// </summary>
    [Alias("cases-of")]
    Task<IReadOnlyList<CaseId>> CasesOf(PersonId person);

    /// <summary>A person, then those who are merged into it now, merges of merges included; at most 100.</summary>
    [Alias("persons-of")]
    Task<IReadOnlyList<PersonId>> PersonsOf(PersonId person);

    /// <summary>
    /// The person of a V-number that was merged into the person of another; null when the two were not merged.
    /// </summary>
    [Alias("split-of")]
    Task<SplitReading?> FindSplit(VNumber expired, PersonId survivor);

    /// <summary>
    /// The split of a person that was recorded under a request id, as it was asked for; null when there is none.
    /// </summary>
    [Alias("earlier-split")]
    Task<SplitReading?> FindEarlierSplit(PersonId person, Guid requestId);

    /// <summary>
    /// The merge that was recorded under a request id, among the merges that led to this person, merges of merges
    /// included; null when there is none. After a merge both numbers lead to the survivor, so a repeated request can't
    /// find the merged person by its number any more.
    /// </summary>
    [Alias("merge-of")]
    Task<MergeReading?> FindMerge(PersonId survivor, Guid requestId);

    /// <summary>Why a person's record is kept from most, merges followed; empty when it is not.</summary>
    [Alias("protections-of")]
    Task<IReadOnlyList<ProtectionKind>> ProtectionsOf(PersonId person);

    /// <summary>
    /// Registered persons with another V-number who may be the person of a case, by the rules of
    /// <see cref="Likeness"/>: by what is recorded of either, and of the other by what was recorded before too. Merges
    /// are followed; at most <see cref="Likeness.OthersMax"/>, those who were erased are not among them.
    /// </summary>
    [Alias("alike")]
    Task<IReadOnlyList<AlikeReading>> FindAlike(CaseId id);

    /// <summary>
    /// Whether there may be somebody like a person with these details at all: one question to the journal, for the many
    /// of whom nobody is alike.
    /// </summary>
    [Alias("may-be-alike")]
    Task<bool> MayBeAlike(PersonalDetails details, PersonId person);
}
