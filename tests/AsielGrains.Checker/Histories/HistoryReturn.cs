namespace AsielGrains.Checker.Histories;

/// <summary>How the operation with a number came back.</summary>
sealed record HistoryReturn(long Number, long At, int Attempts, Outcome Outcome);
