using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Procedures;
using CsCheck;

namespace AsielGrains.Domain.Tests.Procedures;

/// <summary>Random steps of the return track.</summary>
static class ReturnLives
{
    const int DaysOfPostponement = 40;
    const int DaysOfAgreement = 60;

    static readonly Nationality Morocco = Nationality.Parse("MAR");
    static readonly Nationality Algeria = Nationality.Parse("DZA");

    public static readonly Gen<Func<DateOnly, CaseEvent.Step>> Step = Gen.OneOf(
        Lives.Of<PostponementGround>((on, ground) =>
            new CaseEvent.DeparturePostponed(on, ground, on.AddDays(DaysOfPostponement))),
        Lives.Of<PostponementGround>((on, ground) => new CaseEvent.PostponementEnded(on, ground)),
        Lives.Of<RegularGround>((on, ground) => new CaseEvent.RegularPermitIssued(on, ground, on, on.AddYears(1))),
        Lives.Plain(on => new CaseEvent.ReturnFileSent(on)),
        Lives.Of<ReturnFileFinding>((on, finding) => new CaseEvent.ReturnFileChecked(on, finding)),
        Lives.Plain(on => new CaseEvent.DepartureTalkHeld(on)),
        Lives.Plain(on => new CaseEvent.LaissezPasserRequested(on, Morocco)),
        Lives.Plain(on => new CaseEvent.LaissezPasserPresented(on, Morocco)),
        Lives.Of<LaissezPasserAnswer>((on, answer) => new CaseEvent.LaissezPasserAnswered(on, Morocco, answer, null)),
        Lives.Of<ReadmissionSource>((on, source) =>
            new CaseEvent.ReadmissionAgreed(on, Morocco, source, on.AddDays(DaysOfAgreement))),
        Lives.Plain(on => new CaseEvent.ReadmissionAgreed(on, Algeria, ReadmissionSource.Treaty, null)),
        Lives.Of<RemovabilityFinding>((on, finding) => new CaseEvent.RemovabilityChecked(on, finding)),
        Lives.Of<AttemptResult>((on, result) => new CaseEvent.ReturnAttempted(on, Morocco, result)),
        Lives.Of<ReturnPlace>((on, place) => new CaseEvent.ReturnPlacementMade(on, place)),
        Lives.Of<ReturnPlace>((on, place) => new CaseEvent.ReturnPlacementEnded(on, place)));

    public static bool IsOfDtenV(CaseEvent.Step step) => step is CaseEvent.LaissezPasserRequested
        or CaseEvent.LaissezPasserPresented or CaseEvent.LaissezPasserAnswered or CaseEvent.ReadmissionAgreed
        or CaseEvent.RemovabilityChecked or CaseEvent.ReturnAttempted
        or CaseEvent.ReturnPlacementMade or CaseEvent.ReturnPlacementEnded;
}
