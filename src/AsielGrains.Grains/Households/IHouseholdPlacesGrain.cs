using AsielGrains.Domain.Households;
using AsielGrains.Grains.Access;
using AsielGrains.Grains.Commands;
using Orleans.Concurrency;

namespace AsielGrains.Grains.Households;

/// <summary>
/// Guards that a household has one place at a time, whichever sites its desks ask. Each guards a share of the
/// households (<see cref="HouseholdPlacesReference"/>).
/// </summary>
[GrainInterfaceType(HouseholdPlacesReference.Name), Alias(HouseholdPlacesReference.Name), OfPersons]
public interface IHouseholdPlacesGrain : IGrainWithStringKey
{
    /// <summary>Asked before sites hold places, with the request they will get.</summary>
    /// <returns>Who is refused is told what the household has, by the word of the site.</returns>
    /// <exception cref="TimeoutException">The sites are still being read: ask again.</exception>
    [Alias("admit"), AlwaysInterleave]
    Task<PlaceAdmission> Admit(Envelope<PlaceWish> envelope);

    /// <summary>Told when a site refused: nothing came of the wish.</summary>
    [Alias("withdraw"), AlwaysInterleave]
    Task Withdraw(Envelope<PlaceWish> envelope);
}
