using AsielGrains.Domain.Identity;

namespace AsielGrains.Domain.Households;

/// <summary>How places were given out to one group of households in a period.</summary>
/// <param name="Nationality">The one nationality of the households; null: of all, or of those in no other row.</param>
/// <param name="Households">Households for which places were held in the period.</param>
/// <param name="Persons">Their persons: of each household as many as had places at once.</param>
/// <param name="Choices">Holds of places for which there was advice.</param>
/// <param name="Options">Options that the advice gave, together.</param>
/// <param name="FirstTaken">Choices of the best option.</param>
/// <param name="Deviations">Choices of a place that was no option.</param>
/// <param name="PersonMoves">Moves in the period times persons moved.</param>
public sealed record FairnessRow(
    Nationality? Nationality,
    int Households,
    int Persons,
    int Choices,
    long Options,
    int FirstTaken,
    int Deviations,
    int PersonMoves);
