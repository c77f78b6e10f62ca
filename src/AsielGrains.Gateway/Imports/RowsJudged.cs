using System.Collections.Immutable;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Cases;
using AsielGrains.Journal;

namespace AsielGrains.Gateway.Imports;

/// <summary>What a case said to rows.</summary>
/// <param name="Verdicts">One for each row, unless all of them are refused.</param>
/// <param name="All">Why all rows are refused; null when each has its verdict.</param>
sealed record RowsJudged(
    ImmutableArray<RowVerdict> Verdicts, Refusal? All, long Version, JournalPosition Position);
