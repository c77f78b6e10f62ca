using AsielGrains.Domain.Identity;
using Orleans.Runtime;

namespace AsielGrains.Grains.Households;

/// <summary>
/// Makes references to the guardians of households' places. Each guards one of 256 shares: a grain that is activated
/// for one household takes six times the work of the call, and one is asked with every hold.
/// </summary>
public static class HouseholdPlacesReference
{
    internal const string Name = "household-places";

    const int Shares = 256;

    static readonly GrainInterfaceType Interface = GrainInterfaceType.Create(Name);

    static readonly GrainId[] Ids =
    [
        .. Enumerable.Range(0, Shares)
            .Select(share => GrainId.Create(GrainType.Create(Name), FormattableString.Invariant($"{share:x2}"))),
    ];

    /// <summary>The guardian of a household's places.</summary>
    public static IHouseholdPlacesGrain GetPlacesOf(this IGrainFactory grains, HouseholdId household) =>
        (IHouseholdPlacesGrain)grains.GetGrain(Ids[ShareOf(household)], Interface);

    // The first two digits of the pseudonym, which is random.
    static int ShareOf(HouseholdId household)
    {
        Span<byte> bytes = stackalloc byte[16];
        household.Value.TryWriteBytes(bytes, bigEndian: true, out _);
        return bytes[0];
    }
}
