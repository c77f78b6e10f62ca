using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AsielGrains.Browser.Tests;

public class FigureTests(Chromium chromium) : BrowserTest(chromium)
{
    [Theory]
    [InlineData("")]
    [InlineData("?per=week&naar=soort")]
    [InlineData("?datum=kenbaar&top=8&van=2015-08-10&tot=2015-11-20&per=dag")]
    public async Task The_table_twin_has_the_figures_of_the_chart(string query)
    {
        await using var visit = await Begin();
        await visit.OpenOverview(query);
        await Expect(visit.Page.Locator(".chart-canvas canvas")).ToBeVisibleAsync();
        var chart = await visit.Page.ChartBands();
        var table = await visit.Page.TableBands();
        Assert.NotEmpty(chart);
        Assert.Equal(chart.Select(band => band.Name), table.Select(band => band.Name));
        foreach (var (drawn, written) in chart.Zip(table))
            Assert.Equal(drawn.Counts, written.Counts);
        var total = OverviewPage.Number(await visit.Page.Figure("inflow").InnerTextAsync());
        Assert.Equal(total, chart.Sum(band => band.Counts.Sum()));
    }

    [Fact]
    public async Task Every_figure_says_its_unit_moment_source_and_definition()
    {
        await using var visit = await Begin();
        await visit.OpenOverview();
        var explanations = await visit.Page.Locator(".explanation").AllAsync();
        Assert.Equal(6, explanations.Count);
        foreach (var explanation in explanations)
        {
            await explanation.Locator("summary").ClickAsync();
            await Expect(explanation.Locator("dt")).ToHaveTextAsync(["Definitie", "Eenheid", "Bron", "Stand van"]);
            foreach (var text in await explanation.Locator("dd").AllInnerTextsAsync())
                Assert.NotEmpty(text);
        }
    }

    [Fact]
    public async Task Choices_go_into_the_address_and_come_back_from_it()
    {
        await using var visit = await Begin();
        await visit.OpenOverview();
        await visit.Page.GetByText("week", new() { Exact = true }).ClickAsync();
        await Expect(visit.Page.Locator("[data-twin] thead th").First).ToHaveTextAsync("week");
        Assert.Contains("per=week", visit.Page.Url, StringComparison.Ordinal);
        await visit.Page.Locator("#nationaliteit").SelectOptionAsync("SYR");
        await Expect(visit.Page.Locator(".limited")).ToContainTextAsync("Syrië");
        await visit.Page.ReloadAsync();
        await Expect(visit.Page.Locator("#nationaliteit")).ToHaveValueAsync("SYR");
        await Expect(visit.Page.Locator("input[value=week]")).ToBeCheckedAsync();
        await visit.Page.GoBackAsync();
        await Expect(visit.Page.Locator("#nationaliteit")).ToHaveValueAsync("");
    }
}
