using AsielGrains.Checker.Histories;

namespace AsielGrains.Checker.Load;

/// <summary>How a client's commands travel: as calls of their own, or in one stream.</summary>
interface ICaseRoute : IAsyncDisposable
{
    /// <summary>Sends once; never throws for what a server or a connection does.</summary>
    Task<Outcome> Send(Intent intent, CancellationToken stop);
}
