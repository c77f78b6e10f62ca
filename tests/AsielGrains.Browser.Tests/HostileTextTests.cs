using AsielGrains.TestSupport.Faults;
using Microsoft.Playwright;

namespace AsielGrains.Browser.Tests;

/// <summary>
/// Texts in addresses, where anybody can put them, as the browser understands the pages they come back in.
/// </summary>
public class HostileTextTests(Chromium chromium) : BrowserTest(chromium)
{
    const int Batch = 100;
    const int Openings = 40;
    const string Harmless = "woord";

    // The elements of a page with the names of their attributes, for a text and for a harmless one in its place.
    const string OddOnes =
        """
        async ({ addresses, harmless }) => {
          const shape = async address => {
            const answer = await fetch(address);
            const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
            const tags = [...page.querySelectorAll('*')].map(element =>
              element.localName + '[' + [...element.attributes].map(attribute => attribute.name).sort() + ']');
            return answer.status + ' ' + tags.join();
          };
          const expected = await shape(harmless);
          const shapes = await Promise.all(addresses.map(shape));
          return addresses.filter((_, index) => shapes[index] !== expected);
        }
        """;

    static readonly int Texts = Soak.Count(2_000, soak: 20_000);

    static readonly string[] Places =
    [
        "/aanmelden?terug=", "/aanmelden?onbekend=", "/geen-toegang?terug=", "/ketenoverzicht?nationaliteit=",
        "/ketenoverzicht?van=", "/ketenoverzicht?per=", "/ketenoverzicht?onbekend=",
    ];

    // One that brings the text back, and one that reads it.
    static readonly string[] Opened = ["/aanmelden?terug=", "/ketenoverzicht?nationaliteit="];

    [Fact]
    public async Task No_text_in_an_address_becomes_an_element_or_an_attribute()
    {
        await using var visit = await Begin();
        await visit.OpenOverview();
        var soak = new Soak("hostile-texts");
        var random = new Random(soak.Seed);
        for (var done = 0; done < Texts; done += Batch)
        {
            var place = Places[random.Next(Places.Length)];
            var addresses = Enumerable.Range(0, Batch).Select(_ => Address(place, random)).ToArray();
            await soak.Try(place, async () => Assert.Empty(await visit.Page.EvaluateAsync<string[]>(
                OddOnes, new { addresses, harmless = place + Harmless })));
        }
    }

    [Fact]
    public async Task No_text_in_an_address_runs_when_the_page_is_opened()
    {
        await using var visit = await Begin();
        await visit.OpenOverview();
        var soak = new Soak("hostile-addresses");
        var random = new Random(soak.Seed);
        for (var opened = 0; opened < Openings; opened++)
        {
            var address = Address(Opened[opened % Opened.Length], random);
            await soak.Try(address, async () =>
            {
                await visit.Page.GotoAsync(address);
                if (address.StartsWith("/ketenoverzicht", StringComparison.Ordinal))
                    await visit.Page.Locator(Visit.Live).WaitForAsync();
                Assert.False(await visit.Page.EvaluateAsync<bool>("() => 'hit' in window"));
                Assert.Empty(visit.Faults);
            });
        }
    }

    static string Address(string place, Random random) => place + Uri.EscapeDataString(MarkupTexts.Any(random));
}
