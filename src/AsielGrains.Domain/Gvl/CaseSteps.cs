using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Procedures;

namespace AsielGrains.Domain.Gvl;

/// <summary>
/// Which fact of a case a step of a joint location stands for. Intake, information, the lawyer's meetings and transport
/// leave no fact in a case: of those the location alone knows.
/// </summary>
static class CaseSteps
{
    /// <summary>The day on which a case has the step, the last time; null: not yet, or no case ever has it.</summary>
    public static DateOnly? DayOf(GvlStep step, AsylumCase state) => step switch
    {
        GvlStep.Identification => state.RegisteredOn,
        GvlStep.DocumentCheck => Last<CaseEvent.DocumentsExamined>(state, _ => true),
        GvlStep.TuberculosisScreening => Last<CaseEvent.MedicallyScreened>(state, _ => true),
        GvlStep.MedicalAdvice => Last<CaseEvent.MedicalAdviceGiven>(state, _ => true),
        GvlStep.Regietafel => Last<CaseEvent.RegietafelHeld>(state, _ => true),
        GvlStep.ApplicationInterview => Last<CaseEvent.HearingHeld>(
            state, held => held.Hearing is Hearing.Registration),
        GvlStep.DetailedInterview => Last<CaseEvent.HearingHeld>(state, held => held.Hearing is Hearing.Detailed),
        GvlStep.DepartureTalk => Last<CaseEvent.DepartureTalkHeld>(state, _ => true),
        _ => null,
    };

    /// <summary>Whether a case has the step several times: then only that of the day itself keeps a booking.</summary>
    public static bool IsHadOften(GvlStep step) => step is GvlStep.Regietafel or GvlStep.DepartureTalk;

    /// <summary>Whether it is had by those only who are heard: children with their family are not.</summary>
    public static bool IsHearing(GvlStep step) => step is GvlStep.ApplicationInterview or GvlStep.DetailedInterview;

    static DateOnly? Last<TStep>(AsylumCase state, Func<TStep, bool> matches)
        where TStep : CaseEvent.Step =>
        state.Course.Steps.OfType<TStep>().LastOrDefault(matches)?.On;
}
