using System.Collections.Immutable;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Gvl;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Partners;
using AsielGrains.Domain.Procedures;
using AsielGrains.Domain.Regietafels;
using AsielGrains.Domain.Tests.Procedures;
using static AsielGrains.Domain.Tests.Gvl.Scene;
using static AsielGrains.Domain.Tests.Procedures.Told;

namespace AsielGrains.Domain.Tests.Gvl;

/// <summary>What the cases say of the steps of a joint location; they alone say it.</summary>
public sealed class HouseholdFileSpecification
{
    static readonly DateOnly Monday = Scene.Today;

    [Fact]
    public void A_household_has_a_step_when_each_of_its_members_has_it_on_the_day_of_the_last()
    {
        var (early, late) = (Screened("2021-09-02"), Screened("2021-09-03"));

        Assert.Null(FileOf(early, LodgedOn("2021-09-01")).DayOf(GvlStep.TuberculosisScreening));
        Assert.Equal(Day("2021-09-03"), FileOf(early, late).DayOf(GvlStep.TuberculosisScreening));
        Assert.Equal(Day("2021-09-01"), FileOf(early, late).DayOf(GvlStep.Identification));
        Assert.Equal(
            (2, FileProfile.Household, Day("2021-09-01")),
            (FileOf(early, late).Persons, FileOf(early, late).Profiles.Single(), FileOf(early, late).LodgedOn));
    }

    [Fact]
    public void Children_with_their_family_have_no_hearing()
    {
        var parent = LodgedOn("2021-09-01").And(
            new CaseEvent.HearingHeld(Day("2021-09-02"), Hearing.Registration));
        var child = LodgedOn("2021-09-01").And(
            new CaseEvent.MinorityEstablished(Day("2021-09-01"), Minority.ChildWithFamily));

        Assert.Equal(Day("2021-09-02"), FileOf(parent, child).DayOf(GvlStep.ApplicationInterview));
        Assert.Null(FileOf(parent, LodgedOn("2021-09-01")).DayOf(GvlStep.ApplicationInterview));
    }

    [Fact]
    public void Of_one_person_the_newest_case_counts()
    {
        var person = new PersonId(Guid.Parse("10000000-0000-0000-0000-000000000001"));
        var file = HouseholdFile.Of(
            Household(1), [(person, Screened("2021-09-02").State), (person, LodgedOn("2021-10-01").State)]);

        Assert.Equal((1, Day("2021-10-01")), (file.Persons, file.DayOf(GvlStep.Identification)));
        Assert.Null(file.DayOf(GvlStep.TuberculosisScreening));
    }

    [Fact]
    public void A_booked_step_that_the_cases_have_is_done_on_the_board_and_nobody_waits_for_it()
    {
        var location = Small()
            .Then(Book(1, 1, StepAt(GvlStep.DocumentCheck, 9)), Organisation.KMar)
            .Then(Book(2, 1, StepAt(GvlStep.DetailedInterview, 12)), Organisation.Ind)
            .Arrived(1, At(8, 30));
        var day = GvlDay.Of(location, [Having(GvlStep.DocumentCheck, Monday)], [], Now(10));

        Assert.Equal((Id(1), Monday), (Assert.Single(day.Settled).Step.Booking, day.Settled[0].RecordedOn));
        var household = Assert.Single(day.Board.Households);
        Assert.Equal((GvlStep.DetailedInterview, At(8, 30)), (household.WaitsFor, household.WaitsSince));
        Assert.Equal([GvlStep.DocumentCheck], household.Done);
        Assert.Equal([0, 1], day.Board.Queues.Select(queue => queue.Waiting));
    }

    [Fact]
    public void A_sitting_of_another_day_settles_no_booking_of_the_panel()
    {
        var location = Small().Then(Book(1, 1, StepAt(GvlStep.Regietafel, 9)), Organisation.Ind);

        Assert.Empty(GvlDay.Of(location, [Having(GvlStep.Regietafel, Monday.AddDays(-3))], [], Now(10)).Settled);
        Assert.Single(GvlDay.Of(location, [Having(GvlStep.Regietafel, Monday)], [], Now(10)).Settled);
    }

    [Fact]
    public void The_agenda_is_that_of_the_Regietafel_and_who_is_booked_and_on_none_is_told()
    {
        var location = Small()
            .Then(Book(1, 1, StepAt(GvlStep.Regietafel, 9)), Organisation.Ind)
            .Then(Book(3, 3, StepAt(GvlStep.Regietafel, 10)), Organisation.Ind);
        var day = GvlDay.Of(
            location,
            [Having(GvlStep.Identification, Monday)],
            [Household(2), Household(1)],
            Now(8));

        Assert.Equal(
            [(Household(2), null, 1), (Household(1), new TimeOnly(9, 0), 0)],
            day.Agenda.Select(line => (line.Household, line.Panel?.StartsAt, line.Missing.Length)));
        Assert.Equal(Id(3), Assert.Single(day.OnNoAgenda).Booking);
    }

    static HouseholdFile Having(GvlStep step, DateOnly on) =>
        HouseholdFile.Unknown(Household(1)) with { Recorded = [new(step, on)] };

    static Told Screened(string day) => LodgedOn("2021-09-01").And(new CaseEvent.MedicallyScreened(Day(day)));

    static HouseholdFile FileOf(params ImmutableArray<Told> members) => HouseholdFile.Of(
        Household(1),
        members.Index().Select(member =>
            (new PersonId(new Guid(member.Index + 1, 7, 0, new byte[8])), member.Item.State)));
}
