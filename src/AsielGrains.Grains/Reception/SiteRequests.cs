using AsielGrains.Domain.Partners;
using AsielGrains.Domain.Reception;
using AsielGrains.Grains.Commands;

namespace AsielGrains.Grains.Reception;

/// <summary>Finds out what a site carried out.</summary>
public static class SiteRequests
{
    static readonly Caller System = new(Organisation.Systeem, "systeem.plaatsen", Purposes.PlaceAgreement);

    // No hold has this id: whichever version the site's silo is of, nothing can come of it.
    static readonly SiteCommand Nothing = new SiteCommand.CancelHold(default);

    /// <summary>
    /// Whether a site carried out a request: the id is then taken, whatever became of what was asked. A request that
    /// it refused, or that is still under way, it does not know.
    /// </summary>
    public static async Task<bool> WasCarriedOut(this IGrainFactory grains, SiteId site, Guid requestId) =>
        await grains.GetSite(site).Handle(new(requestId, Nothing, System))
            is { Rejection: null, Fault: Fault.None or Fault.RequestIdReused };
}
