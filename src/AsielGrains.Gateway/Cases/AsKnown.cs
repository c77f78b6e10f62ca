using AsielGrains.Journal;

namespace AsielGrains.Gateway.Cases;

/// <summary>Which knowledge an answer rests on: at least this new, or what was known at a moment.</summary>
readonly record struct AsKnown(JournalPosition? MinPosition, DateTimeOffset? AsOf);
