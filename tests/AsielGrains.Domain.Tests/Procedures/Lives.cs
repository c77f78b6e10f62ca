using System.Collections.Immutable;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Partners;
using AsielGrains.Domain.Procedures;
using CsCheck;

namespace AsielGrains.Domain.Tests.Procedures;

/// <summary>Random reports about one case, most of which the rules refuse, under all four bodies of law.</summary>
static class Lives
{
    const int DaysInALife = 400;

    static readonly ImmutableArray<DateOnly> Starts =
        [new(2015, 9, 1), new(2021, 7, 1), new(2023, 1, 9), new(2026, 7, 1)];
    static readonly Nationality Italy = Nationality.Parse("ITA");

    static readonly Gen<Func<DateOnly, CaseEvent.Step>> UntilDeparture = Gen.OneOf(
        Plain(on => new CaseEvent.Preregistered(on)),
        Plain(on => new CaseEvent.EurodacChecked(on, 1, Italy)),
        Plain(on => new CaseEvent.VisChecked(on, null)),
        Plain(on => new CaseEvent.MedicallyScreened(on)),
        Of<DocumentKind>((on, kind) =>
            new CaseEvent.DocumentsExamined(on, DocumentFinding.Genuine) { Document = kind }),
        Of<IdentityFinding>((on, finding) => new CaseEvent.IdentityVerified(on, finding, Organisation.Ind)),
        Of<DocumentFinding>((on, finding) => new CaseEvent.DocumentsExamined(on, finding)),
        Of<Minority>((on, minority) => new CaseEvent.MinorityEstablished(on, minority)),
        Of<HouseholdReason>((on, reason) => new CaseEvent.HouseholdChanged(on, null, reason)),
        Of<Track>((on, track) => new CaseEvent.RegietafelHeld(on, RegietafelSession.BeforeHearing, true, track)),
        Of<Track>((on, track) => new CaseEvent.TrackAssigned(on, track, TrackReason.NewFacts)),
        Plain(on => new CaseEvent.RestPeriodStarted(on)),
        Of<ClaimKind>((on, claim) => new CaseEvent.ClaimSent(on, Italy, claim)),
        Of<ClaimAnswer>((on, answer) => new CaseEvent.ClaimAnswered(on, answer)),
        Plain(on => new CaseEvent.ResponsibilityEstablished(on)),
        Of<Examination>((on, examination) => new CaseEvent.ExaminationChosen(on, examination)),
        Of<Hearing>((on, hearing) => new CaseEvent.HearingHeld(on, hearing)),
        Of<MedicalAdvice>((on, advice) => new CaseEvent.MedicalAdviceGiven(on, advice)),
        Plain(on => new CaseEvent.CorrectionsReceived(on)),
        Plain(on => new CaseEvent.IntentionSent(on)),
        Plain(on => new CaseEvent.ViewReceived(on)),
        Plain(on => new CaseEvent.TermExtended(on, "BESL6", "BESL9", "complex")),
        Of<Outcome>((on, outcome) => new CaseEvent.Decided(on, outcome, Told.Grounds)),
        Plain(on => new CaseEvent.PermitIssued(on, on, on.AddYears(5))),
        Plain(on => new CaseEvent.RevocationIntended(on)),
        Plain(on => new CaseEvent.PermitRevoked(on, Told.Grounds)),
        Plain(on => new CaseEvent.DepartureTermSet(on, 0, Told.Grounds)),
        Plain(on => new CaseEvent.AppealLodged(on)),
        Plain(on => new CaseEvent.ProvisionalMeasureDecided(on, true)),
        Plain(on => new CaseEvent.ProvisionalMeasureDecided(on, false)),
        Of<Ruling>((on, ruling) => new CaseEvent.AppealDecided(on, ruling)),
        Plain(on => new CaseEvent.HigherAppealLodged(on)),
        Of<Ruling>((on, ruling) => new CaseEvent.HigherAppealDecided(on, ruling)),
        Plain(on => new CaseEvent.HigherAppealLodged(on) { Appellant = AppealParty.Ind }),
        Of<Ruling>((on, ruling) => new CaseEvent.HigherAppealDecided(on, ruling) { Appellant = AppealParty.Ind }),
        Of<SupervisionMeasure>((on, measure) => new CaseEvent.SupervisionImposed(on, measure)),
        Of<SupervisionMeasure>((on, measure) => new CaseEvent.SupervisionLifted(on, measure)),
        Plain(on => new CaseEvent.AbsenceEstablished(on)),
        Plain(on => new CaseEvent.ReturnedFromAbsence(on)),
        Of<DepartureKind>((on, kind) => new CaseEvent.Departed(on, kind)));

    static readonly Gen<Func<DateOnly, CaseEvent.Step>> Step =
        Gen.Frequency((10, UntilDeparture), (1, ReturnLives.Step), (1, RepeatLives.Step));

    /// <summary>The start of a case and reports about it, on any days of its life.</summary>
    public static readonly Gen<(Told Start, ImmutableArray<CaseCommand.Report> Reports)> Any =
        from start in Gen.OneOfConst([.. Starts])
        from reports in Gen.Select(Step, Gen.Int[0, DaysInALife]).Array[1, 80]
        from kind in Gen.OneOfConst(
            ApplicationKind.First, ApplicationKind.First, ApplicationKind.Repeat, ApplicationKind.Family)
        select (StartOf(start, kind), ReportsOf(start, reports));

    /// <summary>The same with reports in the order of their days, so that many of them are accepted.</summary>
    public static readonly Gen<(Told Start, ImmutableArray<CaseCommand.Report> Reports)> Timely =
        Any.Select(life => (life.Start, life.Reports.Sort((one, other) => one.Step.On.CompareTo(other.Step.On))));

    static Told StartOf(DateOnly start, ApplicationKind kind)
    {
        var day = start.ToString("O");
        var lodged = Told.LodgedOn(day);
        return kind switch
        {
            ApplicationKind.Family => Told.RelativeAnnouncedOn(day),
            ApplicationKind.Repeat => new(lodged.History.Add(new CaseEvent.Corrected(
                start, null, null, null, null, null, kind, null, null))),
            _ => lodged,
        };
    }

    static ImmutableArray<CaseCommand.Report> ReportsOf(
        DateOnly start, (Func<DateOnly, CaseEvent.Step> Make, int Day)[] reports) =>
        [.. reports.Select(report => ByItsSource(report.Make(start.AddDays(report.Day))))];

    static CaseCommand.Report ByItsSource(CaseEvent.Step step) => new(step, step switch
    {
        CaseEvent.DocumentsExamined or CaseEvent.EurodacChecked or CaseEvent.VisChecked => Organisation.KMar,
        CaseEvent.MedicallyScreened or CaseEvent.MedicalAdviceGiven => Organisation.Gza,
        CaseEvent.AbsenceEstablished => Organisation.Politie,
        CaseEvent.Departed or CaseEvent.ReturnFileChecked or CaseEvent.DepartureTalkHeld => Organisation.DtenV,
        _ when ReturnLives.IsOfDtenV(step) => Organisation.DtenV,
        _ => Organisation.Ind,
    });

    internal static Gen<Func<DateOnly, CaseEvent.Step>> Plain(Func<DateOnly, CaseEvent.Step> make) => Gen.Const(make);

    internal static Gen<Func<DateOnly, CaseEvent.Step>> Of<T>(Func<DateOnly, T, CaseEvent.Step> make)
        where T : struct, Enum =>
        Gen.OneOfConst(Enum.GetValues<T>()).Select(Func<DateOnly, CaseEvent.Step> (value) => on => make(on, value));
}
