using AsielGrains.Contract.V1;

namespace AsielGrains.Cli.Replay;

/// <summary>What the source and the system say of one month, nationality and kind.</summary>
/// <param name="Source">Persons as published; null when the scene has no figure here and the system has.</param>
/// <param name="System">Cases counted by the system.</param>
public sealed record CellComparison(
    DateOnly Month, string Nationality, ApplicationKind Kind, int? Source, long System)
{
    public bool IsEqual => Source == System;
}
