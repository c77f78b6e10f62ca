using AsielGrains.Contract.V1;
using AsielGrains.Domain.Cases;
using AsielGrains.Gateway.Fields;
using AsielGrains.Gateway.Refusals;
using static AsielGrains.Contract.V1.Step;
using Rules = AsielGrains.Domain.Procedures;

namespace AsielGrains.Gateway.Cases;

/// <summary>Reads the steps of repeat applications, and of who has no rest period into the facts they tell.</summary>
static class RepeatStepReading
{
    /// <exception cref="RefusedException">A field is missing or malformed.</exception>
    public static CaseEvent.Step? Of(Step step, DateOnly on) => step.StepCase switch
    {
        StepOneofCase.RepeatFormChecked => new CaseEvent.RepeatFormChecked(
            on, Code.Of<Rules.RepeatFormFinding>(step.RepeatFormChecked.Finding, "repeat_form_checked.finding")),
        StepOneofCase.LastMinuteJudged => new CaseEvent.LastMinuteJudged(
            on, Code.Of<Rules.LastMinuteEffect>(step.LastMinuteJudged.Effect, "last_minute_judged.effect")),
        StepOneofCase.RestPeriodWaived => new CaseEvent.RestPeriodWaived(
            on, Code.Of<Rules.WaiverGround>(step.RestPeriodWaived.Ground, "rest_period_waived.ground")),
        StepOneofCase.HearingOmitted => new CaseEvent.HearingOmitted(
            on, Code.Of<Rules.Hearing>(step.HearingOmitted.Hearing, "hearing_omitted.hearing")),
        StepOneofCase.OneDayTestRestarted => new CaseEvent.OneDayTestRestarted(on),
        _ => null,
    };
}
