using AsielGrains.Journal;

namespace AsielGrains.Gateway.Operations;

/// <summary>How a host does, its answers to calls apart: those the front door counts itself.</summary>
/// <param name="Silo">The silo of this host, as address and generation.</param>
/// <param name="Commit">The commit it was built from; empty when the build did not know it.</param>
/// <param name="Engine">The database the journal is in.</param>
/// <param name="Journal">Null when the database did not answer.</param>
/// <param name="GrainState">The schema of the state of grains; null when the database did not answer.</param>
/// <param name="FlowAsOf">When the last event that is counted in was recorded; null before the first.</param>
/// <param name="Silos">The hosts of the cluster as this one sees them, with Orleans' name of their status.</param>
/// <param name="Events">What was logged as a warning or worse since the start.</param>
public sealed record HostStanding(
    string Silo,
    string Commit,
    DateTimeOffset StartedAt,
    bool Ready,
    JournalEngine Engine,
    JournalStanding? Journal,
    (int Found, int Known)? GrainState,
    bool FlowAttached,
    JournalPosition FlowPosition,
    DateTimeOffset? FlowAsOf,
    IReadOnlyList<(string Silo, string Status)> Silos,
    IReadOnlyList<LoggedEvent> Events)
{
    /// <summary>What sites and cases do not agree on; null when that was not known in time.</summary>
    public PlacesStanding? Places { get; init; }

    /// <summary>What this host keeps of the journal in memory, and how long each copy has been behind it.</summary>
    public IReadOnlyList<(string Name, JournalPosition Position, TimeSpan Behind)> Copies { get; init; } = [];
}
