using AsielGrains.Domain.Procedures;

namespace AsielGrains.Domain.Cases;

/// <summary>What the procedures call the steps of a case.</summary>
public static class StepNames
{
    public static StepName Of(CaseEvent.Step step) => UntilTheView(step) ?? FromTheDecision(step)
        ?? throw new InvalidOperationException($"{step.GetType().Name} has no name in the procedures.");

    static StepName? UntilTheView(CaseEvent.Step step) => step switch
    {
        CaseEvent.Preregistered => new(StepKind.Preregistered),
        CaseEvent.ScreeningStarted one => new(StepKind.ScreeningStarted, one.Place.ToString()),
        CaseEvent.EurodacChecked => new(StepKind.EurodacChecked),
        CaseEvent.VisChecked => new(StepKind.VisChecked),
        CaseEvent.DocumentsExamined => new(StepKind.DocumentsExamined),
        CaseEvent.MedicallyScreened => new(StepKind.MedicallyScreened),
        CaseEvent.ScreeningCompleted => new(StepKind.ScreeningCompleted),
        CaseEvent.MinorityEstablished one => new(StepKind.MinorityEstablished, one.Minority.ToString()),
        CaseEvent.RegietafelHeld => new(StepKind.RegietafelHeld),
        CaseEvent.TrackAssigned one => new(StepKind.TrackAssigned, one.Track.ToString()),
        CaseEvent.RestPeriodStarted => new(StepKind.RestPeriodStarted),
        CaseEvent.ClaimSent one => new(StepKind.ClaimSent, one.Claim.ToString()),
        CaseEvent.ClaimAnswered one => new(StepKind.ClaimAnswered, one.Answer.ToString()),
        CaseEvent.ResponsibilityEstablished => new(StepKind.ResponsibilityEstablished),
        CaseEvent.ExaminationChosen one => new(StepKind.ExaminationChosen, one.Examination.ToString()),
        CaseEvent.HearingHeld one => new(StepKind.HearingHeld, one.Hearing.ToString()),
        CaseEvent.IntentionSent => new(StepKind.IntentionSent),
        CaseEvent.ViewReceived => new(StepKind.ViewReceived),
        _ => null,
    };

    static StepName? FromTheDecision(CaseEvent.Step step) => step switch
    {
        CaseEvent.TermExtended one => new(StepKind.TermExtended, one.Extension),
        CaseEvent.TermSuspended one => new(StepKind.TermSuspended, one.Term),
        CaseEvent.TermResumed one => new(StepKind.TermResumed, one.Term),
        CaseEvent.Decided one => new(StepKind.Decided, one.Outcome.ToString()),
        CaseEvent.PermitIssued => new(StepKind.PermitIssued),
        CaseEvent.PermitRevoked => new(StepKind.PermitRevoked),
        CaseEvent.DepartureTermSet => new(StepKind.DepartureTermSet),
        CaseEvent.AppealLodged => new(StepKind.AppealLodged),
        CaseEvent.ProvisionalMeasureRequested => new(StepKind.ProvisionalMeasureRequested),
        CaseEvent.ProvisionalMeasureDecided => new(StepKind.ProvisionalMeasureDecided),
        CaseEvent.AppealDecided one => new(StepKind.AppealDecided, one.Ruling.ToString()),
        CaseEvent.HigherAppealLodged => new(StepKind.HigherAppealLodged),
        CaseEvent.HigherAppealDecided one => new(StepKind.HigherAppealDecided, one.Ruling.ToString()),
        CaseEvent.SupervisionImposed one => new(StepKind.SupervisionImposed, one.Measure.ToString()),
        CaseEvent.SupervisionLifted one => new(StepKind.SupervisionLifted, one.Measure.ToString()),
        CaseEvent.AbsenceEstablished => new(StepKind.AbsenceEstablished),
        CaseEvent.ReturnedFromAbsence => new(StepKind.ReturnedFromAbsence),
        CaseEvent.Departed one => new(StepKind.Departed, one.Departure.ToString()),
        CaseEvent.HouseholdChanged one => new(StepKind.HouseholdChanged, one.Reason.ToString()),
        CaseEvent.Died => new(StepKind.Died),
        CaseEvent.ProcedureMigrated => new(StepKind.ProcedureMigrated),
        _ => null,
    };
}
