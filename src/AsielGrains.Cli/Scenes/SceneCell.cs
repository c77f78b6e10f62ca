using AsielGrains.Contract.V1;

namespace AsielGrains.Cli.Scenes;

/// <summary>One published figure that is replayed and compared.</summary>
/// <param name="Month">The first day of the month.</param>
/// <param name="Nationality">Three capitals, as in the contract.</param>
/// <param name="Persons">As published; zero is a published zero.</param>
/// <param name="Source">The id of the source in sources.csv.</param>
public sealed record SceneCell(DateOnly Month, string Nationality, ApplicationKind Kind, int Persons, string Source);
