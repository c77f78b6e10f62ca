namespace AsielGrains.Checker.Tests.Campaigns;

/// <summary>How the next host of a campaign is to die.</summary>
/// <param name="Failpoint">Where it kills itself; empty: it is killed at a random moment.</param>
/// <param name="Hit">At which hit.</param>
sealed record KillPlan(string Failpoint, int Hit)
{
    /// <summary>Killed during its first start, on an empty folder.</summary>
    public const string MigrationStep = "migration-step";

    /// <summary>Told to stop, and killed while it does so.</summary>
    public const string Deactivation = "deactivation";

    /// <summary>Each with the hits among which one is chosen: late enough that the host is up by then.</summary>
    static readonly (string Name, int From, int To)[] Places =
    [
        ("before-transaction", 10, 200),
        ("in-transaction", 30, 400),
        ("after-commit", 10, 200),
        ("before-memory", 10, 300),
        ("feed-read", 2, 30),
        ("feed-published", 2, 30),
        ("snapshot-unfinished", 1, 2),
        ("disclosed", 10, 200),
        ("response-half-sent", 10, 150),
        (Deactivation, 1, 5),
    ];

    public static readonly KillPlan Random = new("", 0);

    public static IEnumerable<string> Failpoints => [.. Places.Select(place => place.Name), MigrationStep];

    /// <summary>What the host is told by its environment.</summary>
    public string Failures => Failpoint.Length == 0 ? "" : $"{Failpoint}:kill@{Hit}";

    /// <summary>All deaths of a campaign in a random order; each series begins with one during the migration.</summary>
    public static IReadOnlyList<KillPlan> Draw(int kills, int quota, Random random)
    {
        var places = Places.SelectMany(place => Enumerable.Range(0, quota)
            .Select(_ => new KillPlan(place.Name, random.Next(place.From, place.To + 1)))).ToList();
        places.AddRange(Enumerable.Repeat(Random, Math.Max(1, kills - places.Count)));
        var plans = places.ToArray();
        random.Shuffle(plans);
        return plans;
    }
}
