using System.Text.Json;

namespace AsielGrains.Checker.Tests.Campaigns;

/// <summary>The figures of a campaign, as they are committed after a long run.</summary>
sealed record CampaignResult
{
    static readonly JsonSerializerOptions Layout = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public required string What { get; init; }

    public required DateTimeOffset Date { get; init; }

    public required int Seed { get; init; }

    public required string Commit { get; init; }

    public required int Processors { get; init; }

    public required double DurationSeconds { get; init; }

    public required int Kills { get; init; }

    public required IReadOnlyDictionary<string, int> KillsByPlace { get; init; }

    public required IReadOnlyDictionary<string, long> Counts { get; init; }

    public required double RestartSecondsP95 { get; init; }

    public required int Violations { get; init; }

    public Task Write(string path) => File.WriteAllTextAsync(path, JsonSerializer.Serialize(this, Layout) + "\n");

    public override string ToString() => JsonSerializer.Serialize(this, Layout);
}
