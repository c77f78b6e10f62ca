using AsielGrains.TestSupport.Hosts;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AsielGrains.Browser.Tests;

/// <summary>The main job as a person sees it: the real host plays 2015 while the page is open.</summary>
public sealed class RealHostTests(Chromium chromium) : IDisposable
{
    /// <summary>A year of scene on a loaded machine: beside other tests it took 383 s.</summary>
    const float PatienceMilliseconds = 1_200_000;

    readonly HostFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_page_follows_the_scene_of_2015_live_and_ends_at_its_totals()
    {
        await using var host = await HostProcess.Start(
            new HostSettings(_folder) { Arguments = ["--scene", "2015", "--speed", "1s"] });
        await using var visit = await Visit.Begin(chromium, host.Http);
        await visit.OpenOverview();
        await visit.Page.EvaluateAsync("() => { window.sameDocument = true; }");

        var seen = await PersonsOn(visit.Page);
        await visit.Page.WaitForFunctionAsync(
            "seen => +document.querySelector('[data-figure=persons] data').textContent.replaceAll('.', '') > seen",
            seen,
            new() { Timeout = PatienceMilliseconds });
        await host.Line(
            "scene 2015 complete: 553 of 553 cells equal", TimeSpan.FromMilliseconds(PatienceMilliseconds));
        await Expect(visit.Page.Figure("persons"))
            .ToHaveTextAsync("52.745", new() { Timeout = PatienceMilliseconds });

        Assert.True(await visit.Page.EvaluateAsync<bool>("() => window.sameDocument === true"), "a page anew");
        Assert.Equal(12, await visit.Page.TwinRows().CountAsync());
        var table = await visit.Page.TableBands();
        Assert.Equal(52_745, table.Sum(band => band.Counts.Sum()));
        Assert.Equal(11_340, table.Sum(band => band.Counts[9]));
        var chart = await visit.Page.ChartBands();
        Assert.Equal(table.Select(band => band.Name), chart.Select(band => band.Name));
        Assert.All(table.Zip(chart), pair => Assert.Equal(pair.First.Counts, pair.Second.Counts));
    }

    static async Task<long> PersonsOn(IPage page) =>
        OverviewPage.Number(await page.Figure("persons").InnerTextAsync());
}
