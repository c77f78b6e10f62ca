using AsielGrains.Domain.Explanations;
using AsielGrains.Domain.Reception;

namespace AsielGrains.Domain.Portfolio;

/// <summary>One thing that is advised.</summary>
/// <param name="Site">Null: no site is known for it yet.</param>
/// <param name="Part">Null: it is about no part.</param>
/// <param name="Let">The let to call back; null for the rest.</param>
/// <param name="Places">How many places it gives, or takes, on the night.</param>
/// <param name="LeadDays">From the decision until it is done.</param>
/// <param name="DecideBy">The last day on which it can be decided to be done in time.</param>
/// <param name="PersonsMoved">Persons who have to go elsewhere.</param>
/// <param name="RecallRank">The turn in which the let is called back by its contract; null: none, or no let.</param>
public sealed record ScalingMeasure(
    ScalingKind Kind,
    SiteId? Site,
    LocalCode? Part,
    SiteType Type,
    UseId? Let,
    int Places,
    int LeadDays,
    DateOnly DecideBy,
    int PersonsMoved,
    int? RecallRank = null)
{
    /// <summary>The turn among those of its kind: what names none comes last.</summary>
    internal int Turn => RecallRank ?? int.MaxValue;

    /// <summary>Why a let has this turn among those that are called back; null: it is no let.</summary>
    public PlainText? Why => (Kind, RecallRank) switch
    {
        (not ScalingKind.Recall, _) => null,
        (_, { } rank) => new(
            FormattableString.Invariant($"Het contract haalt ze als nummer {rank} terug."),
            FormattableString.Invariant($"Its contract calls it back in turn {rank}.")),
        _ => new(
            "Het contract noemt geen volgorde: na wie dat wel doet, en wie het meest geeft eerst.",
            "Its contract names no turn: after those that do, the one that gives most first."),
    };
}
