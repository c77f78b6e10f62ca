using AsielGrains.Domain.Flow;
using AsielGrains.Journal;

namespace AsielGrains.Grains.Flow;

/// <summary>One message to a watcher of the flow.</summary>
/// <param name="Position">What is counted in.</param>
/// <param name="Snapshot">Everything, in place of all before.</param>
/// <param name="Figures">Everything, or only what changed; null for a heartbeat.</param>
public sealed record FlowUpdate(JournalPosition Position, bool Snapshot, FlowFigures? Figures);
