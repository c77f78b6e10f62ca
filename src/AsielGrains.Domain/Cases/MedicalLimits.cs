using AsielGrains.Domain.Procedures;

namespace AsielGrains.Domain.Cases;

/// <summary>
/// Who can't be heard in the general procedure for a medical reason goes to the extended one (Vb 2000 art. 3.113(7)).
/// Judged when a step is reported, by the advice before it: one that is told late takes back nothing.
/// </summary>
static class MedicalLimits
{
    /// <summary>Most cases have no advice, and need no look at what came before the step.</summary>
    public static bool Concerns(CaseEvent.Step step, Course course)
    {
        if (step is not (CaseEvent.ExaminationChosen or CaseEvent.HearingHeld { Hearing: Hearing.Detailed }))
            return false;
        foreach (var other in course.Steps)
            if (other is CaseEvent.MedicalAdviceGiven)
                return true;
        return false;
    }

    /// <summary>Why the step goes against the last advice; null when it does not.</summary>
    /// <param name="before">Where the case stood just before it.</param>
    /// <param name="course">The steps of the case with this one, or what came before it only.</param>
    public static Rejection? Refusal(CaseEvent.Step step, CaseStanding before, Course course)
    {
        var examination = step switch
        {
            CaseEvent.ExaminationChosen chosen => chosen.Examination,
            CaseEvent.HearingHeld { Hearing: Hearing.Detailed } => before.Examination,
            _ => null,
        };
        return examination is Examination.General or Examination.GeneralLong
            && LastAdvice(step, course) is MedicalAdvice.NotInGeneral
            ? NotInGeneral(step)
            : null;
    }

    // The article is that of young children too: who may not know of anybody's health learns nothing of it here.
    static Rejection NotInGeneral(CaseEvent.Step step) => new(
        Reason.StepNotAllowed,
        $"{step.Named().Kind} of {step.On:yyyy-MM-dd} is not possible: in this case there is no detailed hearing "
        + "in the general procedure (Vb 2000 art. 3.113(7)).",
        "step");

    static MedicalAdvice? LastAdvice(CaseEvent.Step step, Course course)
    {
        MedicalAdvice? advice = null;
        foreach (var other in course.Steps)
            if (other == step)
                break;
            else if (other is CaseEvent.MedicalAdviceGiven given)
                advice = given.Advice;
        return advice;
    }
}
