using AsielGrains.Domain.Reception;
using AsielGrains.Gateway.Refusals;
using AsielGrains.Grains.Reception;
using Reason = AsielGrains.Contract.V1.Reason;
using Receipt = AsielGrains.Grains.Commands.Receipt;

namespace AsielGrains.Gateway.Reception;

/// <summary>Hands orders to the guardians of their sites, and reads them.</summary>
sealed class SiteDesk(IGrainFactory grains)
{
    /// <exception cref="RefusedException">The order was refused.</exception>
    public async Task<Receipt> Carry(SiteOrder order, CancellationToken cancellation) =>
        Faults.ReceiptOf(await grains.GetSite(order.Site).Handle(order.Envelope).WaitAsync(cancellation));

    /// <exception cref="RefusedException">The site is not known.</exception>
    public async Task<SiteReading> Read(SiteId site, SiteQuery query, CancellationToken cancellation) =>
        await grains.GetSite(site).Read(query).WaitAsync(cancellation) ?? throw Unknown();

    /// <exception cref="RefusedException">The site is not known.</exception>
    public async Task<SiteReading> ReadPast(SiteId site, PastSiteQuery query, CancellationToken cancellation) =>
        await grains.GetSite(site).ReadPast(query).WaitAsync(cancellation) ?? throw Unknown();

    /// <exception cref="RefusedException">The site is not known.</exception>
    public async Task<TonightReading> ReadTonight(SiteId site, CancellationToken cancellation) =>
        await grains.GetSite(site).ReadTonight().WaitAsync(cancellation) ?? throw Unknown();

    /// <summary>The places that a hold took; none when its placement has ended since.</summary>
    public async Task<PlaceSet> PlacesOf(SiteOrder order, CancellationToken cancellation)
    {
        var placement = ((SiteCommand.Hold)order.Envelope.Command).Id;
        return (await Read(order.Site, new(Nights: 0, placement), cancellation)).Placement?.Places ?? [];
    }

    static RefusedException Unknown() =>
        new(new(Reason.SiteUnknown, "No site is known under this name.", "site_id"));
}
