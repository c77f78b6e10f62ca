using AsielGrains.Contract.V1;
using AsielGrains.Domain.Capacity;
using AsielGrains.Domain.Reception;
using AsielGrains.Gateway.Fields;
using AsielGrains.Gateway.Placement;
using AsielGrains.Gateway.Reception;
using Google.Protobuf.WellKnownTypes;
using CapacityFilter = AsielGrains.Domain.Capacity.CapacityFilter;

namespace AsielGrains.Gateway.Capacity;

/// <summary>Lists the sites out of the silo's copy, page by page in the order of their ids.</summary>
static class SiteList
{
    const int PageStandard = 100;
    const int PageMax = 500;

    public static ListSitesResponse Of(ListSitesRequest request, ICapacityReadings known)
    {
        var (sites, now) = known.Read();
        var filter = Filter(request, now.Today);
        var size = RequestField.PageSize(request.PageSize, PageStandard, PageMax);
        var page = NamedPage<SiteLine>.Of(
            sites.Sheets.Select(sheet => sheet.LineOf(filter)).OfType<SiteLine>(), Id, size, Token(request.PageToken));
        return new()
        {
            Position = sites.Position.ToString(),
            AsOf = sites.AsOf?.ToTimestamp(),
            NightOn = SiteMessages.Text(filter.Night ?? now.Today),
            Sites = { page.Items.Select(line => Of(line, known)) },
            NextPageToken = page.Next,
            TotalCount = page.Total,
        };
    }

    static CapacityFilter Filter(ListSitesRequest request, DateOnly today)
    {
        var filter = CapacityFields.Filter(request.Filter, today);
        return filter.Nights == 1
            ? filter
            : throw RequestField.Invalid("filter.nights", "Sites are listed for one night.");
    }

    static string Token(string text) => text.Length == 0 || SiteId.TryParse(text, null, out _)
        ? text
        : throw RequestField.Invalid("page_token", "page_token is the next_page_token of an earlier answer.");

    static ListedSite Of(SiteLine line, ICapacityReadings known) => new()
    {
        SiteId = Id(line),
        SiteName = line.Site.State.Profile!.Name,
        Municipality = line.Site.State.Profile.Municipality,
        Province = line.Site.State.Profile.Province,
        Origin = known.OriginOf(line.Site.Id),
        Ceiling = line.Ceiling ?? 0,
        Placeable = line.Placeable,
        Types_ = { line.Types.Select(SiteMessages.Of) },
    };

    static string Id(SiteLine line) => line.Site.Id.ToString();
}
