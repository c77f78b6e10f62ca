using AsielGrains.Contract.V1;
using AsielGrains.Gateway.Reception;
using AsielGrains.Grains.Capacity;
using Google.Protobuf.WellKnownTypes;

namespace AsielGrains.Gateway.Capacity;

/// <summary>Writes capacity in the contract's form.</summary>
static class CapacityMessages
{
    public static WatchCapacityResponse Watched(CapacityUpdate update)
    {
        var message = new WatchCapacityResponse
        {
            Position = update.Position.ToString(),
            AsOf = update.AsOf?.ToTimestamp(),
        };
        if (update.Figures is null)
            message.Heartbeat = new();
        else
            message.Capacity = Of(update);
        return message;
    }

    public static Contract.V1.Capacity Of(CapacityUpdate update) => new()
    {
        Position = update.Position.ToString(),
        AsOf = update.AsOf?.ToTimestamp(),
        Sites = update.Figures!.Sites,
        SitesNotReported = update.Figures.SitesNotReported,
        Nights = { update.Figures.Nights.Select(Of) },
    };

    static CapacityNight Of(Domain.Capacity.CapacityNight night) => new()
    {
        NightOn = SiteMessages.Text(night.Night),
        Placeable = night.Placeable,
        Types_ = { night.Types.Select(SiteMessages.Of) },
    };
}
