namespace AsielGrains.Domain.Gvl;

/// <summary>The time in which a step begins and is over.</summary>
readonly record struct PlanningWindow(DateTimeOffset From, DateTimeOffset Until)
{
    public static PlanningWindow Of(HearingQuestion question, GvlMoment now)
    {
        var from = question.From > now.At ? question.From : now.At;
        return new(from, question.Until ?? from.AddDays(GvlLimits.WindowDaysStandard));
    }

    public bool IsInOrder => Until > From;

    public bool IsTooLong => Until > From.AddDays(GvlLimits.WindowDaysMax);

    public bool Holds(BookedStep step) => step.BeginsAt >= From && step.BeginsAt.AddMinutes(step.Minutes) <= Until;

    public bool Touches(BookedStep step) => step.BeginsAt < Until && step.BeginsAt.AddMinutes(step.Minutes) > From;
}
