using AsielGrains.Domain.Gvl;
using AsielGrains.Domain.Reception;
using AsielGrains.Domain.Time;
using AsielGrains.Gateway.Refusals;
using AsielGrains.Grains.Gvl;
using AsielGrains.Grains.Reception;
using Reason = AsielGrains.Contract.V1.Reason;
using Receipt = AsielGrains.Grains.Commands.Receipt;

namespace AsielGrains.Gateway.Gvl;

/// <summary>Hands orders to the guardians of joint locations, and reads them and the sites they are on.</summary>
sealed class GvlDesk(IGrainFactory grains, TimeProvider time)
{
    /// <exception cref="RefusedException">The order was refused.</exception>
    public async Task<Receipt> Carry(GvlOrder order, CancellationToken cancellation) =>
        Faults.ReceiptOf(await grains.GetGvl(order.Site).Handle(order.Envelope).WaitAsync(cancellation));

    /// <exception cref="RefusedException">The location is not known.</exception>
    public async Task<GvlReading<TView>> Read<TView>(
        SiteId site, Func<IGvlGrain, Task<GvlReading<TView>?>> question, CancellationToken cancellation) =>
        await question(grains.GetGvl(site)).WaitAsync(cancellation)
        ?? throw new RefusedException(new(Reason.GvlUnknown, "No joint location is known under this name.", "site_id"));

    /// <summary>Who is expected today at the joint location on a site and has not come; null: there is none.</summary>
    public Task<GvlReading<AwaitedHouseholds>?> FindAwaited(SiteId site, CancellationToken cancellation) =>
        grains.GetGvl(site).Awaited().WaitAsync(cancellation);

    /// <summary>Every location with its day, by its own word.</summary>
    public async Task<IEnumerable<(SiteId Site, GvlReading<GvlBoard> Reading)>> All(CancellationToken cancellation)
    {
        var sites = await grains.GetGrain<IGvlDirectoryGrain>(0).All().WaitAsync(cancellation);
        var readings = await Task.WhenAll(sites.Select(site => grains.GetGvl(site).Board())).WaitAsync(cancellation);
        return
            from line in sites.Zip(readings)
            where line.Second is not null
            select (line.First, line.Second);
    }

    /// <summary>The bottleneck of a day to come, with the beds of that night.</summary>
    /// <param name="day">Null: tomorrow.</param>
    /// <param name="others">None: all other locations, with what they say themselves.</param>
    public async Task<GvlReading<DayForecast>> Forecast(
        SiteId site, DateOnly? day, IReadOnlyCollection<OtherGvl> others, CancellationToken cancellation)
    {
        var beds = await BedsOn(site, day, cancellation);
        var reading = await Read(site, gvl => gvl.Forecast(new(day, [.. others], beds)), cancellation);
        if (reading.View.Surplus == 0 || others.Count > 0)
            return reading;
        var open = await Others(site, reading.View.Day, cancellation);
        return await Read(site, gvl => gvl.Forecast(new(reading.View.Day, [.. open], beds)), cancellation);
    }

    // Nobody is sent to what is not real.
    async Task<IEnumerable<OtherGvl>> Others(SiteId site, DateOnly day, CancellationToken cancellation)
    {
        var real = (await All(cancellation))
            .Where(one => one.Site != site && !one.Reading.View.Profile.IsScenario)
            .Take(GvlLimits.OthersMax);
        return await Task.WhenAll(real.Select(async one =>
        {
            var beds = await BedsOn(one.Site, day, cancellation);
            var reading = await Read(one.Site, gvl => gvl.Forecast(new(day, [], beds)), cancellation);
            return OtherGvl.Of(one.Site, reading.View, beds);
        }));
    }

    // Null: not known, or too far ahead.
    async Task<int?> BedsOn(SiteId site, DateOnly? day, CancellationToken cancellation)
    {
        var today = DutchTime.DateAt(time.GetUtcNow());
        var nights = (day ?? today.AddDays(1)).DayNumber - today.DayNumber + 1;
        return nights is >= 1 and <= ReceptionLimits.NightsMax
            ? (await BedsOf(site, nights, cancellation))?.Placeable
            : null;
    }

    /// <summary>
    /// How many persons can still be placed in the last of so many nights, by the site's own word; null: no reception
    /// site is known under this name.
    /// </summary>
    public async Task<Beds?> BedsOf(SiteId site, int nights, CancellationToken cancellation) =>
        await grains.GetSite(site).Read(new(nights)).WaitAsync(cancellation) is { View.Nights: [.., var night] } reading
            ? new(night.Placeable, reading.Position, night.Types)
            : null;
}
