using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Persons;
using AsielGrains.Grains.Access;
using AsielGrains.Grains.Commands;

namespace AsielGrains.Grains.Persons;

/// <summary>The guardian of one person's record; its key is the <see cref="PersonId"/> as text.</summary>
[GrainInterfaceType("person"), Alias("person"), OfPersons]
public interface IPersonGrain : IGrainWithStringKey
{
    [Alias("handle")]
    Task<Answer> Handle(Envelope<PersonCommand> envelope);

    /// <summary>The person this one was merged into, merges of merges followed; itself when it was not.</summary>
    [Alias("survivor")]
    Task<PersonId> Survivor();

    /// <summary>The same as it was known at a moment.</summary>
    [Alias("survivor-at")]
    Task<PersonId> SurvivorAt(DateTimeOffset asOf);
}
