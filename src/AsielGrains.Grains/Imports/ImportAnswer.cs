using System.Collections.Immutable;
using AsielGrains.Domain.Cases;
using AsielGrains.Grains.Commands;
using AsielGrains.Journal;

namespace AsielGrains.Grains.Imports;

/// <summary>What a case answers to rows of an import.</summary>
/// <param name="Verdicts">One for each row, in the order given; empty when there is a fault.</param>
/// <param name="Version">The number of the last event of the case.</param>
/// <param name="Fault">Why nothing was judged. Repeat the rows.</param>
[GenerateSerializer, Immutable, Alias("import-answer")]
public sealed record ImportAnswer(
    [property: Id(0)] ImmutableArray<RowVerdict> Verdicts,
    [property: Id(1)] long Version,
    [property: Id(2)] JournalPosition Position,
    [property: Id(3)] Fault Fault);
