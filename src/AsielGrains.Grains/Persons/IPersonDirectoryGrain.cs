using AsielGrains.Domain.Identity;

namespace AsielGrains.Grains.Persons;

/// <summary>Finds persons by V-number and cases by person. The number travels as an argument, never as a key.</summary>
[GrainInterfaceType("person-directory"), Alias("person-directory")]
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

    /// <summary>
    /// The merge that was recorded under a request id, among the merges that led to this person, merges of merges
    /// included; null when there is none. After a merge both numbers lead to the survivor, so a repeated request can't
    /// find the merged person by its number any more.
    /// </summary>
    [Alias("merge-of")]
    Task<MergeReading?> FindMerge(PersonId survivor, Guid requestId);
}
