using System.Text.Json;
using AsielGrains.Checker.Journals;

namespace AsielGrains.Cluster.Tests.Places;

/// <summary>
/// A list of beds and who is in them, from the journal's rows and with rules of its own: it knows nothing of the
/// program that wrote them.
/// </summary>
sealed class BedLedger
{
    readonly Dictionary<(string Site, string Bed), string> _taken = [];
    readonly Dictionary<(string Site, string Placement), string[]> _beds = [];

    /// <summary>Placements as they stand at the end, with how many beds each has.</summary>
    public IReadOnlyDictionary<(string Site, string Placement), string[]> Standing => _beds;

    /// <summary>Holds that were looked at.</summary>
    public int Holds { get; private set; }

    /// <summary>Reads the events of sites in their order; a bed that is given to two fails.</summary>
    public static async Task<BedLedger> Read(JournalTables journal)
    {
        var ledger = new BedLedger();
        foreach (var logged in await journal.ReadEvents())
            if (logged.Stream.StartsWith("site/", StringComparison.Ordinal))
                ledger.Take(logged);
        return ledger;
    }

    void Take(LoggedEvent logged)
    {
        var site = logged.Stream["site/".Length..];
        using var body = JsonDocument.Parse(logged.Body);
        switch (logged.Type)
        {
            case "site.places-held":
                Hold((site, Placement(body)), [.. body.RootElement.GetProperty("places").EnumerateArray()
                    .Select(place => place.GetString()!)]);
                break;
            case "site.hold-cancelled" or "site.household-departed":
                foreach (var bed in _beds[(site, Placement(body))])
                    _taken.Remove((site, bed));
                _beds.Remove((site, Placement(body)));
                break;
        }
    }

    void Hold((string Site, string Placement) at, string[] beds)
    {
        Holds++;
        foreach (var bed in beds)
            Assert.True(
                _taken.TryAdd((at.Site, bed), at.Placement),
                $"Bed {bed} of {at.Site} was given to {at.Placement} and {_taken.GetValueOrDefault((at.Site, bed))}.");
        Assert.True(_beds.TryAdd(at, beds), $"Placement {at.Placement} was made twice.");
    }

    static string Placement(JsonDocument body) => body.RootElement.GetProperty("placement").GetString()!;
}
