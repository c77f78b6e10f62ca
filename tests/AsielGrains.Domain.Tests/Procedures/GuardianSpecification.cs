using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Explanations;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Procedures;
using static AsielGrains.Domain.Tests.Cases.Known;
using static AsielGrains.Domain.Tests.Procedures.Told;

namespace AsielGrains.Domain.Tests.Procedures;

/// <summary>Who has custody of a child that is alone, until it comes of age (BW art. 1:233).</summary>
public sealed class GuardianSpecification
{
    static readonly CaseEvent.GuardianAppointed Nidos = new(Day("2021-09-10"), GuardianKind.Nidos);

    static readonly Told Alone = LodgedOn("2021-09-01").And(
        new CaseEvent.MinorityEstablished(Day("2021-09-02"), Minority.UnaccompaniedChild));

    // Eighteen on 2022-03-05.
    static readonly Told Born = new(
    [
        new CaseEvent.Registered(Day("2021-09-01"), Person, ApplicationKind.First, Syrian, Household)
        {
            Personal = new(VNumber.Parse("9990000001"), BornOn: Day("2004-03-05")),
        },
        new CaseEvent.MinorityEstablished(Day("2021-09-02"), Minority.UnaccompaniedChild),
    ]);

    [Fact]
    public void An_unaccompanied_child_without_guardian_shows_it_until_the_court_appoints_one()
    {
        Assert.True(Alone.Standing.GuardianMissing);
        Assert.Equal(new(GuardianKind.Nidos, Day("2021-09-10")), Alone.And(Nidos).Standing.Guardian);
        Assert.False(Alone.And(Nidos).Standing.GuardianMissing);
        Assert.False(LodgedOn("2021-09-01").Standing.GuardianMissing);
    }

    [Fact]
    public void A_guardian_takes_the_place_of_another_and_what_ended_leaves_the_child_without()
    {
        var relative = Alone.And(Nidos, new CaseEvent.GuardianAppointed(Day("2021-10-01"), GuardianKind.Relative));

        Assert.Equal(GuardianKind.Relative, relative.Standing.Guardian?.Kind);
        Assert.True(relative.And(new CaseEvent.GuardianshipEnded(Day("2021-10-02"), GuardianshipEnd.CourtDecided))
            .Standing.GuardianMissing);
        Alone.Refuses(
            new CaseEvent.GuardianshipEnded(Day("2021-10-02"), GuardianshipEnd.Mistake), Reason.CombinationNotPossible);
    }

    [Fact]
    public void At_eighteen_guardianship_ends_by_itself_on_that_day_and_the_trail_says_so()
    {
        var guarded = Born.And(Nidos);

        Assert.NotNull(guarded.State.StandingOn(Day("2022-03-04")).Guardian);
        Assert.Null(guarded.State.StandingOn(Day("2022-03-05")).Guardian);
        Assert.False(guarded.State.StandingOn(Day("2022-03-05")).GuardianMissing);
        var passed = CaseExplanation.Of(
            guarded.History.Select((told, at) => new ToldEvent(told, at + 1, default, "Politie")),
            Day("2022-03-06")).Lines[^1];
        Assert.Equal(Day("2022-03-05"), passed.On);
        Assert.Contains(
            passed.Changes, change => change is { Dimension: Dimension.Guardian, Before: "Nidos", After: "" });
    }

    [Fact]
    public void Who_is_of_age_gets_no_guardian()
    {
        Born.Refuses(Nidos with { On = Day("2022-03-05") }, Reason.CombinationNotPossible);
        LodgedOn("2021-09-01").And(new CaseEvent.MinorityEstablished(Day("2021-09-02"), Minority.Adult))
            .Refuses(Nidos, Reason.CombinationNotPossible);
    }
}
