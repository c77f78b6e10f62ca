using AsielGrains.Domain.Matching;
using AsielGrains.Journal;

namespace AsielGrains.Grains.Capacity;

/// <summary>One message to a watcher of options.</summary>
/// <param name="Position">What is looked at.</param>
/// <param name="AsOf">When the last event that is looked at was recorded; null before the first.</param>
/// <param name="Advice">The options as they are ranked now; null: they have not changed.</param>
public sealed record OptionsUpdate(JournalPosition Position, DateTimeOffset? AsOf, NationalAdvice? Advice);
