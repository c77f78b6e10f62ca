using AsielGrains.Cli.Access;
using AsielGrains.Cli.Scenes;
using AsielGrains.Cli.Session;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Partners;
using Grpc.Core;

namespace AsielGrains.Cli.Portfolio;

/// <summary>
/// Opens the sites of a portfolio. Every call has an id that follows from the site and the content, so that a second
/// run adds nothing.
/// </summary>
sealed class PortfolioLoader(ChainSession session)
{
    public const int SitesAtOnceMax = 8;

    readonly Caller _director = session.As(ChainRole.CoaDirector);
    int _added;

    /// <summary>Calls that added something; the others found it there.</summary>
    public int Added => _added;

    public Task Load(IReadOnlyList<PortfolioRow> rows, string today, CancellationToken stop) => Parallel.ForEachAsync(
        rows.GroupBy(row => row.Site),
        new ParallelOptions { MaxDegreeOfParallelism = SitesAtOnceMax, CancellationToken = stop },
        async (site, cancellation) => await LoadSite([.. site], today, cancellation));

    async Task LoadSite(PortfolioRow[] parts, string today, CancellationToken stop)
    {
        var site = parts[0];
        var opened = new OpenSiteRequest
        {
            SiteId = site.Site, Name = site.Name, Municipality = site.Municipality, Province = site.Province,
        };
        opened.RequestId = SceneIds.SiteRequestId(site.Site, opened.ToString());
        Count((await session.Sites.OpenSiteAsync(opened, await session.Options(stop))).Receipt);
        foreach (var part in parts)
            await LoadPart(part, stop);
        var described = new DescribeSiteRequest
        {
            SiteId = site.Site,
            Facilities = { SiteFacility.School },
            At = site.At,
            Origin = site.Origin,
            Source = site.Source,
        };
        described.RequestId = SceneIds.SiteRequestId(site.Site, described.ToString());
        Count((await session.Sites.DescribeSiteAsync(described, await session.Options(stop))).Receipt);
        if (site.Ceiling > 0)
            await SetCeiling(site, today, stop);
    }

    async Task LoadPart(PortfolioRow part, CancellationToken stop)
    {
        var opened = new OpenSitePartRequest
        {
            SiteId = part.Site, Part = part.Part, Type = part.Type, From = part.From,
        };
        opened.RequestId = SceneIds.SiteRequestId(part.Site, opened.ToString());
        Count((await session.Sites.OpenSitePartAsync(opened, await session.Options(stop))).Receipt);
        foreach (var units in RoomMix.Of(part))
        {
            units.RequestId = SceneIds.SiteRequestId(part.Site, units.ToString());
            Count((await session.Sites.AddUnitsAsync(units, await session.Options(stop))).Receipt);
        }
    }

    // A ceiling begins today at the earliest; on another day the one that holds must not be set again.
    async Task SetCeiling(PortfolioRow site, string today, CancellationToken stop)
    {
        var known = await session.Sites.GetSiteAsync(
            new() { SiteId = site.Site, Nights = 1 }, await session.Options(stop));
        if (known.Site.Ceilings.LastOrDefault()?.PersonsMax == site.Ceiling)
            return;
        var ceiling = new SetCeilingRequest { SiteId = site.Site, From = today, PersonsMax = site.Ceiling };
        ceiling.RequestId = SceneIds.SiteRequestId(site.Site, ceiling.ToString());
        try
        {
            var response = await session.Sites.SetCeilingAsync(ceiling, await session.Options(_director, stop));
            Count(response.Receipt);
        }
        catch (RpcException refusal) when (refusal.StatusCode is StatusCode.PermissionDenied)
        {
            session.Surroundings.Error.WriteLine($"{site.Site}: its ceiling has to be set by coa.director.");
        }
    }

    void Count(Receipt receipt)
    {
        if (receipt is { Repeated: false, KnownAlready: false })
            Interlocked.Increment(ref _added);
    }
}
