using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Reception;

namespace AsielGrains.Domain.Gvl;

/// <summary>One partner gives a household over to another: with an answer, or with a gap that shows.</summary>
public sealed record Handover(
    UseId Id,
    HouseholdId Household,
    GvlPartner From,
    GvlPartner To,
    GvlStep Step,
    DateTimeOffset OfferedAt,
    DateTimeOffset DueAt,
    DateTimeOffset? AnsweredAt = null,
    HandoverRefusal? Refusal = null)
{
    public HandoverState StateAt(DateTimeOffset moment) =>
        AnsweredAt is not null ? Refusal is null ? HandoverState.Accepted : HandoverState.Refused
        : moment >= DueAt ? HandoverState.TimedOut
        : HandoverState.Offered;
}
