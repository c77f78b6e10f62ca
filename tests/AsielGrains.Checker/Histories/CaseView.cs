namespace AsielGrains.Checker.Histories;

/// <summary>What a read of a case showed; empty texts are null.</summary>
public sealed record CaseView
{
    public long Version { get; init; }

    public string Position { get; init; } = "";

    /// <summary>The number of the contract's Stage.</summary>
    public int Stage { get; init; }

    public int Kind { get; init; }

    public string? Nationality { get; init; }

    public string? Person { get; init; }

    public string? Household { get; init; }

    public string? AnnouncedOn { get; init; }

    public string? RegisteredOn { get; init; }

    public string? LodgedOn { get; init; }

    public string? WithdrawnOn { get; init; }

    public string? VNumber { get; init; }

    public string? FamilyName { get; init; }

    public string? GivenNames { get; init; }

    public string? BornOn { get; init; }
}
