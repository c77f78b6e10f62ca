namespace AsielGrains.Checker.Histories;

/// <summary>
/// One line of the file: an operation as it begins, an operation that came back, or figures that were seen.
/// </summary>
sealed record HistoryLine
{
    public Operation? Invoke { get; init; }

    public HistoryReturn? Return { get; init; }

    public FlowSeen? Flow { get; init; }

    public BadAnswer? Fault { get; init; }
}
