namespace AsielGrains.Checker.Histories;

/// <summary>Figures of the flow as a client saw them, in an answer or added up from a subscription.</summary>
public sealed record FlowSeen
{
    /// <summary>Who saw them: a client's name.</summary>
    public required string Client { get; init; }

    public required string Position { get; init; }

    /// <summary>Known at this moment, in microseconds since 1970; null: as of the position.</summary>
    public long? AsOf { get; init; }

    /// <summary>The position that was asked for at least; empty when none was.</summary>
    public string MinPosition { get; init; } = "";

    /// <summary>Asked for at the end of a load on purpose: such figures are all kept, and all recounted.</summary>
    public bool IsWatermark { get; init; }

    /// <summary>announced, registered or lodged.</summary>
    public string Basis { get; init; } = "registered";

    /// <summary>day, week or month.</summary>
    public string Granularity { get; init; } = "month";

    /// <summary>By stage, nationality and kind, joined by a bar.</summary>
    public required IReadOnlyDictionary<string, long> Stock { get; init; }

    /// <summary>By first day of the bucket, nationality and kind, joined by a bar.</summary>
    public required IReadOnlyDictionary<string, long> Inflow { get; init; }

    public required long PersonsInProcedure { get; init; }

    public long Invoked { get; init; }

    public long Returned { get; init; }
}
