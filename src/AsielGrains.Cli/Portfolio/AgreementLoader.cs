using AsielGrains.Cli.Scenes;
using AsielGrains.Cli.Session;
using AsielGrains.Cli.Sites;
using AsielGrains.Contract.V1;

namespace AsielGrains.Cli.Portfolio;

/// <summary>Tells a site what a portfolio says was agreed about it: its reserves and its lets.</summary>
/// <param name="count">Counts a receipt: 1 when it added something.</param>
/// <param name="refusal">Runs calls; the reason of a refusal, or how much was added.</param>
sealed class AgreementLoader(
    ChainSession session, Func<Receipt, int> count, Func<Func<Task<int>>, Task<(string? Reason, int Added)>> refusal)
{
    const int UnitsPageMax = 1_000;

    /// <returns>What became of each row; none when there are none.</returns>
    public async Task<IReadOnlyList<LoadedRow>> Load(
        string site, ReserveRow[] reserves, LetRow[] lets, string today, CancellationToken stop)
    {
        var loaded = new List<LoadedRow>();
        foreach (var row in reserves)
            loaded.Add(Of(row.Line, site, $"{SiteInput.NameOf(row.Kind)} reserve of {SiteInput.NameOf(row.Type)}")
                .After(await refusal(() => Set(row, stop))));
        var units = new Dictionary<string, int>();
        var read = lets.Length > 0 ? await refusal(() => Read(site, units, stop)) : default;
        foreach (var row in lets)
        {
            var let = Of(row.Line, site, $"let of {string.Join(' ', row.Units)}");
            loaded.Add(row.HasEndedOn(today)
                ? let with { Result = LoadResult.Ended }
                : let.After(read.Reason is null ? await Let(row, units, today, stop) : read));
        }

        return loaded;
    }

    static LoadedRow Of(int line, string site, string what) => new(line, site, "", what, LoadResult.Unchanged);

    // What stands is not told again: a reserve that was set otherwise meanwhile is set anew, with an id of its own.
    async Task<int> Set(ReserveRow row, CancellationToken stop)
    {
        var known = (await session.Sites.GetSiteAsync(
            new() { SiteId = row.Site, Nights = 1 }, await session.Options(stop))).Site;
        var held = known.Reserves.FirstOrDefault(one => (one.Kind, one.Type) == (row.Kind, row.Type));
        if ((held?.Places ?? 0, held?.LeadDays ?? row.LeadDays) == (row.Places, row.LeadDays))
            return 0;
        var reserve = new SetReserveRequest
        {
            SiteId = row.Site, Kind = row.Kind, Type = row.Type, Places = row.Places, LeadDays = row.LeadDays,
        };
        reserve.RequestId = SceneIds.SiteRequestId(row.Site, $"{reserve} {known.Version}");
        return count((await session.Sites.SetReserveAsync(reserve, await session.Options(stop))).Receipt);
    }

    // The parts of the same file can be a moment old: the list waits for them.
    async Task<int> Read(string site, Dictionary<string, int> units, CancellationToken stop)
    {
        var known = await session.Sites.GetSiteAsync(
            new() { SiteId = site, Nights = 1 }, await session.Options(stop));
        var request = new ListUnitsRequest
        {
            SiteId = site, PageSize = UnitsPageMax, MinPosition = known.Site.Position,
        };
        do
        {
            var page = await session.Sites.ListUnitsAsync(request, await session.Options(stop));
            foreach (var unit in page.Units)
                units[unit.Unit] = unit.Places;
            request.PageToken = page.NextPageToken;
        }
        while (request.PageToken.Length > 0);
        return 0;
    }

    async Task<(string? Reason, int Added)> Let(
        LetRow row, Dictionary<string, int> units, string today, CancellationToken stop)
    {
        if (row.Units.FirstOrDefault(unit => !units.ContainsKey(unit)) is { } unknown)
            return ($"the site has no unit {unknown}", 0);
        var let = row.Request;
        let.Places.Add(row.Units.SelectMany(unit => Enumerable.Range(1, units[unit]), (unit, at) => $"{unit}/{at}"));
        let.RequestId = SceneIds.SiteRequestId(row.Site, let.ToString());
        // A contract that runs counts from tonight. The id is that of the row as it stands in the file, so what is
        // refused because the id is known was loaded on an earlier day.
        if (string.CompareOrdinal(row.From, today) < 0)
            let.From = today;
        var load = await refusal(async () =>
            count((await session.Sites.LetPlacesAsync(let, await session.Options(stop))).Receipt));
        return load.Reason is "REQUEST_ID_REUSED" or "USE_KNOWN" ? default : load;
    }
}
