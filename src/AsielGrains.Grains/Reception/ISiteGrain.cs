using AsielGrains.Domain.Reception;
using AsielGrains.Grains.Commands;

namespace AsielGrains.Grains.Reception;

/// <summary>The guardian of one reception site; its key is the <see cref="SiteId"/>.</summary>
[GrainInterfaceType(SiteReference.Name), Alias(SiteReference.Name)]
public interface ISiteGrain : IGrainWithStringKey
{
    [Alias("handle")]
    Task<Answer> Handle(Envelope<SiteCommand> envelope);

    /// <returns>Null when no site was opened under this name.</returns>
    [Alias("read")]
    Task<SiteReading?> Read(SiteQuery query);
}
