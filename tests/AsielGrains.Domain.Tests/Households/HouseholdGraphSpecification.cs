using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Households;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Procedures;
using AsielGrains.Domain.Tests.Procedures;
using static AsielGrains.Domain.Tests.Procedures.Told;

namespace AsielGrains.Domain.Tests.Households;

/// <summary>Who belongs to whom in a household, and who looks after its children.</summary>
public sealed class HouseholdGraphSpecification
{
    static readonly CaseId Mother = Id(1);
    static readonly CaseId Child = Id(2);
    static readonly CaseId Aunt = Id(3);

    static readonly DateOnly Today = Day("2021-10-01");

    [Fact]
    public void A_link_told_from_both_sides_is_one_with_the_better_source_and_the_earlier_day()
    {
        var links = HouseholdGraph.Links(
            [
                Member(Mother, Kin(Child, Kinship.Parent, IdentitySource.OwnStatement, "2021-09-05")),
                Member(Child, Kin(Mother, Kinship.Child, IdentitySource.IdentifyingDocument, "2021-09-09")),
            ],
            Today);

        Assert.Equal(
            [new(Mother, Kinship.Parent, Child, IdentitySource.IdentifyingDocument, Day("2021-09-05"))], links);
    }

    [Fact]
    public void Links_of_equals_are_one_and_links_to_others_than_the_household_are_not_shown()
    {
        var links = HouseholdGraph.Links(
            [
                Member(Mother, Kin(Aunt, Kinship.Sibling), Kin(Id(9), Kinship.Partner)),
                Member(Aunt, Kin(Mother, Kinship.Sibling)),
            ],
            Today);

        Assert.Equal((Mother, Kinship.Sibling, Aunt), Only(links));
    }

    [Fact]
    public void A_link_ends_on_its_day_and_one_that_was_never_told_cannot()
    {
        var told = LodgedOn("2021-09-01").And(Kin(Child, Kinship.Parent));
        var ended = told.And(new CaseEvent.KinshipEnded(Day("2021-10-01"), Child, KinshipEnd.Disproved));

        Assert.Empty(Kinships.In(ended.State.Course.Steps, Today));
        Assert.Single(Kinships.In(ended.State.Course.Steps, Today.AddDays(-1)));
        told.Refuses(new CaseEvent.KinshipEnded(Today, Aunt, KinshipEnd.Mistake), Reason.StepNotAllowed);
    }

    [Theory]
    [InlineData(Kinship.Parent, Custody.WithParent)]
    [InlineData(Kinship.Guardian, Custody.WithGuardian)]
    [InlineData(Kinship.Sibling, Custody.Missing)]
    public void A_child_is_with_who_is_its_parent_or_has_custody_and_with_nobody_else(
        Kinship kinship, Custody custody) => Assert.Equal(
        custody, CustodyOfChild(Member(Mother, Kin(Child, kinship)), Minor(Minority.ChildWithFamily)));

    [Fact]
    public void A_parent_who_died_or_was_established_to_be_gone_looks_after_nobody()
    {
        var kin = Kin(Child, Kinship.Parent);

        foreach (var end in new CaseEvent.Step[] { new CaseEvent.Died(Today), new CaseEvent.AbsenceEstablished(Today) })
            Assert.Equal(Custody.Missing, CustodyOfChild(Member(Mother, kin, end), Minor(Minority.ChildWithFamily)));
    }

    [Fact]
    public void A_child_alone_is_without_custody_until_a_guardian_is_appointed_and_needs_none_once_of_age()
    {
        var alone = Minor(Minority.UnaccompaniedChild);
        var guarded = new CaseEvent.GuardianAppointed(Day("2021-09-20"), GuardianKind.Nidos);

        Assert.Equal(Custody.Missing, Of(Member(Child, alone)));
        Assert.Equal(Custody.WithGuardian, Of(Member(Child, alone, guarded)));
        Assert.Equal(Custody.NotNeeded, Of(Member(Child, alone) with { ComesOfAgeOn = Today }));
        Assert.Equal(Custody.NotNeeded, Of(Member(Child)));
        Assert.Equal(Custody.Missing, Of(Member(Child) with { ComesOfAgeOn = Today.AddDays(1) }));
    }

    static Custody CustodyOfChild(HouseholdMember other, CaseEvent.Step minority)
    {
        HouseholdMember[] members = [other, Member(Child, minority)];
        return HouseholdGraph.CustodyOf(members[1], members, HouseholdGraph.Links(members, Today), Today);
    }

    static Custody Of(HouseholdMember alone) => HouseholdGraph.CustodyOf(alone, [alone], [], Today);

    static (CaseId, Kinship, CaseId) Only(IReadOnlyList<HouseholdLink> links)
    {
        var link = Assert.Single(links);
        return (link.Person, link.Kinship, link.Relative);
    }

    static CaseEvent.MinorityEstablished Minor(Minority minority) => new(Day("2021-09-02"), minority);

    static CaseEvent.KinshipTold Kin(
        CaseId relative, Kinship kinship, IdentitySource source = IdentitySource.OwnStatement, string on = "2021-09-05")
        => new(Day(on), relative, kinship, source);

    static HouseholdMember Member(CaseId id, params ReadOnlySpan<CaseEvent> steps) =>
        new(id, LodgedOn("2021-09-01").And(steps).State, null);

    static CaseId Id(int number) => new(new Guid(number, 0, 0, new byte[8]));
}
