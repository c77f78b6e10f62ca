using System.Diagnostics;
using AsielGrains.Dashboard.Flow;
using AsielGrains.Dashboard.Tests.Hosting;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Flow;
using AsielGrains.Domain.Identity;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AsielGrains.Browser.Tests;

public class LiveTests(Chromium chromium) : BrowserTest(chromium, scripted: true)
{
    static readonly Nationality Syria = Nationality.Parse("SYR", null);

    [Fact]
    public async Task A_change_reaches_figure_chart_and_table_without_reload()
    {
        await using var visit = await Begin();
        await visit.OpenOverview();
        await visit.Page.EvaluateAsync("() => { window.sameDocument = true; }");
        await Expect(visit.Page.Figure("persons")).ToHaveTextAsync("48.213");

        Flow.Set(
            SampleChain.AsOf.AddSeconds(10),
            SampleChain.Persons + 1,
            [new(Stage.Announced, Syria, ApplicationKind.Family, 1_000_000)],
            [new(new DateOnly(2015, 12, 31), Syria, ApplicationKind.NotStated, 2_000_000)]);

        await Expect(visit.Page.Figure("persons")).ToHaveTextAsync("48.214");
        await Expect(visit.Page.Figure("stage.Announced")).ToHaveTextAsync("1.001.235");
        await Expect(visit.Page.Locator(".stand time")).ToHaveTextAsync("9 maart 2026, 14:04:15 uur");
        await Expect(visit.Page.TwinRows().First.Locator("td").First).ToHaveTextAsync("2.002.488");
        await visit.Page.WaitForFunctionAsync(
            "async () => {"
            + "  const url = performance.getEntriesByType('resource').find(r => /inflow-chart/.test(r.name)).name;"
            + "  const bands = (await import(url)).shown(document.querySelector('.chart-canvas'));"
            + "  return bands[0].counts.at(-1) === 2002488; }");
        Assert.True(await visit.Page.EvaluateAsync<bool>("() => window.sameDocument === true"));
    }

    [Fact]
    public async Task Many_changes_are_drawn_a_few_times_only()
    {
        const int Changes = 200;
        await using var visit = await Begin();
        await visit.OpenOverview();
        await visit.Page.EvaluateAsync(
            "() => { window.drawn = 0; new MutationObserver(() => window.drawn++)"
            + ".observe(document.querySelector('[data-figure=persons] data'),"
            + " { characterData: true, childList: true, subtree: true }); }");

        var clock = Stopwatch.StartNew();
        for (var change = 1; change <= Changes; change++)
            Flow.Set(SampleChain.AsOf, change, [], []);

        await Expect(visit.Page.Figure("persons")).ToHaveTextAsync("200");
        var drawn = await visit.Page.EvaluateAsync<int>("() => window.drawn");
        Assert.InRange(drawn, 1, 2 + (int)(clock.Elapsed / LiveOverview.DrawPeriod));
    }

    [Fact]
    public async Task A_lost_flow_is_said_and_the_last_figures_stay_until_it_returns()
    {
        await using var visit = await Begin();
        await visit.OpenOverview();
        Flow.Broken = true;
        Flow.BreakOff();
        await Expect(visit.Page.Locator("[data-connection=Lost]")).ToContainTextAsync("Verbinding verbroken");
        await Expect(visit.Page.Locator("[role=status]").First).ToContainTextAsync("bron van de cijfers");
        await Expect(visit.Page.Figure("persons")).ToHaveTextAsync("48.213");

        Flow.Set(SampleChain.AsOf, 7, [], []);
        Flow.Broken = false;
        await Expect(visit.Page.Locator(Visit.Live)).ToBeVisibleAsync(new() { Timeout = 15_000 });
        await Expect(visit.Page.Figure("persons")).ToHaveTextAsync("7");
    }

    [Fact]
    public async Task A_browser_that_loses_the_server_says_so_and_keeps_the_figures()
    {
        await using var visit = await Begin();
        await visit.OpenOverview();
        await Expect(visit.Page.Locator(".connection-notice")).ToBeHiddenAsync();
        Assert.Empty(visit.Faults);
        visit.Forgive();
        await Target.DisposeAsync();
        await Expect(visit.Page.Locator(".connection-notice")).ToBeVisibleAsync();
        await Expect(visit.Page.Locator(".connection-notice")).ToContainTextAsync("cijfers staan stil");
        await Expect(visit.Page.Figure("persons")).ToHaveTextAsync("48.213");
        await Expect(visit.Page.Locator(".stand-state")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_choice_without_inflow_says_so()
    {
        await using var visit = await Begin();
        await visit.OpenOverview("?van=1990-01-01&tot=1990-12-31");
        await Expect(visit.Page.Locator("[data-empty]")).ToContainTextAsync("Geen instroom bekend");
        await Expect(visit.Page.Locator("[data-twin]")).ToHaveCountAsync(0);
        await visit.Page.Locator(".filter-actions a").ClickAsync();
        await Expect(visit.Page.Locator("[data-twin]")).ToBeVisibleAsync();
    }

    ScriptedFlow Flow => Target.Flow!;
}
