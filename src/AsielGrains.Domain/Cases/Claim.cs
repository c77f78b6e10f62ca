using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Procedures;

namespace AsielGrains.Domain.Cases;

/// <summary>A claim on another state (Dublin): not refused, and the Netherlands not responsible since.</summary>
/// <param name="Accepted">The state will take the person over or back; its silence counts as that.</param>
readonly record struct Claim(Nationality State, bool Accepted)
{
    /// <summary>The last one on a day; null when there is none.</summary>
    public static Claim? In(Course course, DateOnly day)
    {
        Claim? claim = null;
        foreach (var step in course.Steps)
            if (step.On > day)
                break;
            else
                claim = After(claim, step);
        return claim;
    }

    static Claim? After(Claim? claim, CaseEvent.Step step) => step switch
    {
        CaseEvent.ClaimSent sent => new(sent.State, Accepted: false),
        CaseEvent.ClaimAnswered { Answer: ClaimAnswer.Refused } or CaseEvent.ResponsibilityEstablished => null,
        CaseEvent.ClaimAnswered when claim is { } laid => laid with { Accepted = true },
        _ => claim,
    };
}
