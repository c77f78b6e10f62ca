using AsielGrains.Contract.V1;
using AsielGrains.Domain.Cases;

namespace AsielGrains.Gateway.Cases;

/// <summary>Writes a step of a case in the contract's form.</summary>
static class StepView
{
    public static Step Of(CaseEvent.Step step)
    {
        var view = IdentificationOf(step) ?? TrackOf(step) ?? ExaminationOf(step) ?? DecisionOf(step)
            ?? AfterwardsOf(step) ?? ReturnStepView.Of(step) ?? RepeatStepView.Of(step) ?? FamilyStepView.Of(step)
            ?? HouseholdStepView.Of(step)
            ?? throw new InvalidOperationException($"{step.GetType().Name} has no form in the contract.");
        view.HappenedOn = CaseView.Text(step.On);
        return view;
    }

    static Step? IdentificationOf(CaseEvent.Step step) => step switch
    {
        CaseEvent.Preregistered => new() { Preregistered = new() },
        CaseEvent.ScreeningStarted one => new() { ScreeningStarted = new() { Place = (ScreeningPlace)one.Place } },
        CaseEvent.EurodacChecked one => new()
        {
            EurodacChecked = new()
            {
                HitCategory = one.HitCategory ?? 0,
                HitState = one.HitState?.Code ?? "",
                HitOn = CaseView.Text(one.HitOn),
            },
        },
        CaseEvent.VisChecked one => new() { VisChecked = new() { VisaState = one.VisaState?.Code ?? "" } },
        CaseEvent.DocumentsExamined one => new()
        {
            DocumentsExamined = new()
            {
                Finding = (DocumentFinding)one.Finding,
                Document = (DocumentKind)(one.Document ?? 0),
            },
        },
        CaseEvent.MedicallyScreened => new() { MedicallyScreened = new() },
        CaseEvent.ScreeningCompleted => new() { ScreeningCompleted = new() },
        CaseEvent.MinorityEstablished one =>
            new() { MinorityEstablished = new() { Minority = (Minority)one.Minority } },
        _ => null,
    };

    static Step? TrackOf(CaseEvent.Step step) => step switch
    {
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
        CaseEvent.ClaimSent one => new() { ClaimSent = new() { State = one.State.Code, Claim = (ClaimKind)one.Claim } },
        CaseEvent.ClaimAnswered one => new() { ClaimAnswered = new() { Answer = (ClaimAnswer)one.Answer } },
        CaseEvent.ResponsibilityEstablished => new() { ResponsibilityEstablished = new() },
        _ => null,
    };

    static Step? ExaminationOf(CaseEvent.Step step) => step switch
    {
        CaseEvent.ExaminationChosen one =>
            new() { ExaminationChosen = new() { Examination = (Examination)one.Examination } },
        CaseEvent.HearingHeld one => new() { HearingHeld = new() { Hearing = (Hearing)one.Hearing } },
        CaseEvent.MedicalAdviceGiven one =>
            new() { MedicalAdviceGiven = new() { Advice = (MedicalAdvice)one.Advice } },
        CaseEvent.NoticeOfDefaultReceived => new() { NoticeOfDefaultReceived = new() },
        CaseEvent.CorrectionsReceived => new() { CorrectionsReceived = new() },
        CaseEvent.IntentionSent => new() { IntentionSent = new() },
        CaseEvent.ViewReceived => new() { ViewReceived = new() },
        CaseEvent.TermExtended one => new()
        {
            TermExtended = new()
            {
                Term = one.Term,
                Extension = one.Extension,
                Ground = one.Ground,
                OrderId = one.Order?.ToString() ?? "",
            },
        },
        CaseEvent.TermSuspended one => new() { TermSuspended = new() { Term = one.Term, Suspension = one.Suspension } },
        CaseEvent.TermResumed one => new() { TermResumed = new() { Term = one.Term } },
        _ => null,
    };

    static Step? DecisionOf(CaseEvent.Step step) => step switch
    {
        CaseEvent.Decided one =>
            new() { Decided = new() { Outcome = (DecisionOutcome)one.Outcome, Article = one.Article.ToString() } },
        CaseEvent.PermitIssued one => new()
        {
            PermitIssued = new()
            {
                ValidFromOn = CaseView.Text(one.ValidFrom),
                ValidUntilOn = CaseView.Text(one.ValidUntil),
            },
        },
        CaseEvent.RevocationIntended => new() { RevocationIntended = new() },
        CaseEvent.PermitRevoked one => new() { PermitRevoked = new() { Article = one.Article.ToString() } },
        CaseEvent.DepartureTermSet one =>
            new() { DepartureTermSet = new() { Days = one.Days, Article = one.Article.ToString() } },
        CaseEvent.AppealLodged => new() { AppealLodged = new() },
        CaseEvent.ProvisionalMeasureRequested => new() { ProvisionalMeasureRequested = new() },
        CaseEvent.ProvisionalMeasureDecided one =>
            new() { ProvisionalMeasureDecided = new() { Granted = one.Granted } },
        CaseEvent.AppealDecided one => new() { AppealDecided = new() { Ruling = (Ruling)one.Ruling } },
        CaseEvent.HigherAppealLodged one =>
            new() { HigherAppealLodged = new() { Appellant = (AppealParty)(one.Appellant ?? 0) } },
        CaseEvent.HigherAppealDecided one => new()
        {
            HigherAppealDecided = new()
            {
                Ruling = (Ruling)one.Ruling,
                Appellant = (AppealParty)(one.Appellant ?? 0),
            },
        },
        _ => null,
    };

    static Step? AfterwardsOf(CaseEvent.Step step) => step switch
    {
        CaseEvent.SupervisionImposed one =>
            new() { SupervisionImposed = new() { Measure = (SupervisionMeasure)one.Measure } },
        CaseEvent.SupervisionLifted one =>
            new() { SupervisionLifted = new() { Measure = (SupervisionMeasure)one.Measure } },
        CaseEvent.AbsenceEstablished => new() { AbsenceEstablished = new() },
        CaseEvent.ReturnedFromAbsence => new() { ReturnedFromAbsence = new() },
        CaseEvent.Died => new() { Died = new() },
        CaseEvent.Departed one => new() { Departed = new() { Departure = (DepartureKind)one.Departure } },
        CaseEvent.ProcedureMigrated one =>
            new() { ProcedureMigrated = new() { Version = one.Version, Reason = (MigrationReason)one.Reason } },
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
