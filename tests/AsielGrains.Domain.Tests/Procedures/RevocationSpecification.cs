using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Deadlines;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Procedures;
using static AsielGrains.Domain.Tests.Procedures.Told;

namespace AsielGrains.Domain.Tests.Procedures;

/// <summary>
/// A permit is withdrawn after an intention and the view on it (Vw 2000 art. 32, 39; Vb 2000 art. 3.116(2)b), and an
/// appeal in time suspends it.
/// </summary>
public sealed class RevocationSpecification
{
    static readonly CaseEvent.RevocationIntended Intended = new(Day("2023-01-09"));

    static Told Holder => LodgedOn("2021-09-01").And(
        new CaseEvent.Decided(Day("2021-11-01"), Outcome.Granted, Grounds),
        new CaseEvent.PermitIssued(Day("2021-11-01"), Day("2021-09-01"), Day("2026-09-01")));

    static Told Heard => Holder.And(Intended, new CaseEvent.ViewReceived(Day("2023-02-01")));

    [Fact]
    public void Without_an_intention_no_permit_is_withdrawn() =>
        Holder.Refuses(Revoked("2023-01-09"), Reason.StepNotAllowed);

    [Fact]
    public void The_view_is_given_within_six_weeks() => Assert.Equal(
        Day("2023-02-20"),
        DeadlineReckoning.Of(Holder.And(Intended).State, Today).Single(one => one.Term.Code == "INTRZ").EndsOn);

    [Fact]
    public void Without_a_view_the_six_weeks_are_awaited()
    {
        Holder.And(Intended).Refuses(Revoked("2023-02-20"), Reason.TooEarly);
        Holder.And(Intended, Revoked("2023-02-21"));
    }

    [Fact]
    public void After_the_view_the_IND_decides() =>
        Assert.Equal("refused", Heard.And(Revoked("2023-02-02")).Standing.Stage);

    [Fact]
    public void An_intention_takes_nothing_from_who_holds_the_permit()
    {
        Assert.IsType<Residence.PermitHolder>(Heard.Standing.Residence);
        Assert.IsType<Departure.NotObliged>(Heard.Standing.Departure);
        Heard.And(new CaseEvent.RelativeApplied(Day("2023-02-02"), CaseId.Parse("0123456789abcdef0123456789abcdef")));
    }

    // Vw 2000 art. 69(1), 82(1).
    [Fact]
    public void The_duty_to_leave_is_suspended_until_the_term_of_appeal_has_lapsed()
    {
        var revoked = Heard.And(Revoked("2023-02-06"));

        Assert.Equal(new Departure.Suspended(Day("2023-02-06"), 28, Day("2023-03-06")), revoked.Standing.Departure);
        Assert.Equal(
            new Departure.Obliged(Day("2023-03-06"), Day("2023-04-03")), revoked.On("2023-03-07").Departure);
        Assert.IsType<Residence.None>(revoked.On("2023-03-07").Residence);
    }

    [Fact]
    public void An_appeal_in_time_is_awaited_here_and_its_loss_ends_that()
    {
        var appealed = Heard.And(Revoked("2023-02-06"), new CaseEvent.AppealLodged(Day("2023-03-06")));

        Assert.IsType<Residence.Appellant>(appealed.On("2023-09-01").Residence);
        Assert.IsType<Departure.Obliged>(
            appealed.And(new CaseEvent.AppealDecided(Day("2023-10-02"), Ruling.Unfounded)).Standing.Departure);
    }

    static CaseEvent.PermitRevoked Revoked(string day) => new(Day(day), Article.Parse("Vw 2000 art. 32(1)"));
}
