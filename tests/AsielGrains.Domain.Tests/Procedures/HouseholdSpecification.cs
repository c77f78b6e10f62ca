using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Partners;
using AsielGrains.Domain.Procedures;
using static AsielGrains.Domain.Tests.Procedures.Told;

namespace AsielGrains.Domain.Tests.Procedures;

/// <summary>A household is planned as one and is never one case: it changes by a dated fact, with its reason.</summary>
public sealed class HouseholdSpecification
{
    static readonly HouseholdId Other = new(new Guid("44444444-4444-4444-8444-444444444444"));

    [Fact]
    public void The_household_of_registration_holds_until_it_changes()
    {
        Assert.Equal(Cases.Known.Household, LodgedOn("2021-09-01").Standing.Household);
        Assert.Equal(
            Other,
            LodgedOn("2021-09-01")
                .And(new CaseEvent.HouseholdChanged(Day("2021-10-01"), Other, HouseholdReason.Reunion))
                .Standing.Household);
    }

    [Fact]
    public void A_split_leaves_the_case_alone_and_its_procedure_where_it_was()
    {
        var split = LodgedOn("2021-09-01").And(
            new CaseEvent.HouseholdChanged(Day("2021-10-01"), null, HouseholdReason.Protection));

        Assert.Equal((null, "lodged"), (split.Standing.Household, split.Standing.Stage));
    }

    [Fact]
    public void A_change_that_is_told_late_stays_behind_a_later_one() => Assert.Null(
        LodgedOn("2021-09-01").And(
            new CaseEvent.HouseholdChanged(Day("2021-12-01"), null, HouseholdReason.Split),
            new CaseEvent.HouseholdChanged(Day("2021-10-01"), Other, HouseholdReason.Reunion)).Standing.Household);

    [Fact]
    public void COA_plans_with_households_and_does_not_make_them() => LodgedOn("2021-09-01").Refuses(
        new CaseEvent.HouseholdChanged(Day("2021-10-01"), Other, HouseholdReason.Reunion),
        Reason.StepNotYours,
        Organisation.Coa);
}
