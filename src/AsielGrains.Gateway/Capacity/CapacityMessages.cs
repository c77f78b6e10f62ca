using AsielGrains.Contract.V1;
using AsielGrains.Domain.Reception;
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

    /// <param name="plannedUse">Percent of what is available that is planned with.</param>
    public static Contract.V1.Capacity Of(
        CapacityUpdate update, int plannedUse = ReceptionLimits.PlannedUsePercent)
    {
        var message = Numbers(update);
        foreach (var type in message.Nights.SelectMany(night => night.Types_))
            type.Planned = (int)((long)type.Available * plannedUse / 100);
        return message;
    }

    static Contract.V1.Capacity Numbers(CapacityUpdate update) => new()
    {
        Position = update.Position.ToString(),
        AsOf = update.AsOf?.ToTimestamp(),
        Sites = update.Figures!.Sites,
        SitesNotReported = update.Figures.SitesNotReported,
        Nights = { update.Figures.Nights.Select(Of) },
    };

    static Contract.V1.CapacityNight Of(Domain.Capacity.CapacityNight night) => new()
    {
        NightOn = SiteMessages.Text(night.Night),
        Placeable = night.Placeable,
        Types_ = { night.Types.Select(SiteMessages.Of) },
        OutsideCoa = night.OutsideCoa,
    };
}
