using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Procedures;

namespace AsielGrains.Domain.Cases;

/// <summary>Steps that make no sense without an earlier one in the same course.</summary>
static class Preconditions
{
    public static Rejection? Refusal(CaseEvent.Step step, CaseStanding standing, Course course) =>
        (OfReturn(step, course) ?? OfRepeat(step, standing, course) ?? OfFamily(step, course)
            ?? OfHearing(step, standing, course) ?? OfAppeal(step, course)) is { } sentence
            ? new(
                Reason.StepNotAllowed,
                $"{step.Named().Kind} of {step.On:yyyy-MM-dd} is not possible: {sentence}",
                "step")
            : null;

    static string? OfReturn(CaseEvent.Step step, Course course) => step switch
    {
        CaseEvent.ReturnFileChecked when !Has<CaseEvent.ReturnFileSent>(step, course) =>
            "no file was transferred to DT&V.",
        CaseEvent.LaissezPasserPresented one when !Requested(one.Country, step, course) => NotRequested(one.Country),
        CaseEvent.LaissezPasserAnswered one when !Requested(one.Country, step, course) => NotRequested(one.Country),
        CaseEvent.ClaimAnswered when !Has<CaseEvent.ClaimSent>(step, course) => "no claim was sent.",
        CaseEvent.PostponementEnded ended when !Postponed(ended, course) => "no such postponement was in force.",
        CaseEvent.MoveBlockEnded ended when !Blocked(ended, course) => "no such block was in force.",
        CaseEvent.KinshipEnded ended when !Related(ended, course) => "no such link was in force.",
        _ => null,
    };

    // Vb 2000 art. 3.118b: the one-day test is for repeat applications, not with a flight in sight (VV 2000 art. 3.50).
    static string? OfRepeat(
        CaseEvent.Step step, CaseStanding standing, Course course) => step switch
        {
            CaseEvent.ExaminationChosen { Examination: Examination.OneDayTest }
                when Has<CaseEvent.LastMinuteJudged>(step, course) =>
                "there is no one-day test with the flight in sight (VV 2000 art. 3.50).",
            CaseEvent.HearingOmitted when standing.Examination is not Examination.OneDayTest =>
                "a hearing is left out in the one-day test only (Vb 2000 art. 3.118b(3)).",
            CaseEvent.OneDayTestRestarted when !Has<CaseEvent.HearingOmitted>(step, course) =>
                "no hearing was left out (Vb 2000 art. 3.118b(4)).",
            _ => null,
        };

    static string? OfFamily(CaseEvent.Step step, Course course) => step switch
    {
        CaseEvent.FamilyDecided when !Has<CaseEvent.FamilyApplied>(step, course) =>
            "no permit holder applied for this relative.",
        CaseEvent.FamilyDecided { Outcome: FamilyOutcome.Granted } or CaseEvent.EntryVisaIssued
            when Has<CaseEvent.ReferentRightLost>(step, course) =>
            "the referent lost the right on which it rests.",
        CaseEvent.FamilyArrived arrived when !MayEnter(arrived, course) => "no entry visa (mvv) is valid on that day.",
        _ => null,
    };

    // Vb 2000 art. 3.109c: neither belongs to track 1, nor to track 2.
    static string? OfHearing(CaseEvent.Step step, CaseStanding standing, Course course) => step switch
    {
        CaseEvent.MedicalAdviceGiven when standing.ConfirmedTrack is Track.Dublin or Track.SafeCountry =>
            "there is no medical advice in this track (Vb 2000 art. 3.109c).",
        CaseEvent.CorrectionsReceived when !Has<CaseEvent.HearingHeld>(step, course) =>
            "there is no report of a hearing yet.",
        _ => null,
    };

    // Vw 2000 art. 89: a higher appeal is of who lost the appeal.
    static string? OfAppeal(CaseEvent.Step step, Course course) =>
        step is CaseEvent.HigherAppealLodged { Appellant: AppealParty.Ind }
        && Earlier(step, course).LastOrDefault(earlier => earlier is CaseEvent.Decided
            or CaseEvent.AppealDecided or CaseEvent.HigherAppealDecided)
            is not CaseEvent.AppealDecided { Ruling: Ruling.WellFounded }
            ? "the IND lost no appeal on which it has not decided anew."
            : null;

    // Only for the few steps that need it, as it makes objects: every step of a case passes here.
    static IEnumerable<CaseEvent.Step> Earlier(CaseEvent.Step step, Course course) =>
        course.Steps.TakeWhile(other => other != step);

    static bool Has<T>(CaseEvent.Step step, Course course)
        where T : CaseEvent.Step
    {
        foreach (var other in course.Steps)
            if (other == step)
                return false;
            else if (other is T)
                return true;
        return false;
    }

    static bool Requested(Nationality country, CaseEvent.Step step, Course course) =>
        Earlier(step, course).OfType<CaseEvent.LaissezPasserRequested>().Any(request => request.Country == country);

    static bool MayEnter(CaseEvent.FamilyArrived arrived, Course course) =>
        Earlier(arrived, course).OfType<CaseEvent.EntryVisaIssued>().Any(visa => visa.ValidUntil >= arrived.On);

    static string NotRequested(Nationality country) => $"no laissez-passer was applied for with {country}.";

    static bool Blocked(CaseEvent.MoveBlockEnded ended, Course course) =>
        MoveBlocks.In(Earlier(ended, course), ended.On).Any(block => block.Kind == ended.Kind);

    static bool Related(CaseEvent.KinshipEnded ended, Course course) =>
        Kinships.In(Earlier(ended, course), ended.On).Any(link => link.Relative == ended.Relative);

    static bool Postponed(CaseEvent.PostponementEnded ended, Course course) =>
        Postponements.In(Earlier(ended, course), ended.On).Contains(ended.Ground);
}
