using System.Text.Json.Serialization;
using AsielGrains.Domain.Identity;

namespace AsielGrains.Domain.Households;

/// <summary>One change of a household that was asked for.</summary>
/// <param name="BegunOn">The Dutch calendar date on which it was asked for.</param>
public sealed record HouseholdChange(
    HouseholdChangeId Id, HouseholdChangeTerms Terms, HouseholdChangeActor By, DateOnly BegunOn)
{
    public HouseholdChangePhase Phase { get; init; } = HouseholdChangePhase.Begun;

    /// <summary>The case for which it was given up; null: it was not, or somebody wanted it so.</summary>
    public CaseId? RefusedBy { get; init; }

    /// <summary>Why that case refused.</summary>
    public Reason? RefusedFor { get; init; }

    /// <summary>Whether some of its cases may say what others do not: until then the household has no other.</summary>
    [JsonIgnore]
    public bool IsOpen => Phase is HouseholdChangePhase.Begun or HouseholdChangePhase.GivenUp;

    /// <summary>What whoever asked for it is told, each time; null: it is not given up.</summary>
    [JsonIgnore]
    public Rejection? Refusal => Phase is HouseholdChangePhase.Begun or HouseholdChangePhase.Completed
        ? null
        : RefusedFor is { } reason
            ? new(reason, $"Case {RefusedBy} refused its step, so nothing of the change stays.", "case_ids")
            : Ended;

    internal static Rejection Ended { get; } = new(
        Reason.HouseholdChangeEnded, "It was given up: none of its cases says so any more.", "change_id");
}
