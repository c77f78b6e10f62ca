using System.Collections.Immutable;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Partners;
using AsielGrains.Grains.Commands;

namespace AsielGrains.Grains.Imports;

/// <summary>Rows of an import that are about one case.</summary>
/// <param name="Id">Of these rows; what it stores bears it.</param>
/// <param name="Rows">1 to <see cref="RowsMax"/>, in any order.</param>
/// <param name="Caller">Who hands the rows in; whose fact a row is, is in the row.</param>
/// <param name="Trial">The dry run that they belong to; null: they count.</param>
[GenerateSerializer, Immutable, Alias("import-batch")]
public sealed record ImportBatch(
    [property: Id(0)] Guid Id,
    [property: Id(1)] ImmutableArray<CaseCommand> Rows,
    [property: Id(2)] Caller Caller,
    [property: Id(3)] Guid? Trial)
{
    /// <summary>As many events as are stored at once; a row is at most one.</summary>
    public const int RowsMax = Journal.Storage.AppendRequest.EventsMax;

    /// <summary>Whose fact each row is; nothing: by a silo that does not tell.</summary>
    [Id(4)]
    public ImmutableArray<Organisation> Sources { get; init; } = [];
}
