using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AsielGrains.Browser.Tests;

public class KeyboardTests(Chromium chromium) : BrowserTest(chromium)
{
    const string Focused =
        "() => { const at = document.activeElement; return at.id || at.name || at.className || at.localName; }";

    const int StopsMax = 60;

    [Fact]
    public async Task The_skip_link_is_first_and_leads_to_the_content()
    {
        await using var visit = await Begin();
        await visit.OpenOverview();
        await visit.Page.Keyboard.PressAsync("Tab");
        await Expect(visit.Page.Locator(".skip-link")).ToBeFocusedAsync();
        await Expect(visit.Page.Locator(".skip-link")).ToBeInViewportAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Page.Locator("main")).ToBeFocusedAsync();
        Assert.Equal("/ketenoverzicht", new Uri(visit.Page.Url).AbsolutePath);
    }

    [Fact]
    public async Task Tab_walks_the_page_in_reading_order_and_the_focus_is_visible()
    {
        await using var visit = await Begin();
        await visit.OpenOverview();
        var stops = new List<string>();
        for (var stop = 0; stop < StopsMax && !stops.Contains("table-scroll"); stop++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            stops.Add(await visit.Page.EvaluateAsync<string>(Focused));
            Assert.True(await HasVisibleFocus(visit.Page), $"The focus can't be seen at {stops[^1]}.");
        }

        string[] expected =
        [
            "skip-link", "wordmark", "taal", "thema", "summary", "datum", "per", "naar", "top", "nationaliteit",
            "soort", "van", "tot", "table-scroll",
        ];
        Assert.Equal(expected, stops.Where(expected.Contains).Distinct());
    }

    [Fact]
    public async Task Filters_work_with_the_keyboard_alone()
    {
        await using var visit = await Begin();
        await visit.OpenOverview();
        await visit.Page.Locator("input[name=per]:checked").FocusAsync();
        await visit.Page.Keyboard.PressAsync("ArrowLeft");
        await Expect(visit.Page.Locator("[data-twin] thead th").First).ToHaveTextAsync("week");
        await Expect(visit.Page.Locator("input[value=week]")).ToBeFocusedAsync();
        await visit.Page.Locator("#van").FillAsync("2015-09-01");
        await visit.Page.Locator("#van").PressAsync("Enter");
        await Expect(visit.Page.TwinRows().Last.Locator("th")).ToHaveTextAsync("week 36 van 2015");
        await visit.Page.Locator(".filter-actions a").FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Page.Locator("#van")).ToHaveValueAsync("");
        await Expect(visit.Page.Locator("[data-twin] thead th").First).ToHaveTextAsync("maand");
    }

    // A radio button lies unseen over its label, which shows the focus for it.
    static Task<bool> HasVisibleFocus(IPage page) => page.EvaluateAsync<bool>(
        "() => { const at = document.activeElement;"
        + " const shown = at.type === 'radio' ? at.nextElementSibling : at;"
        + " const style = getComputedStyle(shown);"
        + " return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2; }");
}
