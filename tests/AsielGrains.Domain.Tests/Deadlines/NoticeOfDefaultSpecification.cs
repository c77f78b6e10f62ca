using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Deadlines;
using AsielGrains.Domain.Partners;
using AsielGrains.Domain.Procedures;
using AsielGrains.Domain.Tests.Procedures;
using static AsielGrains.Domain.Tests.Procedures.Told;

namespace AsielGrains.Domain.Tests.Deadlines;

/// <summary>Ingebrekestelling: when a decision is late the IND has two weeks more (Awb art. 4:17, 6:12).</summary>
public sealed class NoticeOfDefaultSpecification
{
    // Six months: the last day is 2022-03-01.
    static readonly Told Lodged = LodgedOn("2021-09-01");

    static CaseEvent.NoticeOfDefaultReceived Notice(string on) => new(Day(on));

    static Deadline Due(Told told) =>
        DeadlineReckoning.Of(told.State, Today).Single(deadline => deadline.Term.Code == "INGEB");

    [Fact]
    public void Two_weeks_after_the_notice_the_absence_of_a_decision_can_be_brought_before_the_court()
    {
        var due = Due(Lodged.And(Notice("2022-03-02")));

        Assert.Equal((Day("2022-03-16"), DeadlineState.Lapsed), (due.EndsOn, due.StateOn(Today)));
        Assert.NotNull(due.Term.Unverified);
    }

    [Fact]
    public void A_decision_within_them_is_in_time() => Assert.Equal(
        DeadlineState.Met,
        Due(Lodged.And(Notice("2022-03-02"), new CaseEvent.Decided(Day("2022-03-10"), Outcome.Granted, Grounds)))
            .StateOn(Today));

    [Fact]
    public void On_the_last_day_of_the_term_it_is_too_early() =>
        Lodged.Refuses(Notice("2022-03-01"), Reason.TooEarly);

    [Fact]
    public void Of_a_term_that_was_extended_it_is_too_early_until_that_is_over()
    {
        var extended = Lodged.And(new CaseEvent.TermExtended(Day("2022-02-01"), "BESL6", "BESL9", "complex"));

        extended.Refuses(Notice("2022-12-01"), Reason.TooEarly);
        extended.And(Notice("2022-12-02"));
    }

    [Fact]
    public void Of_what_was_decided_in_time_there_is_no_notice() => Lodged
        .And(new CaseEvent.Decided(Day("2022-02-01"), Outcome.Granted, Grounds))
        .Refuses(Notice("2022-03-02"), Reason.TooEarly);

    // The general procedure that takes too long goes on as the extended one (Vc 2000 C1/2.3).
    [Fact]
    public void Days_of_the_general_procedure_that_were_missed_bring_no_default() => Lodged
        .And(
            new CaseEvent.ExaminationChosen(Day("2021-10-20"), Examination.General),
            new CaseEvent.HearingHeld(Day("2021-10-25"), Hearing.Detailed))
        .Refuses(Notice("2021-12-01"), Reason.TooEarly);

    [Theory]
    [InlineData("2015-09-01", "2016-03-02")]
    [InlineData("2023-01-09", "2024-04-10")]
    [InlineData("2026-07-01", "2027-12-01")]
    public void Under_every_law_the_IND_receives_it(string lodgedOn, string on)
    {
        var lodged = LodgedOn(lodgedOn);
        if (lodged.Standing.Procedure.Version.StartsWith("eu-", StringComparison.Ordinal))
            lodged = lodged.And(new CaseEvent.ExaminationChosen(Day(lodgedOn).AddDays(10), Examination.Regular));

        lodged.Refuses(Notice(on), Reason.StepNotYours, Organisation.Coa);
        lodged.And(Notice(on));
    }

    // Vb 2000 art. 3.107b(2).
    [Fact]
    public void A_wish_that_was_made_known_to_another_authority_is_registered_within_six_working_days()
    {
        var announced = new Told([RegisteredOn("2021-09-01").History[0]]);
        var longer = announced.And(new CaseEvent.TermExtended(Day("2021-09-02"), "REG3", "REG6", "other-authority"));

        Assert.Equal(Day("2021-09-06"), Registration(announced));
        Assert.Equal(Day("2021-09-09"), Registration(longer));
    }

    static DateOnly Registration(Told told) =>
        DeadlineReckoning.Of(told.State, Today).Single(deadline => deadline.Term.Code == "REG3").EndsOn;
}
