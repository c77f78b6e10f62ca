using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Deadlines;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Procedures;
using static AsielGrains.Domain.Tests.Procedures.Told;

namespace AsielGrains.Domain.Tests.Procedures;

/// <summary>
/// Met onbekende bestemming (MOB) is no departure: reception, the application and the term of a transfer each follow at
/// a moment of their own, and who comes back goes on in the case that there is.
/// </summary>
public sealed class DisappearanceSpecification
{
    static readonly Nationality Italy = Nationality.Parse("ITA");

    static readonly CaseEvent.AbsenceEstablished Gone = new(Day("2021-10-08"));

    static readonly Told Missed = LodgedOn("2021-09-01").And(
        new CaseEvent.AbsenceSignalled(Day("2021-10-04"), AbsenceSignal.ReportingMissed),
        new CaseEvent.AddressChecked(Day("2021-10-06"), AddressFinding.NotFound));

    static readonly Told Accepted = LodgedOn("2021-09-01").And(
        new CaseEvent.TrackAssigned(Day("2021-09-06"), Track.Dublin, null),
        new CaseEvent.ClaimSent(Day("2021-09-10"), Italy, ClaimKind.TakeCharge),
        new CaseEvent.ClaimAnswered(Day("2021-09-20"), ClaimAnswer.Accepted));

    static CaseEvent.Decided LeftAside(string on) =>
        new(Day(on), Outcome.Discontinued, Article.Parse("Vw 2000 art. 30c"));

    static DateOnly TransferUntil(Told told) =>
        DeadlineReckoning.Of(told.State, Today).Single(deadline => deadline.Term.Code == "DTR").EndsOn;

    // Rva 2005 art. 7; Vc 2000 A5; Vw 2000 art. 30c.
    [Fact]
    public void Each_effect_has_its_own_moment()
    {
        var gone = Missed.And(Gone);

        Assert.IsType<ReceptionRight.Entitled>(Missed.On("2021-10-07").Reception);
        Assert.IsType<ReceptionRight.Ended>(gone.Standing.Reception);
        Assert.IsType<Supervision.Absent>(gone.Standing.Supervision);
        Assert.IsType<Residence.Applicant>(gone.Standing.Residence);
        Assert.IsNotType<Departure.Gone>(gone.Standing.Departure);
        Assert.True(gone.State.Open);
        Assert.Equal("refused", gone.And(LeftAside("2021-10-23")).Standing.Stage);
    }

    [Fact]
    public void The_application_is_left_aside_after_two_weeks_and_not_before()
    {
        Missed.And(Gone).Refuses(LeftAside("2021-10-22"), Reason.TooEarly);
        Missed.And(Gone, LeftAside("2021-10-23"));
    }

    // Regulation 604/2013 art. 29(2): the IND tells the other state; an absence by itself lengthens nothing.
    [Fact]
    public void The_term_of_a_transfer_becomes_eighteen_months_when_the_IND_says_so()
    {
        var gone = Accepted.And(Gone);

        Assert.Equal(TransferUntil(Accepted), TransferUntil(gone));
        Assert.Equal(
            Day("2023-03-20"),
            TransferUntil(gone.And(new CaseEvent.TermExtended(Day("2021-10-12"), "DTR", "DTR18", "absconded"))));
    }

    [Theory]
    [InlineData("2021-10-15")]
    [InlineData("2021-11-15")]
    public void Who_comes_back_before_it_was_left_aside_goes_on_in_the_same_procedure(string returned)
    {
        var back = Missed.And(Gone, new CaseEvent.ReturnedFromAbsence(Day(returned)));

        Assert.Equal("lodged", back.Standing.Stage);
        Assert.IsType<ReceptionRight.Entitled>(back.Standing.Reception);
        Assert.DoesNotContain(
            DeadlineReckoning.Of(back.State, Today),
            deadline => deadline.Term.Code == "BUITEN" && deadline.StateOn(Today) is DeadlineState.Running);
    }

    [Fact]
    public void Who_comes_back_after_it_was_left_aside_has_a_decision_that_stands() => Assert.Equal(
        "refused",
        Missed.And(Gone, LeftAside("2021-10-23"), new CaseEvent.ReturnedFromAbsence(Day("2021-11-15"))).Standing.Stage);
}
