using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Procedures;

namespace AsielGrains.Domain.Cases;

/// <summary>Steps that make no sense without an earlier one in the same course.</summary>
static class Preconditions
{
    public static Rejection? Refusal(CaseEvent.Step step, CaseStanding standing, Course course)
    {
        var earlier = course.Steps.TakeWhile(other => other != step);
        return (OfReturn(step, earlier) ?? OfRepeat(step, standing, earlier) ?? OfFamily(step, earlier)) is { } sentence
            ? new(
                Reason.StepNotAllowed,
                $"{StepNames.Of(step).Kind} of {step.On:yyyy-MM-dd} is not possible: {sentence}",
                "step")
            : null;
    }

    static string? OfReturn(CaseEvent.Step step, IEnumerable<CaseEvent.Step> earlier) => step switch
    {
        CaseEvent.ReturnFileChecked when !earlier.OfType<CaseEvent.ReturnFileSent>().Any() =>
            "no file was transferred to DT&V.",
        CaseEvent.LaissezPasserPresented one when !Requested(one.Country, earlier) => NotRequested(one.Country),
        CaseEvent.LaissezPasserAnswered one when !Requested(one.Country, earlier) => NotRequested(one.Country),
        CaseEvent.PostponementEnded ended when !Postponed(ended, earlier) => "no such postponement was in force.",
        _ => null,
    };

    // Vb 2000 art. 3.118b: the one-day test is for repeat applications, not with a flight in sight (VV 2000 art. 3.50).
    static string? OfRepeat(
        CaseEvent.Step step, CaseStanding standing, IEnumerable<CaseEvent.Step> earlier) => step switch
        {
            CaseEvent.ExaminationChosen { Examination: Examination.OneDayTest }
                when earlier.OfType<CaseEvent.LastMinuteJudged>().Any() =>
                "there is no one-day test with the flight in sight (VV 2000 art. 3.50).",
            CaseEvent.HearingOmitted when standing.Examination is not Examination.OneDayTest =>
                "a hearing is left out in the one-day test only (Vb 2000 art. 3.118b(3)).",
            CaseEvent.OneDayTestRestarted when !earlier.OfType<CaseEvent.HearingOmitted>().Any() =>
                "no hearing was left out (Vb 2000 art. 3.118b(4)).",
            _ => null,
        };

    static string? OfFamily(CaseEvent.Step step, IEnumerable<CaseEvent.Step> earlier) => step switch
    {
        CaseEvent.FamilyDecided when !earlier.OfType<CaseEvent.FamilyApplied>().Any() =>
            "no permit holder applied for this relative.",
        CaseEvent.FamilyDecided { Outcome: FamilyOutcome.Granted } or CaseEvent.EntryVisaIssued
            when earlier.OfType<CaseEvent.ReferentRightLost>().Any() =>
            "the referent lost the right on which it rests.",
        CaseEvent.FamilyArrived arrived when !earlier.OfType<CaseEvent.EntryVisaIssued>()
            .Any(visa => visa.ValidUntil >= arrived.On) => "no entry visa (mvv) is valid on that day.",
        _ => null,
    };

    static bool Requested(Nationality country, IEnumerable<CaseEvent.Step> earlier) =>
        earlier.OfType<CaseEvent.LaissezPasserRequested>().Any(request => request.Country == country);

    static string NotRequested(Nationality country) => $"no laissez-passer was applied for with {country}.";

    static bool Postponed(CaseEvent.PostponementEnded ended, IEnumerable<CaseEvent.Step> earlier) =>
        Postponements.In(earlier, ended.On).Contains(ended.Ground);
}
