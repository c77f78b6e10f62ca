using System.Collections.Immutable;

namespace AsielGrains.Domain.Cases;

/// <summary>
/// One of the four conditions that must hold together before a person is removed (Dienst Terugkeer en Vertrek, Het
/// terugkeerproces; Vreemdelingenvisie, September 2020).
/// </summary>
/// <param name="Sentence">For people, in English.</param>
public readonly record struct RemovalCondition(RemovalConditionKind Kind, bool Met, string Sentence)
{
    /// <summary>Where the conditions are found.</summary>
    public const string Source = "practice: DT&V, Het terugkeerproces; Vreemdelingenvisie 2020/09";

    /// <summary>The four, in their order.</summary>
    /// <param name="obstacles">What stands in the way in all cases of the person.</param>
    /// <param name="hasDocument">Whether the person can travel on something on that day.</param>
    public static ImmutableArray<RemovalCondition> Of(IReadOnlyCollection<ObstacleKind> obstacles, bool hasDocument) =>
    [
        One(
            RemovalConditionKind.LegallyRemovable,
            obstacles.All(kind => kind is ObstacleKind.Absent or ObstacleKind.Gone or ObstacleKind.MoveBlocked),
            "no law, judgment or procedure stands in the way",
            "a procedure, a right or a term stands in the way"),
        One(
            RemovalConditionKind.Available,
            !obstacles.Any(kind => kind is ObstacleKind.Absent or ObstacleKind.Gone),
            "the person is here, as far as is known",
            "the person is not here"),
        One(
            RemovalConditionKind.TravelDocument,
            hasDocument,
            "there is an agreement, a document or an accepted claim",
            "there is no agreement, no document and no accepted claim"),
        One(
            RemovalConditionKind.JourneyPossible,
            !obstacles.Contains(ObstacleKind.MoveBlocked),
            "nothing known keeps the person from travelling; the flight is arranged elsewhere",
            "a partner has to be heard before the person is moved"),
    ];

    static RemovalCondition One(RemovalConditionKind kind, bool isMet, string met, string unmet) =>
        new(kind, isMet, isMet ? met : unmet);
}
