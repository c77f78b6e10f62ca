using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Procedures;
using static AsielGrains.Domain.Tests.Procedures.Told;

namespace AsielGrains.Domain.Tests.Procedures;

/// <summary>
/// An unaccompanied child is received until it has left, or until the day after its eighteenth birthday, whatever the
/// departure term (Rva 2005 art. 6).
/// </summary>
public sealed class ChildReceptionSpecification
{
    // Refused on 2021-11-01; the departure term ends on 2021-11-29.
    static Told Refused(Minority minority) => LodgedOn("2021-09-01").And(
        new CaseEvent.MinorityEstablished(Day("2021-09-02"), minority),
        new CaseEvent.ExaminationChosen(Day("2021-10-25"), Examination.General),
        new CaseEvent.IntentionSent(Day("2021-10-27")),
        new CaseEvent.Decided(Day("2021-11-01"), Outcome.Inadmissible, Grounds));

    static ReceptionRight On(string day, Told told, string born) =>
        (told.State with { Personal = new(null, BornOn: Day(born)) }).StandingOn(Day(day)).Reception;

    [Theory]
    [InlineData(Minority.Adult)]
    [InlineData(Minority.ChildWithFamily)]
    public void The_right_of_others_ends_with_the_departure_term(Minority minority) => Assert.Equal(
        new ReceptionRight.Ended(Day("2021-11-30")), Refused(minority).On("2021-11-30").Reception);

    [Fact]
    public void The_right_of_an_unaccompanied_child_does_not_end_with_the_departure_term() => Assert.Equal(
        new ReceptionRight.Entitled(Day("2021-09-01")),
        Refused(Minority.UnaccompaniedChild).On("2022-06-01").Reception);

    [Fact]
    public void It_ends_on_the_day_after_the_eighteenth_birthday()
    {
        var refused = Refused(Minority.UnaccompaniedChild);

        Assert.IsType<ReceptionRight.Entitled>(On("2022-05-10", refused, "2004-05-10"));
        Assert.Equal(new ReceptionRight.Ended(Day("2022-05-11")), On("2022-05-11", refused, "2004-05-10"));
    }

    [Fact]
    public void Who_comes_of_age_within_the_departure_term_keeps_it_until_that_ends() => Assert.Equal(
        new ReceptionRight.Entitled(Day("2021-09-01"), Day("2021-11-29")),
        On("2021-11-20", Refused(Minority.UnaccompaniedChild), "2003-11-15"));

    [Fact]
    public void It_ends_with_the_departure() => Assert.Equal(
        new ReceptionRight.Ended(Day("2022-02-01")),
        Refused(Minority.UnaccompaniedChild)
            .And(new CaseEvent.Departed(Day("2022-02-01"), DepartureKind.Independent)).Standing.Reception);

    [Fact]
    public void Who_turns_out_to_be_of_age_has_it_until_that_day_at_the_longest() => Assert.Equal(
        new ReceptionRight.Ended(Day("2022-02-02")),
        Refused(Minority.UnaccompaniedChild)
            .And(new CaseEvent.MinorityEstablished(Day("2022-02-01"), Minority.Adult)).On("2022-02-02").Reception);

    [Fact]
    public void Who_turns_out_to_be_an_unaccompanied_child_has_it_again() => Assert.Equal(
        new ReceptionRight.Entitled(Day("2022-02-01")),
        Refused(Minority.Adult)
            .And(new CaseEvent.MinorityEstablished(Day("2022-02-01"), Minority.UnaccompaniedChild))
            .On("2022-06-01").Reception);

    [Fact]
    public void A_child_that_comes_back_from_an_absence_is_received_again() => Assert.Equal(
        new ReceptionRight.Entitled(Day("2022-02-10")),
        Refused(Minority.UnaccompaniedChild)
            .And(
                new CaseEvent.AbsenceEstablished(Day("2022-02-01")),
                new CaseEvent.ReturnedFromAbsence(Day("2022-02-10")))
            .Standing.Reception);
}
