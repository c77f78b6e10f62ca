using AsielGrains.Journal;

namespace AsielGrains.Gateway.Cases;

/// <summary>
/// Which knowledge an answer rests on: at least this new, or what was known at a moment; and of which day it is.
/// </summary>
/// <param name="ValidOn">The day on which the case is seen; null: that of the call, or of the moment.</param>
readonly record struct AsKnown(JournalPosition? MinPosition, DateTimeOffset? AsOf, DateOnly? ValidOn = null);
