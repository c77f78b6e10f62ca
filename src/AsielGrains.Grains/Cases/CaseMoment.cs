using AsielGrains.Journal;

namespace AsielGrains.Grains.Cases;

/// <summary>The place in a case's history that a view of it rests on.</summary>
readonly record struct CaseMoment(long Version, JournalPosition Position, DateTimeOffset RecordedAt);
