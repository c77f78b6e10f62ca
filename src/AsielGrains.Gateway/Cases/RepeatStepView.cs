using AsielGrains.Contract.V1;
using AsielGrains.Domain.Cases;

namespace AsielGrains.Gateway.Cases;

/// <summary>Writes the steps of repeat applications, and of who has no rest period in the contract's form.</summary>
static class RepeatStepView
{
    public static Step? Of(CaseEvent.Step step) => step switch
    {
        CaseEvent.RepeatFormChecked one =>
            new() { RepeatFormChecked = new() { Finding = (RepeatFormFinding)one.Finding } },
        CaseEvent.LastMinuteJudged one =>
            new() { LastMinuteJudged = new() { Effect = (LastMinuteEffect)one.Effect } },
        CaseEvent.RestPeriodWaived one =>
            new() { RestPeriodWaived = new() { Ground = (WaiverGround)one.Ground } },
        CaseEvent.HearingOmitted one =>
            new() { HearingOmitted = new() { Hearing = (Hearing)one.Hearing } },
        CaseEvent.OneDayTestRestarted => new() { OneDayTestRestarted = new() },
        _ => null,
    };
}
