using AsielGrains.Dashboard.Language;
using static Microsoft.Playwright.Assertions;

namespace AsielGrains.Browser.Tests;

public class LanguageTests(Chromium chromium) : BrowserTest(chromium)
{
    public static TheoryData<string, string> Pages => new()
    {
        { "en", "/ketenoverzicht" },
        { "nl", "/ketenoverzicht" },
        { "en", "/ketenoverzicht?van=1990-01-01&tot=1990-12-31" },
        { "nl", "/ketenoverzicht?van=1990-01-01&tot=1990-12-31" },
        { "en", "/geen-toegang" },
        { "nl", "/geen-toegang" },
        { "en", "/aanmelden" },
        { "nl", "/aanmelden" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Nothing_of_the_other_language_is_on_the_page(string language, string path)
    {
        await using var visit = await Begin(new Look(language));
        await visit.OpenOverview();
        await visit.Page.GotoAsync(path);
        await Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("lang", language);
        var words = await visit.Page.EvaluateAsync<string[]>(
            "() => { const texts = [];"
            + " const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);"
            + " while (walk.nextNode()) if (!walk.currentNode.parentElement.closest('script,[lang]:not(html)'))"
            + "   texts.push(walk.currentNode.textContent.trim());"
            + " document.querySelectorAll('[aria-label]').forEach(e => texts.push(e.getAttribute('aria-label')));"
            + " return texts.filter(text => text); }");
        Assert.NotEmpty(words);
        Assert.Empty(words.Intersect(OnlyInTheOther(language)));
    }

    [Fact]
    public async Task The_switch_changes_the_language_and_keeps_the_view()
    {
        await using var visit = await Begin();
        await visit.OpenOverview("?per=week");
        await visit.Page.GetByText("dag", new() { Exact = true }).ClickAsync();
        await Expect(visit.Page.Locator("[data-twin] thead th").First).ToHaveTextAsync("dag");
        await visit.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "English" }).ClickAsync();
        await Expect(visit.Page.Locator("h1")).ToHaveTextAsync("Chain overview");
        Assert.Contains("per=dag", visit.Page.Url, StringComparison.Ordinal);
        await visit.Page.ReloadAsync();
        await Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("lang", "en");
    }

    static IEnumerable<string> OnlyInTheOther(string language)
    {
        var entries = Glossary.Entries.Values.Concat(Glossary.Nationalities.Values).ToArray();
        var here = entries.Select(entry => language == "nl" ? entry.Nl : entry.En).ToHashSet();
        var other = entries.Select(entry => language == "nl" ? entry.En : entry.Nl);
        return other.Where(text => !here.Contains(text));
    }
}
