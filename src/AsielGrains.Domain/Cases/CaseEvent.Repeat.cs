using AsielGrains.Domain.Procedures;

namespace AsielGrains.Domain.Cases;

// Repeat applications (hasa), and what else is exempt from rest and preparation.
public abstract partial record CaseEvent
{
    /// <summary>Stored as <c>case.repeat-form-checked</c>. The M35-O was checked for completeness.</summary>
    public sealed record RepeatFormChecked(DateOnly On, RepeatFormFinding Finding) : Step(On)
    {
        public override StepName Named() => new(StepKind.RepeatFormChecked, CodeName.Of(Finding));
    }

    /// <summary>Stored as <c>case.last-minute-judged</c>. Whether it suspends the departure.</summary>
    public sealed record LastMinuteJudged(DateOnly On, LastMinuteEffect Effect) : Step(On)
    {
        public override StepName Named() => new(StepKind.LastMinuteJudged, CodeName.Of(Effect));
    }

    /// <summary>Stored as <c>case.rest-period-waived</c>. There is no rest and preparation.</summary>
    public sealed record RestPeriodWaived(DateOnly On, WaiverGround Ground) : Step(On)
    {
        public override StepName Named() => new(StepKind.RestPeriodWaived, CodeName.Of(Ground));
    }

    /// <summary>Stored as <c>case.hearing-omitted</c>. Examined without this hearing.</summary>
    public sealed record HearingOmitted(DateOnly On, Hearing Hearing) : Step(On)
    {
        public override StepName Named() => new(StepKind.HearingOmitted, CodeName.Of(Hearing));
    }

    /// <summary>Stored as <c>case.one-day-test-restarted</c>. It begins anew, with a hearing.</summary>
    public sealed record OneDayTestRestarted(DateOnly On) : Step(On)
    {
        public override StepName Named() => new(StepKind.OneDayTestRestarted);
    }
}
