using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AsielGrains.Browser.Tests;

public class LookTests(Chromium chromium) : BrowserTest(chromium)
{
    const string PageColour = "() => getComputedStyle(document.documentElement).backgroundColor";
    const string Light = "rgb(244, 246, 249)";
    const string Dark = "rgb(14, 21, 29)";

    [Fact]
    public async Task Dark_follows_the_browser_and_the_switch_overrules_it()
    {
        await using var visit = await Begin(new Look(Dark: true));
        await visit.OpenOverview();
        Assert.Equal(Dark, await visit.Page.EvaluateAsync<string>(PageColour));
        await Choose(visit.Page, "Licht");
        Assert.Equal(Light, await visit.Page.EvaluateAsync<string>(PageColour));
        await visit.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await Choose(visit.Page, "Donker");
        Assert.Equal(Dark, await visit.Page.EvaluateAsync<string>(PageColour));
    }

    [Theory]
    [InlineData("nl", "/ketenoverzicht")]
    [InlineData("en", "/ketenoverzicht?per=week&top=8")]
    [InlineData("nl", "/aanmelden")]
    public async Task At_320_pixels_nothing_scrolls_sideways(string language, string path)
    {
        await using var visit = await Begin(new Look(language, Width: 320));
        await visit.OpenOverview();
        await visit.Page.GotoAsync(path);
        foreach (var explanation in await visit.Page.Locator(".explanation summary").AllAsync())
            await explanation.ClickAsync();
        var width = await visit.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth");
        Assert.InRange(width, 1, 320);
    }

    static async Task Choose(IPage page, string theme)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = theme }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = theme }))
            .ToHaveAttributeAsync("aria-pressed", "true");
        await page.Locator(Visit.Live).WaitForAsync();
    }
}
