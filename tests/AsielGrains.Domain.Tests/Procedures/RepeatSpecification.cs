using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Deadlines;
using AsielGrains.Domain.Procedures;
using static AsielGrains.Domain.Tests.Procedures.Told;

namespace AsielGrains.Domain.Tests.Procedures;

/// <summary>Repeat applications (hasa) as they are since July 2019 (Stb. 2019, 238).</summary>
public sealed class RepeatSpecification
{
    // In the one-day test since Monday 6 September 2021.
    static Told Tested => RepeatAnnouncedOn("2021-09-01").And(
        new CaseEvent.RepeatFormChecked(Day("2021-09-01"), RepeatFormFinding.Complete),
        new CaseEvent.ExaminationChosen(Day("2021-09-06"), Examination.OneDayTest));

    static Deadline Due(Told told, string term) =>
        DeadlineReckoning.Of(told.State, Today).Single(deadline => deadline.Term.Code == term);

    // The ruling of the Raad van State: announced in person is the application.
    [Fact]
    public void Announced_in_person_is_lodged_since_July_2019()
    {
        var told = RepeatAnnouncedOn("2019-07-01");

        Assert.Equal("lodged", told.Standing.Stage);
        Assert.IsType<Residence.Applicant>(told.Standing.Residence);
        Assert.Equal(new ReceptionRight.Entitled(Day("2019-07-01")), told.Standing.Reception);
        Assert.Equal(Day("2020-01-01"), Due(told, "BESL6").EndsOn);
    }

    [Fact]
    public void Before_July_2019_it_was_lodged_when_it_was_signed()
    {
        Assert.Equal("announced", RepeatAnnouncedOn("2019-06-30").Standing.Stage);
        Assert.Equal(
            Day("2020-01-08"),
            Due(RepeatAnnouncedOn("2019-06-30").And(new CaseEvent.Lodged(Day("2019-07-08"))), "BESL6").EndsOn);
    }

    [Fact]
    public void A_first_application_is_lodged_when_it_is_signed() =>
        Assert.Equal("registered", RegisteredOn("2021-09-01").Standing.Stage);

    [Fact]
    public void The_decision_term_runs_from_the_announcement_whenever_the_form_is_signed()
    {
        var signed = RepeatAnnouncedOn("2021-09-01").And(new CaseEvent.Lodged(Day("2021-09-20")));

        var due = Due(signed, "BESL6");
        Assert.Equal((Day("2021-09-01"), Day("2022-03-01")), (due.StartedOn, due.EndsOn));
    }

    [Fact]
    public void Registration_by_the_AVIM_can_follow_the_lodging() => Assert.Equal(
        "lodged",
        RepeatAnnouncedOn("2021-09-01").And(new CaseEvent.Registered(
            Day("2021-09-03"), Cases.Known.Person, ApplicationKind.Repeat, Cases.Known.Syrian, null)).Standing.Stage);

    // DT&V leidraad: a week to complete the form, four hours for who did this before.
    [Theory]
    [InlineData(RepeatFormFinding.Incomplete, "HASAH", "2021-09-08")]
    [InlineData(RepeatFormFinding.IncompleteOnceMore, "HASAH2", "2021-09-01")]
    public void An_incomplete_form_can_be_completed(RepeatFormFinding finding, string term, string until)
    {
        var told = RepeatAnnouncedOn("2021-09-01").And(new CaseEvent.RepeatFormChecked(Day("2021-09-01"), finding));

        Assert.Equal(Day(until), Due(told, term).EndsOn);
        Assert.Equal(DeadlineState.Lapsed, Due(told, term).StateOn(Day("2021-09-09")));
        Assert.Equal("refused", told.And(
            new CaseEvent.Decided(Day("2021-09-09"), Outcome.Discontinued, Article.Parse("Vw 2000 art. 30c(1)")))
            .Standing.Stage);
    }

    [Fact]
    public void The_form_is_of_repeat_applications_only() => LodgedOn("2021-09-01").Refuses(
        new CaseEvent.RepeatFormChecked(Day("2021-09-01"), RepeatFormFinding.Complete), Reason.KindNotApplicable);

    // Vb 2000 art. 3.118b(2): "one day" takes three, and weekends do not count (Vc 2000 C1/2.3).
    [Theory]
    [InlineData("2021-09-06", "2021-09-06", "2021-09-07", "2021-09-08")]
    [InlineData("2021-09-09", "2021-09-09", "2021-09-10", "2021-09-13")]
    [InlineData("2021-12-23", "2021-12-23", "2021-12-24", "2021-12-27")]
    [InlineData("2022-04-14", "2022-04-14", "2022-04-19", "2022-04-20")]
    public void The_one_day_test_takes_three_days(string heard, string intention, string view, string decision)
    {
        var told = RepeatAnnouncedOn("2021-09-01").And(
            new CaseEvent.ExaminationChosen(Day(heard), Examination.OneDayTest),
            new CaseEvent.HearingHeld(Day(heard), Hearing.Detailed));

        Assert.Equal(
            (Day(intention), Day(view), Day(decision)),
            (Due(told, "EDT-INT").EndsOn, Due(told, "EDT-VIEW").EndsOn, Due(told, "EDT").EndsOn));
    }

    // Vb 2000 art. 3.118b(3).
    [Fact]
    public void The_hearing_can_be_left_out_in_the_one_day_test_since_July_2019()
    {
        var omitted = Tested.And(new CaseEvent.HearingOmitted(Day("2021-09-06"), Hearing.Detailed));

        Assert.Equal(Day("2021-09-08"), Due(omitted, "EDT").EndsOn);
        RepeatAnnouncedOn("2021-09-01")
            .And(new CaseEvent.ExaminationChosen(Day("2021-09-06"), Examination.Extended))
            .Refuses(new CaseEvent.HearingOmitted(Day("2021-09-06"), Hearing.Detailed), Reason.StepNotAllowed);
    }

    [Fact]
    public void Before_July_2019_everybody_was_heard() => RepeatAnnouncedOn("2019-06-03").And(
        new CaseEvent.Lodged(Day("2019-06-10")),
        new CaseEvent.ExaminationChosen(Day("2019-06-17"), Examination.OneDayTest))
        .Refuses(new CaseEvent.HearingOmitted(Day("2019-06-28"), Hearing.Detailed), Reason.StepNotAllowed);

    [Fact]
    public void In_a_first_application_no_hearing_is_left_out() => LodgedOn("2021-09-01")
        .And(new CaseEvent.ExaminationChosen(Day("2021-09-20"), Examination.General))
        .Refuses(new CaseEvent.HearingOmitted(Day("2021-09-20"), Hearing.Detailed), Reason.KindNotApplicable);

    // Vb 2000 art. 3.118b(4): new elements, so it begins anew with a hearing on a day that the minister sets.
    [Fact]
    public void New_elements_make_the_test_begin_anew_with_a_hearing()
    {
        var restarted = Tested.And(
            new CaseEvent.HearingOmitted(Day("2021-09-06"), Hearing.Detailed),
            new CaseEvent.IntentionSent(Day("2021-09-06")),
            new CaseEvent.ViewReceived(Day("2021-09-07")),
            new CaseEvent.OneDayTestRestarted(Day("2021-09-08")),
            new CaseEvent.HearingHeld(Day("2021-09-20"), Hearing.Detailed));

        Assert.Equal("examination", restarted.Standing.Stage);
        var due = Due(restarted, "EDT");
        Assert.Equal((Day("2021-09-20"), Day("2021-09-22")), (due.StartedOn, due.EndsOn));
    }

    [Fact]
    public void What_was_heard_does_not_begin_anew() => Tested
        .And(new CaseEvent.HearingHeld(Day("2021-09-06"), Hearing.Detailed))
        .Refuses(new CaseEvent.OneDayTestRestarted(Day("2021-09-08")), Reason.StepNotAllowed);

    // VV 2000 art. 3.50.
    [Fact]
    public void There_is_no_one_day_test_for_who_is_detained() => RepeatAnnouncedOn("2021-09-01")
        .And(new CaseEvent.SupervisionImposed(Day("2021-09-02"), SupervisionMeasure.AsylumDetention))
        .Refuses(
            new CaseEvent.ExaminationChosen(Day("2021-09-06"), Examination.OneDayTest),
            Reason.CombinationNotPossible);

    [Fact]
    public void There_is_no_one_day_test_with_the_flight_in_sight() => RepeatAnnouncedOn("2021-09-01")
        .And(new CaseEvent.LastMinuteJudged(Day("2021-09-01"), LastMinuteEffect.Suspensive))
        .Refuses(
            new CaseEvent.ExaminationChosen(Day("2021-09-06"), Examination.OneDayTest), Reason.StepNotAllowed);

    // Vb 2000 art. 3.1: an application that only delays the departure gives no right to await it.
    [Fact]
    public void A_last_minute_application_suspends_the_departure_unless_the_IND_says_not()
    {
        var told = RepeatAnnouncedOn("2021-09-01");
        var suspensive = told.And(new CaseEvent.LastMinuteJudged(Day("2021-09-01"), LastMinuteEffect.Suspensive));
        var delaying = told.And(new CaseEvent.LastMinuteJudged(Day("2021-09-01"), LastMinuteEffect.NotSuspensive));

        Assert.IsType<Residence.Applicant>(suspensive.Standing.Residence);
        Assert.NotEmpty(Removability.ObstaclesIn(suspensive.State, Day("2021-09-02")));
        Assert.Equal(new Departure.Obliged(Day("2021-09-01"), Day("2021-09-01")), delaying.Standing.Departure);
        Assert.Empty(Removability.ObstaclesIn(delaying.State, Day("2021-09-02")));
    }

    // Vb 2000 art. 3.109 is of first applications.
    [Fact]
    public void A_repeat_application_has_no_rest_and_preparation() =>
        Assert.DoesNotContain(DeadlineReckoning.Of(Tested.State, Today), deadline => deadline.Term.Code == "RVT");
}
