using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Procedures;
using CsCheck;

namespace AsielGrains.Domain.Tests.Procedures;

/// <summary>Random steps of repeat applications, of relatives who follow, and of who has no rest period.</summary>
static class RepeatLives
{
    static readonly CaseId Elsewhere = CaseId.Parse("0123456789abcdef0123456789abcdef");

    public static readonly Gen<Func<DateOnly, CaseEvent.Step>> Step = Gen.OneOf(
        Lives.Of<RepeatFormFinding>((on, finding) => new CaseEvent.RepeatFormChecked(on, finding)),
        Lives.Of<LastMinuteEffect>((on, effect) => new CaseEvent.LastMinuteJudged(on, effect)),
        Lives.Of<WaiverGround>((on, ground) => new CaseEvent.RestPeriodWaived(on, ground)),
        Lives.Plain(on => new CaseEvent.HearingOmitted(on, Hearing.Detailed)),
        Lives.Plain(on => new CaseEvent.OneDayTestRestarted(on)),
        Lives.Plain(on => new CaseEvent.FamilyApplied(on, Elsewhere)),
        Lives.Plain(on => new CaseEvent.RelativeApplied(on, Elsewhere)),
        Lives.Of<FamilyOutcome>((on, outcome) => new CaseEvent.FamilyDecided(on, outcome)),
        Lives.Plain(on => new CaseEvent.EntryVisaIssued(on, on.AddMonths(3))),
        Lives.Plain(on => new CaseEvent.FamilyArrived(on)),
        Lives.Of<ReferentLoss>((on, loss) => new CaseEvent.ReferentRightLost(on, loss)));
}
