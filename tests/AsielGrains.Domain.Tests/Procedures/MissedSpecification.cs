using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Deadlines;
using AsielGrains.Domain.Explanations;
using AsielGrains.Domain.Partners;
using AsielGrains.Domain.Procedures;
using static AsielGrains.Domain.Tests.Procedures.Told;

namespace AsielGrains.Domain.Tests.Procedures;

/// <summary>
/// The right to reception of who is missed ends without an M100: who does not report for two weeks, or did not arrive
/// (Rva 2005 art. 4(3)a, 7(1)i-j).
/// </summary>
public sealed class MissedSpecification
{
    static readonly CaseEvent.AddressChecked Seen = new(Day("2021-10-18"), AddressFinding.Seen);
    static readonly CaseEvent.AbsenceEstablished Gone = new(Day("2021-11-15"));

    // Two weeks after 4 October is 18 October.
    static Told Missed => LodgedOn("2021-09-01").And(Signal("2021-10-04"));

    static CaseEvent.AbsenceSignalled Signal(string on, AbsenceSignal signal = AbsenceSignal.ReportingMissed) =>
        new(Day(on), signal);

    static ReceptionRight.Ended EndedOn(string day) => new(Day(day)) { Missed = true };

    static Deadline Deadline(Told told, string term) =>
        DeadlineReckoning.Of(told.State, Today).Single(deadline => deadline.Term.Code == term);

    [Theory]
    [InlineData("2015-09-01")]
    [InlineData("2021-09-01")]
    [InlineData("2023-09-01")]
    [InlineData("2026-09-01")]
    public void Under_every_law_it_ends_two_weeks_after_the_first_time_of_not_reporting(string lodgedOn)
    {
        var day = Day(lodgedOn).AddDays(30);
        var missed = LodgedOn(lodgedOn).And(new CaseEvent.AbsenceSignalled(day, AbsenceSignal.ReportingMissed));

        Assert.IsType<ReceptionRight.Entitled>(missed.Standing.At(day.AddDays(14)).Reception);
        Assert.Equal(
            new ReceptionRight.Ended(day.AddDays(15)) { Missed = true }, missed.Standing.At(day.AddDays(15)).Reception);
        Assert.Equal(day.AddDays(14), Deadline(missed, "OPVMELD").EndsOn);
    }

    [Fact]
    public void The_first_signal_counts_whatever_was_missed_after_it()
    {
        var again = Missed.And(Signal("2021-10-11"));

        Assert.Equal(Day("2021-10-18"), Deadline(again, "OPVMELD").EndsOn);
        Assert.Equal(EndedOn("2021-10-19"), again.On("2021-10-20").Reception);
    }

    [Fact]
    public void A_signal_that_is_told_late_and_was_earlier_counts_from_its_own_day() => Assert.Equal(
        EndedOn("2021-10-12"), Missed.And(Signal("2021-09-27")).On("2021-10-12").Reception);

    [Theory]
    [InlineData(AbsenceSignal.TransferNotArrived, "OPV48", "Rva 2005 art. 7(1)i")]
    [InlineData(AbsenceSignal.ReferralNotArrived, "OPV24", "Rva 2005 art. 4(3)a")]
    public void Who_did_not_arrive_in_time_has_it_no_more_after_the_day_of_the_signal(
        AbsenceSignal signal, string term, string article)
    {
        var missed = LodgedOn("2021-09-01").And(Signal("2021-10-04", signal));

        Assert.Equal(EndedOn("2021-10-05"), missed.On("2021-10-05").Reception);
        var deadline = Deadline(missed, term);
        Assert.Equal((Day("2021-10-04"), article), (deadline.EndsOn, deadline.Reasons[0].Article));
        Assert.Equal(DeadlineState.Lapsed, deadline.StateOn(Day("2021-10-05")));
        Assert.Contains(deadline.Unverified, doubt => doubt.Contains("hours of the clock", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(AbsenceSignal.HouseCheckMissed)]
    [InlineData(AbsenceSignal.LeftWithoutWord)]
    public void Of_other_signals_alone_no_right_ends(AbsenceSignal signal) => Assert.IsType<ReceptionRight.Entitled>(
        LodgedOn("2021-09-01").And(Signal("2021-10-04", signal)).On("2022-03-01").Reception);

    [Fact]
    public void Who_reports_again_on_the_last_day_keeps_it_and_COA_says_so()
    {
        Assert.Null(Missed.Reported(Seen, Organisation.Coa).Rejection);
        var seen = Missed.And(Seen);

        Assert.Equal(new ReceptionRight.Entitled(Day("2021-09-01")), seen.On("2022-03-01").Reception);
        Assert.Equal(DeadlineState.Met, Deadline(seen, "OPVMELD").StateOn(Day("2022-03-01")));
    }

    [Fact]
    public void Who_was_seen_and_is_missed_again_has_two_weeks_from_then() => Assert.Equal(
        EndedOn("2021-11-16"), Missed.And(Seen, Signal("2021-11-01")).On("2021-11-16").Reception);

    [Fact]
    public void Who_is_seen_too_late_has_lost_it_until_the_return_is_reported()
    {
        var late = Missed.And(new CaseEvent.AddressChecked(Day("2021-10-19"), AddressFinding.Seen));

        Assert.Equal(EndedOn("2021-10-19"), late.Standing.Reception);
        Assert.Equal(DeadlineState.MetLate, Deadline(late, "OPVMELD").StateOn(Today));
        Assert.Equal(
            new ReceptionRight.Entitled(Day("2021-10-20")),
            late.And(new CaseEvent.ReturnedFromAbsence(Day("2021-10-20"))).Standing.Reception);
    }

    [Fact]
    public void Who_has_not_lost_it_has_not_returned_and_a_return_lifts_no_measure()
    {
        Missed.Refuses(new CaseEvent.ReturnedFromAbsence(Day("2021-10-18")), Reason.CombinationNotPossible);
        var duty = LodgedOn("2021-09-01")
            .And(
                new CaseEvent.SupervisionImposed(Day("2021-10-01"), SupervisionMeasure.ReportingDuty),
                Signal("2021-10-04"),
                new CaseEvent.ReturnedFromAbsence(Day("2021-10-25")));

        Assert.Equal(
            new Supervision.Under(SupervisionMeasure.ReportingDuty, Day("2021-10-01")), duty.Standing.Supervision);
    }

    [Fact]
    public void An_M100_after_it_ended_does_not_lengthen_it_and_one_before_ends_it_at_once()
    {
        var looked = Missed.And(new CaseEvent.AddressChecked(Day("2021-10-06"), AddressFinding.NotFound));

        Assert.Equal(EndedOn("2021-10-19"), looked.And(Gone).Standing.Reception);
        Assert.Equal(
            new ReceptionRight.Ended(Day("2021-10-07")),
            looked.And(new CaseEvent.AbsenceEstablished(Day("2021-10-07"))).On("2022-03-01").Reception);
    }

    [Theory]
    [InlineData(Outcome.Inadmissible, "2021-11-30", "2021-11-22")]
    // The term of appeal is over on 8 November, and 28 days to leave on 6 December.
    [InlineData(Outcome.Unfounded, "2021-12-07", "2021-11-29")]
    public void A_departure_term_that_is_over_first_ends_it_first(Outcome outcome, string ended, string missed)
    {
        var told = Refused(Minority.Adult, outcome).And(Signal(missed));

        Assert.Equal(new ReceptionRight.Ended(Day(ended)), told.On("2022-03-01").Reception);
        told.Refuses(new CaseEvent.ReturnedFromAbsence(Day("2022-02-01")), Reason.CombinationNotPossible);
    }

    [Fact]
    public void What_happens_after_it_ended_gives_nothing_back() => Assert.Equal(
        EndedOn("2021-10-19"),
        Missed.And(
            new CaseEvent.ExaminationChosen(Day("2021-10-25"), Examination.General),
            new CaseEvent.IntentionSent(Day("2021-10-27")),
            new CaseEvent.Decided(Day("2021-11-01"), Outcome.Inadmissible, Grounds)).On("2022-03-01").Reception);

    [Fact]
    public void That_of_an_unaccompanied_child_ends_too_when_it_is_missed() => Assert.Equal(
        EndedOn("2021-12-07"),
        Refused(Minority.UnaccompaniedChild).And(Signal("2021-11-22")).On("2021-12-07").Reception);

    [Fact]
    public void The_end_is_a_line_of_its_own_that_nobody_told_before_what_came_after()
    {
        var told = Missed.And(new CaseEvent.ExaminationChosen(Day("2021-10-25"), Examination.General)).History
            .Select((one, at) => new ToldEvent(one, at + 1, DateTimeOffset.UnixEpoch, "Coa"));

        var lines = CaseExplanation.Of(told, Day("2021-11-01")).Lines;

        var ended = lines.Single(line => line.Told is null);
        Assert.Equal((Day("2021-10-19"), "Rva 2005 art. 4(3)a, 7(1)i-j"), (ended.On, ended.Article));
        Assert.Equal((Dimension.Reception, "Ended"), (ended.Changes[0].Dimension, ended.Changes[0].After));
        Assert.Equal(StepKind.ExaminationChosen, lines[^1].Kind);
        Assert.DoesNotContain(lines[^1].Changes, change => change.Dimension is Dimension.Reception);
        Assert.Equal(Day("2021-10-18"), lines[^3].Changes.Single().Until);
    }

    [Fact]
    public void Nothing_is_recorded_of_the_end_since_the_standing_has_it() => Assert.Equal(
        Reason.TermNotLapsed,
        AsylumCase.Decide(Missed.State, new CaseCommand.LetLapse("OPVMELD", Day("2021-10-18")), Today)
            .Rejection?.Reason);

    // Refused on 2021-11-01; the departure term ends on 2021-11-29.
    static Told Refused(Minority minority, Outcome outcome = Outcome.Inadmissible) => LodgedOn("2021-09-01").And(
        new CaseEvent.MinorityEstablished(Day("2021-09-02"), minority),
        new CaseEvent.ExaminationChosen(Day("2021-10-25"), Examination.General),
        new CaseEvent.IntentionSent(Day("2021-10-27")),
        new CaseEvent.Decided(Day("2021-11-01"), outcome, Grounds));
}
