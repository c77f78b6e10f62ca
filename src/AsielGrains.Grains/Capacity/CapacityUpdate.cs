using AsielGrains.Domain.Capacity;
using AsielGrains.Journal;

namespace AsielGrains.Grains.Capacity;

/// <summary>One message to a watcher of the capacity.</summary>
/// <param name="Position">What is counted in.</param>
/// <param name="AsOf">When the last event that is counted in was recorded; null before the first.</param>
/// <param name="Figures">The figures as they are now; null: they have not changed.</param>
public sealed record CapacityUpdate(JournalPosition Position, DateTimeOffset? AsOf, CapacityFigures? Figures);
