using AsielGrains.Domain.Households;
using AsielGrains.Grains.Access;
using AsielGrains.Grains.Commands;

namespace AsielGrains.Grains.Households;

/// <summary>
/// The guardian of one household: what changes several of its cases at once goes through it, one change at a time. Its
/// key is the <see cref="Domain.Identity.HouseholdId"/> as text.
/// </summary>
[GrainInterfaceType(HouseholdReference.Name), Alias(HouseholdReference.Name), OfPersons]
public interface IHouseholdGrain : IGrainWithStringKey
{
    /// <summary>Carries a command out, at the cases too: all of a change or nothing of it.</summary>
    /// <returns>
    /// A fault when a case or the journal did not answer: the change goes on where it was with the next call.
    /// </returns>
    [Alias("handle")]
    Task<Answer> Handle(Envelope<HouseholdCommand> envelope);

    /// <summary>Goes on with a change where it stopped, in the name of the system.</summary>
    [Alias("settle")]
    Task<Answer> Settle(HouseholdChangeId change);

    /// <summary>The changes of the household, as new as the journal when the answer is made.</summary>
    /// <param name="countMax">So many at most, the newest first: what is under way is the first.</param>
    [Alias("read")]
    Task<HouseholdChangesReading> Read(int countMax);
}
