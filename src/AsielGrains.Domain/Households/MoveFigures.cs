using System.Collections.Immutable;

namespace AsielGrains.Domain.Households;

/// <summary>How often people were moved from one site to another in a period.</summary>
/// <param name="Households">Households that stayed somewhere in the period.</param>
/// <param name="Persons">Their persons: of each household as many as in its largest stay.</param>
/// <param name="Minors">The minors among them, where that was told.</param>
/// <param name="HouseholdsMinorsUnknown">Households of which nobody told how many minors they have.</param>
/// <param name="Moves">Moves of households, each part of a split one for itself.</param>
/// <param name="PersonMoves">Moves times persons.</param>
/// <param name="MinorMoves">Moves times minors, where that was told.</param>
/// <param name="PersonsByMoves">Persons by how often their household was moved: never, once, twice.</param>
/// <param name="Reasons">Moves by reason, those without one last.</param>
/// <param name="Deviations">Moves to a place that was not among those advised.</param>
/// <param name="Unadvised">Moves for which nobody asked for advice.</param>
public sealed record MoveFigures(
    int Households,
    int Persons,
    int Minors,
    int HouseholdsMinorsUnknown,
    int Moves,
    int PersonMoves,
    int MinorMoves,
    ImmutableArray<int> PersonsByMoves,
    ImmutableArray<MoveReasonCount> Reasons,
    int Deviations,
    int Unadvised)
{
    /// <summary>From so many moves on they are told together.</summary>
    public const int MovesToldMax = 5;
}
