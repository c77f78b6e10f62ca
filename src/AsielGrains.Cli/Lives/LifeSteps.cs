using AsielGrains.Cli.Scenes;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Cases;

namespace AsielGrains.Cli.Lives;

/// <summary>The steps of which generated lives consist, in the contract's form.</summary>
static class LifeSteps
{
    public static Step Of(CaseEvent.Step step)
    {
        var message = UntilTheTrack(step) ?? UntilTheDecision(step) ?? Afterwards(step) ?? LifeReturnSteps.Of(step)
            ?? FamilyStep(step)
            ?? throw new InvalidOperationException($"A life has no {step.GetType().Name}.");
        message.HappenedOn = CalendarDate.Text(step.On);
        return message;
    }

    static Step? UntilTheTrack(CaseEvent.Step step) => step switch
    {
        CaseEvent.Preregistered => new() { Preregistered = new() },
        CaseEvent.ScreeningStarted one => new() { ScreeningStarted = new() { Place = (ScreeningPlace)one.Place } },
        CaseEvent.EurodacChecked one => new()
        {
            EurodacChecked = new() { HitCategory = one.HitCategory ?? 0, HitState = one.HitState?.Code ?? "" },
        },
        CaseEvent.VisChecked => new() { VisChecked = new() },
        CaseEvent.DocumentsExamined one =>
            new() { DocumentsExamined = new() { Finding = (DocumentFinding)one.Finding } },
        CaseEvent.MedicallyScreened => new() { MedicallyScreened = new() },
        CaseEvent.ScreeningCompleted => new() { ScreeningCompleted = new() },
        CaseEvent.MinorityEstablished one =>
            new() { MinorityEstablished = new() { Minority = (Minority)one.Minority } },
        CaseEvent.RegietafelHeld one => new()
        {
            RegietafelHeld = new()
            {
                Session = (RegietafelSession)one.Session,
                FileComplete = one.FileComplete,
                ProvisionalTrack = (Track)(one.Track ?? 0),
            },
        },
        CaseEvent.TrackAssigned one =>
            new() { TrackAssigned = new() { Track = (Track)one.Track, Reason = (TrackReason)(one.Reason ?? 0) } },
        CaseEvent.RestPeriodStarted => new() { RestPeriodStarted = new() },
        _ => null,
    };

    static Step? UntilTheDecision(CaseEvent.Step step) => step switch
    {
        CaseEvent.ClaimSent one => new() { ClaimSent = new() { State = one.State.Code, Claim = (ClaimKind)one.Claim } },
        CaseEvent.ClaimAnswered one => new() { ClaimAnswered = new() { Answer = (ClaimAnswer)one.Answer } },
        CaseEvent.ResponsibilityEstablished => new() { ResponsibilityEstablished = new() },
        CaseEvent.ExaminationChosen one =>
            new() { ExaminationChosen = new() { Examination = (Examination)one.Examination } },
        CaseEvent.HearingHeld one => new() { HearingHeld = new() { Hearing = (Hearing)one.Hearing } },
        CaseEvent.IntentionSent => new() { IntentionSent = new() },
        CaseEvent.ViewReceived => new() { ViewReceived = new() },
        CaseEvent.TermExtended one =>
            new() { TermExtended = new() { Term = one.Term, Extension = one.Extension, Ground = one.Ground } },
        CaseEvent.Decided one =>
            new() { Decided = new() { Outcome = (DecisionOutcome)one.Outcome, Article = one.Article.ToString() } },
        CaseEvent.PermitIssued one => new()
        {
            PermitIssued = new()
            {
                ValidFromOn = CalendarDate.Text(one.ValidFrom),
                ValidUntilOn = CalendarDate.Text(one.ValidUntil),
            },
        },
        _ => null,
    };

    static Step? FamilyStep(CaseEvent.Step step) => step switch
    {
        CaseEvent.FamilyApplied one => new() { FamilyApplied = new() { ReferentCaseId = one.Referent.ToString() } },
        CaseEvent.RelativeApplied one =>
            new() { RelativeApplied = new() { RelativeCaseId = one.Relative.ToString() } },
        CaseEvent.FamilyDecided one => new() { FamilyDecided = new() { Outcome = (FamilyOutcome)one.Outcome } },
        CaseEvent.EntryVisaIssued one =>
            new() { EntryVisaIssued = new() { ValidUntilOn = CalendarDate.Text(one.ValidUntil) } },
        CaseEvent.FamilyArrived => new() { FamilyArrived = new() },
        _ => null,
    };

    static Step? Afterwards(CaseEvent.Step step) => step switch
    {
        CaseEvent.AppealLodged => new() { AppealLodged = new() },
        CaseEvent.ProvisionalMeasureRequested => new() { ProvisionalMeasureRequested = new() },
        CaseEvent.ProvisionalMeasureDecided one =>
            new() { ProvisionalMeasureDecided = new() { Granted = one.Granted } },
        CaseEvent.AppealDecided one => new() { AppealDecided = new() { Ruling = (Ruling)one.Ruling } },
        CaseEvent.HigherAppealLodged => new() { HigherAppealLodged = new() },
        CaseEvent.HigherAppealDecided one => new() { HigherAppealDecided = new() { Ruling = (Ruling)one.Ruling } },
        CaseEvent.SupervisionImposed one =>
            new() { SupervisionImposed = new() { Measure = (SupervisionMeasure)one.Measure } },
        CaseEvent.AbsenceEstablished => new() { AbsenceEstablished = new() },
        CaseEvent.ReturnedFromAbsence => new() { ReturnedFromAbsence = new() },
        CaseEvent.Departed one => new() { Departed = new() { Departure = (DepartureKind)one.Departure } },
        CaseEvent.HouseholdChanged one => new()
        {
            HouseholdChanged = new()
            {
                HouseholdId = one.Household?.ToString() ?? "",
                Reason = (HouseholdReason)one.Reason,
            },
        },
        _ => null,
    };
}
