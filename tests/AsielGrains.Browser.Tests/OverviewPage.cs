using System.Globalization;
using System.Text.Json;
using Microsoft.Playwright;

namespace AsielGrains.Browser.Tests;

/// <summary>What a visitor reads on the chain overview.</summary>
static class OverviewPage
{
    public static ILocator Figure(this IPage page, string key) => page.Locator($"[data-figure='{key}'] data");

    public static ILocator TwinRows(this IPage page) => page.Locator("[data-twin] tbody tr");

    /// <summary>The bands as ECharts holds them: name and counts, oldest first.</summary>
    public static async Task<IReadOnlyList<(string Name, long[] Counts)>> ChartBands(this IPage page)
    {
        var bands = await page.EvaluateAsync<JsonElement>(
            "async () => {"
            + "  const url = performance.getEntriesByType('resource').find(r => /inflow-chart/.test(r.name)).name;"
            + "  return (await import(url)).shown(document.querySelector('.chart-canvas')); }");
        return
        [
            .. bands.EnumerateArray().Select(band => (
                band.GetProperty("name").GetString()!,
                band.GetProperty("counts").EnumerateArray().Select(count => count.GetInt64()).ToArray())),
        ];
    }

    /// <summary>The same from the table twin.</summary>
    public static async Task<IReadOnlyList<(string Name, long[] Counts)>> TableBands(this IPage page)
    {
        var names = await page.Locator("[data-twin] thead th").AllInnerTextsAsync();
        var rows = await page.EvaluateAsync<string[][]>(
            "() => [...document.querySelectorAll('[data-twin] tbody tr')].reverse()"
            + ".map(row => [...row.querySelectorAll('td')].map(cell => cell.textContent))");
        return
        [
            .. names.Skip(1).SkipLast(1).Select((name, column) =>
                (name, rows.Select(row => Number(row[column])).ToArray())),
        ];
    }

    public static long Number(string text) =>
        long.Parse(text.Where(char.IsAsciiDigit).ToArray(), NumberStyles.None, CultureInfo.InvariantCulture);
}
