using AsielGrains.Domain.Access;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Persons;
using AsielGrains.Grains.Persons;

namespace AsielGrains.Gateway.Tests.Chain;

/// <summary>The directory in memory.</summary>
public sealed class DirectoryInMemory(ChainInMemory chain) : IPersonDirectoryGrain
{
    public Task<PersonId?> Find(VNumber number) =>
        Task.FromResult(chain.Owners.TryGetValue(number, out var owner) ? owner : default(PersonId?));

    public Task<IReadOnlyList<CaseId>> CasesOf(PersonId person) => Task.FromResult<IReadOnlyList<CaseId>>(
    [
        .. chain.Cases
            .Where(pair => pair.Value.State.Person is { } owner && Survivor(owner) == person)
            .Select(pair => CaseId.Parse(pair.Key, null)),
    ]);

    public Task<IReadOnlyList<PersonId>> PersonsOf(PersonId person) =>
        Task.FromResult<IReadOnlyList<PersonId>>([person]);

    public Task<SplitReading?> FindSplit(VNumber expired, PersonId survivor) => Task.FromResult(
        chain.Persons.Values
            .SelectMany(person => person.Merges.Values)
            .Where(merge => merge.Survivor == survivor && Survivor(merge.Merged) == survivor)
            .Select(merge => new SplitReading(merge.Merged, merge.Survivor, chain.Owners[expired]))
            .FirstOrDefault());

    public Task<SplitReading?> FindEarlierSplit(PersonId person, Guid requestId) =>
        Task.FromResult<SplitReading?>(null);

    public Task<MergeReading?> FindMerge(PersonId survivor, Guid requestId) => Task.FromResult(
        chain.Persons.Values
            .SelectMany(person => person.Merges)
            .Where(merge => merge.Key == requestId && Survivor(merge.Value.Survivor) == survivor)
            .Select(merge => merge.Value)
            .FirstOrDefault());

    public Task<IReadOnlyList<ProtectionKind>> ProtectionsOf(PersonId person) =>
        Task.FromResult(chain.ProtectionsOf(person));

    public Task<IReadOnlyList<AlikeReading>> FindAlike(CaseId id)
    {
        var known = chain.Cases[id.ToString()].State;
        return Task.FromResult<IReadOnlyList<AlikeReading>>(
        [
            .. from pair in chain.Cases
               let other = pair.Value.State
               where other is { RegisteredOn: not null, Personal: not null } && known.Personal is not null
                   && Survivor(other.Person!.Value) != Survivor(known.Person!.Value)
               let rule = Likeness.Between(known.Personal!, known.Nationality, other.Personal!, other.Nationality)
               where rule is not null
               select new AlikeReading(Survivor(other.Person!.Value), CaseId.Parse(pair.Key, null), rule.Value),
        ]);
    }

    public Task<bool> MayBeAlike(PersonalDetails details, PersonId person) => Task.FromResult(true);

    PersonId Survivor(PersonId person) =>
        chain.Persons.TryGetValue(person.ToString(), out var known) && known.State.Survivor is { } next
            ? Survivor(next)
            : person;
}
