using AsielGrains.Grains.Capacity;
using AsielGrains.Grains.Deadlines;
using AsielGrains.Grains.Flow;
using AsielGrains.Journal;

namespace AsielGrains.Grains.Telemetry;

/// <summary>
/// What this silo keeps of the journal in memory to answer from, and how far each copy is behind. Safe for concurrent
/// use.
/// </summary>
public sealed class JournalCopies(FlowReplica flow, CapacityReplica capacity, DeadlineReplica deadlines)
{
    public const string Flow = "flow";
    public const string Capacity = "capacity";
    public const string Deadlines = "deadlines";

    readonly Copy[] _copies =
    [
        new(Flow, () => flow.Position),
        new(Capacity, () => capacity.Position),
        new(Deadlines, () => deadlines.Position),
    ];

    /// <summary>How each is doing.</summary>
    public IReadOnlyList<CopyStanding> Standings(DateTimeOffset now) =>
        [.. _copies.Select(copy => new CopyStanding(copy.Name, copy.Position(), copy.Behind.For(now)))];

    /// <summary>How long one has been behind.</summary>
    internal TimeSpan Behind(string name, DateTimeOffset now) =>
        _copies.Single(copy => copy.Name == name).Behind.For(now);

    /// <summary>Holds all of them against an end of the journal.</summary>
    internal void See(JournalPosition head, DateTimeOffset now)
    {
        foreach (var copy in _copies)
            copy.Behind.See(head, copy.Position(), now);
    }

    sealed record Copy(string Name, Func<JournalPosition> Position)
    {
        public Behind Behind { get; } = new();
    }
}
