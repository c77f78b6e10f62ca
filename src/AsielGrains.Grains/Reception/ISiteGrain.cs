using AsielGrains.Domain.Reception;
using AsielGrains.Grains.Access;
using AsielGrains.Grains.Commands;
using Orleans.Concurrency;

namespace AsielGrains.Grains.Reception;

/// <summary>The guardian of one reception site; its key is the <see cref="SiteId"/>.</summary>
[GrainInterfaceType(SiteReference.Name), Alias(SiteReference.Name), OfSite]
public interface ISiteGrain : IGrainWithStringKey
{
    /// <summary>
    /// Decides on a command; those that come while one is being stored go into the next append together.
    /// </summary>
    [Alias("handle"), AlwaysInterleave]
    Task<Answer> Handle(Envelope<SiteCommand> envelope);

    /// <returns>Null when no site was opened under this name.</returns>
    [Alias("read")]
    Task<SiteReading?> Read(SiteQuery query);

    /// <summary>The site as it was known at a moment, and nights that are over.</summary>
    /// <returns>Null when no site was opened under this name by then.</returns>
    [Alias("read-past")]
    Task<SiteReading?> ReadPast(PastSiteQuery query);

    /// <summary>The site tonight: who is there, who comes, and who could go.</summary>
    /// <returns>Null when no site was opened under this name.</returns>
    [Alias("tonight")]
    Task<TonightReading?> ReadTonight();
}
