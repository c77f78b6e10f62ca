namespace AsielGrains.Checker.Histories;

/// <summary>What a command says, in the contract's spelling; null: it is not in it. All persons are invented.</summary>
public sealed record CaseArguments
{
    public string? AnnouncedOn { get; init; }

    public string? RegisteredOn { get; init; }

    public string? LodgedOn { get; init; }

    public string? WithdrawnOn { get; init; }

    /// <summary>The number of the contract's ApplicationKind.</summary>
    public int? Kind { get; init; }

    public string? Nationality { get; init; }

    public string? Household { get; init; }

    /// <summary>Of a registration; of a merge the number that remains.</summary>
    public string? VNumber { get; init; }

    public string? FamilyName { get; init; }

    public string? GivenNames { get; init; }

    public string? BornOn { get; init; }

    public string? ExpiredVNumber { get; init; }

    public string? MergedOn { get; init; }
}
