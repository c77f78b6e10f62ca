using AsielGrains.Contract.V1;
using AsielGrains.Domain.Reception;
using AsielGrains.Gateway.Capacity;
using AsielGrains.Gateway.Fields;
using AsielGrains.Gateway.Refusals;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Reason = AsielGrains.Contract.V1.Reason;

namespace AsielGrains.Gateway.Reception;

/// <summary>Lists what is on a site out of the silo's copy: its rooms, who has them, and which are closed.</summary>
sealed class SiteRooms(CapacityReader reader)
{
    const int PageStandard = 500;
    const int PageMax = 1_000;

    public async Task<ListUnitsResponse> Units(ListUnitsRequest request, ServerCallContext context)
    {
        var (site, now, position) = await Site(request.SiteId, request.MinPosition, context);
        var page = NamedPage<Domain.Reception.UnitTonight>.Of(
            site.UnitsTonight(now), unit => unit.Unit.Code.ToString(), Size(request.PageSize), request.PageToken);
        return new()
        {
            Position = position,
            NightOn = SiteMessages.Text(now.Today),
            Units = { page.Items.Select(Of) },
            NextPageToken = page.Next,
            TotalCount = page.Total,
        };
    }

    public async Task<ListPlacementsResponse> Placements(ListPlacementsRequest request, ServerCallContext context)
    {
        var (site, now, position) = await Site(request.SiteId, request.MinPosition, context);
        var page = NamedPage<PlaceUse.Placement>.Of(
            site.PlacementsKnown(now).Where(placement => !request.Present || placement.ArrivedOn is not null),
            placement => placement.Id.ToString(),
            Size(request.PageSize),
            request.PageToken);
        return new()
        {
            Position = position,
            Placements = { page.Items.Select(Of) },
            NextPageToken = page.Next,
            TotalCount = page.Total,
        };
    }

    public async Task<ListBlocksResponse> Blocks(ListBlocksRequest request, ServerCallContext context)
    {
        var (site, now, position) = await Site(request.SiteId, request.MinPosition, context);
        var page = NamedPage<PlaceUse.Block>.Of(
            site.BlocksKnown(now), block => block.Id.ToString(), Size(request.PageSize), request.PageToken);
        return new()
        {
            Position = position,
            Blocks = { page.Items.Select(Of) },
            NextPageToken = page.Next,
            TotalCount = page.Total,
        };
    }

    /// <summary>A site as the copy has it.</summary>
    /// <exception cref="RefusedException">It is not known, or the position was not reached in time.</exception>
    public async Task<(ReceptionSite Site, SiteMoment Now, string Position)> Site(
        string text, string least, ServerCallContext context)
    {
        var id = SiteFields.Site(text);
        var known = await reader.SitesAt(RequestField.Position(least, "min_position"), context);
        var sheet = known.Find(id)
            ?? throw new RefusedException(new(Reason.SiteUnknown, "No site is known under this name.", "site_id"));
        return (sheet.Site.State, known.Now, known.Position.ToString());
    }

    public static int Size(int asked) => RequestField.PageSize(asked, PageStandard, PageMax);

    static Contract.V1.UnitTonight Of(Domain.Reception.UnitTonight unit) => new()
    {
        Unit = unit.Unit.Code.ToString(),
        Part = unit.Unit.Part.ToString(),
        Traits = { SiteMessages.Traits(unit.Unit.Traits) },
        Places = unit.Unit.Places,
        Occupied = unit.Occupied,
        Reserved = unit.Reserved,
        Blocked = unit.Blocked,
        Flex = unit.Flex,
        Allocable = unit.Allocable,
    };

    static SitePlacement Of(PlaceUse.Placement placement) => new()
    {
        PlacementId = placement.Id.ToString(),
        HouseholdId = placement.Household.ToString(),
        Places = { placement.Places.Select(place => place.ToString()) },
        From = SiteMessages.Text(placement.From),
        Until = SiteMessages.Text(placement.Until),
        ArrivedOn = SiteMessages.Text(placement.ArrivedOn),
        ExpiresAt = placement.ArrivedOn is null ? placement.ExpiresAt.ToTimestamp() : null,
        AboveCeiling = (Contract.V1.OverrideReason)(placement.AboveCeiling ?? 0),
        JointId = placement.Joint?.ToString() ?? "",
    };

    static PlaceBlock Of(PlaceUse.Block block) => new()
    {
        BlockId = block.Id.ToString(),
        Places = { block.Places.Select(place => place.ToString()) },
        Reason = (Contract.V1.BlockReason)block.Reason,
        From = SiteMessages.Text(block.From),
        Until = SiteMessages.Text(block.Until),
    };
}
