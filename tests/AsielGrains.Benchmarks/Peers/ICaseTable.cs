namespace AsielGrains.Benchmarks.Peers;

/// <summary>Cases as rows that are updated, with an event beside each change. A method is a transaction.</summary>
interface ICaseTable : IAsyncDisposable
{
    Task Open();

    /// <summary>Inserts the case and its first event.</summary>
    /// <returns>The version of the case.</returns>
    Task<long> Announce(Guid caseId, Guid requestId, string body);

    /// <summary>Locks the case, updates it and inserts the event.</summary>
    /// <returns>The version of the case; null when there is no such case.</returns>
    Task<long?> Correct(Guid caseId, Guid requestId, string nationality, string body);
}
