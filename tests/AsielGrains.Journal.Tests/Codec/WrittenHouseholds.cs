using AsielGrains.Domain;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Households;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Partners;
using AsielGrains.Domain.Procedures;
using AsielGrains.Domain.Reception;

namespace AsielGrains.Journal.Tests.Codec;

/// <summary>
/// The events of households and of placements across sites, and what a case follows, each as it was written once.
/// </summary>
static class WrittenHouseholds
{
    static readonly DateOnly Day = new(2026, 3, 2);
    static readonly HouseholdId Household = HouseholdId.Parse("fedcba9876543210fedcba9876543210");
    static readonly HouseholdChangeId Change = HouseholdChangeId.Parse("00ff11ee22dd33cc44bb55aa66998877");
    static readonly CaseId One = CaseId.Parse("00112233445566778899aabbccddeeff");
    static readonly CaseId Two = CaseId.Parse("112233445566778899aabbccddeeff00");
    static readonly UseId Use = UseId.Parse("00112233445566778899aabbccddeeff");
    static readonly UseId Other = UseId.Parse("ffeeddccbbaa99887766554433221100");
    static readonly SiteId TerApel = SiteId.Parse("ter-apel");
    static readonly SiteId Budel = SiteId.Parse("budel");
    static readonly LocalCode Part = LocalCode.Parse("COL");

    public static readonly Dictionary<string, IEvent> All = new()
    {
        ["case.place-followed"] = new CaseEvent.PlaceFollowed(
            Day, Household, new(PlacePhase.Present, Day, [new(Budel, Other), new(TerApel, Use)])),
        ["case.deadline-assigned"] = new CaseEvent.DeadlineAssigned(Day, "BESL6", Organisation.Ind, "ind-zevenaar-2"),
        ["household.change-begun"] = new HouseholdEvent.ChangeBegun(
            Day,
            Change,
            new(
                Household,
                HouseholdChangeKind.Split,
                [One, Two],
                HouseholdId.Parse("0123456789abcdef0123456789abcdef"),
                HouseholdReason.Protection,
                new(2026, 3, 1)),
            new(Organisation.Politie, "avim.registrar", "avim.identificatie")),
        ["household.change-completed"] = new HouseholdEvent.ChangeCompleted(Day, Change),
        ["household.change-given-up"] = new HouseholdEvent.ChangeGivenUp(
            Day, Change, Two, Reason.CombinationNotPossible),
        ["household.change-taken-back"] = new HouseholdEvent.ChangeTakenBack(Day, Change),
        ["joint.begun"] = new JointEvent.Begun(
            Day,
            new(
                Household,
                SplitReason.TooLarge,
                [new(TerApel, Use, Part, 6, 4), new(Budel, Other, Part, 3, 1)],
                Day,
                new(2026, 4, 1),
                new(2026, 3, 3, 23, 0, 0, TimeSpan.Zero))
            {
                MovedFrom = SiteId.Parse("gilze"), MoveReason = MoveReason.SiteCloses,
            },
            "coa.placement"),
        ["joint.completed"] = new JointEvent.Completed(Day),
        ["joint.given-up"] = new JointEvent.GivenUp(Day, JointEnd.BrokenOff),
        ["joint.released"] = new JointEvent.Released(Day),
    };
}
