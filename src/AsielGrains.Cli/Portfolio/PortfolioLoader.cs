using System.Collections.Concurrent;
using AsielGrains.Cli.Access;
using AsielGrains.Cli.Output;
using AsielGrains.Cli.Scenes;
using AsielGrains.Cli.Session;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Partners;
using Grpc.Core;

namespace AsielGrains.Cli.Portfolio;

/// <summary>
/// Opens the sites of a portfolio. Every call has an id that follows from the site and the content, so that a second
/// run adds nothing. What the system refuses is told row by row, and the rest goes on.
/// </summary>
sealed class PortfolioLoader(ChainSession session)
{
    public const int SitesAtOnceMax = 8;

    readonly Caller _director = session.As(ChainRole.CoaDirector);
    int _added;

    /// <summary>Calls that added something; the others found it there.</summary>
    public int Added => _added;

    /// <returns>What became of each row, in the order of the rows.</returns>
    public async Task<IReadOnlyList<LoadedRow>> Load(PortfolioFile file, string today, CancellationToken stop)
    {
        var loaded = new ConcurrentBag<LoadedRow>(file.Refused);
        var agreements = new AgreementLoader(session, Count, Refusal);
        var parts = file.Parts.ToLookup(row => row.Site);
        await Parallel.ForEachAsync(
            parts.Select(site => site.Key)
                .Union(file.Reserves.Select(row => row.Site))
                .Union(file.Lets.Select(row => row.Site)),
            new ParallelOptions { MaxDegreeOfParallelism = SitesAtOnceMax, CancellationToken = stop },
            async (site, cancellation) =>
            {
                foreach (var row in await LoadParts([.. parts[site]], today, cancellation))
                    loaded.Add(row);
                var (reserves, lets) = (
                    file.Reserves.Where(row => row.Site == site), file.Lets.Where(row => row.Site == site));
                foreach (var row in await agreements.Load(site, [.. reserves], [.. lets], today, cancellation))
                    loaded.Add(row);
            });
        return [.. loaded.OrderBy(row => row.Line)];
    }

    async Task<IEnumerable<LoadedRow>> LoadParts(PortfolioRow[] rows, string today, CancellationToken stop)
    {
        var ended = rows.Where(row => row.HasEndedOn(today)).Select(row => LoadedRow.Of(row, LoadResult.Ended));
        var parts = rows.Where(row => !row.HasEndedOn(today)).ToArray();
        return parts.Length == 0 ? ended : ended.Concat(await LoadSite(parts, today, stop));
    }

    async Task<List<LoadedRow>> LoadSite(PortfolioRow[] parts, string today, CancellationToken stop)
    {
        var site = parts[0];
        if (await Refusal(() => Open(site, stop)) is ({ } refused, _))
            return [.. parts.Select(part => LoadedRow.Of(part, LoadResult.Refused, refused))];
        var loaded = new List<LoadedRow>();
        foreach (var part in parts)
            loaded.Add(
                LoadedRow.Of(part, LoadResult.Unchanged).After(await Refusal(() => LoadPart(part, stop))));
        // What is told of the site as a whole counts for its first row.
        var whole = await Refusal(async () =>
            await Describe(site, stop) + (site.Ceiling > 0 ? await SetCeilings(site, today, stop) : 0));
        if (loaded[0].Result is LoadResult.Unchanged || whole.Reason is not null)
            loaded[0] = loaded[0].After(whole);
        return loaded;
    }

    async Task<int> Open(PortfolioRow site, CancellationToken stop)
    {
        var opened = new OpenSiteRequest
        {
            SiteId = site.Site, Name = site.Name, Municipality = site.Municipality, Province = site.Province,
        };
        opened.RequestId = SceneIds.SiteRequestId(site.Site, opened.ToString());
        return Count((await session.Sites.OpenSiteAsync(opened, await session.Options(stop))).Receipt);
    }

    // No facility: none is published for any of them.
    async Task<int> Describe(PortfolioRow site, CancellationToken stop)
    {
        var described = new DescribeSiteRequest
        {
            SiteId = site.Site,
            At = site.At,
            Origin = site.Origin,
            Source = site.ToldSource,
        };
        described.RequestId = SceneIds.SiteRequestId(site.Site, described.ToString());
        return Count((await session.Sites.DescribeSiteAsync(described, await session.Options(stop))).Receipt);
    }

    async Task<int> LoadPart(PortfolioRow part, CancellationToken stop)
    {
        // The regime is left out: that of the type holds.
        var opened = new OpenSitePartRequest
        {
            SiteId = part.Site, Part = part.Part, Type = part.Type, From = part.From, Until = part.Until,
        };
        opened.RequestId = SceneIds.SiteRequestId(part.Site, opened.ToString());
        var added = Count((await session.Sites.OpenSitePartAsync(opened, await session.Options(stop))).Receipt);
        foreach (var units in RoomMix.Of(part))
        {
            units.RequestId = SceneIds.SiteRequestId(part.Site, units.ToString());
            added += Count((await session.Sites.AddUnitsAsync(units, await session.Options(stop))).Receipt);
        }

        return added;
    }

    // A ceiling begins today at the earliest; on another day the one that holds must not be set again.
    async Task<int> SetCeilings(PortfolioRow site, string today, CancellationToken stop)
    {
        var known = await session.Sites.GetSiteAsync(
            new() { SiteId = site.Site, Nights = 1 }, await session.Options(stop));
        var held = known.Site.Ceilings.LastOrDefault(ceiling => string.CompareOrdinal(ceiling.From, today) <= 0);
        var added = held?.PersonsMax == site.Ceiling ? 0 : await SetCeiling(site.Site, today, site.Ceiling, stop);
        if (site.LaterCeilingFrom.Length > 0
            && !known.Site.Ceilings.Any(ceiling =>
                ceiling.From == site.LaterCeilingFrom && ceiling.PersonsMax == site.LaterCeiling))
            added += await SetCeiling(site.Site, site.LaterCeilingFrom, site.LaterCeiling, stop);
        return added;
    }

    async Task<int> SetCeiling(string site, string from, int persons, CancellationToken stop)
    {
        var ceiling = new SetCeilingRequest { SiteId = site, From = from, PersonsMax = persons };
        ceiling.RequestId = SceneIds.SiteRequestId(site, ceiling.ToString());
        try
        {
            var response = await session.Sites.SetCeilingAsync(ceiling, await session.Options(_director, stop));
            return Count(response.Receipt);
        }
        catch (RpcException refusal) when (refusal.StatusCode is StatusCode.PermissionDenied)
        {
            session.Surroundings.Error.WriteLine($"{site}: its ceiling has to be set by coa.director.");
            return 0;
        }
    }

    /// <returns>The reason of a refusal, or how much was added.</returns>
    static async Task<(string? Reason, int Added)> Refusal(Func<Task<int>> load)
    {
        try
        {
            return (null, await load());
        }
        catch (RpcException refusal) when (refusal.StatusCode is StatusCode.FailedPrecondition
            or StatusCode.AlreadyExists or StatusCode.InvalidArgument or StatusCode.NotFound)
        {
            return (ReasonNames.Of(refusal) is { Length: > 0 } reason ? reason : refusal.Status.Detail, 0);
        }
    }

    int Count(Receipt receipt)
    {
        if (receipt is not { Repeated: false, KnownAlready: false })
            return 0;
        Interlocked.Increment(ref _added);
        return 1;
    }
}
