using AsielGrains.Grains.Access;

namespace AsielGrains.Grains.Disclosures;

/// <summary>Tells who was shown what of whom.</summary>
[GrainInterfaceType("disclosures"), Alias("disclosures"), OfPersons]
public interface IDisclosuresGrain : IGrainWithIntegerKey
{
    /// <summary>A page of disclosures. That they are read is recorded first, and is among them.</summary>
    /// <returns>Null when the case is not known.</returns>
    [Alias("read")]
    Task<DisclosurePage?> Read(DisclosureQuestion question);
}
